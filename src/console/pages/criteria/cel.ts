/** Splits a CEL expression into coloured pieces for reading; it judges nothing (github.com/google/cel-spec, lexical grammar). */

export type PieceKind = 'text' | 'number' | 'word' | 'call' | 'name' | 'operator' | 'comment' | 'space';

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

const RULES: readonly (readonly [PieceKind, RegExp])[] = [
  ['space', /\s+/y],
  ['comment', /\/\/[^\n]*/y],
  ['text', /[rb]{0,2}("(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?)/iy],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?u?/y],
  ['word', /\b(?:true|false|null|in|has)\b/y],
  ['call', /[A-Za-z_]\w*(?=\s*\()/y],
  ['name', /[A-Za-z_][\w]*(?:\.[A-Za-z_]\w*(?!\w|\s*\())*/y],
  ['operator', /[^\sA-Za-z0-9_"']/y],
];

/** The pieces joined again are the expression. */
export function celPieces(expression: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < expression.length) {
    const [kind, text] = nextPiece(expression, at);
    pieces.push({ kind, text });
    at += text.length;
  }
  return pieces;
}

function nextPiece(expression: string, at: number): readonly [PieceKind, string] {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at;
    const found = rule.exec(expression)?.[0];
    if (found) return [kind, found];
  }
  return ['operator', expression.slice(at, at + 1)];
}

/** Breaks a long expression before its outermost `&&` and `||`, so that each condition has a line of its own. */
export function celLines(expression: string): readonly string[] {
  if (expression.includes('\n')) return expression.split('\n');
  const lines: string[] = [];
  let depth = 0;
  let line = '';
  for (const piece of joinOperators(celPieces(expression))) {
    if (piece.kind === 'operator' && '([{'.includes(piece.text)) depth++;
    if (piece.kind === 'operator' && ')]}'.includes(piece.text)) depth--;
    if (depth === 0 && (piece.text === '&&' || piece.text === '||') && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = `  ${piece.text}`;
    } else line += piece.text;
  }
  return [...lines, line];
}

function joinOperators(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === 'operator' && last.text === piece.text && (piece.text === '&' || piece.text === '|')) {
      joined[joined.length - 1] = { kind: 'operator', text: last.text + piece.text };
    } else joined.push(piece);
  }
  return joined;
}
