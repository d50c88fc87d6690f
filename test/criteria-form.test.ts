/** What a form writes is read back as the same form, and every field's rows mean what they say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Form,
  type FormRow,
  formFromOutline,
  formText,
  operatorsOf,
  readNumber,
  rowText,
  takesNoValue,
  withField,
} from '../src/console/pages/criteria/editor/form.ts';
import type { CriterionField, OutlineOperator } from '../src/exchange/contract.ts';
import { outlineOf } from '../src/screening/criteria/outline.ts';
import { BOX_FIELDS } from '../src/screening/criteria/random-criteria.fixture.ts';

const FIELDS = new Map<string, CriterionField>(
  BOX_FIELDS.map(({ name, type, scope, title, optional }) => [
    name,
    { name, type, scope, title, unit: null, codeList: null, isOptional: optional, isFact: false },
  ]),
);

const fieldAndOperator = fc
  .constantFrom(...FIELDS.values())
  .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom(...operatorsOf(field))));

function aValueOf({ type }: CriterionField): fc.Arbitrary<string> {
  if (type === 'number')
    return fc
      .double({ min: -1e12, max: 1e12, noNaN: true })
      .map((value) => String(Math.round(value * 1000) / 1000 || 0));
  if (type === 'boolean') return fc.constantFrom('true', 'false');
  if (type === 'day') return fc.constantFrom('2026-01-02', '2027-12-31');
  return fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).map((text) => text.trim() || '한"\\');
}

const row: fc.Arbitrary<FormRow> = fieldAndOperator.chain(([field, operator]) =>
  fc
    .array(aValueOf(field), {
      minLength: 1,
      maxLength: operator.endsWith('in') && operator !== 'contains' ? 3 : 1,
    })
    .map((values) => rowFor(field, operator, values)),
);

function rowFor(field: CriterionField, operator: OutlineOperator, values: readonly string[]): FormRow {
  const many = operator === 'in' || operator === 'not-in';
  const kept = takesNoValue(operator) ? [] : many ? values : values.slice(0, 1);
  return { kind: 'row', key: 0, field: field.name, operator, values: kept };
}

const part = fc.oneof(
  row,
  fc
    .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(row, { minLength: 2, maxLength: 3 }))
    .map(([joins, parts]) => ({ kind: 'group' as const, key: 0, joins, parts })),
);

/** A group that is joined like the form around it, or the only part of it, is the form itself. */
function isPlain({ joins, parts }: Form): boolean {
  if (parts.length === 1) return parts[0]!.kind === 'row' && joins === 'all';
  return parts.every((one) => one.kind === 'row' || one.joins !== joins);
}

const form = fc
  .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(part, { minLength: 1, maxLength: 4 }))
  .map(([joins, parts]): Form => ({ joins, parts }))
  .filter(isPlain);

const withoutKeys = (one: Form): unknown =>
  JSON.parse(JSON.stringify(one, (name, value) => (name === 'key' ? 0 : value)));

test('what a form writes comes back as the same form', () => {
  fc.assert(
    fc.property(form, (written) => {
      const { expression, incomplete } = formText(written, FIELDS);
      assert.equal(incomplete, 0, expression);
      const outline = outlineOf(expression, 'item', BOX_FIELDS);
      assert.ok(outline.ok, `${expression}: ${JSON.stringify(outline)}`);
      assert.deepEqual(withoutKeys(formFromOutline(outline.form)), withoutKeys(written), expression);
    }),
    { seed: 5, numRuns: 400 },
  );
});

test('unfinished rows write nothing and are counted', () => {
  const empty = { kind: 'row', key: 1, field: '', operator: '==', values: [''] } as const;
  const wrong = { ...empty, field: 'row.value', values: ['twelve'] };
  const good = { ...empty, field: 'row.value', operator: '>=', values: ['1,450,000'] } as const;
  assert.deepEqual(formText({ joins: 'all', parts: [empty, wrong, good] }, FIELDS), {
    expression: 'row.value >= 1450000',
    incomplete: 2,
  });
});

test('numbers are read as people write them', () => {
  for (const [text, number] of [
    ['1,450,000', 1450000],
    [' -12.5 ', -12.5],
    ['0', 0],
    ['', undefined],
    ['1.2.3', undefined],
    ['1e9', undefined],
    ['99999999999999999999', undefined],
  ] as const)
    assert.equal(readNumber(text), number, text);
});

test('another field keeps what still makes sense', () => {
  const [weight, code] = [FIELDS.get('row.value')!, FIELDS.get('row.code')!];
  const before = { kind: 'row', key: 1, field: 'row.value', operator: '>', values: ['5'] } as const;
  assert.deepEqual(withField(before, FIELDS.get('row.rank')!, weight), { ...before, field: 'row.rank' });
  assert.deepEqual(withField(before, code, weight), {
    ...before,
    field: 'row.code',
    operator: '==',
    values: [''],
  });
  assert.equal(rowText(withField(before, FIELDS.get('box.trusted')!, weight), FIELDS), 'box.trusted');
});
