/** In which group of art. 50 each kind of rate stands, and whether it has to be asked for (관세법 제50조, FTA 관세특례법 제5조). */

import type { Text } from '../core/text.ts';
import type { DutyBasisId } from '../reference/duty/bases.ts';
import { DUTY_RATE_KINDS, readDutyRateKind } from '../reference/duty-rate-kinds.ts';
import type { RateRow } from './rate-book.ts';

/**
 * `added`: a remedy on top of the ordinary duty; `first`: goes before everything in its place; `conceded`: rates of art. 73 and
 * 74; `farm`: farm goods conceded at price-gap or higher rates (제50조 제3항 단서); `adjusted` and `quota`: group 3; `general`:
 * group 4; `provisional`, `basic`: the schedule; `fta`; `other`: none that the order of rates knows.
 */
export type RateGroup =
  | 'added'
  | 'first'
  | 'conceded'
  | 'farm'
  | 'adjusted'
  | 'quota'
  | 'general'
  | 'provisional'
  | 'basic'
  | 'fta'
  | 'other';

interface Place {
  readonly group: RateGroup;
  readonly isClaimed: boolean;
  readonly basis: DutyBasisId;
}

const place = (group: RateGroup, isClaimed = false, basis: DutyBasisId = 'rate-order'): Place => ({
  group,
  isClaimed,
  basis,
});

/** By the first letters of the code, the longest that fits. */
const PLACES: readonly (readonly [stem: string, Place])[] = [
  ['A1', place('basic', true)],
  ['A', place('basic')],
  ['B', place('provisional')],
  ['W1', place('farm', true, 'rate-order-conceded')],
  ['W3', place('farm', true, 'rate-order-conceded')],
  ['W', place('farm', false, 'rate-order-conceded')],
  ['CIT', place('conceded')],
  ['C', place('conceded')],
  ['E', place('conceded', true)],
  ['G', place('conceded', true)],
  ['F', place('conceded')],
  ['H', place('conceded')],
  ['R', place('general', true)],
  ['L', place('adjusted', false, 'adjustment')],
  ['P', place('quota', true)],
  ['I', place('added', false, 'anti-dumping')],
  ['M', place('added', false, 'countervailing')],
  ['J', place('added', false, 'retaliatory')],
  ['K', place('added', false, 'safeguard')],
  ['T', place('first', false, 'special-safeguard')],
];

const known = new Map<string, Place>();
const FTA = place('fta', true, 'rate-order-fta');
const OTHER = place('other', true);
const FIRST_ADJUSTED = place('first', false, 'adjustment');

export function placeOf({ kind, clause, use }: RateRow): Place {
  if (clause === '69-2') return FIRST_ADJUSTED;
  let found = known.get(kind);
  if (found === undefined) {
    if (known.size > 1000) known.clear();
    found = placeOfKind(kind);
    known.set(kind, found);
  }
  return use === undefined || found.isClaimed ? found : { ...found, isClaimed: true };
}

/** `F` followed by a country is an FTA rate; `F` alone is international cooperation. Simplified and drawback rates have no place in the order. */
function placeOfKind(kind: string): Place {
  if (/^F[A-Z]/.test(kind)) return FTA;
  return PLACES.find(([stem]) => kind.startsWith(stem))?.[1] ?? OTHER;
}

const names = new Map(DUTY_RATE_KINDS.rows.map(({ code, ko, en }) => [code, { ko, en }]));

/** The name of a kind; a variant is called by the kind that it varies. */
export function nameOfKind(kind: string): Text {
  for (let length = kind.length; length > 0; length--) {
    const name = names.get(kind.slice(0, length));
    if (name !== undefined) return name;
  }
  return { ko: kind, en: kind };
}

/** Rows name some two hundred kinds; what somebody typed is not kept for ever. */
const agreements = new Map<string, string | undefined>();

/** The agreement under which a kind is claimed, where it is a preference. */
export function agreementOf(kind: string): string | undefined {
  if (agreements.size > 1000) agreements.clear();
  if (!agreements.has(kind)) agreements.set(kind, readDutyRateKind(kind)?.agreement);
  return agreements.get(kind);
}
