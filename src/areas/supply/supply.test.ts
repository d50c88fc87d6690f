/** Early warning in itself: measures known by hand, baselines that one odd month does not move, levels that do not flicker, words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeItemWorld, publishedOn } from '../../synthetic/supply/index.ts';
import { deviationsOf, distanceAt } from './baseline.ts';
import { compoundGrowth, foodPriceAnomaly, weighted } from './food-price-anomaly.ts';
import {
  dependenceAt,
  type Item,
  type ItemRows,
  judge,
  type Level,
  madeFrom,
  monthNumber,
  monthText,
  nextStanding,
  QUIET,
  readItemRows,
  reviewDueOn,
  SETTINGS,
  SIGNALS,
  sayMissing,
  sayReading,
  seriesFrom,
  type TradeRow,
  walk,
  whatIfStops,
} from './index.ts';

const ITEM: Item = {
  ...{ id: 'x', version: 1, name: { ko: '원료', en: 'Material' }, hs: ['250410'], edition: 'HS2022' },
  ...{ uses: { ko: '', en: '' }, substitutes: { ko: '', en: '' }, dependsOn: [], owner: '부처', grade: 1 },
  ...{ gradeReviewedOn: '2026-08-31', stockDays: null, isFood: false, validFrom: '2020-01-01' },
  ...{ source: 'test', isMadeUp: true },
};

function row(month: string, partner: string, valueUsd: number, massKg: number | null, on?: string): TradeRow {
  return {
    item: 'x',
    flow: 'import',
    month,
    partner,
    valueUsd,
    massKg,
    publishedOn: on ?? publishedOn(month),
  };
}

test('a review of the grade falls due a quarter, a half-year or a year later, at the end of shorter months', () => {
  assert.equal(reviewDueOn(ITEM), '2026-11-30');
  assert.equal(reviewDueOn({ grade: 2, gradeReviewedOn: '2026-08-31' }), '2027-02-28');
  assert.equal(reviewDueOn({ grade: 3, gradeReviewedOn: '2028-02-29' }), '2029-02-28');
});

test('a later publication replaces an earlier one from its day on, and a month nobody published is not a month of nothing', () => {
  const rows: ItemRows = {
    trade: [
      row('2026-01', 'CN', 100, 10),
      row('2026-01', 'CN', 300, 20, '2026-06-01'),
      row('2026-03', 'JP', 50, null),
    ],
    figures: [],
  };
  const then = seriesFrom(rows, '2026-05-31').flows.import!;
  assert.deepEqual([...then.totalValue], [100, Number.NaN, 50]);
  assert.deepEqual([...seriesFrom(rows).flows.import!.totalValue], [300, Number.NaN, 50]);
  assert.deepEqual(
    [...then.totalMass],
    [10, Number.NaN, Number.NaN],
    'goods that nobody weighed have no mass of 0',
  );
  assert.equal(then.unitValue[0], 10);
  assert.equal(seriesFrom(rows, '2020-01-01').months, 0);
});

test('shares, concentration and penetration agree with a reckoning by hand', () => {
  const trade = [row('2026-01', 'CN', 60, 6), row('2026-01', 'JP', 30, 3), row('2026-02', 'VN', 10, 1)];
  const series = seriesFrom({ trade, figures: [] });
  const found = dependenceAt(series, series.flows.import!, 1)!;
  assert.deepEqual(
    found.shares.map(({ partner, share }) => [partner, share]),
    [
      ['CN', 0.6],
      ['JP', 0.3],
      ['VN', 0.1],
    ],
  );
  assert.ok(Math.abs(found.hhi - 0.46) < 1e-12);
  assert.deepEqual(
    [found.mark, found.topTwo > 0.89, found.penetration, found.isDeficit],
    ['one', true, null, null],
  );
  const months = Array.from({ length: 12 }, (_, at) => monthText(monthNumber('2025-01') + at));
  const whole = seriesFrom({
    trade: [
      ...months.flatMap((month) => [
        row(month, 'CN', 40, 4),
        row(month, 'JP', 35, 4),
        row(month, 'US', 25, 4),
      ]),
      ...months.map((month): TradeRow => ({ ...row(month, 'VN', 20, 2), flow: 'export' })),
    ],
    figures: months.map((month) => ({
      ...{ item: 'x', month, publishedOn: publishedOn(month), importers: 7, topImporterShare: 0.4 },
      ...{ leadDays: 20, productionUsd: 120 },
    })),
  });
  const year = dependenceAt(whole, whole.flows.import!, 11)!;
  assert.deepEqual([year.mark, year.isDeficit, year.importers, year.topImporterShare], ['two', true, 7, 0.4]);
  assert.equal(year.penetration, 100 / (120 + 100 - 20));
});

test('a season is usual, a drop is not, and an odd month in the past changes little', () => {
  const values = Float64Array.from(
    { length: 61 },
    (_, at) => 1000 * Math.exp(0.5 * Math.cos((2 * Math.PI * at) / 12) + 0.05 * Math.sin(at * 7.3)),
  );
  const z = (changed: Float64Array, at: number): number => {
    const found = distanceAt(changed, deviationsOf(changed), at, 0, SETTINGS);
    return typeof found === 'string' ? Number.NaN : found.z;
  };
  assert.ok(Math.abs(z(values, 60)) < 2, 'the height of the season');
  const dropped = values.with(60, values[60]! / 3);
  assert.ok(z(dropped, 60) < -5);
  const odd = dropped.with(30, values[30]! * 40);
  assert.ok(z(odd, 60) < -5, 'the mean would have forgotten everything');
  assert.equal(distanceAt(values.with(60, Number.NaN), deviationsOf(values), 60, 0, SETTINGS), 'no-data');
  assert.equal(distanceAt(values, deviationsOf(values), 20, 0, SETTINGS), 'too-short');
  const coming = values.map((value, at) => (at % 3 === 0 ? value : 0));
  assert.equal(distanceAt(coming, deviationsOf(coming), 60, 0, SETTINGS), 'intermittent');
});

test('two of three raise, three quiet ones lower, one extreme is enough', () => {
  const through = (own: readonly Level[], atOnce = false): Level =>
    own.reduce((standing, level) => nextStanding(standing, level, atOnce), QUIET).level;
  assert.equal(through([2, 0, 0, 3, 0]), 0);
  assert.equal(through([2, 0, 3]), 2);
  assert.equal(through([3, 3, 0, 0]), 3);
  assert.equal(through([3, 3, 0, 0, 0]), 0);
  assert.equal(through([3, 3, 1, 0, 1]), 1);
  assert.equal(through([4], true), 4);
});

test('nothing is read before it was out: cutting the future away changes no earlier level', () => {
  const shock = {
    ...{ partner: 'CN', begins: 50, toWorst: 1, least: 0.1, lasts: 3, recovers: 2 },
    ...{ priceAhead: 1, priceTimes: 2, leadTimes: 1.4 },
  };
  const world = makeItemWorld(3, {
    item: 'x',
    from: '2021-01',
    months: 60,
    partners: ['CN', 'JP'],
    firstShare: 0.9,
    shock,
  });
  const later: TradeRow[] = [
    row('2024-06', 'CN', 1, 1, '2025-03-10'),
    row('2025-03', 'VN', 5, 5, '2025-09-01'),
    { ...row('2025-01', 'CN', 7, 7, '2025-05-02'), flow: 'partner-export' },
  ];
  for (const rows of [world, { ...world, trade: [...world.trade, ...later] }]) {
    const whole = walk({ item: ITEM, rows });
    assert.ok(whole.some(({ level }) => level >= 2));
    for (const { day } of whole.slice(30)) {
      const then = walk({ item: ITEM, rows, asOf: day });
      assert.deepEqual(
        then,
        whole.filter((step) => step.day <= day),
      );
    }
  }
  const steps = walk({ item: ITEM, rows: world });
  for (const reading of steps.flatMap(({ readings }) => readings)) {
    const said = sayReading(reading);
    assert.ok(!said.ko.includes('{') && !said.en.includes('{') && said.ko !== said.en);
    const { distance } = reading;
    const isBelow = distance !== undefined && distance.value < distance.usual;
    if (reading.signal === 'volume-drop') assert.equal(said.en.includes('% below'), isBelow);
    if (reading.signal === 'price-rise') assert.equal(said.en.includes('% above'), !isBelow);
  }
});

test('a lost supplier and a measure abroad speak by themselves, the measure at once and only from its day on', () => {
  const months = Array.from({ length: 26 }, (_, at) => monthText(monthNumber('2024-01') + at));
  const trade = months.flatMap((month, at) => [
    row(month, 'CN', 60, 6),
    ...(at < 25 ? [row(month, 'JP', 40, 4)] : []),
  ]);
  const rows = { trade, figures: [] };
  const last = walk({ item: ITEM, rows }).at(-1)!;
  const exits = last.readings.find(({ signal }) => signal === 'supplier-exits')!;
  assert.deepEqual([exits.strength, exits.parameters.names, exits.parameters.share], [4, 'JP', 40]);
  const event = {
    ...{ id: 'e', items: ['x'], country: 'CN', kind: 'ban' as const, title: { ko: '금지', en: 'ban' } },
    ...{ knownOn: '2025-03-01', effectiveOn: '2025-04-01', endsOn: '2025-06-30', source: 's' },
  };
  const steps = walk({ item: ITEM, rows, events: [event] });
  const levelOn = (month: string): number => steps.find((step) => step.month === month)!.own;
  assert.equal(levelOn('2025-01'), 0);
  assert.ok(levelOn('2025-02') >= 3 && levelOn('2025-05') >= 3);
  assert.equal(levelOn('2025-06'), 0);
  assert.equal(steps.find(({ month }) => month === '2025-02')!.level, levelOn('2025-02'));
});

test('when a country stops, others give what they gave at best, and stocks are drawn on by the rest', () => {
  const months = Array.from({ length: 24 }, (_, at) => monthText(monthNumber('2024-01') + at));
  const trade = months.flatMap((month, at) => [
    row(month, 'CN', 90, 90),
    row(month, 'JP', 20, at === 3 ? 40 : 10),
  ]);
  const flow = seriesFrom({ trade, figures: [] }).flows.import!;
  const found = whatIfStops(flow, 'CN', 23, { stockDays: 30, reach: 0.5 })!;
  assert.deepEqual([found.needKg, found.lostKg, found.moreKg, found.shortKg], [100, 90, 15, 75]);
  assert.deepEqual([found.lastsDays, found.others[0]!.unitValue], [40, 2]);
  assert.equal(whatIfStops(flow, 'US', 23, { stockDays: 30, reach: 1 }), undefined);
});

test('what is made from an item is found through others, and a circle ends', () => {
  const items = [
    { ...ITEM, id: 'a', dependsOn: ['c'] },
    { ...ITEM, id: 'b', dependsOn: ['a'] },
    { ...ITEM, id: 'c', dependsOn: ['b'] },
  ];
  assert.deepEqual(madeFrom(items, 'a'), ['b', 'c']);
});

test('FAO’s indicator agrees with values that a public rewriting of FAO’s own price tool gives', () => {
  const prices = Float64Array.from({ length: 72 }, (_, at) => 100 + ((at * 37) % 41) + at);
  for (const [at, value] of [
    [45, -0.9632462963118762],
    [71, -1.1450057626946826],
  ] as const)
    assert.ok(Math.abs(foodPriceAnomaly(prices, at)!.value - value) < 1e-9, String(at));
});

test('FAO’s indicator agrees with a reckoning by hand', () => {
  assert.ok(Math.abs(compoundGrowth(8, 1, 3) - 1) < 1e-12);
  const { mean, deviation } = weighted([0.1, 0.2, 0.4]);
  assert.ok(Math.abs(mean - 1.7 / 6) < 1e-12);
  const squares = (0.1 - mean) ** 2 + 2 * (0.2 - mean) ** 2 + 3 * (0.4 - mean) ** 2;
  assert.ok(Math.abs(deviation - Math.sqrt(squares / ((6 * 2) / 3))) < 1e-12);
  // Every quarter and year grow alike but the last: prices are 1.01^t, the last month doubled.
  const prices = Float64Array.from({ length: 49 }, (_, at) => 1.01 ** at * (at % 24 === 12 ? 1.02 : 1));
  const found = foodPriceAnomaly(prices.with(48, 2 * prices[48]!), 48)!;
  const quarters = [12, 24, 36].map((at) => compoundGrowth(prices[at]!, prices[at - 3]!, 3));
  const years = [12, 24, 36].map((at) => compoundGrowth(prices[at]!, prices[at - 12]!, 12));
  const score = (now: number, earlier: readonly number[]): number => {
    const own = weighted(earlier);
    return (now - own.mean) / own.deviation;
  };
  const quarter = score(compoundGrowth(2 * prices[48]!, prices[45]!, 3), quarters);
  const year = score(compoundGrowth(2 * prices[48]!, prices[36]!, 12), years);
  assert.ok(Math.abs(found.value - (0.4 * quarter + 0.6 * year)) < 1e-9);
  assert.equal(foodPriceAnomaly(prices, 24), undefined, 'one year is no past');
});

test('a back-test knows a false alarm, a warning in time and one too late', () => {
  const months = Array.from({ length: 40 }, (_, at) => monthText(monthNumber('2022-01') + at));
  const rows = {
    trade: months.map((month, at) => row(month, 'CN', 10, at === 30 ? 1 : at >= 28 && at < 33 ? 5 : 10)),
    figures: [],
  };
  const said = (warned: readonly number[]) =>
    months.map((month, at) => ({
      month: monthNumber(month),
      day: publishedOn(month),
      isWarning: warned.includes(at),
    }));
  const begins = monthNumber(months[28]!);
  const early = judge(said([5, 28, 29]), rows, { begins });
  assert.deepEqual([early.falseAlarms, early.shock!.worst, early.shock!.worstBy], [1, begins + 2, 'volume']);
  assert.equal(early.shock!.leadDays, 46, 'from 15 June to 31 July 2024');
  assert.equal(judge(said([30]), rows, { begins }).shock!.leadDays, -15);
  assert.equal(judge(said([36]), rows, { begins }).shock!.leadDays, null);
  assert.equal(judge(said([3, 9]), rows, null).falseAlarms, 2);
});

test('every signal is named in both languages and its sentence names what it says', () => {
  assert.equal(new Set(SIGNALS.map(({ id }) => id)).size, SIGNALS.length);
  for (const { title, basis, says, quiet } of SIGNALS)
    for (const text of [title, basis, says, quiet])
      assert.ok(text.ko !== '' && text.en !== '' && text.ko !== text.en);
  assert.equal(sayMissing([]), null);
});

test('codes of another edition and items made from themselves are refused', () => {
  const fields = {
    ...{
      id: 'x',
      name_ko: '가',
      name_en: 'a',
      hs: '250410',
      edition: 'HS2017',
      depends_on: 'x',
      owner: 'o',
      grade: '1',
    },
    ...{ grade_reviewed_on: '2026-01-01', valid_from: '2026-01-01', source: 's' },
  };
  const read = readItemRows([{ line: 2, fields }], {
    known: new Map(),
    isKnownHsCode: (code) => !code.startsWith('2504'),
  });
  assert.deepEqual(read.ok ? [] : read.problems.map(({ code }) => code), [
    'supply/hs-edition',
    'supply/hs-edition',
    'supply/circle',
  ]);
});
