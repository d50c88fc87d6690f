/** What acceptance asks for, as a table: one declaration in order, and one thing after the other taken away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Declaration } from '../../model/declaration.ts';
import { type Requirement, requirementsFor, requirementTable } from '../../reference/requirements.ts';
import { type AcceptanceFacts, type AcceptanceProblemCode, missingForAcceptance } from './acceptance.ts';
import { exampleImport } from './example.ts';

const AT = '2026-03-02T01:00:00.000Z';
const IN_ORDER: AcceptanceFacts = {
  day: '2026-03-02',
  state: 'screened',
  cargo: { manifest: AT, arrived: AT, stored: AT },
  payment: { paidKrw: 4_000_000, securedKrw: 0, hasGeneralSecurity: false },
  examination: 'none',
  isTaxReviewed: false,
  isRequirementConfirmed: false,
  isInArrears: false,
  isNamedDeclarant: false,
};
const NOTHING = { manifest: null, arrived: null, stored: null };
const TABLES = { requirementsFor, taxReviewGoods: (hsCode: string) => hsCode === '0703201000' };

interface Row {
  readonly what: string;
  readonly declaration?: Partial<Declaration>;
  readonly item?: Partial<Declaration['items'][number]>;
  readonly facts?: Partial<AcceptanceFacts>;
  readonly expected: readonly AcceptanceProblemCode[];
}

const planned = (clearancePlan?: string, paymentType = '11'): Partial<Declaration> => ({
  procedure: { ...(clearancePlan === undefined ? {} : { clearancePlan }), paymentType },
});
const MANIFEST = { ...NOTHING, manifest: AT };
const ARRIVED = { ...MANIFEST, arrived: AT };
const paid = (paidKrw: number, securedKrw = 0, hasGeneralSecurity = false) => ({
  payment: { paidKrw, securedKrw, hasGeneralSecurity },
});
const FEES = {
  dutyTaxFees: [
    { kind: 'A', amountKrw: 1000 },
    { kind: 'V', amountKrw: 500 },
  ],
};
const MEAT = { hsCode: '0201100000' };

const TABLE: readonly Row[] = [
  { what: 'everything is there', expected: [] },
  { what: 'held', facts: { state: 'held' }, expected: ['acceptance/held'] },
  { what: 'supplement', facts: { state: 'supplement-requested' }, expected: ['acceptance/supplement-open'] },
  { what: 'accepted already', facts: { state: 'accepted' }, expected: ['acceptance/not-screened'] },
  { what: 'to be examined', facts: { examination: 'open' }, expected: ['acceptance/examination-open'] },
  { what: 'examined', facts: { examination: 'done' }, expected: [] },
  // Timing: what each plan asks for, with nothing reported and with just enough.
  {
    what: 'A, nothing',
    declaration: planned('A'),
    facts: { cargo: NOTHING },
    expected: ['acceptance/manifest-missing'],
  },
  { what: 'A, manifest', declaration: planned('A'), facts: { cargo: MANIFEST }, expected: [] },
  {
    what: 'B, nothing',
    declaration: planned('B'),
    facts: { cargo: NOTHING },
    expected: ['acceptance/manifest-missing'],
  },
  { what: 'B, manifest', declaration: planned('B'), facts: { cargo: MANIFEST }, expected: [] },
  {
    what: 'C, arrived',
    declaration: planned('C'),
    facts: { cargo: ARRIVED },
    expected: ['acceptance/not-stored'],
  },
  {
    what: 'D, arrived',
    declaration: planned('D'),
    facts: { cargo: ARRIVED },
    expected: ['acceptance/not-stored'],
  },
  {
    what: 'E, manifest',
    declaration: planned('E'),
    facts: { cargo: MANIFEST },
    expected: ['acceptance/not-arrived'],
  },
  { what: 'E, arrived', declaration: planned('E'), facts: { cargo: ARRIVED }, expected: [] },
  {
    what: 'F, arrived',
    declaration: planned('F'),
    facts: { cargo: ARRIVED },
    expected: ['acceptance/not-stored'],
  },
  { what: 'G, nothing', declaration: planned('G'), facts: { cargo: NOTHING }, expected: [] },
  { what: 'H, nothing', declaration: planned('H'), facts: { cargo: NOTHING }, expected: [] },
  {
    what: 'no plan',
    declaration: planned(),
    facts: { cargo: MANIFEST },
    expected: ['acceptance/not-arrived'],
  },
  {
    what: 'an unknown plan',
    declaration: planned('Q'),
    facts: { cargo: MANIFEST },
    expected: ['acceptance/not-arrived'],
  },
  {
    what: 'chosen before arrival: must enter a bonded area (art. 244(3))',
    declaration: planned('B'),
    facts: { cargo: MANIFEST, examination: 'open' },
    expected: ['acceptance/examination-open', 'acceptance/not-stored'],
  },
  // Payment by way of collection.
  { what: '11 unpaid', facts: paid(0), expected: ['acceptance/unpaid'] },
  { what: '11 half paid', item: FEES, facts: paid(1499), expected: ['acceptance/unpaid'] },
  { what: '11 paid to the won', item: FEES, facts: paid(1500), expected: [] },
  { what: '11 does not take security', facts: paid(0, 9_000_000), expected: ['acceptance/unpaid'] },
  {
    what: 'nothing owed',
    item: { dutyTaxFees: [{ kind: 'A', amountKrw: 0 }] },
    facts: paid(0),
    expected: [],
  },
  {
    what: '12 unsecured',
    declaration: planned('D', '12'),
    facts: paid(0),
    expected: ['acceptance/security-missing'],
  },
  { what: '12 secured', declaration: planned('D', '12'), item: FEES, facts: paid(0, 1500), expected: [] },
  {
    what: '12 too little',
    declaration: planned('D', '12'),
    item: FEES,
    facts: paid(0, 1499),
    expected: ['acceptance/security-missing'],
  },
  {
    what: '14 without',
    declaration: planned('D', '14'),
    facts: paid(0),
    expected: ['acceptance/security-missing'],
  },
  {
    what: '14 with general security',
    declaration: planned('D', '14'),
    facts: paid(0, 0, true),
    expected: [],
  },
  { what: '18 afterwards', declaration: planned('D', '18'), facts: paid(0), expected: [] },
  { what: '43 monthly', declaration: planned('D', '43'), facts: paid(0), expected: [] },
  {
    what: 'an unknown way',
    declaration: planned('D', '99'),
    facts: paid(0),
    expected: ['acceptance/unpaid'],
  },
  // Approvals of art. 226.
  { what: 'meat without paper', item: MEAT, expected: ['acceptance/approval-missing'] },
  {
    what: 'meat with paper',
    item: MEAT,
    declaration: { additionalDocuments: [{ kind: 'ANIMAL' }] },
    expected: [],
  },
  {
    what: 'meat with the paper of another line',
    item: MEAT,
    declaration: { additionalDocuments: [{ kind: 'ANIMAL', items: [2] }] },
    expected: ['acceptance/approval-missing'],
  },
  {
    what: 'meat with an old paper',
    item: MEAT,
    declaration: { additionalDocuments: [{ kind: 'ANIMAL', expiresOn: '2026-01-01' }] },
    expected: ['acceptance/approval-expired'],
  },
  {
    what: 'an old paper beside a good one',
    item: MEAT,
    declaration: {
      additionalDocuments: [
        { kind: 'ANIMAL', expiresOn: '2026-01-01' },
        { kind: 'ANIMAL', expiresOn: '2027-01-01' },
      ],
    },
    expected: [],
  },
  { what: 'confirmed by an officer', item: MEAT, facts: { isRequirementConfirmed: true }, expected: [] },
  // Review before acceptance, rule art. 8.
  { what: 'relief', item: { reliefCode: 'A0810' }, expected: ['acceptance/tax-review'] },
  { what: 'relief by percent', item: { reliefPercent: 50 }, expected: ['acceptance/tax-review'] },
  { what: 'relief reviewed', item: { reliefCode: 'A0810' }, facts: { isTaxReviewed: true }, expected: [] },
  { what: 'arrears', facts: { isInArrears: true }, expected: ['acceptance/tax-review'] },
  { what: 'named declarant', facts: { isNamedDeclarant: true }, expected: ['acceptance/tax-review'] },
  {
    what: 'named goods',
    item: { hsCode: '0703201000' },
    declaration: { additionalDocuments: [{ kind: 'PLANT' }] },
    expected: ['acceptance/tax-review'],
  },
  // Exports: no duty and no arrival, but approvals and what customs left open.
  {
    what: 'an export',
    declaration: { direction: 'export' },
    facts: { ...paid(0), cargo: NOTHING },
    expected: [],
  },
  {
    what: 'a weapon leaves',
    declaration: { direction: 'export' },
    item: { hsCode: '9303200000' },
    facts: { ...paid(0), cargo: NOTHING },
    expected: ['acceptance/approval-missing'],
  },
  // Everything at once.
  {
    what: 'nothing is there',
    item: { ...MEAT, reliefCode: 'A0810' },
    facts: { ...paid(0), cargo: NOTHING, state: 'held', examination: 'open' },
    expected: [
      'acceptance/held',
      'acceptance/examination-open',
      'acceptance/approval-missing',
      'acceptance/not-stored',
      'acceptance/tax-review',
      'acceptance/unpaid',
    ],
  },
];

for (const { what, declaration, item, facts, expected } of TABLE) {
  test(`acceptance: ${what}`, () => {
    const subject = exampleImport({
      declaration: { ...planned('D'), ...declaration },
      items: [item ?? {}],
    });
    const found = missingForAcceptance(subject.declaration, { ...IN_ORDER, ...facts }, TABLES);
    assert.deepEqual(
      found.map(({ code }) => code),
      expected,
    );
    for (const { message } of found) {
      assert.match(message.ko, /제\d+조/, message.ko);
      assert.match(message.en, /art\. |제\d+조/, message.en);
    }
  });
}

test('requirements hold from their first day to their last', () => {
  const row: Requirement = {
    id: 'x',
    direction: 'import',
    hsPrefixes: ['6109'],
    documents: ['SAFETY'],
    title: { ko: '시험', en: 'Test' },
    agency: { ko: '기관', en: 'Agency' },
    basis: '관세법 제226조',
    validFrom: '2026-02-01',
    validTo: '2026-02-28',
    prefixStatus: 'verified',
  };
  const table = requirementTable([row]);
  const on = (day: string) => table('6109101000', 'import', day).length;
  assert.deepEqual(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map(on), [0, 1, 1, 0]);
  assert.equal(table('6109101000', 'export', '2026-02-10').length, 0);
});
