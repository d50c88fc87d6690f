/** That a set of terms names every class once, within the law, with its basis; and from when on what may go. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastYearToErase, retentionProblems, USUAL_RETENTION, wholeRetention } from './retention.ts';

const pointers = (given: unknown) => retentionProblems(given).map(({ pointer }) => pointer);

test('the usual terms are good, and everything wrong with others is told at once', () => {
  assert.deepEqual(pointers(USUAL_RETENTION), []);
  const terms = [
    { id: 'declaration', years: 4, basis: '규정' },
    { id: 'declaration', years: 5, basis: '규정' },
    { id: 'tea', years: 5, basis: '규정' },
    { id: 'draft', years: 1.5, basis: ' ' },
  ];
  assert.deepEqual(pointers({ terms }), [
    '/terms/0/years',
    '/terms/1/id',
    '/terms/2/id',
    '/terms/3/years',
    '/terms/3/basis',
    '/terms',
    '/terms',
    '/terms',
    '/terms',
  ]);
  for (const given of [null, {}, [], 'x']) assert.deepEqual(pointers(given), ['/terms'], String(given));
});

test('what began in a year may go once the whole term after that year is over', () => {
  assert.equal(lastYearToErase(USUAL_RETENTION, 'declaration', 2032), 2026);
  assert.equal(lastYearToErase(USUAL_RETENTION, 'draft', 2032), 2030);
  assert.equal(lastYearToErase(USUAL_RETENTION, 'access', 2032), 2026);
  const longer = { terms: USUAL_RETENTION.terms.map((term) => ({ ...term, years: 10 })) };
  assert.equal(lastYearToErase(longer, 'draft', 2032), 2021);
});

test('a set from before a class was added keeps its own terms and takes the usual one for the new class', () => {
  const old = { terms: USUAL_RETENTION.terms.slice(0, 4).map((term) => ({ ...term, years: 9 })) };
  assert.deepEqual(
    wholeRetention(old).terms.map(({ years }) => years),
    [9, 9, 9, 9, 5, 5],
  );
  assert.deepEqual(retentionProblems(wholeRetention(old)), []);
});
