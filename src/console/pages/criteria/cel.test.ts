import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { celLines, celPieces } from './cel.ts';

test('the pieces of any text joined again are the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => {
      assert.equal(
        celPieces(text)
          .map((piece) => piece.text)
          .join(''),
        text,
      );
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('names, calls, texts, numbers and words are told apart', () => {
  const pieces = celPieces('item.hsCode.startsWith("61\\"09") && item.netMassKg >= 0.110 in [true] // why');
  const kinds = pieces
    .filter((piece) => piece.kind !== 'space' && piece.kind !== 'operator')
    .map((piece) => [piece.kind, piece.text]);
  assert.deepEqual(kinds, [
    ['name', 'item.hsCode'],
    ['call', 'startsWith'],
    ['text', '"61\\"09"'],
    ['name', 'item.netMassKg'],
    ['number', '0.110'],
    ['word', 'in'],
    ['word', 'true'],
    ['comment', '// why'],
  ]);
});

test('only the outermost conditions get lines of their own, and texts are never broken', () => {
  assert.deepEqual(celLines('a == "x && y" && (b || c) && d'), ['a == "x && y"', '  && (b || c)', '  && d']);
  assert.deepEqual(celLines('a\n&& b'), ['a', '&& b']);
  assert.deepEqual(celLines('a'), ['a']);
});
