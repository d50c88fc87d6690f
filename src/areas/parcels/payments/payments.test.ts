/** Notices of a provider in every order: money is counted once, whatever comes twice, late, or for another amount. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chargeActs, chargesOf } from './charges.ts';
import { judgeNotice, type PaymentNotice, surplusOf } from './judge-notice.ts';
import { claimProblems, lastDayToReturn } from './returned.ts';
import { keptKrw, openRefunds, type PaymentStep, sumsOf } from './steps.ts';

const ASKED = 47_700;
const PAID: PaymentNotice = {
  ...{ notice: 'n1', payment: 'p', state: 'paid', amount: ASKED, currency: 'KRW', transaction: 't1' },
};

/** What is left after these notices, one after the other. */
function after(notices: readonly PaymentNotice[], before: readonly PaymentStep[] = []): PaymentStep[] {
  const steps = [...before];
  for (const notice of notices) {
    const step = judgeNotice(ASKED, steps, notice);
    if (step !== null) steps.push(step);
  }
  return steps;
}

const askedBack = (
  refund: string,
  amountKrw: number | null,
  transaction: string | null = null,
): PaymentStep => ({
  ...{ kind: 'refund-asked', amountKrw, refund, transaction, notice: null, said: null },
});

/** Of an officer, about money of another amount. */
const decided = (kind: 'taken' | 'settled', amountKrw: number | null): PaymentStep => ({
  ...{ kind, amountKrw, transaction: 't1', notice: null, refund: null, said: null },
});

test('money of another amount counts once an officer has taken it, and never twice', () => {
  const less = { ...PAID, amount: ASKED - 100 };
  const told = after([less, { ...less, notice: 'n2' }]);
  assert.deepEqual(
    chargesOf(told).map(({ amount, standing }) => [amount, standing]),
    [[ASKED - 100, 'open']],
  );
  const taken = [...told, decided('taken', ASKED - 100)];
  assert.deepEqual([keptKrw([taken]), sumsOf(taken).standing], [ASKED - 100, 'paid']);
  const late = after(
    [
      { ...PAID, notice: 'n3' },
      { ...PAID, notice: 'n4' },
    ],
    taken,
  );
  assert.equal(keptKrw([late]), ASKED - 100, 'the same money told otherwise later');
  assert.deepEqual(
    chargesOf(late).map(({ standing }) => standing),
    ['taken'],
  );
  assert.deepEqual(chargeActs(chargesOf(late)[0]!), []);
});

test('money that the provider corrects is a payment, and what it says last is what came', () => {
  const wrong = { ...PAID, amount: 5 };
  const other = after([wrong, { ...wrong, notice: 'n2', amount: 7 }, { ...wrong, notice: 'n3' }]);
  assert.deepEqual(
    chargesOf(other).map(({ amount }) => amount),
    [7],
  );
  const right = after([{ ...PAID, notice: 'n4' }], other);
  assert.deepEqual([keptKrw([right]), chargesOf(right)[0]!.standing], [ASKED, 'corrected']);
  assert.equal(after([{ ...wrong, notice: 'n5', amount: 9 }], right).length, right.length);
});

test('money that goes back whole is asked for until it is back or settled, in whatever currency', () => {
  const dollars = after([{ ...PAID, currency: 'USD' }]);
  assert.deepEqual(chargeActs(chargesOf(dollars)[0]!), ['give-back', 'settle']);
  const asked = [...dollars, askedBack('f', null, 't1')];
  assert.deepEqual(
    [openRefunds(asked).length, sumsOf(asked).refundingKrw, sumsOf(asked).standing],
    [1, 0, 'differs'],
  );
  const back: PaymentNotice = { ...PAID, notice: 'b', state: 'refunded', refund: 'f' };
  const done = after([back, { ...back, notice: 'b2' }], asked);
  assert.deepEqual([openRefunds(done).length, sumsOf(done).standing, keptKrw([done])], [0, 'refunded', 0]);
  const failed = after([{ ...back, state: 'refund-failed' }], asked);
  assert.deepEqual([chargesOf(failed)[0]!.standing, openRefunds(failed).length], ['back-failed', 1]);
  assert.deepEqual(chargeActs(chargesOf(failed)[0]!), ['settle']);
  const settled = [...failed, { ...decided('settled', null), refund: 'f' }];
  assert.deepEqual([openRefunds(settled).length, sumsOf(settled).standing], [0, 'settled']);
});

test('the same money is counted once, by whatever notices it is told', () => {
  const steps = after([PAID, PAID, { ...PAID, notice: 'n2' }]);
  assert.deepEqual([steps.length, sumsOf(steps).paidKrw, sumsOf(steps).standing], [1, ASKED, 'paid']);
});

