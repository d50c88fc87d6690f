/** Rows of the page of results for the matching of orders and parcels. */
import type { ParcelMatchingFigures } from './parcel-matching.ts';
import { type ResultRow, row, whole } from './result-row.ts';

export interface ParcelResults {
  readonly 'parcel-matching'?: ParcelMatchingFigures;
}

export function parcelRows({ 'parcel-matching': figures }: ParcelResults): ResultRow[] {
  if (figures === undefined) return [];
  const { orders, parcels, perSecond, perCoreSecond, links, kinds, falseAlarms } = figures;
  const made = `${whole(orders)} made-up orders and ${whole(parcels)} parcels, 5 % of them dirty`;
  const share = (of: number): string => `${(of * 100).toFixed(1)} %`;
  const worst = (of: (kind: (typeof kinds)[number]) => number): string => {
    const [least] = [...kinds].sort((one, other) => of(one) - of(other));
    return least === undefined ? 'none' : `${least.kind} ${share(of(least))}`;
  };
  return [
    row(
      'Orders matched with their parcels a second and core',
      whole(perCoreSecond),
      '10,000',
      '',
      `by processor time; ${whole(perSecond)} a second by the clock`,
    ),
    row(
      'Links of orders and parcels: right / found',
      `${(links.precision * 100).toFixed(2)} % / ${(links.recall * 100).toFixed(2)} %`,
      '',
      '',
      made,
    ),
    row(
      'Planted mismatches, the worst kind: right / found',
      `${worst(({ precision }) => precision)} / ${worst(({ recall }) => recall)}`,
      '',
      '',
      `${kinds.length} kinds; false alarms on ${(falseAlarms * 100).toFixed(2)} % of the others; trade and key are ours`,
    ),
  ];
}
