/** Origin checked against planted truth: every kind of condition on both sides of its edge, and what must hold for all bills. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '../../core/hash.ts';
import { seededRandom } from '../../core/random.ts';
import { bill, check, MADE_UP_BOOK, MADE_UP_FRAME, material } from './bill.fixture.ts';
import { checkBill } from './bill.ts';
import { checkOrigin, groundFor } from './check.ts';
import { shownAmount, shownShare } from './exact.ts';
import { readMaterials } from './read-table.ts';
import { readRule } from './reading/read-rule.ts';
import type { Bill, Claim, Material, Verdict } from './subject.ts';

const own = (hs: string, worth: string, more: Partial<Material> = {}) =>
  material(hs, worth, 'originating', more);
const foreign = (hs: string | null, worth: string | null, more: Partial<Material> = {}) =>
  material(hs, worth, 'non-originating', more);
const STATED = { words: 'Weaving combined with dyeing', holds: true, evidence: 'mill record' };

/** What is checked, the bill, the verdict known beforehand. */
const BILLS: readonly (readonly [why: string, bill: Bill, verdict: Verdict])[] = [
  ['other headings', bill('850760', [foreign('2825', '900')]), 'originating'],
  ['the same heading', bill('850760', [foreign('850790', '500')]), 'not'],
  ['the same heading within tolerance', bill('850760', [foreign('850790', '100')]), 'originating'],
  ['a millionth above tolerance', bill('850760', [foreign('850790', '100.000001')]), 'not'],
  ['two together above tolerance', bill('850760', [foreign('850790', '60'), foreign('850710', '60')]), 'not'],
  ['the same heading but originating', bill('850760', [own('850790', '500')]), 'originating'],
  ['originating without proof', bill('850760', [own('850790', '500', { evidence: '' })]), 'not-shown'],
  ['originating in a third country', bill('850760', [own('850790', '500', { origin: 'VN' })]), 'not'],
  ['originating in the other party', bill('850760', [own('850790', '500', { origin: 'GB' })]), 'originating'],
  [
    'diagonal in its time',
    bill('850760', [own('850790', '500', { origin: 'DE' })], { day: '2023-12-31' }),
    'originating',
  ],
  [
    'diagonal after its time',
    bill('850760', [own('850790', '500', { origin: 'DE' })], { day: '2024-01-01' }),
    'not-shown',
  ],
  ['an unknown code', bill('850760', [foreign(null, '500')]), 'not-shown'],
  ['an unknown code within tolerance', bill('850760', [foreign(null, '100')]), 'originating'],
  ['four digits tell the heading', bill('850760', [foreign('8508', '500')]), 'originating'],
  ['no value, the same heading', bill('850760', [foreign('850790', null)]), 'not-shown'],
  ['either heading or value', bill('847130', [foreign('847330', '900')]), 'originating'],
  ['value at the edge', bill('847130', [foreign('847190', '475')]), 'originating'],
  ['value a millionth above', bill('847130', [foreign('847190', '475.000001')]), 'not'],
  [
    'value unknown but the rest is small',
    bill('847130', [foreign('847190', null), own('853400', '600')]),
    'originating',
  ],
  ['value unknown', bill('847130', [foreign('847190', null), own('853400', '400')]), 'not-shown'],
  ['two rules without a word between, both hold', bill('850940', [foreign('8501', '400')]), 'originating'],
  ['two rules without a word between, one holds', bill('850940', [foreign('8501', '401')]), 'not-shown'],
  ['two rules without a word between, none holds', bill('850940', [foreign('850990', '401')]), 'not'],
  ['all conditions', bill('170490', [foreign('1701', '300'), foreign('1806', '300')]), 'originating'],
  ['sugar above its share', bill('170490', [foreign('1701', '300.01')]), 'not'],
  [
    'an allowance for the same heading',
    bill('290511', [foreign('290512', '200')], { row: 'made-up:3' }),
    'originating',
  ],
  ['the allowance exceeded', bill('290511', [foreign('290512', '200.01')], { row: 'made-up:3' }), 'not'],
  ['an ex row and the chapter disagree', bill('290511', [foreign('290512', '331')]), 'not'],
  ['an ex row and the chapter agree', bill('290511', [foreign('3801', '330')]), 'originating'],
  ['an ex row holds, the chapter fails', bill('290511', [foreign('3801', '331')]), 'not-shown'],
  ['foreign milk', bill('040610', [foreign('040120', '300')]), 'not'],
  [
    'foreign salt beside milk of the country',
    bill('040610', [own('040120', '300'), foreign('2501', '300')]),
    'originating',
  ],
  ['the material of the rule', bill('720810', [foreign('720690', '700')]), 'originating'],
  ['an earlier stage is a question', bill('720810', [foreign('2601', '700')]), 'not-shown'],
  ['a process that nobody showed', bill('610910', [foreign('6109', '700')]), 'not-shown'],
  ['a process shown', bill('610910', [foreign('6109', '700')], { statements: [STATED] }), 'originating'],
  [
    'a process said without proof',
    bill('610910', [foreign('6109', '700')], { statements: [{ ...STATED, evidence: ' ' }] }),
    'not-shown',
  ],
  [
    'a process denied, a note may soften the rest',
    bill('610910', [foreign('6109', '50')], { statements: [{ ...STATED, holds: false }] }),
    'not-shown',
  ],
  [
    'content by build-up',
    bill('870323', [foreign('8708', '900'), own('8708', '100')], { fob: '280' }),
    'originating',
  ],
  ['content by build-down', bill('870323', [foreign('8708', '550')], { fob: '1000' }), 'originating'],
  [
    'content by neither, net cost not given',
    bill('870323', [foreign('8708', '550.01')], { fob: '1000' }),
    'not-shown',
  ],
  ['content by no method', bill('870323', [foreign('8708', '650')], { fob: '1000', netCost: '1000' }), 'not'],
  ['content by net cost', bill('870323', [foreign('8708', '600')], { netCost: '1000' }), 'originating'],
  ['foreign no more than own', bill('910511', [foreign('9108', '300'), own('9114', '300')]), 'originating'],
  ['foreign more than own', bill('910511', [foreign('9108', '300'), own('9114', '299')]), 'not'],
  ['a rule that is not read', bill('190219', [foreign('1101', '10')]), 'not-shown'],
  ['no row at all', bill('950300', [foreign('3926', '10')]), 'not-shown'],
  [
    'only simple assembly',
    bill('850760', [foreign('2825', '10')], { operations: [{ kind: 'n', words: '', evidence: '' }] }),
    'not',
  ],
  ['working not told', bill('850760', [foreign('2825', '10')], { operations: [] }), 'not-shown'],
  [
    'working told without proof',
    bill('850760', [foreign('2825', '10')], {
      operations: [{ kind: 'beyond', words: 'made', evidence: '' }],
    }),
    'not-shown',
  ],
  ['codes of another edition', bill('850760', [foreign('2825', '10')], { edition: 'HS 2017' }), 'not-shown'],
  [
    'wholly obtained',
    bill('040900', [], { wholly: { ground: 'd', evidence: 'farm register' } }),
    'originating',
  ],
  [
    'wholly obtained without proof',
    bill('040900', [], { wholly: { ground: 'd', evidence: '' } }),
    'not-shown',
  ],
  [
    'originating materials only, packed',
    bill('190219', [own('1101', '10')], { operations: [] }),
    'originating',
  ],
  [
    'materials of the other party, only packed',
    bill('190219', [own('1101', '10', { origin: 'GB' })], {
      operations: [{ kind: 'k', words: '', evidence: '' }],
    }),
    'not',
  ],
  [
    'another currency',
    bill('847130', [foreign('847190', '475000', { currency: 'KRW' })], { exchange: { KRW: '0.001' } }),
    'originating',
  ],
  [
    'another currency, just above',
    bill('847130', [foreign('847190', '475000.001', { currency: 'KRW' })], { exchange: { KRW: '0.001' } }),
    'not',
  ],
];

