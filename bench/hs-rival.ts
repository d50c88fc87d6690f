/** The same questions asked of MiniSearch over the same texts: codes in the order in which their texts are found. */
import MiniSearch from 'minisearch';
import type { GoodsText } from '../src/packs/hs/goods-texts.ts';

export interface RivalFigures {
  /** Share of right six digits among the first 1, 3, 5, 10 codes. */
  readonly hs6: Readonly<Record<1 | 3 | 5 | 10, number>>;
}

/** Of a long text so many letters are asked: more makes it slower and no better. */
const LETTERS_ASKED = 400;

export function miniSearchHits(
  taught: readonly GoodsText[],
  questions: readonly GoodsText[],
): { readonly of: (places: readonly number[]) => RivalFigures } {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(taught.map(({ text }, id) => ({ id, text })));
  const ranks = questions.map(({ text, code }) => {
    const found = index.search(text.slice(0, LETTERS_ASKED));
    const codes = [...new Set(found.map(({ id }) => taught[id as number]!.code.slice(0, 6)))];
    return codes.indexOf(code.slice(0, 6));
  });
  return {
    of(places) {
      const within = (depth: number): number =>
        places.filter((place) => ranks[place]! >= 0 && ranks[place]! < depth).length /
        Math.max(1, places.length);
      return { hs6: { 1: within(1), 3: within(3), 5: within(5), 10: within(10) } };
    },
  };
}
