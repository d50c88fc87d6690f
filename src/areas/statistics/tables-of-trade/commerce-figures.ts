/**
 * E-commerce from released parcels as a file of figures: value, number, countries, goods, months. What few buyers stand behind is not told,
 * nor what would leave it over when it is taken from the total.
 */
import type { Text } from '../../../core/text.ts';
import { changeOf, MAIN } from './figure-parts.ts';

/** One parcel as far as a release needs it. */
export interface CountedParcel {
  /** `2026-10`, of arrival. */
  readonly month: string;
  readonly usd: number;
  /** From where it was sent, in Korean; null where nobody knows. */
  readonly country: string | null;
  /** In Korean, by nature, of the goods of greatest value; null where nobody knows. */
  readonly goods: string | null;
  /** Whoever it goes to: counted, and told to nobody. */
  readonly buyer: string;
}

interface Sum {
  usd: number;
  count: number;
  /** Dollars of each. */
  readonly buyers: Map<string, number>;
}

export interface CommerceTally {
  readonly all: Sum;
  /** Under `UNKNOWN` what nobody knows the country or the goods of. */
  readonly countries: Map<string, Sum>;
  readonly goods: Map<string, Sum>;
  readonly months: Map<string, Sum>;
}

const UNKNOWN = '';
const nothing = (): Sum => ({ usd: 0, count: 0, buyers: new Map() });

export const emptyTally = (): CommerceTally => ({
  ...{ all: nothing(), countries: new Map(), goods: new Map(), months: new Map() },
});

export function count(tally: CommerceTally, { month, usd, country, goods, buyer }: CountedParcel): void {
  const sumOf = (of: Map<string, Sum>, key: string): Sum => {
    const sum = of.get(key) ?? nothing();
    of.set(key, sum);
    return sum;
  };
  for (const sum of [
    ...[tally.all, sumOf(tally.months, month)],
    ...[sumOf(tally.countries, country ?? UNKNOWN), sumOf(tally.goods, goods ?? UNKNOWN)],
  ]) {
    sum.usd += usd;
    sum.count += 1;
    sum.buyers.set(buyer, (sum.buyers.get(buyer) ?? 0) + usd);
  }
}

/** The rule of disclosure of the tables, with buyers in the place of firms. */
export interface BuyersRule {
  readonly fewest: number;
  /** Of one buyer, 0 to 1. */
  readonly largestShare: number;
}

const isTold = ({ usd, buyers }: Sum, { fewest, largestShare }: BuyersRule): boolean =>
  buyers.size >= fewest && [...buyers.values()].every((of) => of <= largestShare * usd);

/** The greatest, fewer where what they leave over of the total would be told of few buyers. */
function mainOf(sums: ReadonlyMap<string, Sum>, rule: BuyersRule): readonly (readonly [string, Sum])[] {
  const ranked = [...sums].sort(([, one], [, other]) => other.usd - one.usd);
  const isNamed = ([name, sum]: readonly [string, Sum]): boolean =>
    name !== UNKNOWN && Math.round(sum.usd) > 0 && isTold(sum, rule);
  let told = ranked.filter(isNamed).slice(0, MAIN);
  const isLeftOver = (): boolean => {
    const rest = together(ranked.filter((one) => !told.includes(one)).map(([, sum]) => sum));
    return rest.count > 0 && !isTold(rest, rule);
  };
  while (told.length > 0 && isLeftOver()) told = told.slice(0, -1);
  return told;
}

function together(sums: readonly Sum[]): Sum {
  const all = nothing();
  for (const { usd, count, buyers } of sums) {
    all.usd += usd;
    all.count += count;
    for (const [buyer, of] of buyers) all.buyers.set(buyer, (all.buyers.get(buyer) ?? 0) + of);
  }
  return all;
}

/** Released parcels of the time that are in no figure. */
export interface Excluded {
  readonly gifts: number;
  readonly returns: number;
  /** In a currency whose rate is not known. */
  readonly withoutRate: number;
  /** Erased, so that nothing is known of them. */
  readonly erased: number;
}

function noteOn({ gifts, returns, withoutRate, erased }: Excluded): Text {
  const all = gifts + returns + withoutRate + erased;
  return {
    ko: `이 기간에 반출된 소포 가운데 ${all}건은 수치에 없습니다: 선물 ${gifts}건, 반송품 ${returns}건, 환율을 모르는 통화 ${withoutRate}건, 파기된 기록 ${erased}건.`,
    en: `Of the parcels released in this time ${all} are in no figure: gifts ${gifts}, goods that came back ${returns}, a currency without a known rate ${withoutRate}, records that were erased ${erased}.`,
  };
}

/** @param before the same time a year before, where it is known Undefined where too few bought. */
export function commerceFigures(
  period: string,
  now: CommerceTally,
  before: CommerceTally,
  { source, excluded, ...rule }: BuyersRule & { readonly source: string; readonly excluded?: Excluded },
): Readonly<Record<string, unknown>> | undefined {
  if (!isTold(now.all, rule)) return undefined;
  const was = isTold(before.all, rule) ? before.all : null;
  const lists = (key: string, sums: ReadonlyMap<string, Sum>): object => {
    const told = mainOf(sums, rule);
    return told.length === 0
      ? {}
      : { [`${key}_value`]: Object.fromEntries(told.map(([name, { usd }]) => [name, Math.round(usd)])) };
  };
  const [yoy] = changeOf(now.all.usd, was?.usd ?? null);
  const [countYoy] = changeOf(now.all.count, was?.count ?? null);
  const months = [...now.months].sort(([one], [other]) => (one < other ? -1 : 1));
  const isSeries = months.length > 1 && months.every(([, sum]) => isTold(sum, rule));
  return {
    ...{ type: 'e_commerce', period, unit: 'USD' },
    import: {
      ...{ value: Math.round(now.all.usd), ...(yoy === undefined ? {} : { yoy_pct: yoy }) },
      ...{ count: now.all.count, ...(countYoy === undefined ? {} : { count_yoy_pct: countYoy }) },
    },
    ...lists('import_items', now.goods),
    ...lists('import_countries', now.countries),
    ...(isSeries
      ? { series: { import: Object.fromEntries(months.map(([month, { usd }]) => [month, Math.round(usd)])) } }
      : {}),
    sources: [source],
    ...(excluded === undefined ? {} : { notes: [noteOn(excluded)] }),
  };
}