test('bills whose answer is known', () => {
  const wrong = BILLS.flatMap(([why, of, verdict]) => {
    assert.deepEqual(checkBill(of, MADE_UP_BOOK), { ok: true, value: of }, why);
    const got = check(of).verdict;
    return got === verdict ? [] : [`${why}: ${got}, not ${verdict}`];
  });
  assert.deepEqual(wrong, []);
  assert.ok(BILLS.length >= 40);
});

test('a failure says by how much, and names the materials', () => {
  const { rows, totals } = check(bill('847130', [own('853400', '100'), foreign('847190', '475.000001')]));
  const step = rows[0]!.rules[1]!.ways[0]!.steps[0]!;
  assert.deepEqual(step.figures, {
    least: '47.50',
    most: '47.50',
    limit: '47.5',
    by: '0.000001',
    base: '1000',
  });
  assert.deepEqual(step.materials, [1]);
  assert.deepEqual(totals, {
    price: '1000',
    originating: '100',
    foreign: '475.000001',
    unknown: '0',
    currency: 'USD',
  });
});

test('preference also needs the way that goods were carried', () => {
  const of = (transport: Bill['transport']) =>
    check(bill('850760', [foreign('2825', '10')], { transport })).preference;
  const through = (
    country: string,
    isUnderCustoms: boolean | null,
    handling: 'reloaded' | 'other' | null,
    evidence = 'paper',
  ) => of({ isDirect: false, through: [{ country, isUnderCustoms, handling }], evidence });
  assert.equal(of({ isDirect: true, through: [], evidence: 'paper' }), 'may');
  assert.equal(of({ isDirect: true, through: [], evidence: '' }), 'not-shown');
  assert.equal(of(null), 'not-shown');
  assert.equal(through('DE', null, null), 'may');
  assert.equal(through('SG', true, 'reloaded'), 'may');
  assert.equal(through('SG', true, 'reloaded', ''), 'not-shown');
  assert.equal(through('SG', null, 'reloaded'), 'not-shown');
  assert.equal(through('SG', true, 'other'), 'may-not');
});