test('money that came twice is counted twice, and the surplus goes back from the latest', () => {
  const steps = after([PAID, { ...PAID, notice: 'n2', transaction: 't2' }]);
  assert.equal(sumsOf(steps).paidKrw, 2 * ASKED);
  const kept = [
    { id: 'a', keptKrw: ASKED },
    { id: 'b', keptKrw: ASKED },
  ];
  assert.deepEqual(surplusOf(ASKED, kept), [{ id: 'b', amountKrw: ASKED }]);
  assert.deepEqual(surplusOf(ASKED + 1, kept), [{ id: 'b', amountKrw: ASKED - 1 }]);
  assert.deepEqual(surplusOf(0, kept).length, 2);
  assert.deepEqual(surplusOf(3 * ASKED, kept), []);
});

test('another amount or currency is no payment, and a right one afterwards is', () => {
  for (const wrong of [{ amount: ASKED - 1 }, { amount: ASKED + 1 }, { currency: 'USD' }]) {
    const steps = after([
      { ...PAID, ...wrong },
      { ...PAID, ...wrong, notice: 'n2' },
    ]);
    assert.deepEqual([steps.length, sumsOf(steps).standing, sumsOf(steps).paidKrw], [1, 'differs', 0]);
    assert.equal(sumsOf(after([{ ...PAID, notice: 'n3' }], steps)).standing, 'paid');
  }
  assert.deepEqual(after([{ ...PAID, transaction: undefined } as never]), [], 'money without a number');
});

test('whatever the order of refused, cancelled and paid: money that came counts', () => {
  const said: PaymentNotice[] = [
    { ...PAID, notice: 'r', state: 'refused', transaction: undefined } as never,
    { ...PAID, notice: 'c', state: 'cancelled', transaction: undefined } as never,
    PAID,
  ];
  for (const order of [said, said.toReversed(), [said[1]!, said[2]!, said[0]!]])
    assert.deepEqual([sumsOf(after(order)).standing, sumsOf(after(order)).paidKrw], ['paid', ASKED]);
  assert.equal(sumsOf(after(said.slice(0, 1))).standing, 'refused');
  assert.equal(sumsOf([]).standing, 'started');
});

test('only refunds that were asked for count, once, and what is on its way back is not kept', () => {
  const back = (notice: string, refund: string): PaymentNotice => ({
    ...PAID,
    notice,
    state: 'refunded',
    refund,
  });
  const paid = after([PAID, back('x', 'none')]);
  assert.equal(sumsOf(paid).refundedKrw, 0);
  const asked = [...paid, askedBack('f', 10_000)];
  assert.deepEqual([keptKrw([asked]), sumsOf(asked).refundingKrw], [ASKED - 10_000, 10_000]);
  const failed = after([{ ...back('y', 'f'), state: 'refund-failed' }], asked);
  assert.equal(sumsOf(failed).refundingKrw, 10_000, 'still to be given back');
  const done = after([back('z', 'f'), back('z2', 'f')], failed);
  assert.deepEqual(
    [sumsOf(done).refundedKrw, sumsOf(done).refundingKrw, keptKrw([done])],
    [10_000, 0, ASKED - 10_000],
  );
  const all = after([back('w', 'g')], [...done, askedBack('g', ASKED - 10_000)]);
  assert.equal(sumsOf(all).standing, 'refunded');
});

test('in any order and with any repetition the same money is kept', () => {
  const notices: PaymentNotice[] = [
    PAID,
    { ...PAID, notice: 'n2' },
    { ...PAID, notice: 'n3', state: 'cancelled', transaction: undefined } as never,
    { ...PAID, notice: 'n4', amount: 5, transaction: 't9' },
    { ...PAID, notice: 'n5', transaction: 't2' },
  ];
  let seed = 7;
  const chance = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 200; round++) {
    const mixed = [...notices, ...notices].sort(() => chance(3) - 1);
    assert.equal(keptKrw([after(mixed)]), 2 * ASKED);
  }
});

test('goods can go back until the day of the same number six months on, or the last of a shorter month', () => {
  const days = ['2026-11-20', '2026-08-31', '2027-08-31', '2026-12-31'].map(lastDayToReturn);
  assert.deepEqual(days, ['2027-05-20', '2027-02-28', '2028-02-29', '2027-06-30']);
  const codes = (sentOn: string, today = '2027-06-30') =>
    claimProblems(sentOn, '2026-11-20', today).map(({ code }) => code);
  assert.deepEqual(codes('2027-05-20'), []);
  assert.deepEqual(codes('2027-05-21'), ['refund-claim/too-late']);
  assert.deepEqual(codes('2027-05-21', '2027-05-20'), ['refund-claim/ahead', 'refund-claim/too-late']);
  assert.deepEqual(codes('2026-11-19'), ['refund-claim/too-early']);
  assert.deepEqual(codes('yesterday'), ['refund-claim/no-day']);
});
