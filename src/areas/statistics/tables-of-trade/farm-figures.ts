/**
 * Import prices of farm, livestock and fishery goods as a file of figures: how the price a kilogram moved between two times, and how many
 * goods of each class rose and fell. A good that came in only in one of them is no comparison.
 */
import { rounded } from '../amounts.ts';
import { changeOf } from './figure-parts.ts';

export interface FarmGood {
  readonly class: string;
  /** In Korean. */
  readonly name: string;
  readonly usd: number;
  readonly kg: number;
  readonly wasUsd: number;
  readonly wasKg: number;
}

export interface FarmPrices {
  /** As a period of a figures file is written. */
  readonly current: string | { readonly from: string; readonly to: string };
  readonly previous: string | { readonly from: string; readonly to: string };
  /** In the order of their class. */
  readonly goods: readonly FarmGood[];
  readonly source: string;
}

/** Undefined where not one price can be compared. */
export function farmFigures(of: FarmPrices): Readonly<Record<string, unknown>> | undefined {
  const goods = of.goods.flatMap((good) => {
    // What came in this time and not then has no earlier price; what came in neither time is not looked at.
    if (good.wasKg <= 0 || good.wasUsd <= 0) return [];
    const [change] = good.kg <= 0 ? [undefined] : changeOf(good.usd / good.kg, good.wasUsd / good.wasKg);
    return [{ ...good, change }];
  });
  const compared = goods.filter(({ change }) => change !== undefined);
  if (compared.length === 0) return undefined;
  const classes = [...new Set(goods.map((good) => good.class))];
  const counts = classes.map(
    (name) => [name, countsOf(goods.filter((good) => good.class === name))] as const,
  );
  return {
    type: 'agri_import_price',
    compare: { current: of.current, previous: of.previous },
    items: goods.length,
    counts: { all: withoutItems(countsOf(goods)), ...Object.fromEntries(counts) },
    moves_pct: Object.fromEntries(compared.map(({ name, change }) => [name, change])),
    sources: [of.source],
  };
}

function countsOf(goods: readonly { readonly change: number | undefined }[]) {
  const many = (sign: number): number =>
    goods.filter(({ change }) => change !== undefined && signOf(change) === sign).length;
  const [still, without] = [many(0), goods.filter(({ change }) => change === undefined).length];
  return {
    ...{ items: goods.length, up: many(1), down: many(-1) },
    ...(still === 0 ? {} : { unchanged: still }),
    ...(without === 0 ? {} : { no_imports: without }),
  };
}

const signOf = (change: number): number => (rounded(change, 1) === '0.0' ? 0 : Math.sign(change));

function withoutItems({ items: _, ...counts }: ReturnType<typeof countsOf>): object {
  return counts;
}
