/** Properties that hold for whatever is asked, and what a question that cannot be answered is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Assessment } from './answer.ts';
import { assess } from './assess.ts';
import { bookOf, DAY, percent, rate } from './book.fixture.ts';
import type { DutyCase, GoodsToAssess } from './case.ts';
import { decimalOf, timesFloor } from './decimal.ts';
import { MOST_WON, partOf, percentOf } from './won.ts';

const BOOK = bookOf([
  percent('A', 8),
  percent('C', 6.5, { hsCode: '85' }),
  percent('FCN1', 0, { hsCode: '61' }),
  percent('I', 12.53, { hsCode: '48', countries: ['CN'] }),
  rate({ kind: 'A', hsCode: '24', form: 'specific', wonPerUnit: 12.5, unit: 'KG' }),
]);

const goods = fc.record<GoodsToAssess>(
  {
    hsCode: fc.constantFrom(
      '8471300000',
      '8517130000',
      '6110200000',
      '4802550000',
      '2204210000',
      '7113190000',
      '9101110000',
    ),
    price: fc.record({
      amount: fc.integer({ min: 0, max: 1e9 }).map((cents) => cents / 100),
      currency: fc.constantFrom('USD', 'JPY', 'KRW'),
    }),
    origin: fc.constantFrom('CN', 'US', 'VN'),
    quantity: fc.integer({ min: 1, max: 50 }),
    unit: fc.constant('U'),
    liquor: fc.constantFrom('wine', 'none'),
    consumption: fc.constantFrom('jewel', 'watch', 'none', 'fur'),
    isVatExempt: fc.boolean(),
  },
  { requiredKeys: ['hsCode', 'price', 'quantity', 'unit', 'liquor', 'consumption', 'isVatExempt'] },
);
const cases = fc.record<DutyCase>({
  day: fc.constant(DAY),
  channel: fc.constantFrom('declaration', 'express', 'express-list', 'post'),
  departure: fc.constantFrom('US', 'CN'),
  isSelfUse: fc.boolean(),
  terms: fc.record({
    freight: fc.record({ amount: fc.integer({ min: 0, max: 1e6 }), currency: fc.constant('KRW') }),
  }),
  goods: fc.array(goods, { minLength: 1, maxLength: 5 }),
});

function answered(asked: DutyCase): Assessment {
  const result = assess(asked, BOOK);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problems));
  return result.value;
}

test('nothing owed is negative, VAT stands on the sum of its parts, rounding never gains', () => {
  const property = fc.property(cases, (asked) => {
    const answer = answered(asked);
    for (const { tax, amountKrw, payableKrw } of answer.totals) {
      assert.ok(amountKrw >= 0 && Number.isSafeInteger(amountKrw), tax);
      assert.ok(payableKrw <= amountKrw && payableKrw > amountKrw - 10);
    }
    assert.ok(answer.payableKrw! <= answer.taxKrw!);
    for (const { taxes, customsValueKrw, taxKrw } of answer.goods) {
      const before = taxes
        .filter(({ tax }) => tax !== 'vat')
        .reduce((sum, { amountKrw }) => sum + amountKrw, 0);
      for (const { tax, base, rate: how, amountKrw } of taxes) {
        if (tax === 'vat' && base !== undefined) assert.equal(base, customsValueKrw + before);
        if (how?.percent !== undefined) assert.ok(Math.abs(amountKrw) <= (base! * how.percent) / 100 + 1e-6);
      }
      assert.equal(
        taxes.reduce((sum, { amountKrw }) => sum + amountKrw, 0),
        taxKrw,
      );
    }
  });
  fc.assert(property, { numRuns: 300, seed: 5 });
});

test('more value never owes less', () => {
  const property = fc.property(goods, fc.integer({ min: 1, max: 1e8 }), (one, more) => {
    const at = (amount: number): number =>
      answered({ day: DAY, channel: 'declaration', goods: [{ ...one, price: { ...one.price!, amount } }] })
        .taxKrw!;
    const { amount } = one.price!;
    assert.ok(at(Math.round(amount) + more) >= at(Math.round(amount)));
  });
  fc.assert(property, { numRuns: 200, seed: 6 });
});

test('the order of lines changes nothing', () => {
  const property = fc.property(cases, (asked) => {
    const there = answered(asked);
    const back = answered({ ...asked, goods: [...asked.goods].reverse() });
    assert.deepEqual(back.totals, there.totals);
    assert.equal(back.payableKrw, there.payableKrw);
    assert.deepEqual(
      back.goods.map(({ customsValueKrw }) => customsValueKrw).reverse(),
      there.goods.map(({ customsValueKrw }) => customsValueKrw),
    );
  });
  fc.assert(property, { numRuns: 200, seed: 7 });
});

test('small value for oneself owes nothing, and its lines sum to zero', () => {
  const property = fc.property(fc.integer({ min: 0, max: 15_000 }), (cents) => {
    const one: GoodsToAssess = { hsCode: '6110200000', price: { amount: cents / 100, currency: 'USD' } };
    const { goods: lines, payableKrw } = answered({
      day: DAY,
      channel: 'post',
      isSelfUse: true,
      goods: [one],
    });
    assert.equal(
      lines[0]!.taxes.reduce((sum, { amountKrw }) => sum + amountKrw, 0),
      0,
    );
    assert.equal(payableKrw, 0);
  });
  fc.assert(property, { numRuns: 100, seed: 8 });
});

test('shares of money are exact, as bigint has them', () => {
  const property = fc.property(
    fc.integer({ min: 0, max: MOST_WON }),
    fc.integer({ min: 0, max: 10_000_000 }),
    (won, rate) => {
      assert.equal(partOf(won, rate, 1_000_000), Number((BigInt(won) * BigInt(rate)) / 1_000_000n));
    },
  );
  fc.assert(property, { numRuns: 2000, seed: 9 });
  assert.equal(percentOf(280_014, 13), 36_401);
  assert.equal(timesFloor(decimalOf(200.01)!, decimalOf(1400)!), 280_014);
  assert.equal(timesFloor(decimalOf(123_456_789.123456)!, decimalOf(1385.5271)!), 171_052_727_009);
});

test('everything that is wrong is said at once, with its place', () => {
  const asked = {
    day: '2026-13-01',
    channel: 'declaration',
    departure: 'XX',
    terms: { freight: { amount: -1, currency: 'USD' } },
    goods: [
      { hsCode: '77', price: { amount: Number.NaN, currency: 'ABC' } },
      { hsCode: '8471300000', quantity: -1, origin: 'ZZ' },
      { hsCode: '8471300000', customsValueKrw: 1.5, claims: [{ kind: 'QQ', isProven: true }] },
    ],
  } as unknown as DutyCase;
  const result = assess(asked, BOOK);
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ code, pointer }) => `${code} ${pointer}`),
    [
      'duty/day /day',
      'duty/country /departure',
      'duty/amount /terms/freight/amount',
      'duty/amount /goods/0/price/amount',
      'duty/currency /goods/0/price/currency',
      'duty/price-missing /goods/1/price',
      'duty/country /goods/1/origin',
      'duty/quantity /goods/1/quantity',
      'duty/amount /goods/2/customsValueKrw',
      'duty/claim-kind /goods/2/claims/0/kind',
    ],
  );
});

function problemsOf(asked: Partial<DutyCase>): string[] {
  const result = assess({ day: DAY, channel: 'declaration', goods: [], ...asked }, BOOK);
  assert.ok(!result.ok);
  return result.problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

test('what cannot be rated, converted or claimed is a problem and not a zero', () => {
  const one: GoodsToAssess = { hsCode: '8471300000', price: { amount: 10, currency: 'USD' }, origin: 'CN' };
  assert.deepEqual(problemsOf({}), ['duty/no-goods /goods']);
  assert.deepEqual(problemsOf({ goods: [{ ...one, hsCode: '8477' }] }), ['duty/hs-code /goods/0/hsCode']);
  assert.deepEqual(problemsOf({ day: '2026-12-24', goods: [one] }), [
    'duty/no-exchange-rate /goods/0/price/currency',
  ]);
  assert.deepEqual(problemsOf({ goods: [{ ...one, price: { amount: 1, currency: 'GBP' } }] }), [
    'duty/no-exchange-rate /goods/0/price/currency',
  ]);
  assert.deepEqual(problemsOf({ day: '2019-12-31', goods: [{ hsCode: '8471300000', customsValueKrw: 5 }] }), [
    'duty/no-rate /goods/0/hsCode',
  ]);
  assert.deepEqual(problemsOf({ terms: { incoterm: 'FOB' }, goods: [one] }), [
    'duty/freight-missing /terms/freight',
  ]);
  const both = [
    { kind: 'FCN1', isProven: true },
    { kind: 'FUS1', isProven: true },
  ];
  assert.deepEqual(problemsOf({ goods: [{ ...one, claims: both }] }), [
    'duty/claim-origin /goods/0/claims/1/kind',
    'duty/claims-conflict /goods/0/claims',
  ]);
  assert.deepEqual(problemsOf({ goods: [{ ...one, simplified: 'other', claims: both.slice(0, 1) }] }), [
    'duty/simplified /goods/0/simplified',
    'duty/simplified /goods/0/simplified',
  ]);
  assert.deepEqual(problemsOf({ goods: [{ ...one, price: { amount: 1e10, currency: 'USD' } }] }), [
    'duty/value-too-high /goods/0/price',
  ]);
  const deductions = [{ kind: 'taxes', amount: 99_999, currency: 'KRW' }] as const;
  assert.deepEqual(problemsOf({ terms: { deductions }, goods: [one] }), [
    'duty/deductions-too-high /terms/deductions',
  ]);
});

test('a tax that may be owed and is not known is named, and there is no total', () => {
  const named = (more: Partial<GoodsToAssess>): string[] => {
    const one: GoodsToAssess = { hsCode: '8471300000', customsValueKrw: 30_000_000, ...more };
    const answer = answered({ day: DAY, channel: 'declaration', goods: [one] });
    assert.equal(answer.taxKrw, answer.missing.length === 0 ? answer.taxKrw : null);
    assert.equal(answer.payableKrw === null, answer.missing.length > 0);
    return answer.missing.map(({ tax }) => tax);
  };
  assert.deepEqual(named({}), []);
  assert.deepEqual(named({ hsCode: '2203000000' }), ['liquor', 'education', 'vat']);
  assert.deepEqual(
    named({ hsCode: '2203000000', liquor: 'beer', litres: 100 }),
    ['liquor', 'education', 'vat'],
    'of another year',
  );
  assert.deepEqual(named({ hsCode: '8703230000' }), ['consumption', 'education', 'vat']);
  assert.deepEqual(named({ hsCode: '8703230000', consumption: 'none' }), []);
  assert.deepEqual(named({ hsCode: '4202210000' }), ['consumption', 'education', 'vat']);
  assert.deepEqual(
    named({ hsCode: '4202210000', quantity: 100, unit: 'U' }),
    [],
    'each below the base price',
  );
  assert.deepEqual(named({ hsCode: '0203191000' }), ['vat'], 'raw food may be free of VAT');
  assert.deepEqual(named({ hsCode: '2710121000' }), ['consumption', 'traffic', 'vat']);
  assert.deepEqual(named({ hsCode: '2402201000', netMassKg: 5 }), ['consumption', 'tobacco', 'vat']);
  assert.deepEqual(named({ hsCode: '2401101000' }), ['duty', 'vat'], 'a rate by the kilogram and no mass');
  assert.deepEqual(named({ relief: { kind: 'declared', percent: 50 } }), ['rural', 'vat']);
});
