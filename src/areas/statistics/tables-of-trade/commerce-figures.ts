/** E-commerce from released parcels as a file of figures: value, number, countries, goods, months. What few buyers stand behind is not told. */
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
  readonly buyers: Set<string>;
}

export interface CommerceTally {
  readonly all: Sum;
  readonly countries: Map<string, Sum>;
  readonly goods: Map<string, Sum>;
  readonly months: Map<string, Sum>;
}

const nothing = (): Sum => ({ usd: 0, count: 0, buyers: new Set() });

export const emptyTally = (): CommerceTally => ({
  ...{ all: nothing(), countries: new Map(), goods: new Map(), months: new Map() },
});

export function count(tally: CommerceTally, { month, usd, country, goods, buyer }: CountedParcel): void {
  const sumOf = (of: Map<string, Sum>, key: string): Sum => {
    const sum = of.get(key) ?? nothing();
    of.set(key, sum);
    return sum;
  };
  const sums = [
    ...[tally.all, sumOf(tally.months, month)],
    ...(country === null ? [] : [sumOf(tally.countries, country)]),
    ...(goods === null ? [] : [sumOf(tally.goods, goods)]),
  ];
  for (const sum of sums) {
    sum.usd += usd;
    sum.count += 1;
    sum.buyers.add(buyer);
  }
}

/** @param before the same time a year before, where it is known @param fewest buyers from whom on a figure is told. Undefined where too few bought. */
export function commerceFigures(
  period: string,
  now: CommerceTally,
  before: CommerceTally,
  { fewest, source }: { readonly fewest: number; readonly source: string },
): Readonly<Record<string, unknown>> | undefined {
  const isTold = ({ buyers }: Sum): boolean => buyers.size >= fewest;
  if (!isTold(now.all)) return undefined;
  const was = isTold(before.all) ? before.all : null;
  const lists = (key: string, sums: ReadonlyMap<string, Sum>): object => {
    const main = [...sums].filter(([, sum]) => isTold(sum)).sort(([, one], [, other]) => other.usd - one.usd);
    const told = main.slice(0, MAIN).filter(([, { usd }]) => Math.round(usd) > 0);
    return told.length === 0
      ? {}
      : { [`${key}_value`]: Object.fromEntries(told.map(([name, { usd }]) => [name, Math.round(usd)])) };
  };
  const [yoy] = changeOf(now.all.usd, was?.usd ?? null);
  const [countYoy] = changeOf(now.all.count, was?.count ?? null);
  const months = [...now.months]
    .filter(([, sum]) => isTold(sum))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    ...{ type: 'e_commerce', period, unit: 'USD' },
    import: {
      ...{ value: Math.round(now.all.usd), ...(yoy === undefined ? {} : { yoy_pct: yoy }) },
      ...{ count: now.all.count, ...(countYoy === undefined ? {} : { count_yoy_pct: countYoy }) },
    },
    ...lists('import_items', now.goods),
    ...lists('import_countries', now.countries),
    ...(months.length > 1
      ? { series: { import: Object.fromEntries(months.map(([month, { usd }]) => [month, Math.round(usd)])) } }
      : {}),
    sources: [source],
  };
}
