/** A condition comes back from its form as the same condition; what no form can show is named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf } from './outline.ts';
import { BOX_FIELDS } from './random-criteria.fixture.ts';

const outline = (expression: string) => outlineOf(expression, 'item', BOX_FIELDS);
const rows = (expression: string) => {
  const found = outline(expression);
  assert.ok(found.ok, JSON.stringify(found));
  return found.form;
};

test('conditions become rows, in their order, whichever side the value stands on', () => {
  assert.deepEqual(rows("row.code.startsWith('61') && 5 < row.value && !(row.origin in ['CN', 'VN'])"), {
    joins: 'all',
    parts: [
      { kind: 'row', field: 'row.code', operator: 'startsWith', values: ['61'] },
      { kind: 'row', field: 'row.value', operator: '>', values: [5] },
      { kind: 'row', field: 'row.origin', operator: 'not-in', values: ['CN', 'VN'] },
    ],
  });
});

test('a group stands one level deep, and truth values need no comparison', () => {
  assert.deepEqual(rows("(row.code == '61' || has(row.rank)) && !box.trusted && 'INV' in box.papers"), {
    joins: 'all',
    parts: [
      {
        kind: 'group',
        joins: 'any',
        parts: [
          { kind: 'row', field: 'row.code', operator: '==', values: ['61'] },
          { kind: 'row', field: 'row.rank', operator: 'has', values: [] },
        ],
      },
      { kind: 'row', field: 'box.trusted', operator: '==', values: [false] },
      { kind: 'row', field: 'box.papers', operator: 'holds', values: ['INV'] },
    ],
  });
});

test('alternatives of several conditions each are groups of an any-form', () => {
  const form = rows("row.code == '61' && row.value > 1 || row.code == '62' && row.value < -2");
  assert.equal(form.joins, 'any');
  assert.deepEqual(
    form.parts.map((part) => (part.kind === 'group' ? [part.joins, part.parts.length] : part)),
    [
      ['all', 2],
      ['all', 2],
    ],
  );
});

for (const [expression, where] of [
  ['row.value / row.rank > 2', 'row.value / row.rank > 2'],
  ['row.value > row.rank', 'row.value > row.rank'],
  ["!(row.value == 2) && row.code == '61'", 'row.value == 2'],
  ['size(row.code) > 3', 'size(row.code) > 3'],
  ["row.value > 1 && (row.rank > 1 || (row.value < 3 && row.code == '1'))", undefined],
  ['row.value >', undefined],
  ['row.valeu > 1', 'row.valeu'],
] as const) {
  test(`stays text: ${expression}`, () => {
    const found = outline(expression);
    assert.ok(!found.ok);
    if (where !== undefined) assert.equal(expression.slice(found.from, found.to), where);
    assert.ok(found.why.ko.length > 10 && found.why.en.length > 10);
  });
}
