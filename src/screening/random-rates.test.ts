/** Rates of a day: the share is spent and no more, fixed rates stay, offices with X-ray only are examined by X-ray. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectedArrivals } from './expected-arrivals.ts';
import type { Policy } from './policy.ts';
import { rateFor, ratesOf } from './random-rates.ts';

const POLICY: Pick<Policy, 'random' | 'capacities'> = {
  capacities: [
    { office: '040', inspection: 'physical', perDay: 8 },
    { office: '020', inspection: 'x-ray', perDay: 10 },
    { office: '020', inspection: 'physical', perDay: 0 },
    { office: '*', inspection: 'physical', perDay: 2 },
  ],
  random: { probability: 0.01, share: 0.06, inspection: 'physical', byOffice: { '030': 0.2 } },
};

test('expected random examinations are the share of the capacity', () => {
  const rates = ratesOf(
    POLICY,
    new Map([
      ['040', 300],
      ['020', 100],
      ['999', 50],
    ]),
  );
  const of = (office: string) => rateFor(rates, office);
  assert.ok(Math.abs(of('040').probability * 300 - 0.06 * 8) < 1e-6);
  assert.deepEqual([of('020').inspection, of('020').probability], ['x-ray', 0.006]);
  assert.ok(Math.abs(of('999').probability * 50 - 0.06 * 2) < 1e-6);
  assert.deepEqual([of('030').probability, of('030').perDay], [0.2, null]);
  // An office that nobody expected gets the row of all others, and never more than the share.
  assert.deepEqual(of('777'), of('*'));
  assert.equal(of('*').probability, 0.06);
});

test('bounded: weights stay below ten thousand, an empty office gets no more than the share', () => {
  const rates = ratesOf(
    POLICY,
    new Map([
      ['040', 1e9],
      ['020', 0.5],
    ]),
  );
  assert.equal(rateFor(rates, '040').probability, 0.0001);
  assert.equal(rateFor(rates, '020').probability, 0.06);
  const greedy = { ...POLICY, random: { ...POLICY.random, share: 0.9 } };
  assert.equal(rateFor(ratesOf(greedy, new Map()), '040').probability, 0.5);
  assert.equal(rateFor(ratesOf({ ...POLICY, capacities: [] }, new Map()), '040').probability, 0);
});

test('without a share the fixed probabilities hold', () => {
  const { share: _share, ...random } = POLICY.random;
  const rates = ratesOf({ ...POLICY, random }, new Map([['040', 300]]));
  assert.deepEqual(
    ['040', '030', '123'].map((office) => rateFor(rates, office).probability),
    [0.01, 0.2, 0.01],
  );
  assert.equal(rateFor(rates, '020').inspection, 'physical');
});

test('an office expects what it got on this weekday, else what an average day brought', () => {
  const day = '2026-11-19';
  const thursdays = ['2026-11-12', '2026-11-05', '2026-10-29', '2026-10-22'];
  const arrived = [
    ...thursdays.map((on, week) => ({ office: '040', day: on, count: 100 + 10 * week })),
    { office: '040', day: '2026-11-15', count: 5 },
    { office: '020', day: '2026-11-16', count: 56 },
    { office: '020', day: '2026-09-01', count: 9000 },
    { office: '020', day, count: 9000 },
  ];
  const expected = expectedArrivals(day, arrived);
  assert.equal(expected.get('040'), 115);
  assert.equal(expected.get('020'), 2, 'fifty-six in four weeks');
  assert.equal(expectedArrivals(day, []).size, 0);
  assert.equal(expectedArrivals(day, [{ office: '040', day: '2026-11-18', count: 7 }]).get('040'), 7);
});
