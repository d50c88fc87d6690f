/** Origin checked against planted truth: every kind of condition on both sides of its edge, and what must hold for all bills. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '../../core/hash.ts';
import { seededRandom } from '../../core/random.ts';
import { bill, check, MADE_UP_BOOK, MADE_UP_FRAME, material } from './bill.fixture.ts';
import { checkBill } from './bill.ts';
import { checkOrigin, groundFor } from './check.ts';
import { shownAmount, shownShare } from './exact.ts';
import { BILLS, foreign, own } from './known-bills.fixture.ts';
import { readMaterials } from './read-table.ts';
import { readRule } from './reading/read-rule.ts';
import type { Bill, Claim, Material } from './subject.ts';

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
