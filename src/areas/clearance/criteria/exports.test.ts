/** Every starting criterion on exports compiles, is met by its example and not by its near miss, and none says anything of an ordinary export. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Consignment, Declaration, GoodsItem } from '../../../model/declaration.ts';
import { CODE_LISTS } from '../../../reference/code-lists.ts';
import { compileCriteria, compileCriterion, match } from '../../../screening/criteria/index.ts';
import { EXPORT_FIELDS } from '../export-fields.ts';
import {
  EXPORT_FACTS,
  EXPORT_ITEM_FACTS,
  type ExportFact,
  type ExportItemFact,
  type ExportSubject,
} from '../export-subject.ts';
import { EXPORT_CRITERIA } from './exports.ts';
import { STARTING_CRITERIA } from './index.ts';

interface Parts {
  readonly item?: Partial<GoodsItem>;
  readonly consignment?: Partial<Consignment>;
  readonly declaration?: Partial<Declaration>;
  readonly facts?: Partial<Record<ExportFact | ExportItemFact, number>>;
}

const USUAL: Readonly<Record<string, number>> = {
  ...{ 'exporter.exports30d': 20, 'exporter.exports365d': 200, 'exporter.knownDays': 1_500 },
  ...{ 'declarant.exports365d': 900, 'buyer.exports365d': 40, 'buyer.knownDays': 900 },
  ...{ 'exporterHs6.exports365d': 60, 'chassis.exports365d': 0 },
};

function subject({ item, consignment, declaration, facts }: Parts): ExportSubject {
  const known: Readonly<Record<string, number | undefined>> = { ...USUAL, ...facts };
  const values = (names: readonly string[]) => names.map((name) => known[name] ?? null);
  return {
    kind: 'export-declaration',
    declaration: {
      ...{ declarationNumber: '9990126000001X', version: 1, direction: 'export', declaredOn: '2026-11-19' },
      ...{ office: '020', declarant: { id: '99901' }, exporter: { id: 'SYNEXP' }, terms: {} },
      procedure: { processType: 'H', tradeType: '11', useType: 'A' },
      ...declaration,
      consignment: { transportMode: '10', destinationCountry: 'VN', ...consignment },
      items: [
        { sequence: 1, hsCode: '3901201000', originCountry: 'KR', quantity: 10, netMassKg: 500, ...item },
      ],
    },
    facts: { declaration: values(EXPORT_FACTS), items: [values(EXPORT_ITEM_FACTS)], profiles: [] },
  };
}

/** What both have in common, what meets the criterion, and what only just does not. */
const CASES: Readonly<Record<string, readonly [common: Parts, meets: Parts, misses: Parts]>> = {
  'E-0101': [
    { item: { hsCode: '9306900000' } },
    {},
    { declaration: { additionalDocuments: [{ kind: 'STRATEGIC' }] } },
  ],
  'E-0102': [
    { item: { hsCode: '8457100000' } },
    { consignment: { destinationCountry: 'RU' } },
    { consignment: { destinationCountry: 'JP' } },
  ],
  'E-0103': [
    { item: { hsCode: '8542310000' }, consignment: { destinationCountry: 'KZ' } },
    { facts: { 'exporter.knownDays': 89 } },
    { facts: { 'exporter.knownDays': 90 } },
  ],
  'E-0104': [
    { item: { hsCode: '4202210000' }, facts: { 'exporter.knownDays': 20 } },
    { item: { hsCode: '4202210000', brand: 'NOVALUX' } },
    { item: { hsCode: '4202210000', brand: 'ZZZZ' } },
  ],
  'E-0105': [
    {},
    { item: { hsCode: '8703231000' } },
    { item: { hsCode: '8703231000', chassisNumber: 'KMHSYN1' } },
  ],
  'E-0106': [
    { item: { chassisNumber: 'KMHSYN1' } },
    { facts: { 'chassis.exports365d': 1 } },
    { facts: { 'chassis.exports365d': 0 } },
  ],
  'E-0107': [
    { item: { hsCode: '8703231000' }, facts: { 'exporter.knownDays': 10 } },
    { declaration: { procedure: { processType: 'H' } } },
    { declaration: { procedure: { processType: 'B' } } },
  ],
  'E-0108': [
    { item: { hsCode: '8517130000' }, facts: { 'exporter.knownDays': 10 } },
    { consignment: { transportMode: '40' } },
    { consignment: { transportMode: '10' } },
  ],
  'E-0109': [
    {},
    { declaration: { procedure: { tradeType: '72' }, refundApplicant: '1' } },
    {
      declaration: {
        ...{ procedure: { tradeType: '72' }, refundApplicant: '1' },
        previousDocuments: [{ number: '9990126000001M' }],
      },
    },
  ],
  'E-0110': [
    { declaration: { refundApplicant: '1' }, facts: { 'exporter.knownDays': 10 } },
    { item: { fobValueKrw: 150_000_001 } },
    { item: { fobValueKrw: 150_000_000 } },
  ],
  'E-0111': [
    { declaration: { procedure: { tradeType: '72' } } },
    { item: { originCountry: 'KR' } },
    { item: { originCountry: 'CN' } },
  ],
  'E-0112': [
    {},
    { declaration: { procedure: { tradeType: '100' } } },
    { declaration: { procedure: { tradeType: '100' }, additionalDocuments: [{ kind: 'APPROVAL' }] } },
  ],
};

