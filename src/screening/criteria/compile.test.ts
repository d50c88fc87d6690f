/** What is wrong with a criterion is said at once, with its place, in both languages; what is right is answered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileCriterion } from './compile.ts';
import { BOX_FIELDS, type Box, criterion } from './random-criteria.fixture.ts';
import { compileCriteria } from './set.ts';

function problemsOf(expression: string, scope: 'declaration' | 'item' = 'item') {
  const compiled = compileCriterion(criterion(expression, { scope }), BOX_FIELDS);
  return compiled.ok ? [] : compiled.problems.map(({ code, from, to }) => [code, expression.slice(from, to)]);
}

test('every problem of an expression is reported, at its place', () => {
  assert.deepEqual(problemsOf("row.cod == '61' && row.value == 'x' && box.day > 'soon'"), [
    ['criterion/unknown-field', 'row.cod'],
    ['criterion/wrong-type', "'x'"],
    ['criterion/not-a-day', "'soon'"],
  ]);
});

for (const [expression, code, where] of [
  ['row.value >', 'criterion/syntax', ''],
  ['row.value + 1', 'criterion/not-a-condition', 'row.value + 1'],
  ['row.code.matches("^6")', 'criterion/unsupported', 'row.code.matches("^6")'],
  ['row.value == null', 'criterion/unsupported', 'null'],
  ['row.value in [row.rank]', 'criterion/unsupported', 'row.rank'],
  ['row.code in [61]', 'criterion/wrong-type', '61'],
  ['row.value', 'criterion/not-a-condition', 'row.value'],
  ['row.value && true', 'criterion/wrong-type', 'row.value'],
  ['box.trusted < true', 'criterion/wrong-type', 'box.trusted'],
  ['row.value > 99999999999999999999', 'criterion/number-too-large', '99999999999999999999'],
  ['size(row.value) > 1', 'criterion/wrong-type', 'row.value'],
  ['box.papers == row.code', 'criterion/wrong-type', 'box.papers'],
  ['[row.code].exists(c, c == "61")', 'criterion/unsupported', '[row.code].exists(c, c == "61")'],
] as const) {
  test(`refused: ${expression}`, () => {
    assert.deepEqual(problemsOf(expression), [[code, where]]);
  });
}

test('a line field is refused in a criterion over the whole declaration', () => {
  assert.deepEqual(problemsOf("row.code == '61'", 'declaration'), [['criterion/item-field', 'row.code']]);
});

test('a misspelt field is answered with the nearest one', () => {
  const compiled = compileCriterion(criterion("row.orign == 'CN'"), BOX_FIELDS);
  assert.ok(!compiled.ok);
  assert.match(compiled.problems[0]!.message.en, /Did you mean "row\.origin"\?/);
  assert.match(compiled.problems[0]!.message.ko, /row\.origin/);
});

test('a set names the criterion of each problem, repeated ids and impossible periods', () => {
  const compiled = compileCriteria(
    [
      criterion('row.x == 1'),
      criterion('true', { id: 'C-2', validTo: '2025-01-01' }),
      criterion('true', { id: 'C-2', validFrom: '2026-02-30' }),
    ],
    BOX_FIELDS,
  );
  assert.ok(!compiled.ok);
  assert.deepEqual(
    compiled.problems.map(({ code, pointer, cause }) => [code, pointer, cause]),
    [
      ['criterion/unknown-field', '/0/expression', 'C-0001'],
      ['criterion/validity', '/1/validFrom', 'C-2'],
      ['criterion/validity', '/2/validFrom', 'C-2'],
      ['criterion/duplicate-id', '/2/id', 'C-2'],
    ],
  );
});

const BOX: Box = {
  office: '020',
  weight: 7,
  trusted: true,
  papers: ['A'],
  rows: [{ code: '6109', value: 2 }],
};

for (const [expression, answer] of [
  ['7 / 2 == 3 && -7 / 2 == -3', 'met'],
  ['box.weight / 2 == 3.5', 'met'],
  ["size('한국😀') == 3", 'met'],
  ["'A' in box.papers && box.trusted", 'met'],
  ["row.origin == 'CN'", 'unknown'],
  ["row.origin == 'CN' || row.code == '6109'", 'met'],
  ["row.origin == 'CN' && row.code == '6110'", 'not-met'],
  ["!(row.origin == 'CN')", 'unknown'],
  ['has(row.origin)', 'not-met'],
  ['!has(row.origin) && row.value == 2', 'met'],
  ["row.origin == 'CN' ? true : true", 'unknown'],
  ['row.rank > 3 || 1 / 0 > 1', 'fault'],
  ['1 / 0 > 1 || row.value == 2', 'met'],
  ['9007199254740991 + 1 > 0', 'fault'],
] as const) {
  test(`${answer}: ${expression}`, () => {
    const compiled = compileCriterion(criterion(expression), BOX_FIELDS);
    assert.ok(compiled.ok, JSON.stringify(compiled));
    assert.equal(compiled.value.evaluate(BOX, 0).answer, answer);
  });
}
