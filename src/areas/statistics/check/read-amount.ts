/** Reads amounts as releases and papers write them: 12억 2,600만 달러, 47만 대, USD 19.2 billion, △21.1%, 3.4%p. */
import type { Dimension } from '../cells.ts';

export interface Amount {
  readonly dimension: Dimension | 'number';
  readonly value: number;
  /** Half of the last place written: what rounding may have taken or given. */
  readonly half: number;
  /** A sign that is written: - and △ and ▲ take away. */
  readonly sign: -1 | 0 | 1;
  /** As it is written; cars are counted in 대, cases in 건. */
  readonly unit?: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?`;
const POWERS: Readonly<Record<string, number>> = {
  조: 1e12,
  천억: 1e11,
  억: 1e8,
  천만: 1e7,
  백만: 1e6,
  만: 1e4,
  천: 1e3,
  백: 1e2,
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
};
const POWER = Object.keys(POWERS).join('|');

/** Unit words and what they measure. The longest that fits wins. */
const UNITS: readonly (readonly [string, Dimension, number])[] = [
  ['달러/kg', 'USD/kg', 1],
  ['원/kg', 'KRW/kg', 1],
  ['달러', 'USD', 1],
  ['불', 'USD', 1],
  ['원', 'KRW', 1],
  ['%p', '%p', 1],
  ['%포인트', '%p', 1],
  ['퍼센트포인트', '%p', 1],
  ['percentage points', '%p', 1],
  ['percentage point', '%p', 1],
  ['%', '%', 1],
  ['퍼센트', '%', 1],
  ['percent', '%', 1],
  ['개월', 'month', 1],
  ['달째', 'month', 1],
  ['months', 'month', 1],
  ['month', 'month', 1],
  ['분기', 'quarter', 1],
  ['quarters', 'quarter', 1],
  ['quarter', 'quarter', 1],
  ['years', 'year', 1],
  ['year', 'year', 1],
  ['개', 'kind', 1],
  ['items', 'kind', 1],
  ['item', 'kind', 1],
  ['일', 'day', 1],
  ['days', 'day', 1],
  ['day', 'day', 1],
  ['대', 'piece', 1],
  ['건', 'piece', 1],
  ['cars', 'piece', 1],
  ['car', 'piece', 1],
  ['cases', 'piece', 1],
  ['shipments', 'piece', 1],
  ['case', 'piece', 1],
  ['톤', 'kg', 1000],
  ['tonnes', 'kg', 1000],
  ['kg', 'kg', 1],
];
const UNIT = UNITS.map(([unit]) => unit)
  .sort((one, other) => other.length - one.length)
  .map((unit) => unit.replace(/[/$]/g, '\\$&'))
  .join('|');

/** Powers stand between the numbers of one amount, so that no run of digits can be taken apart in two ways. */
const PARTS = String.raw`(?:(?:${NUMBER})\s?(?:${POWER})\s?)+(?:(?:${NUMBER})(?=\s?(?:달러|불|원|대|건|톤)))?|(?:${NUMBER})\s?`;

const PATTERN = new RegExp(
  String.raw`(?<sign>[-−–△▲+])?\s?(?:(?<currency>USD|US\$|\$|KRW|₩)\s?)?` +
    String.raw`(?<![\d.])(?<parts>${PARTS})\s?(?<perkg>per kg)?(?<unit>${UNIT})?(?![\d.,]*\d)`,
  'gu',
);

const PART = new RegExp(`(${NUMBER})\\s?(${POWER})?`, 'gu');

export function readAmounts(text: string): readonly Amount[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(PATTERN)].map((found) => amountOf(found, text));
}

function amountOf(found: RegExpMatchArray, text: string): Amount {
  const { sign = '', currency, parts = '', unit, perkg } = found.groups!;
  let value = 0;
  // 2천600만 is 2,600 ten thousands: small powers gather until a large one closes them.
  let group = 0;
  let half = 0;
  for (const [, number = '', power = ''] of parts.matchAll(PART)) {
    const size = POWERS[power] ?? 1;
    const amount = Number(number.replaceAll(',', ''));
    if (power === '천' || power === '백' || power === '') {
      group += amount * size;
    } else {
      value += (group + amount) * size;
      group = 0;
    }
    half = (0.5 * size) / 10 ** (/\.(\d+)/.exec(number)?.[1]?.length ?? 0);
  }
  value += group;
  const [, dimension, scale] = UNITS.find(([one]) => one === unit) ?? [];
  const money = currency === undefined ? undefined : /KRW|₩/.test(currency) ? 'KRW' : 'USD';
  const start = found.index! + (/^[\s]/.exec(found[0])?.[0].length ?? 0);
  // A hyphen after a letter or a figure joins and does not take away: 1-10 September.
  const isJoined = /[-−–]/.test(sign) && /[\p{L}\d]/u.test(text.slice(0, found.index).at(-1) ?? ' ');
  return {
    dimension: money === undefined ? (dimension ?? 'number') : perkg === undefined ? money : `${money}/kg`,
    value: Number((value * (scale ?? 1)).toPrecision(15)),
    half: half * (scale ?? 1),
    ...(unit === undefined ? {} : { unit }),
    sign: sign === '' || isJoined ? 0 : sign === '+' ? 1 : -1,
    start,
    end: found.index! + found[0].trimEnd().length,
  };
}
