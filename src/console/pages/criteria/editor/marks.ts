/** Which places of the text and which fields a check speaks of, so that its words stand where the trouble is. Pure. */
import type { CriterionProof } from '../../../../exchange/contract.ts';
import { celPieces, type PieceKind } from '../cel.ts';

export interface Place {
  readonly from: number;
  readonly to: number;
}

export function placesOf({ problems, clashes }: CriterionProof): readonly Place[] {
  return [
    ...problems.map(({ from, to }) => ({ from, to: Math.max(to, from + 1) })),
    ...clashes.flatMap(({ demands, codes }) => [
      ...demands.flatMap(({ span }) => span ?? []),
      ...codes.map(({ span }) => span),
    ]),
  ];
}

/** Fields that clash, for the rows of the form. */
export function fieldsInTrouble({ clashes }: CriterionProof): ReadonlySet<string> {
  return new Set(clashes.flatMap(({ fields }) => fields));
}

export interface MarkedPiece {
  readonly kind: PieceKind;
  readonly text: string;
  readonly isMarked: boolean;
}

/** The pieces of an expression, cut where a marked place begins or ends. */
export function markedPieces(expression: string, places: readonly Place[]): readonly MarkedPiece[] {
  const cuts = new Set(places.flatMap(({ from, to }) => [from, to]));
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { kind, text } of celPieces(expression)) {
    let start = 0;
    for (let end = 1; end <= text.length; end++) {
      if (end < text.length && !cuts.has(at + end)) continue;
      const from = at + start;
      const isMarked = places.some((place) => place.from <= from && from < place.to);
      pieces.push({ kind, text: text.slice(start, end), isMarked });
      start = end;
    }
    at += text.length;
  }
  return pieces;
}
