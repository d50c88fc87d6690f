/** The order of rates: every vector of art. 50 and of art. 5 of the FTA Customs Act. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, percent, rate } from './book.fixture.ts';
import type { GoodsToAssess, RateClaim } from './case.ts';
import type { RateRow } from './rate-book.ts';
import { chooseRate } from './rate-order.ts';

const claim = (kind: string, isProven = true): RateClaim => ({ kind, isProven });

function chosen(
  rows: readonly RateRow[],
  claims: readonly RateClaim[] = [],
  more: Partial<GoodsToAssess> = {},
): string {
  const goods: GoodsToAssess = { hsCode: '8471300000', origin: 'CN', claims, ...more };
  const choice = chooseRate(rows, { customsValueKrw: 1_000_000, goods, day: DAY });
  return [choice.chosen, ...choice.added].map((one) => one?.row.kind ?? 'none').join('+');
}

const base = percent('A', 8);

test('a conceded rate goes before only where it is lower', () => {
  assert.equal(chosen([base, percent('C', 13)]), 'A');
  assert.equal(chosen([base, percent('C', 6.5)]), 'C');
  assert.equal(chosen([base, percent('C', 8)]), 'A');
});

test('a quota rate goes before a general preference only where it is lower', () => {
  const rows = [base, percent('P1', 0), percent('R', 0, { countries: ['KH'] })];
  assert.equal(chosen(rows, [claim('P1'), claim('R')], { origin: 'KH' }), 'R');
  assert.equal(chosen([base, percent('P1', 1), percent('R', 2)], [claim('P1'), claim('R')]), 'P1');
  assert.equal(chosen(rows, [claim('P1'), claim('R')]), 'P1', 'China is none of the least developed');
  assert.equal(chosen(rows, [claim('P1', false)]), 'A', 'without a recommendation there is no quota');
});

test('a conceded rate goes before a quota rate that is higher', () => {
  assert.equal(chosen([base, percent('P1', 3), percent('C', 2)], [claim('P1')]), 'C');
  assert.equal(chosen([base, percent('P1', 1), percent('C', 2)], [claim('P1')]), 'P1');
});

test('remedies come on top of an FTA rate', () => {
  const rows = [base, percent('FCN1', 0), percent('I', 12.5, { countries: ['CN'], supplier: 'SELLER' })];
  assert.equal(chosen(rows, [claim('FCN1')], { supplier: 'SELLER' }), 'FCN1+I');
  assert.equal(chosen(rows, [claim('FCN1')], { supplier: 'OTHER' }), 'FCN1');
  assert.equal(chosen(rows, [], { supplier: 'SELLER' }), 'A+I');
});

test('a duty on the supplier goes before that on the rest of his country', () => {
  const rows = [
    base,
    percent('I', 30, { countries: ['CN'] }),
    percent('I', 12.5, { countries: ['CN'], supplier: 'S' }),
  ];
  const goods: GoodsToAssess = { hsCode: '8471300000', origin: 'CN', supplier: 'S' };
  const { added } = chooseRate(rows, { customsValueKrw: 1000, goods, day: DAY });
  assert.deepEqual(
    added.map(({ row }) => row.percent),
    [12.5],
  );
});

test('an FTA rate that is equal is used where it was applied for', () => {
  const rows = [base, percent('C', 8), percent('FCN1', 8)];
  assert.equal(chosen(rows), 'A');
  assert.equal(chosen(rows, [claim('FCN1')]), 'FCN1');
  assert.equal(chosen([base, percent('FCN1', 9)], [claim('FCN1')]), 'A');
  assert.equal(
    chosen([base, percent('FCN1', 0)], [claim('FCN1', false)]),
    'A',
    'without proof of origin there is none',
  );
});

test('a conceded farm rate goes before the schedule whatever its height', () => {
  const garlic = [percent('A', 50), percent('W2', 360)];
  assert.equal(chosen(garlic), 'W2');
  assert.equal(chosen([...garlic, percent('W1', 50)], [claim('W1')]), 'W1');
  assert.equal(
    chosen([...garlic, percent('P1', 10)], [claim('P1')]),
    'P1',
    'before a quota rate only where lower',
  );
  assert.equal(chosen([...garlic, percent('C', 40)]), 'C', 'a conceded rate below all of them goes first');
});

test('special safeguard and adjustment under art. 69(2) go before FTA rates, other adjustment duties do not', () => {
  const fta = [claim('FCN1')];
  assert.equal(chosen([base, percent('T1', 40), percent('FCN1', 0)], fta), 'T1');
  assert.equal(chosen([base, percent('L', 40, { clause: '69-2' }), percent('FCN1', 0)], fta), 'L');
  assert.equal(chosen([base, percent('L', 40), percent('FCN1', 0)], fta), 'FCN1');
  assert.equal(chosen([base, percent('L', 40)]), 'L', 'higher than the basic rate and still before it');
});

test('a provisional rate goes before the basic one', () => {
  assert.equal(chosen([base, percent('B', 9)]), 'B');
  assert.equal(
    chosen([base, percent('B', 9), percent('C', 8.5)]),
    'B',
    'conceded is not lower than the basic rate',
  );
});

test('rates by quantity are compared by what they come to', () => {
  const higher = rate({ kind: 'W2', form: 'higher', percent: 27, wonPerUnit: 1000, unit: 'KG' });
  const goods: GoodsToAssess = { hsCode: '0703201000', netMassKg: 500 };
  const choice = chooseRate([base, higher], { customsValueKrw: 1_000_000, goods, day: DAY });
  assert.equal(choice.chosen?.amount.amountKrw, 500_000);
  const unknown = chooseRate([base, higher], {
    customsValueKrw: 1_000_000,
    goods: { hsCode: '0703201000' },
    day: DAY,
  });
  assert.deepEqual(unknown.unmeasured, [higher]);
});

test('every row that was looked at says what became of it', () => {
  const rows = [
    base,
    percent('C', 6.5),
    percent('FUS1', 0),
    percent('FCN1', 0),
    percent('R', 0),
    percent('L', 6, { countries: ['US'] }),
  ];
  const goods: GoodsToAssess = { hsCode: '8471300000', origin: 'CN', claims: [claim('FCN1', false)] };
  const { considered } = chooseRate(rows, { customsValueKrw: 1000, goods, day: DAY });
  const verdicts = Object.fromEntries(considered.map(({ row, verdict }) => [row.kind, verdict]));
  assert.deepEqual(verdicts, {
    ...{
      A: 'not-lower',
      C: 'applied',
      FUS1: 'other-origin',
      FCN1: 'not-proven',
      R: 'not-claimed',
      L: 'other-origin',
    },
  });
});
