/** Declared duty that is not paid by its due day: what it costs by then, whatever is paid meanwhile. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../core/day.ts';
import { type Unpaid, unpaidCost } from './unpaid.ts';

const DUE = '2026-03-10';
const unpaid: Unpaid = { dutyKrw: 2_000_000, dueOn: DUE, notice: null, paid: [], today: addDays(DUE, 10) };

function amounts(changes: Partial<Unpaid>): readonly (readonly [string, number])[] {
  const cost = unpaidCost({ ...unpaid, ...changes });
  assert.ok(cost !== undefined);
  assert.equal(
    cost.totalKrw,
    cost.steps.reduce((sum, { amountKrw }) => sum + amountKrw, 0),
  );
  return cost.steps.map(({ basis, amountKrw }) => [basis, amountKrw]);
}

test('nothing until the due day, and 22 in 100,000 a day from the day after it', () => {
  assert.deepEqual(amounts({ today: DUE }), []);
  assert.deepEqual(amounts({ today: addDays(DUE, 1) }), [['late-payment', 440]]);
  assert.deepEqual(amounts({}), [['late-payment', 4_400]]);
});

test('below 1.5 million nothing grows by the day, and it says so', () => {
  assert.deepEqual(amounts({ dutyKrw: 1_499_999 }), [['late-payment-small', 0]]);
  assert.deepEqual(amounts({ dutyKrw: 1_500_000 }), [['late-payment', 3_300]]);
});

test('what is paid stops growing on the day of its payment; what is paid later does not count yet', () => {
  const whole = [{ day: addDays(DUE, 4), krw: 2_000_000 }];
  assert.deepEqual(amounts({ paid: whole }), [['late-payment', 1_760]]);
  assert.deepEqual(amounts({ paid: whole, today: addDays(DUE, 400) }), [['late-payment', 1_760]]);
  assert.deepEqual(amounts({ paid: whole, today: addDays(DUE, 3) }), [['late-payment', 1_320]]);
  assert.deepEqual(amounts({ paid: [{ day: DUE, krw: 2_000_000 }] }), [], 'paid on its last day');
  const part = [{ day: addDays(DUE, 4), krw: 400_000 }];
  assert.deepEqual(amounts({ paid: part }), [
    ['late-payment', 1_760],
    ['late-payment', 2_112],
  ]);
});

test('the days of a notice do not count; past its due day three per cent are added once, of whatever sum', () => {
  const notice = { noticeOn: addDays(DUE, 5), noticeDueOn: addDays(DUE, 20) };
  assert.deepEqual(
    amounts({ notice, today: addDays(DUE, 12) }),
    [['late-payment', 1_760]],
    'four days before it',
  );
  assert.deepEqual(amounts({ notice, today: addDays(DUE, 21) }), [
    ['late-payment', 2_200],
    ['late-payment-notice', 60_000],
  ]);
  assert.deepEqual(amounts({ notice, dutyKrw: 50_000, today: addDays(DUE, 21) }), [
    ['late-payment-small', 0],
    ['late-payment-notice', 1_500],
  ]);
  const paid = [{ day: notice.noticeDueOn, krw: 2_000_000 }];
  assert.deepEqual(amounts({ notice, paid, today: addDays(DUE, 30) }), [['late-payment', 1_760]]);
});

test('an unknown daily rate is no answer', () => {
  assert.equal(unpaidCost({ ...unpaid, dueOn: '2018-01-01' }), undefined);
});
