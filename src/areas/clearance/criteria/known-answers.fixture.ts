/** Criteria of which it is known by hand whether anything can meet them, for the static check: the answer, and why. */

import type { CriterionProblemCode } from '../../../screening/criteria/problems.ts';
import type { ClashKind, ProofAnswer } from '../../../screening/criteria/proof/index.ts';

export interface KnownAnswer {
  readonly expression: string;
  readonly answer: ProofAnswer;
  readonly why?: ClashKind | CriterionProblemCode;
  /** Fields that the reason names. */
  readonly fields?: readonly string[];
  readonly scope?: 'declaration';
}

const never = (expression: string, why: ClashKind, ...fields: string[]): KnownAnswer => ({
  expression,
  answer: 'never',
  why,
  ...(fields.length === 0 ? {} : { fields }),
});
const always = (expression: string, why: ClashKind = 'values'): KnownAnswer => ({
  expression,
  answer: 'always',
  why,
});
const open = (expression: string): KnownAnswer => ({ expression, answer: 'open' });
const wrong = (expression: string, why: CriterionProblemCode): KnownAnswer => ({
  expression,
  answer: 'wrong',
  why,
});

const VALUE = 'item.customsValueKrw';
const RATE = 'item.dutyRatePercent';

const NUMBERS: readonly KnownAnswer[] = [
  never(`${VALUE} >= 5000000 && ${VALUE} < 1000000`, 'values', VALUE),
  never(`${VALUE} > 100 && ${VALUE} <= 100`, 'values', VALUE),
  open(`${VALUE} >= 100 && ${VALUE} <= 100`),
  never(`${VALUE} < 0`, 'values', VALUE),
  open(`${VALUE} <= 0`),
  never(`0 > ${RATE}`, 'values', RATE),
  never(`item.netMassKg == 3 && item.netMassKg != 3`, 'values', 'item.netMassKg'),
  never(`item.netMassKg in [1, 2, 3] && item.netMassKg > 3.5`, 'values'),
  open(`item.netMassKg in [1, 2, 3] && item.netMassKg > 2.5`),
  never(`!(${RATE} >= 8.0 || ${RATE} < 8.0)`, 'values', RATE),
  // Who states no rate is met by neither side.
  open(`${RATE} >= 8.0 || ${RATE} < 8.0`),
  always(`!has(${RATE}) || ${RATE} >= 8.0 || ${RATE} < 8.0`),
  never(`(${RATE} > 10.0 || ${RATE} > 20.0) && (${RATE} < 5.0 || ${RATE} < 1.0)`, 'values', RATE),
  never(`has(${RATE}) && !has(${RATE})`, 'absence', RATE),
  never(`!has(${RATE}) && ${RATE} > 3.0`, 'absence', RATE),
  always('declaration.itemCount >= 1'),
  never('declaration.itemCount > 1 && declaration.itemCount < 2', 'values', 'declaration.itemCount'),
  open('declaration.itemCount > 1 && declaration.itemCount < 3'),
  always('declaration.version > 0'),
];

const DAYS: readonly KnownAnswer[] = [
  never(
    "declaration.declaredOn >= '2026-07-01' && declaration.declaredOn < '2026-06-01'",
    'values',
    'declaration.declaredOn',
  ),
  open("declaration.declaredOn >= '2026-06-01' && declaration.declaredOn < '2026-07-01'"),
  never("consignment.arrivedOn > '2026-06-01' && consignment.arrivedOn < '2026-06-02'", 'values'),
  open("consignment.arrivedOn > '2026-06-01' && consignment.arrivedOn < '2026-06-03'"),
  never("declaration.declaredOn < '2024-01-01'", 'values', 'declaration.declaredOn'),
  never("declaration.declaredOn > '2027-12-31'", 'values', 'declaration.declaredOn'),
  always("declaration.declaredOn >= '2024-01-01' && declaration.declaredOn <= '2027-12-31'"),
  never("declaration.declaredOn.startsWith('2023')", 'values'),
  open("declaration.declaredOn.startsWith('2026-03')"),
  never("declaration.declaredOn.startsWith('2026-13')", 'values'),
  open('consignment.arrivedOn <= declaration.declaredOn'),
  never(
    "consignment.arrivedOn > declaration.declaredOn && consignment.arrivedOn < '2023-01-01'",
    'order',
    'consignment.arrivedOn',
    'declaration.declaredOn',
  ),
];