test('more originating material never turns a pass into a fail; less knowledge never makes a pass', () => {
  const random = seededRandom(7);
  const pick = <T>(of: readonly T[]): T => random.pick(of);
  const codes = ['847130', '850790', '8507', '1701', '040120', '870829', '290512', '720690', '610910', null];
  const goods = MADE_UP_BOOK.rows.map(({ from }) =>
    from.startsWith('04') ? '040610' : from.slice(0, 4) === '2900' ? '290511' : `${from.slice(0, 4)}10`,
  );
  const claims: readonly Claim[] = ['originating', 'non-originating', 'unknown'];
  let passes = 0;
  for (let round = 0; round < 1000; round++) {
    const materials = Array.from({ length: 1 + random.below(4) }, () =>
      material(pick(codes), pick(['0', '20', '100', '150', '240', null]), pick(claims)),
    );
    const of = bill(pick(goods), materials, { fob: pick(['1000', null]), netCost: pick(['900', null]) });
    const place = random.below(materials.length);
    const with_ = (one: Material): Bill => ({ ...of, materials: materials.with(place, one) });
    const before = check(of).verdict;
    const asOwn = check(
      with_({ ...materials[place]!, claim: 'originating', origin: 'KR', evidence: 'proof' }),
    ).verdict;
    const asUnknown = check(with_({ ...materials[place]!, claim: 'unknown' })).verdict;
    const at = JSON.stringify(of);
    if (before === 'originating') {
      passes++;
      assert.equal(asOwn, 'originating', at);
    }
    if (before === 'not-shown') assert.notEqual(asOwn, 'not', at);
    if (asUnknown === 'originating') assert.equal(asOwn, 'originating', at);
    if (materials[place]!.claim === 'non-originating' && asUnknown === 'originating')
      assert.equal(before, 'originating', at);
  }
  assert.ok(passes > 100);
});

