/** Corrections, penalties and interest by their dates: worked examples, and what cannot be answered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../core/day.ts';
import { type Correction, costOf } from './correction.ts';

function amounts(asked: Correction): number[] {
  const result = costOf(asked);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problems));
  return result.value.steps.map(({ amountKrw }) => amountKrw);
}

const FROM = '2025-01-15';
const shortfall: Correction = {
  kind: 'shortfall',
  amountKrw: 10_000_000,
  from: FROM,
  to: addDays(FROM, 400),
};

test('ten million won short, paid 400 days late', () => {
  assert.deepEqual(amounts(shortfall), [1_000_000, 880_000]);
  const result = costOf(shortfall);
  assert.equal(result.ok && result.value.totalKrw, 1_880_000);
});

test('fraud, undeclared imports and forged proof have their own flat part', () => {
  assert.deepEqual(amounts({ ...shortfall, kind: 'fraud' }), [6_000_000, 880_000]);
  assert.deepEqual(
    amounts({ ...shortfall, kind: 'undeclared' }),
    [2_000_000, 882_200],
    'from the day of import itself',
  );
  assert.deepEqual(amounts({ ...shortfall, kind: 'smuggling' }), [6_000_000, 882_200]);
  assert.deepEqual(amounts({ ...shortfall, kind: 'fta-forged' }), [6_000_000, 880_000]);
});

test('the days of a notice do not count, and whoever misses its due date pays three per cent once', () => {
  const noticed = { ...shortfall, noticeOn: addDays(FROM, 386), noticeDueOn: addDays(FROM, 400) };
  assert.deepEqual(amounts(noticed), [1_000_000, 847_000], '385 days');
  const late = { ...noticed, to: addDays(FROM, 410) };
  assert.deepEqual(amounts(late), [1_000_000, 869_000, 300_000]);
});

test('after the due date of a notice at most five years count', () => {
  const asked: Correction = {
    ...shortfall,
    from: '2022-02-15',
    noticeOn: '2022-02-16',
    noticeDueOn: '2022-02-28',
    to: '2032-01-01',
  };
  assert.deepEqual(amounts(asked), [1_000_000, 5 * 365 * 2200, 300_000]);
});

test('an amended return takes 30, 20 or 10 per cent off the flat part, by the months since the supplementary period', () => {
  const amended = (amendedOn: string): number[] =>
    amounts({ ...shortfall, to: '2027-12-31', supplementEndedOn: '2025-07-31', amendedOn }).slice(0, 2);
  assert.deepEqual(amended('2026-01-31'), [1_000_000, -300_000]);
  assert.deepEqual(amended('2026-02-01'), [1_000_000, -200_000]);
  assert.deepEqual(amended('2026-07-31'), [1_000_000, -200_000]);
  assert.deepEqual(amended('2027-01-31'), [1_000_000, -100_000]);
  assert.equal(amended('2027-02-01')[1]! > 0, true, 'nothing is taken off any more');
});

test('small arrears bear no daily part', () => {
  assert.deepEqual(amounts({ ...shortfall, amountKrw: 1_499_999 }), [149_999, 0]);
  assert.equal(amounts({ ...shortfall, amountKrw: 1_500_000 })[1], 132_000);
});

test('interest on supplementary returns and refunds follows the yearly rate of its days', () => {
  const yearly: Correction = {
    kind: 'supplement',
    amountKrw: 36_500_000,
    from: '2025-06-30',
    to: '2025-07-30',
  };
  assert.deepEqual(amounts(yearly), [93_000]);
  assert.deepEqual(
    amounts({ ...yearly, kind: 'refund', from: '2025-03-10', to: '2025-03-30' }),
    [35_000, 31_000],
  );
  const unknown = costOf({ ...yearly, from: '2020-01-01' });
  assert.equal(unknown.ok, false);
});

test('late filing by the days past the limit, and never more than five million won', () => {
  const filed = (days: number, amountKrw = 100_000_000): number[] =>
    amounts({ kind: 'late-filing', amountKrw, from: FROM, to: addDays(FROM, days) });
  assert.deepEqual(
    [0, 20, 21, 50, 51, 80, 81].map((days) => filed(days)[0] ?? 0),
    [...[0, 500_000, 1_000_000, 1_000_000, 1_500_000, 1_500_000, 2_000_000]],
  );
  assert.deepEqual(filed(81, 1_000_000_000), [20_000_000, -15_000_000]);
});

test('everything that is wrong is said at once', () => {
  const wrong = costOf({ kind: 'shortfall', amountKrw: -5, from: '2025-02-30', to: 'x', noticeOn: '2025' });
  assert.ok(!wrong.ok);
  assert.deepEqual(
    wrong.problems.map(({ pointer }) => pointer),
    ['/amountKrw', '/from', '/to', '/noticeOn'],
  );
  const order = costOf({
    ...shortfall,
    to: '2025-01-01',
    noticeOn: '2025-01-20',
    noticeDueOn: '2025-01-19',
    amendedOn: '2025-01-01',
  });
  assert.ok(!order.ok);
  assert.deepEqual(
    order.problems.map(({ pointer }) => pointer),
    ['/to', '/noticeDueOn', '/amendedOn'],
  );
});