const CODES: readonly KnownAnswer[] = [
  never("item.originCountry == 'CN' && item.originCountry == 'VN'", 'values', 'item.originCountry'),
  never("item.originCountry in ['CN', 'VN'] && !(item.originCountry in ['VN', 'CN', 'US'])", 'values'),
  open("item.originCountry in ['CN', 'VN'] && item.originCountry != 'CN'"),
  never('item.originCountry in []', 'values'),
  never("item.originCountry == 'XX'", 'codes', 'item.originCountry'),
  never("item.originCountry == 'cn'", 'codes', 'item.originCountry'),
  open("item.originCountry in ['CN', 'XX']"),
  // Whoever declares a code that no list holds is let in with a warning: such goods may be looked for.
  open("!(item.originCountry in ['CN', 'VN'])"),
  open("item.originCountry != 'XX'"),
  never("declaration.office == '999'", 'codes', 'declaration.office'),
  never("declaration.office == 'ABC'", 'values', 'declaration.office'),
  never("consignment.transportMode == '77' || item.quantityUnit == 'NONE'", 'codes'),
  never("'NO-SUCH-PAPER' in item.documentKinds", 'codes', 'item.documentKinds'),
  open("!('FOOD' in item.documentKinds)"),
  never("'FOOD' in item.documentKinds && size(item.documentKinds) == 0", 'values', 'item.documentKinds'),
  never(
    "'FOOD' in item.documentKinds && 'PLANT' in item.documentKinds && size(item.documentKinds) < 2",
    'values',
  ),
  never("'FOOD' in item.documentKinds && !('FOOD' in item.documentKinds)", 'values'),
  always('size(item.documentKinds) >= 0'),
  never("importer.aeoGrade == 'B'", 'values', 'importer.aeoGrade'),
  // Most importers have no grade at all.
  open("importer.aeoGrade in ['A', 'AA', 'AAA']"),
  always("!has(importer.aeoGrade) || importer.aeoGrade in ['A', 'AA', 'AAA']"),
  never("has(importer.aeoGrade) && !(importer.aeoGrade in ['AAA', 'AA', 'A'])", 'values'),
];

const HS: readonly KnownAnswer[] = [
  never("item.hs4 == '8703' && item.hs2 == '84'", 'values', 'item.hs4', 'item.hs2'),
  open("item.hs4 == '8703' && item.hs2 == '87'"),
  never("item.hs2 == '77'", 'codes', 'item.hs2'),
  never("item.hsCode.startsWith('99')", 'codes', 'item.hsCode'),
  never("item.hs4 == '870'", 'values', 'item.hs4'),
  never("item.hs6 == '8703231010'", 'values', 'item.hs6'),
  never("item.hsCode == '87032'", 'values', 'item.hsCode'),
  never("item.hsCode.startsWith('61A')", 'values', 'item.hsCode'),
  never("item.hs6 in ['610910', '611020'] && !item.hsCode.startsWith('61')", 'values'),
  open("item.hs2 in ['61', '62'] && !item.hsCode.startsWith('61')"),
  never("item.hs2 >= '61' && item.hs4 < '6100'", 'values'),
  never('size(item.hsCode) == 8', 'values', 'item.hsCode'),
  always('size(item.hsCode) == 6 || size(item.hsCode) == 10'),
  never("item.hsCode == '870323' && size(item.hsCode) == 10", 'values'),
  // A mistyped chapter among others is remarked on, not refused.
  open("item.hs2 in ['61', '77']"),
];

const TEXTS: readonly KnownAnswer[] = [
  never("item.brand == ''", 'values', 'item.brand'),
  always("!has(item.brand) || item.brand != ''"),
  never("item.brand.startsWith('AB') && item.brand.startsWith('AC')", 'values', 'item.brand'),
  open("item.brand.startsWith('AB') && item.brand.startsWith('ABC')"),
  never("item.brand == 'ABC' && item.brand.endsWith('D')", 'values'),
  never("item.brand.endsWith('X') && item.brand.endsWith('Y')", 'values'),
  never("item.model.contains('USED') && !item.model.contains('SE')", 'values', 'item.model'),
  open("item.model.contains('SE') && !item.model.contains('USED')"),
  never("item.brand in ['AB', 'CD'] && item.brand.contains('X')", 'values'),
  never("item.brand.startsWith('ABCD') && size(item.brand) < 3", 'values'),
];

