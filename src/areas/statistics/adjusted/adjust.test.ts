/** Which series are adjusted, and what is said where they are not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../core/random.ts';
import { workingDays } from '../../../reference/working-days.ts';
import { addMonths, endOf } from '../trade/months.ts';
import { adjustSeries, LEAST_MONTHS, type MonthlyFigure } from './adjust.ts';

/** Made up: Decembers are large, and trade follows working days. */
function series(from: string, count: number): MonthlyFigure[] {
  const random = seededRandom(3);
  return Array.from({ length: count }, (_, place) => {
    const month = addMonths(from, place);
    // Of years whose holidays are not written down some number of days is as good as another.
    const days = workingDays(`${month}-01`, endOf(month)) ?? 21 + (place % 4);
    const season = month.endsWith('-12') ? 1.25 : month.endsWith('-02') ? 0.8 : 1;
    return { month, value: 1e9 * season * days ** 0.7 * Math.exp(0.02 * random.normal() + 0.003 * place) };
  });
}

test('a long series loses its Decembers and its working days, and says by how much', () => {
  const { months, fit, says } = adjustSeries(series('2018-01', 96));
  assert.equal(months.length, 96);
  assert.ok(Math.abs(fit!.elasticity!.value - 0.7) < 3 * fit!.elasticity!.error);
  assert.match(says.en, /season .* taken out\. A month with 1 % more working days was larger by 0\.\d\d %/);
  const jump = (of: 'value' | 'adjusted', month: string): number => {
    const place = months.findIndex((one) => one.month === month);
    return Math.log(months[place]![of]! / months[place - 1]![of]!);
  };
  assert.ok(Math.abs(jump('value', '2022-12')) > 0.15);
  assert.ok(Math.abs(jump('adjusted', '2022-12')) < 0.1);
  assert.equal(months.find(({ month }) => month === '2025-09')!.workingDays, 24);
});

test('a series that is too short, or has a gap too near its end, is not tried, and the number of months is said', () => {
  const short = adjustSeries(series('2020-01', LEAST_MONTHS - 1));
  assert.deepEqual([short.fit, short.months], [null, []]);
  assert.match(short.says.ko, /60개월 .* 59개월뿐/);
  const holed = series('2018-01', 96).map((one, place) => (place === 50 ? { ...one, value: null } : one));
  assert.match(adjustSeries(holed).says.en, /there are 45\./);
  const early = series('2018-01', 96).map((one, place) => (place === 20 ? { ...one, value: 0 } : one));
  assert.equal(adjustSeries(early).months[0]!.month, '2019-10');
});

test('a series without either is left alone, and one of years whose holidays are not known loses its season alone', () => {
  const random = seededRandom(5);
  const plain = series('2018-01', 96).map(({ month }) => ({
    month,
    value: Math.exp(20 + 0.03 * random.normal()),
  }));
  const left = adjustSeries(plain);
  assert.match(left.says.en, /No season was found.*No effect/);
  assert.ok(left.months.every(({ adjusted, byDays }) => adjusted === null && byDays === null));
  const old = adjustSeries(series('2005-01', 96));
  assert.match(old.says.en, /known from 2014-01 to 2027-12 only/);
  assert.ok(old.fit!.season !== null && old.months.every(({ byDays }) => byDays === null));
});