function joined(one: Parts, other: Parts): ExportSubject {
  return subject({
    item: { ...one.item, ...other.item },
    consignment: { ...one.consignment, ...other.consignment },
    declaration: { ...one.declaration, ...other.declaration },
    facts: { ...one.facts, ...other.facts },
  });
}

test('all compile together, are for exports, and have ids of their own', () => {
  const compiled = compileCriteria(EXPORT_CRITERIA, EXPORT_FIELDS);
  assert.ok(compiled.ok, JSON.stringify(compiled));
  assert.ok(EXPORT_CRITERIA.every(({ direction }) => direction === 'export'));
  const ids = [...STARTING_CRITERIA, ...EXPORT_CRITERIA].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    Object.keys(CASES),
    EXPORT_CRITERIA.map(({ id }) => id),
  );
  const { hits, faults } = match(compiled.value, subject({}), 1, '2026-11-19');
  assert.deepEqual([hits, faults], [[], []]);
});

for (const criterion of EXPORT_CRITERIA) {
  test(`${criterion.id} ${criterion.title.en}`, () => {
    const compiled = compileCriterion(criterion, EXPORT_FIELDS);
    assert.ok(compiled.ok, JSON.stringify(compiled));
    const [common, meets, misses] = CASES[criterion.id]!;
    assert.equal(compiled.value.evaluate(joined(common, meets), 0).answer, 'met');
    assert.notEqual(compiled.value.evaluate(joined(common, misses), 0).answer, 'met');
    assert.ok(criterion.validTo !== undefined && criterion.validTo > criterion.validFrom);
    assert.match(criterion.look.ko, /니다\.$/);
    assert.doesNotMatch(criterion.title.en + criterion.look.en, /[가-힣]/);
    assert.match(criterion.basis, /제\d+조/);
    // Goods codes are our reading, and the basis says so.
    if (/item\.hs/.test(criterion.expression)) assert.match(criterion.basis, /미확인/);
  });
}

test('fields: unique names, every fact, known code lists, nothing of duty', () => {
  const names = EXPORT_FIELDS.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const fact of [...EXPORT_FACTS, ...EXPORT_ITEM_FACTS]) assert.ok(names.includes(fact), fact);
  for (const { codeList } of EXPORT_FIELDS)
    if (codeList !== undefined) assert.ok(CODE_LISTS.has(codeList) || codeList === 'rate-kinds', codeList);
  assert.ok(names.every((name) => !/importer|duty|Preference|customsValue/.test(name)));
});