const FACTS: readonly KnownAnswer[] = [
  never('importer.hitRate365d > 1.0', 'values', 'importer.hitRate365d'),
  never('importer.hitRate365d >= 30', 'values', 'importer.hitRate365d'),
  never('importer.declarations30d < 0', 'values'),
  never('importer.declarations30d == 2.5', 'values', 'importer.declarations30d'),
  never(
    'importer.declarations7d > 10 && importer.declarations30d < 5',
    'order',
    'importer.declarations7d',
    'importer.declarations30d',
  ),
  open('importer.declarations7d > 10 && importer.declarations365d < 50'),
  never(
    'seller.hits365d >= 5 && seller.inspected365d <= 3',
    'order',
    'seller.hits365d',
    'seller.inspected365d',
  ),
  never('peers.p05 >= 100 && peers.p95 < 50', 'order'),
  never('peers.rank > 1', 'values', 'peers.rank'),
  open('importer.hitRate365d >= 0.3'),
  never('importer.knownDays < 60 && !(importer.knownDays <= 90)', 'values', 'importer.knownDays'),
];

const NESTED: readonly KnownAnswer[] = [
  never(`(item.originCountry == 'CN' ? ${VALUE} > 100 : ${VALUE} > 200) && ${VALUE} < 50`, 'values', VALUE),
  open(`(item.originCountry == 'CN' ? ${VALUE} > 100 : ${VALUE} > 200) && ${VALUE} < 150`),
  never(`!(!(${VALUE} > 100)) && !(${VALUE} > 50)`, 'values', VALUE),
  never('terms.isRelatedParty && !terms.isRelatedParty', 'values', 'terms.isRelatedParty'),
  // A tautology only of those who state it.
  open('terms.isRelatedParty || !terms.isRelatedParty'),
  always('item.hasPreference || !item.hasPreference'),
  never('item.hasPreference == true && item.hasPreference == false', 'values'),
  never('item.hasPreference != item.hasPreference', 'values'),
  never("(terms.isRelatedParty ? 'CN' : 'VN') == 'US'", 'constant'),
  never('false', 'constant'),
  always('true', 'constant'),
  never('1 > 2', 'constant'),
  never('1 / 0 > 1', 'constant'),
  open(`${VALUE} / 0.0 > 1.0 || item.hasPreference`),
];

const COMPUTED: readonly KnownAnswer[] = [
  never('item.quantity * 2.0 < 0.0', 'arithmetic', 'item.quantity'),
  never('item.netMassKg + item.quantity < 10.0 && item.netMassKg >= 20.0', 'arithmetic'),
  never('item.netMassKg > consignment.grossMassKg && item.netMassKg < consignment.grossMassKg', 'order'),
  never(
    'item.netMassKg > consignment.grossMassKg && item.netMassKg < 5 && consignment.grossMassKg > 9',
    'order',
  ),
  never('item.netMassKg != item.netMassKg', 'order', 'item.netMassKg'),
  open('item.netMassKg > consignment.grossMassKg * 1.001'),
  // True that it cannot be, but rearranging sums over several fields is not tried.
  open('item.netMassKg - item.netMassKg > 1.0'),
];

const WRONG: readonly KnownAnswer[] = [
  wrong("item.originCountry = 'CN'", 'criterion/syntax'),
  wrong("item.orginCountry == 'CN'", 'criterion/unknown-field'),
  wrong('item.originCountry > 5', 'criterion/wrong-type'),
  wrong(`${VALUE} == 'many'`, 'criterion/wrong-type'),
  wrong("declaration.declaredOn > '2026-02-30'", 'criterion/not-a-day'),
  wrong(VALUE, 'criterion/not-a-condition'),
  wrong("item.brand.matches('A.*')", 'criterion/unsupported'),
  { ...wrong("item.hs2 == '61'", 'criterion/item-field'), scope: 'declaration' },
];

/** Every group decides rightly or stays open; where `open` stands, nothing may be claimed. */
export const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  ...NUMBERS,
  ...DAYS,
  ...CODES,
  ...HS,
  ...TEXTS,
  ...FACTS,
  ...NESTED,
  ...COMPUTED,
  ...WRONG,
];
