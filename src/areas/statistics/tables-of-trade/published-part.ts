/** From which part of what is published a question is answered: each part holds figures of its own, and some questions none answers. */
import type { Division, TradeQuery } from './query.ts';

export interface PublishedPart {
  readonly kind: 'total' | 'item' | 'country' | 'item-country' | 'province' | 'office' | 'port';
  /** Digits of the codes in it. */
  readonly digits: 0 | 2 | 4 | 6 | 10;
}

const DIGITS: Partial<Readonly<Record<Division, 2 | 4 | 6 | 10>>> = {
  item2: 2,
  item4: 4,
  item6: 6,
  item10: 10,
  nature: 10,
  'nature-group': 10,
};

/** Undefined where nothing published is divided so finely. */
export function publishedPart({ by, where }: Pick<TradeQuery, 'by' | 'where'>): PublishedPart | undefined {
  const places = (['province', 'office', 'port'] as const).filter(
    (one) => by.includes(one) || where[`${one}s`].length > 0,
  );
  const digits = [
    ...by.flatMap((one) => DIGITS[one] ?? []),
    ...where.items.map(({ length }) => length),
    ...(where.natures.length > 0 ? [10] : []),
  ];
  const isByCountry = by.includes('country') || by.includes('bloc') || where.countries.length > 0;
  if (places.length > 0) {
    const isAlone = places.length === 1 && digits.length === 0 && !isByCountry;
    return isAlone ? { kind: places[0]!, digits: 0 } : undefined;
  }
  if (digits.length === 0) return { kind: isByCountry ? 'country' : 'total', digits: 0 };
  if (isByCountry) return { kind: 'item-country', digits: 10 };
  return { kind: 'item', digits: Math.max(...digits) as PublishedPart['digits'] };
}
