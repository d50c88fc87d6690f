/** Gaps that were planted are found with their kind; where books differ by noise, freight and insurance alone, any is named at most at the stated rate. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, seededRandom } from '../../../core/random.ts';
import { recordsOf } from '../../../screening/analyses/read-columns.ts';
import { defaultParameters } from '../../../screening/detector.ts';
import mirror from './mirror-gap.ts';

const choice = mirror.examples[0]!.choice;
const usual = defaultParameters(mirror.parameters);
const dollars = { ...usual, wonEach: 1400, kgEach: 1000 } as never;

interface Planted {
  readonly [goods: number]: readonly [value: number, mass: number];
}

/** Statistics in dollars and tonnes; our books are off by a tenth and more, and by 6 % of freight. @param isText months and goods as a spreadsheet writes them */
function world(random: Random, planted: Planted, isText = true) {
  const cells = Array.from({ length: 120 }, (_, place) => ({
    month: 1 + (place % 3),
    goods: Math.floor(place / 3),
    value: Math.exp(11 + 2 * random.normal()),
    noise: Math.exp(0.12 * random.normal()),
  }));
  const times = (goods: number, part: 0 | 1): number => planted[goods]?.[part] ?? 1;
  const code = (goods: number): string => `0101${20 + goods}`;
  return recordsOf({
    columns: {
      'declaration.month': cells.map(({ month }) => `2026-0${month}`),
      'item.hs6': cells.map(({ goods }) => code(goods)),
      'item.originCountry': cells.map(({ goods }) => (times(goods, 0) === 0 ? undefined : 'VN')),
      'item.customsValueKrw': cells.map(
        ({ goods, value, noise }) => value * 1400 * 1.06 * noise * times(goods, 0),
      ),
      'item.netMassKg': cells.map(({ goods, value, noise }) => (value / 5) * noise * times(goods, 1)),
    },
    brought: {
      month: cells.map(({ month }) => (isText ? `2026-0${month}` : 202600 + month)),
      hs6: cells.map(({ goods }) => (isText ? code(goods) : Number(code(goods)))),
      partner: cells.map(() => 'vn'),
      value: cells.map(({ value }) => value),
      mass: cells.map(({ value }) => value / 5000),
    },
  });
}

test('a low price, goods left out, goods of another origin and goods never declared are told apart', () => {
  const records = world(seededRandom(2), { 3: [0.3, 1], 7: [0.3, 0.3], 11: [4, 4], 15: [0, 0] });
  const { findings, looked, figures } = mirror.run(records, choice, dollars, 1);
  const kinds = new Map(findings.map(({ keys, reason }) => [keys[1]!.value, reason.id]));
  assert.deepEqual([...kinds].sort(), [
    ['010123', 'value-short'],
    ['010127', 'short'],
    ['010131', 'long'],
    ['010135', 'missing'],
  ]);
  assert.equal(findings.length, 12, 'each in each of three months');
  assert.equal(looked, 120);
  const gaps = findings.map(({ reason }) => Math.abs(reason.parameters.gap as number));
  assert.deepEqual(
    gaps,
    gaps.toSorted((one, other) => other - one),
    'the largest first',
  );
  const [gap] = figures;
  assert.ok(gap!.low < 1 && gap!.high > 1 && Math.abs(gap!.value - 1) < 0.1, JSON.stringify(gap));
});

test('months and codes that a spreadsheet took for numbers are read as what they were', () => {
  const planted = { 3: [0.3, 1] } as const;
  const asText = mirror.run(world(seededRandom(6), planted), choice, dollars, 1);
  const asNumber = mirror.run(world(seededRandom(6), planted, false), choice, dollars, 1);
  assert.ok(asText.found > 0);
  assert.deepEqual(asNumber, asText);
});

test('where books differ as they usually do, any cell is named in at most the stated share of worlds', () => {
  const random = seededRandom(5);
  const plain = { ...(dollars as object), leastTimes: 1 } as never;
  let named = 0;
  for (let at = 0; at < 120; at++) if (mirror.run(world(random, {}), choice, plain, 1).found > 0) named++;
  // 5 % of 120 are 6; more than 11 would happen by chance once in fifty times.
  assert.ok(named <= 11, `${named} of 120`);
});

test('what arrives a month later is no gap where months are taken together', () => {
  const rows = Array.from({ length: 30 }, (_, row) => row);
  const months = (late: number) => rows.map((row) => `2026-0${1 + (row % 2) + (row % 3 === 0 ? late : 0)}`);
  const records = recordsOf({
    columns: {
      'declaration.month': months(1),
      'item.hs6': rows.map((row) => `6109${10 + row}`),
      'item.originCountry': rows.map(() => 'VN'),
      'item.customsValueKrw': rows.map((row) => 106 + (row % 5)),
      'item.netMassKg': rows.map(() => 1),
    },
    brought: {
      ...{ month: months(0), hs6: rows.map((row) => `6109${10 + row}`), partner: rows.map(() => 'VN') },
      ...{ value: rows.map(() => 100), mass: rows.map(() => 0.001) },
    },
  });
  assert.ok(mirror.run(records, choice, usual as never, 1).found >= 10);
  assert.equal(mirror.run(records, choice, { ...usual, months: 3 } as never, 1).found, 0);
});
