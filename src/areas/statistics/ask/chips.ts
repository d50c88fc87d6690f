/** How a question was understood, in pieces that a person can look at and change one by one. */
import type { Text } from '../../../core/text.ts';
import { COUNTRIES } from '../../../reference/countries.ts';
import { ECONOMIC_BLOCS } from '../../../reference/economic-blocs.ts';
import { GOODS_BY_NATURE } from '../../../reference/goods-by-nature.ts';
import { DIVISIONS, MEASURES, type TradeQuery } from '../tables-of-trade/query.ts';
import type { Piece } from './read-question.ts';

export interface Chip {
  readonly kind: 'flow' | 'period' | 'item' | 'country' | 'measure' | 'by' | 'top' | 'against';
  /** Words of the question; '' where it says nothing and this is taken. */
  readonly words: string;
  readonly says: Text;
}

export const FLOWS_SAID = {
  export: { ko: '수출', en: 'Exports' },
  import: { ko: '수입', en: 'Imports' },
  both: { ko: '수출과 수입', en: 'Exports and imports' },
} as const;

/** Of the question that was understood; else of the pieces that were. */
export function chipsOf(pieces: readonly Piece[], query?: TradeQuery): readonly Chip[] {
  const words = (is: (piece: Piece) => boolean): string =>
    pieces
      .filter(is)
      .map((piece) => piece.words)
      .join(' ');
  const saying = (name: 'flow' | 'measure' | 'by' | 'against') => (piece: Piece) =>
    piece.kind === 'said' && piece.said[name] !== undefined;
  const goods = pieces.flatMap((piece): Chip[] => {
    if (piece.kind === 'goods') return [{ kind: 'item', words: piece.words, says: goodsText(piece.goods) }];
    if (piece.kind === 'place') return [{ kind: 'country', words: piece.words, says: placeText(piece.code) }];
    return [];
  });
  if (query === undefined) return goods;
  const { flow, from, to, measure, by, against, top } = query;
  const period = from === to ? from : `${from} – ${to}`;
  return [
    { kind: 'flow', words: words(saying('flow')), says: FLOWS_SAID[flow] },
    { kind: 'period', words: words(({ kind }) => kind === 'time'), says: { ko: period, en: period } },
    ...goods,
    { kind: 'measure', words: words(saying('measure')), says: MEASURES[measure] },
    ...by.map((one): Chip => ({ kind: 'by', words: words(saying('by')), says: DIVISIONS[one] })),
    ...(against === undefined ? [] : [againstChip(against, words(saying('against')))]),
    ...pieces.flatMap((piece): Chip[] =>
      piece.kind === 'top'
        ? [{ kind: 'top', words: piece.words, says: { ko: `상위 ${top}`, en: `Top ${top}` } }]
        : [],
    ),
  ];
}

function againstChip(months: number, words: string): Chip {
  const says =
    months === 12
      ? { ko: '1년 전과 비교', en: 'Against a year before' }
      : { ko: `${months}개월 전과 비교`, en: `Against ${months} month(s) before` };
  return { kind: 'against', words, says };
}

function goodsText({
  items,
  natures,
}: {
  readonly items: readonly string[];
  readonly natures: readonly string[];
}): Text {
  const [nature] = natures;
  const row = nature === undefined ? undefined : GOODS_BY_NATURE.byCode.get(nature)?.[0];
  return row === undefined
    ? { ko: `HS ${items.join(', ')}`, en: `HS ${items.join(', ')}` }
    : { ko: row.ko, en: row.en };
}

function placeText(code: string): Text {
  const row = COUNTRIES.byCode.get(code)?.[0] ?? ECONOMIC_BLOCS.byCode.get(code)?.[0];
  return row === undefined ? { ko: code, en: code } : { ko: row.ko, en: row.en };
}