test('everything that is wrong with a bill is told at once', () => {
  const told = (of: Bill, isListed?: (hs6: string) => boolean) => {
    const result = checkBill(of, MADE_UP_BOOK, isListed);
    return result.ok ? [] : result.problems.map(({ code, pointer }) => `${code} ${pointer}`);
  };
  const wrong = bill('85', [foreign('85079', '-1'), own('7701', '1e3', { origin: null, currency: 'EUR' })], {
    ...{
      edition: 'HS 1992',
      row: 'made-up:99',
      madeIn: 'FR',
      day: '2020-01-01',
      price: '0',
      currency: 'dollar',
      fob: 'x',
    },
    operations: [{ kind: 'z', words: '', evidence: '' }],
  });
  assert.deepEqual(told(wrong), [
    ...[
      'origin/code /hs',
      'origin/edition /edition',
      'origin/row /row',
      'origin/party /madeIn',
      'origin/day /day',
    ],
    ...[
      'origin/amount /fob',
      'origin/currency /currency',
      'origin/amount /price',
      'origin/code /materials/0/hs',
      'origin/amount /materials/0/value',
    ],
    ...[
      'origin/code-unknown /materials/1/hs',
      'origin/amount /materials/1/value',
      'origin/claim /materials/1/origin',
      'origin/exchange /materials/1/currency',
    ],
    'origin/operation /operations/0/kind',
  ]);
  assert.deepEqual(told(bill('850760', [])), ['origin/empty /materials']);
  assert.deepEqual(told(bill('850760', [foreign('2825', '1000.000001')])), [
    'origin/sum-above-price /materials',
  ]);
  assert.deepEqual(
    told(bill('850761', [foreign('2825', '1')]), (hs6) => hs6 === '850760'),
    ['origin/code-unknown /hs'],
  );
});

test('an agreement whose facts are not held refuses nothing for want of them', () => {
  const ground = groundFor(MADE_UP_BOOK.source, null, MADE_UP_BOOK.rows, '850760');
  assert.equal(checkOrigin(bill('850760', [foreign('850790', '999')]), ground).verdict, 'not-shown');
  assert.equal(
    checkOrigin(bill('850760', [foreign('850790', '999')]), {
      ...ground,
      frame: { ...MADE_UP_FRAME, tolerance: null },
    }).verdict,
    'not-shown',
  );
});

test('the same bill gives the same bytes, and asking changes nothing', () => {
  for (const [, of] of BILLS) {
    const before = canonicalJson(of);
    assert.equal(canonicalJson(check(of)), canonicalJson(check(structuredClone(of))));
    assert.equal(canonicalJson(of), before);
  }
});

test('rules that nobody can read stay unread', () => {
  const unread = [
    'Process Rule.',
    'Manufacture from yarn, provided that its value is small, 40%.',
    'Manufacture from materials of any heading, except those of chapter 7 and whatever 12 means.',
    'All the milk is wholly obtained, but 20% of it.',
    'Manufacture in which the value of all the materials used exceeds 40% of the ex-works price of the product.',
    'Manufacture in which the value of all the materials used does not exceed 40% of the net price of the product.',
    'A change to any other good of heading 8501 from any other heading.',
    '',
  ];
  assert.deepEqual(
    unread.filter((rule) => readRule(rule).ways !== null),
    [],
  );
  const [way] = readRule(
    'Manufacture from materials of any heading, except those of heading 8202 to heading 8205 and chapter 7.',
  ).ways!;
  assert.deepEqual(way!.conditions, [
    {
      kind: 'change',
      level: 'any',
      except: [
        {
          ranges: [
            ['820200', '820599'],
            ['070000', '079999'],
          ],
          words: '',
        },
      ],
      allowed: [],
    },
  ]);
});

test('figures are exact, and rounded for reading only', () => {
  assert.equal(shownShare(1n, 3n), '33.33');
  assert.equal(shownShare(2n, 3n), '66.67');
  assert.equal(shownShare(1n, 0n), null);
  assert.equal(shownAmount(1_500_000_000_000n), '1.5');
});

test('a table of materials is read by its columns in both languages', () => {
  const read = readMaterials([
    { 품명: '전지 셀', 품목번호: '8507.90', 원산지: 'cn', 지위: '역외산', 금액: '1,200.50' },
  ]);
  assert.deepEqual(read.ok && read.value, [
    {
      ...{ name: '전지 셀', hs: '850790', origin: 'CN', claim: 'non-originating' },
      ...{ evidence: '', value: '1200.50', currency: '', weightKg: null },
    },
  ]);
  assert.deepEqual(
    [readMaterials([{ name: 'x' }]), readMaterials([{ name: 'x', hs: '1', value: '1', claim: 'mine' }])].map(
      (one) => one.ok || one.problems.map(({ code }) => code),
    ),
    [['origin/table-columns', 'origin/table-columns'], ['origin/table-claim']],
  );
  assert.deepEqual(readMaterials([]), { ok: true, value: [] });
});
