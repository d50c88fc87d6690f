/** Every starting criterion compiles, is met by its example and not by its near miss, and speaks both languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_LISTS } from '../../../reference/code-lists.ts';
import { compileCriteria, compileCriterion, match } from '../../../screening/criteria/index.ts';
import { exampleImport } from '../example.ts';
import { IMPORT_FIELDS } from '../fields.ts';
import { DECLARATION_FACTS, ITEM_FACTS } from '../subject.ts';
import { CASES } from './cases.fixture.ts';
import { STARTING_CRITERIA } from './index.ts';

const DAY = '2026-03-02';

test('all compile together, with an index over nearly all of them', () => {
  const compiled = compileCriteria(STARTING_CRITERIA, IMPORT_FIELDS);
  assert.ok(compiled.ok, JSON.stringify(compiled));
  assert.ok(compiled.value.always.places.length <= 3);
});

test('the ordinary import meets none and breaks none', () => {
  const compiled = compileCriteria(STARTING_CRITERIA, IMPORT_FIELDS);
  assert.ok(compiled.ok);
  const { hits, faults } = match(compiled.value, exampleImport(), 1, DAY);
  assert.deepEqual([hits, faults], [[], []]);
});

test('there is a case for each criterion and none besides', () => {
  assert.deepEqual(
    Object.keys(CASES).sort(),
    STARTING_CRITERIA.map(({ id }) => id),
  );
});

for (const criterion of STARTING_CRITERIA) {
  test(`${criterion.id} ${criterion.title.en}`, () => {
    const compiled = compileCriterion(criterion, IMPORT_FIELDS);
    assert.ok(compiled.ok, JSON.stringify(compiled));
    const { meets, misses } = CASES[criterion.id]!;
    assert.equal(compiled.value.evaluate(exampleImport(meets), 0).answer, 'met');
    assert.equal(compiled.value.evaluate(exampleImport(misses), 0).answer, 'not-met');
    assert.ok(criterion.validTo !== undefined && criterion.validTo > criterion.validFrom);
    for (const { ko, en } of [criterion.title, criterion.look]) {
      assert.match(ko, /[가-힣]/);
      assert.doesNotMatch(en, /[가-힣]/);
    }
    assert.match(criterion.look.ko, /니다\.$/);
    assert.match(criterion.basis, /제\d+조/);
  });
}

test('few are mandatory, and those rest on a paper that the law asks for', () => {
  const mandatory = STARTING_CRITERIA.filter(({ kind }) => kind === 'mandatory');
  assert.ok(mandatory.length <= 8);
  for (const { expression } of mandatory) assert.match(expression, /item\.documentKinds/);
});

test('fields: unique names, every fact, known code lists, and each readable from the ordinary import', () => {
  const names = IMPORT_FIELDS.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const fact of [...DECLARATION_FACTS, ...ITEM_FACTS]) assert.ok(names.includes(fact), fact);
  const subject = exampleImport();
  for (const field of IMPORT_FIELDS) {
    if (field.codeList !== undefined) assert.ok(CODE_LISTS.has(field.codeList), field.codeList);
    const value = field.read(subject, 0);
    if (value === undefined) assert.ok(field.optional, field.name);
    else if (field.type === 'texts') assert.ok(Array.isArray(value), field.name);
    else {
      const type = field.type === 'day' ? 'string' : field.type === 'text' ? 'string' : field.type;
      assert.equal(typeof value, type, field.name);
    }
  }
});

test('a rate is unknown while nobody was examined', () => {
  const rate = IMPORT_FIELDS.find(({ name }) => name === 'importer.hitRate365d')!;
  const of = (inspected: number, hits: number) =>
    rate.read(
      exampleImport({ facts: { 'importer.inspected365d': inspected, 'importer.hits365d': hits } }),
      0,
    );
  assert.deepEqual([of(0, 0), of(4, 1)], [undefined, 0.25]);
});
