/** Parcels counted under a node or an edge of a network: how many, between which days, with what in them. */
import type { Day } from '../../../core/day.ts';
import type { NetworkSighting } from './sighting.ts';

export interface Tally {
  readonly parcels: number;
  /** In which something was found. */
  readonly finds: number;
  /** Whose use the holder of the code refused. */
  readonly refused: number;
  readonly firstOn: Day;
  readonly lastOn: Day;
  /** The latest first. */
  readonly bills: readonly string[];
}

/** @param of at least one */
export function tallyOf(of: readonly NetworkSighting[]): Tally {
  const sorted = [...of].sort(latestFirst);
  return {
    parcels: of.length,
    finds: of.filter(({ isFound }) => isFound === true).length,
    refused: of.filter(({ isRefused }) => isRefused).length,
    firstOn: sorted.at(-1)!.day,
    lastOn: sorted[0]!.day,
    bills: sorted.map(({ houseBill }) => houseBill),
  };
}

export function latestFirst(one: NetworkSighting, other: NetworkSighting): number {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  return one.houseBill < other.houseBill ? -1 : 1;
}
