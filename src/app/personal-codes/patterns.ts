/** Patterns of misuse among the parcels of the last weeks, for officers; computed when somebody looks, codes and people masked. */
import {
  type CodeSighting,
  codePatterns,
  type NodeKind,
  PATTERN_NAMES,
  type PatternKind,
  sightingOf,
} from '../../areas/parcels/index.ts';
import { addDays } from '../../core/day.ts';
import type { CodePatternsView } from '../../exchange/contract.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import type { Vault } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { readContents } from '../parcels/read-content.ts';
import { today } from './codes.ts';
import { maskCode } from './misuse.ts';
import { markedText } from './networks/sightings.ts';

const DAYS = 30;
/** The latest of the weeks: opening more takes too long for somebody who waits. */
const MOST_PARCELS = 20_000;
const MOST_FINDINGS = 100;
const MOST_BILLS = 20;

export async function patternsView(house: House): Promise<CodePatternsView> {
  const from = addDays(today(house), -DAYS);
  const { rows } = await house.pool.query<{ content: Sealed }>(
    `select content from parcel where is_latest and mode = 'live' and arrived_on > $1 order by arrived_on desc, house_bill
     limit ${MOST_PARCELS}`,
    [from],
  );
  const parcels = await readContents<Parcel>(
    house.vault,
    rows.map(({ content }) => content),
  );
  const sightings = parcels.flatMap((parcel) => (parcel === null ? [] : (sightingOf(parcel) ?? [])));
  const found = codePatterns(sightings);
  const byBill = new Map(sightings.map((one) => [one.houseBill, one]));
  return {
    from,
    parcels: sightings.length,
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
