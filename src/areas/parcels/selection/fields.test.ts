/** The fields of criteria on parcels: every fact of the record, known code lists, nobody's name; and what the static check takes for granted holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_LISTS } from '../../../reference/code-lists.ts';
import { compileCriteria, match } from '../../../screening/criteria/index.ts';
import type { Criterion } from '../../../screening/criterion.ts';
import { exampleParcel } from './example.ts';
import { PARCEL_FIELDS } from './fields.ts';
import { LINE_FACTS, PARCEL_FACTS } from './subject.ts';

test('fields: unique names, every fact, known code lists, nobody’s name', () => {
  const names = PARCEL_FIELDS.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  assert.equal(PARCEL_FIELDS.filter(({ isFact }) => isFact).length, PARCEL_FACTS.length + LINE_FACTS.length);
  for (const { codeList } of PARCEL_FIELDS)
    if (codeList !== undefined) assert.ok(CODE_LISTS.has(codeList), codeList);
  assert.ok(names.every((name) => !/recipient\.(name|phone|address|customsCode)/.test(name)));
  for (const { name, title } of PARCEL_FIELDS) {
    assert.match(title.ko, /[가-힣]/, name);
    assert.doesNotMatch(title.en, /[가-힣]/, name);
  }
});

test('each field reads what its type and domain say, and an absent one says nothing', () => {
  const full = exampleParcel({
    parcel: { departedOn: '2026-02-27', forwarderId: 'FW-1', isGift: true },
    goods: [{ originCountry: 'CN' }],
  });
  const bare = exampleParcel({
    facts: Object.fromEntries(PARCEL_FACTS.map((name) => [name, null])),
    lineFacts: Object.fromEntries(LINE_FACTS.map((name) => [name, null])),
  });
  const types = { number: 'number', boolean: 'boolean', text: 'string', day: 'string', texts: 'object' };
  for (const { name, type, optional, isFact, domain, read } of PARCEL_FIELDS) {
    const value = read(full, 0);
    assert.equal(typeof value, types[type], name);
    if (domain?.values !== undefined) assert.ok(domain.values.includes(value as string), name);
    if (domain?.least !== undefined) assert.ok((value as number) >= domain.least, name);
    if (!optional) assert.notEqual(read(bare, 0), undefined, name);
    if (isFact) assert.equal(read(bare, 0), undefined, name);
  }
});

test('criteria ask parcels and their lines; a fact that is not known is unknown and no hit', () => {
  const criterion = (id: string, scope: Criterion['scope'], expression: string): Criterion => ({
    ...{ id, version: 1, scope, expression, direction: 'parcel', kind: 'risk', demand: 'x-ray' },
    ...{ title: { ko: id, en: id }, look: { ko: '', en: '' }, owner: '', basis: '', validFrom: '2026-01-01' },
  });
  const set = compileCriteria(
    [
      criterion('A', 'item', "item.hs4 == '6109' && item.netMassKg < 1.0"),
      criterion('B', 'declaration', 'order.isFound && cluster.codes >= 2'),
      criterion('C', 'item', 'item.kind.price < -2.5'),
    ],
    PARCEL_FIELDS,
  );
  assert.ok(set.ok);
  const ids = (subject: Parameters<typeof match>[1] & object, day = '2026-03-02') => {
    const { hits, unknown, faults } = match(set.value, subject as never, 1, day);
    return [hits.map(({ criterion: { id } }) => id).sort(), [...unknown], faults.length];
  };
  assert.deepEqual(ids(exampleParcel()), [['A', 'B'], [], 0]);
  assert.deepEqual(ids(exampleParcel({ lineFacts: { 'kind.price': -4 } })), [['A', 'B', 'C'], [], 0]);
  assert.deepEqual(ids(exampleParcel({ facts: { 'order.found': 0 }, lineFacts: { 'kind.price': null } })), [
    ['A'],
    [2],
    0,
  ]);
  assert.deepEqual(ids(exampleParcel(), '2025-12-31'), [[], [], 0]);
});
