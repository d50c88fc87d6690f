/** Are the same goods known again however they are worded, is a habit told from chance, and does the time line say what took whose place? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { departuresOf } from './departures.ts';
import { goodsKey, speaksOf } from './same-goods.ts';
import { goodsHistories } from './time-line.ts';

const RATES: Readonly<Record<string, number>> = { '6109101000': 13, '6307909000': 8 };
const rateOf = (code: string): number | null => RATES[code] ?? null;
const LINE = {
  ...{
    sequence: 1,
    hsCode: '6307909000',
    description: '면 티셔츠, 남성용 500매',
    customsValueKrw: 10_000_000,
  },
};
const earlier = (hsCode: string, number: string, declaredOn = '2026-03-01') => ({
  ...{ number, hsCode, description: '남성용 면 티셔츠', declaredOn },
});

test('the same words in another order are the same goods; sizes and numbers are none of them', () => {
  assert.equal(goodsKey('면 티셔츠, 남성용 500매'), goodsKey('남성용 면 티셔츠 500매'));
  assert.equal(goodsKey('Knitted T-shirt MEN'), goodsKey('men knitted t-shirt'));
  assert.equal(goodsKey('1234 56'), '');
  assert.ok(speaksOf('자작나무 주걱', '자작나무를 깎아 만든 주걱 세 개들이'));
  assert.ok(
    !speaksOf('대나무 주걱', '자작나무를 깎아 만든 주걱 세 개들이'),
    'one word in common is not enough',
  );
});

test('a code unlike the habit of three lines is a departure with the duty that turns on it', () => {
  const habit = [1, 2, 3].map((one) => earlier('6109101000', `N${one}`, `2026-03-0${one}`));
  const same = { ...LINE, description: '면 티셔츠 남성용' };
  assert.deepEqual(departuresOf(same, habit, [], rateOf), [
    {
      ...{
        sequence: 1,
        kind: 'own-history',
        declared: '6307909000',
        expected: '6109101000',
        count: 3,
        of: 3,
      },
      ...{ ref: 'N3', on: '2026-03-03', dutyAtStakeKrw: 500_000 },
    },
  ]);
  assert.deepEqual(departuresOf(same, habit.slice(1), [], rateOf), [], 'two lines are no habit');
  const mixed = [...habit, earlier('6109901000', 'N4'), earlier('6307909000', 'N5')];
  assert.deepEqual(departuresOf(same, mixed, [], rateOf), [], 'three of five are no habit');
  assert.deepEqual(departuresOf({ ...same, hsCode: '6109101000' }, habit, [], rateOf), []);
  const [unknown] = departuresOf(same, habit, [], () => null);
  assert.equal(unknown?.dutyAtStakeKrw, null);
});

test('a ruling that speaks of the goods is departed from by another code, and kept by every line below it', () => {
  const ruling = {
    kind: 'ruling' as const,
    ref: 'AR-1',
    code: '442191',
    text: '자작나무를 깎아 만든 주걱',
    on: '2026-01-01',
  };
  const line = { ...LINE, description: '자작나무 주걱', hsCode: '4419120000' };
  const [found] = departuresOf(line, [], [ruling], rateOf);
  assert.deepEqual([found?.kind, found?.ref, found?.expected], ['ruling', 'AR-1', '442191']);
  assert.deepEqual(departuresOf({ ...line, hsCode: '4421910000' }, [], [ruling], rateOf), []);
  const decision = { ...ruling, kind: 'decision' as const, text: '주걱, 자작나무' };
  assert.equal(departuresOf(line, [], [decision], rateOf).length, 1);
  assert.equal(departuresOf(line, [], [{ ...decision, text: '자작나무 주걱 세트' }], rateOf).length, 0);
});

test('the time line joins what followed under one code, says what took its place, and on which edition', () => {
  const use = (number: string, hsCode: string, declaredOn: string, declarantId = 'B1') => ({
    ...{ number, hsCode, declaredOn, declarantId, description: '면 티셔츠', customsValueKrw: 10 },
  });
  const [history] = goodsHistories(
    [
      use('E', '6109901000', '2026-03-05', 'B2'),
      use('D', '6109901000', '2026-03-01'),
      use('C', '6109901000', '2026-02-01'),
      use('B', '6109101000', '2022-01-02'),
      use('A', '6109101000', '2021-12-30'),
    ],
    10,
  );
  assert.deepEqual(
    history!.stretches.map(({ code, edition, from, to, lines, supersededBy, declarantId }) =>
      [code, edition, from, to, lines, supersededBy, declarantId].join(' '),
    ),
    [
      '6109901000 HS 2022 2026-03-05 2026-03-05 1  B2',
      '6109901000 HS 2022 2026-02-01 2026-03-01 2  B1',
      '6109101000 HS 2022 2022-01-02 2022-01-02 1 6109901000 B1',
      '6109101000 HS 2017 2021-12-30 2021-12-30 1  B1',
    ],
  );
  assert.equal(history!.codes, 2);
});
