/**
 * Patterns of misuse among the parcels of the last weeks, for officers; computed when somebody looks, codes and people masked. Marks that
 * are kept for networks say which parcels can make one: only these are opened.
 */
import { setImmediate } from 'node:timers/promises';
import {
  type CodeSighting,
  codePatterns,
  type NetworkSighting,
  type NodeKind,
  PATTERN_NAMES,
  type PatternKind,
  patternCandidates,
  sightingOf,
} from '../../areas/parcels/index.ts';
import { addDays } from '../../core/day.ts';
import type { CodePatternsView } from '../../exchange/contract.ts';
import type { Parcel } from '../../model/parcel.ts';
import { readContentsById } from '../../store/queries/code-networks.ts';
import type { Vault } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { readContents } from '../parcels/read-content.ts';
import { today } from './codes.ts';
import { maskCode } from './misuse.ts';
import { firstRead } from './networks/clusters.ts';
import { markedText, type NetworkSightings, type Read } from './networks/sightings.ts';

const DAYS = 30;
const MOST_FINDINGS = 100;
const MOST_BILLS = 20;
/** Opened before anything else gets its turn. */
const AT_A_STRETCH = 500;

export async function patternsView(house: House, known: NetworkSightings): Promise<CodePatternsView> {
  const from = addDays(today(house), -DAYS);
  const read = await known.latest(firstRead(house));
  const own = read.sightings.filter(({ day }) => day > from);
  const sightings = await opened(house, read, patternCandidates(own));
  const found = codePatterns(sightings);
  const byBill = new Map(sightings.map((one) => [one.houseBill, one]));
  return {
    from,
    parcels: own.length,
    count: found.length,
    rows: found.slice(0, MOST_FINDINGS).map(({ kind, codes, bills, lastOn, says }) => ({
      ...{ kind, name: PATTERN_NAMES[kind], lastOn, says },
      codes: codes.slice(0, MOST_BILLS).map(maskCode),
      bills: bills.slice(0, MOST_BILLS),
      parcels: bills.length,
      start: startOf(house.vault, kind, byBill.get(bills[0]!)!),
    })),
  };
}

/** The latest arrival first. */
async function opened(
  house: House,
  { ids }: Read,
  candidates: readonly NetworkSighting[],
): Promise<CodeSighting[]> {
  const inOrder = candidates.toSorted(
    (one, other) => compare(other.day, one.day) || compare(one.houseBill, other.houseBill),
  );
  const found: CodeSighting[] = [];
  for (let from = 0; from < inOrder.length; from += AT_A_STRETCH) {
    const wanted = inOrder.slice(from, from + AT_A_STRETCH).map(({ houseBill }) => ids.get(houseBill)!);
    const contents = new Map(
      (await readContentsById(house.pool, wanted)).map((row) => [row.id, row.content]),
    );
    const stored = wanted.flatMap((id) => contents.get(id) ?? []);
    for (const parcel of await readContents<Parcel>(house.vault, stored))
      if (parcel !== null) found.push(...[sightingOf(parcel) ?? []].flat());
    await setImmediate();
  }
  return found;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What the parcels of a pattern share. */
const SHARES: Readonly<Record<PatternKind, readonly [NodeKind, keyof CodeSighting]>> = {
  'stolen-code': ['code', 'code'],
  'code-farm': ['phone', 'phone'],
  'shared-address': ['address', 'door'],
};

function startOf(vault: Pick<Vault, 'searchMark'>, of: PatternKind, sighting: CodeSighting): string {
  const [kind, field] = SHARES[of];
  return `${kind}-${vault.searchMark(markedText(kind, sighting[field] ?? ''))}`;
}
