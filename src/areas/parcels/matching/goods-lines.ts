/** Which line of a parcel is which line of an order, by code, words and price; words in two languages cannot be compared. */
import { dice, fold, pairsOf } from './fold.ts';

export interface LineForms {
  readonly hs6: string | undefined;
  readonly script: 'hangul' | 'han' | 'latin';
  readonly words: readonly string[];
  readonly pairs: readonly string[];
}

interface Line {
  readonly description: string;
  readonly brand?: string;
  readonly hsCode?: string;
}

export function lineForms({ description, brand, hsCode }: Line): LineForms {
  const folded = fold(
    brand === undefined || description.includes(brand) ? description : `${brand} ${description}`,
  );
  const script = /[가-힣]/.test(folded) ? 'hangul' : /\p{Script=Han}/u.test(folded) ? 'han' : 'latin';
  return {
    hs6: hsCode?.slice(0, 6),
    script,
    words: folded.split(' ').filter(Boolean),
    pairs: pairsOf(folded),
  };
}

/** 0 to 1; undefined where neither code nor words can be compared. */
function lineLikeness(one: LineForms, other: LineForms): number | undefined {
  const byCode =
    one.hs6 === undefined || other.hs6 === undefined
      ? undefined
      : one.hs6 === other.hs6
        ? 1
        : one.hs6.slice(0, 4) === other.hs6.slice(0, 4)
          ? 0.7
          : 0;
  const byWords =
    one.script === other.script
      ? Math.max(dice(one.words, other.words), dice(one.pairs, other.pairs))
      : undefined;
  if (byCode === undefined) return byWords;
  // Codes are chosen by different people for the same goods: words that agree outweigh them.
  return byWords === undefined ? byCode : Math.max(byWords, 0.5 * byCode + 0.5 * byWords);
}

export interface Pairing {
  /** Place of the parcel's line and of the order's, and how alike. */
  readonly pairs: readonly {
    readonly parcel: number;
    readonly order: number;
    readonly likeness: number | undefined;
  }[];
  readonly onlyInParcel: readonly number[];
  readonly onlyInOrder: readonly number[];
}

const ALIKE = 0.35;
/** Beyond so many comparisons lines are paired in their order: nobody reads 300 times 300 likenesses. */
const MOST_COMPARED = 4000;

/** The likeliest pairs first; what cannot be compared is paired in its order. */
export function pairLines(parcel: readonly LineForms[], order: readonly LineForms[]): Pairing {
  const found: { parcel: number; order: number; likeness: number | undefined }[] = [];
  const freeParcel = new Set(parcel.keys());
  const freeOrder = new Set(order.keys());
  const take = (mine: number, theirs: number, likeness: number | undefined): void => {
    if (!freeParcel.has(mine) || !freeOrder.has(theirs)) return;
    freeParcel.delete(mine);
    freeOrder.delete(theirs);
    found.push({ parcel: mine, order: theirs, likeness });
  };
  if (parcel.length === 1 && order.length === 1) {
    const likeness = lineLikeness(parcel[0]!, order[0]!);
    if (likeness === undefined || likeness >= ALIKE) take(0, 0, likeness);
  } else if (parcel.length * order.length <= MOST_COMPARED) {
    const all: { mine: number; theirs: number; likeness: number | undefined }[] = [];
    for (const [mine, one] of parcel.entries())
      for (const [theirs, other] of order.entries())
        all.push({ mine, theirs, likeness: lineLikeness(one, other) });
    const known = all.filter(({ likeness }) => likeness !== undefined && likeness >= ALIKE);
    known.sort(
      (one, other) => other.likeness! - one.likeness! || one.mine - other.mine || one.theirs - other.theirs,
    );
    for (const { mine, theirs, likeness } of known) take(mine, theirs, likeness);
    for (const { mine, theirs, likeness } of all) if (likeness === undefined) take(mine, theirs, likeness);
  } else
    for (let place = 0; place < Math.min(parcel.length, order.length); place++) take(place, place, undefined);
  return { pairs: found, onlyInParcel: [...freeParcel], onlyInOrder: [...freeOrder] };
}
