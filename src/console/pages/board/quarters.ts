/** Quarters of an hour of a day on the board. Pure. */
import { seoulMidnight, toInstant } from '../../../core/day.ts';
import type { BoardView } from '../../../exchange/contract.ts';

export type Quarter = BoardView['arrivals'][number];

/** Lanes in which a person has something to do. */
export const OFFICER_LANES = ['documents', 'examine', 'hold'] as const;

/** 42 -> '10:30'. */
export function timeOf(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
}

export function totalOf(quarter: Quarter): number {
  return quarter.release + quarter.documents + quarter.examine + quarter.hold;
}

const MINUTES = 15;

/** The list of declarations that reached the gate in a quarter of a day: `/declarations?from=…&to=…`. */
export function addressOfQuarter(day: string, quarter: number, office: string | null): string {
  const at = (one: number) => toInstant(seoulMidnight(day) + one * MINUTES * 60_000);
  const parameters = new URLSearchParams({ from: at(quarter), to: at(quarter + 1) });
  if (office !== null) parameters.set('office', office);
  return `/declarations?${parameters}`;
}
