/** How keys of figures files are understood, what is refused, and what is left out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFigures } from './read-figures.ts';

const TEN_DAYS = {
  type: 'ten_day',
  unit: 'USD 100m',
  period: { from: '2031-02-01', to: '2031-02-10' },
  working_days: { current: 5, previous_year: 6 },
  export: { value: 100, yoy_pct: 20, daily_average: { value: 20, yoy_pct: 44 } },
  import: { value: 90, yoy_pct: -10.5 },
  balance: 10,
};

function codes(file: unknown, kind?: string): readonly string[] {
  const read = readFigures(file, kind);
  return read.ok ? [] : read.problems.map(({ code, pointer }) => `${code} ${pointer ?? ''}`.trim());
}

test('what a key says, its figure is', () => {
  const read = readFigures({
    ...TEN_DAYS,
    export_item_values_usd100m: { 반도체: 44.55 },
    export_items_yoy_pct: { 반도체: 1.5 },
    import_by_nature_yoy_pct: { 소비재: 3 },
    import_items_yoy_pct: { 소비재: { 승용차: -2 } },
    export_item_drivers: { 반도체: { 중국: 7 } },
    export_top3_countries_share_pct: 45.7,
    semiconductor_export_share_change_pp: 2.1,
    ytd: { export: { value: 900, yoy_pct: 1 } },
    balance_year_to_date: -3.25,
  });
  assert.ok(read.ok);
  const cell = (id: string): string => {
    const found = read.value.cells.find((one) => one.id === id);
    if (found === undefined) return 'none';
    const { flow, subject, measure, what, base, span, value, dimension } = found;
    return [flow, ...Object.values(subject), measure, what, base ?? '-', span, value, dimension].join(' ');
  };
  assert.equal(
    cell('/export_item_values_usd100m/반도체'),
    'export 반도체 value level - period 4455000000 USD',
  );
  assert.equal(cell('/export_items_yoy_pct/반도체'), 'export 반도체 value change yoy period 1.5 %');
  assert.equal(
    cell('/import_items_yoy_pct/소비재/승용차'),
    'import 소비재 승용차 value change yoy period -2 %',
  );
  assert.equal(cell('/export_item_drivers/반도체/중국'), 'export 반도체 중국 value change yoy period 7 %');
  assert.equal(cell('/export_top3_countries_share_pct'), 'export 상위 3국 share level - period 45.7 %');
  assert.equal(cell('/semiconductor_export_share_change_pp'), 'export 반도체 share points yoy period 2.1 %p');
  assert.equal(cell('/ytd/export/value'), 'export value level - year-to-date 90000000000 USD');
  assert.equal(cell('/balance_year_to_date'), 'balance value level - year-to-date -325000000 USD');
  assert.equal(cell('/working_days/previous_year'), 'trade working-days level - previous-year 6 day');
  assert.deepEqual(read.value.leftOut, []);
});

test('what is absent or not understood is left out and told', () => {
  const read = readFigures({
    ...TEN_DAYS,
    weather: 21,
    import_items_yoy_pct: { 원유: null, 가스: 4 },
    // Whether this is an amount or a change nobody can know.
    export_items: { 선박: 12 },
  });
  assert.ok(read.ok);
  assert.deepEqual(read.value.leftOut, ['/weather', '/import_items_yoy_pct/원유', '/export_items/선박']);
});

test('everything that is wrong is told at once', () => {
  assert.deepEqual(codes([]), ['release/no-object']);
  assert.deepEqual(codes({ type: 'weather', period: 'soon' }), [
    'release/kind-unknown /type',
    'release/period-unreadable /period',
  ]);
  assert.deepEqual(codes(TEN_DAYS, 'monthly'), ['release/kind-differs /type']);
  assert.deepEqual(codes({ ...TEN_DAYS, export: { value: '1,2', yoy_pct: '3.1%' } }), [
    'release/number-unreadable /export/value',
    'release/number-unreadable /export/yoy_pct',
  ]);
  assert.deepEqual(codes({ type: 'monthly', period: '2031-02' }), ['release/nothing-to-say']);
});

test('parts that disagree are a problem, and rounding is none', () => {
  const of = (change: object): readonly string[] => codes({ ...TEN_DAYS, ...change });
  const off = (pointer: string): readonly string[] => [`release/parts-disagree ${pointer}`];
  assert.deepEqual(of({}), []);
  assert.deepEqual(of({ balance: 10.9 }), []);
  assert.deepEqual(of({ balance: -10 }), off('/balance'));
  assert.deepEqual(
    of({ export: { value: 100, daily_average: { value: 25 } } }),
    off('/export/daily_average/value'),
  );
  assert.deepEqual(
    of({ export: { value: 100, yoy_pct: 20, daily_average: { yoy_pct: 24 } } }),
    off('/export/daily_average/yoy_pct'),
  );
  assert.deepEqual(of({ import: { value: 90, previous_year: 100, yoy_pct: -10.5 } }), []);
  assert.deepEqual(of({ import: { value: 90, previous_year: 80, yoy_pct: -10.5 } }), off('/import/yoy_pct'));
  assert.deepEqual(of({ import: { value: 90, yoy_pct: -100.5 } }), off('/import/yoy_pct'));
});

test('a run agrees with its beginning, and classes with all', () => {
  const month = { type: 'monthly', period: '2031-02', unit: 'USD 100m' };
  const run = (months: number, since: string): readonly string[] =>
    codes({ ...month, balance: { value: 5, consecutive_surplus_months: months, since } });
  assert.deepEqual(run(14, '2030-01'), []);
  assert.deepEqual(run(13, '2030-01'), ['release/parts-disagree /balance/consecutive_surplus_months']);
  const farm = (up: number, all: number): readonly string[] =>
    codes({
      ...{ type: 'agri_import_price', period: '2031-02', items: all },
      counts: {
        농산물: { items: 9, up, down: 4 },
        축산물: { items: 3, up: 1 },
        수산물: { items: 2, down: 1 },
      },
    });
  assert.deepEqual(farm(5, 14), []);
  assert.deepEqual(farm(6, 14), ['release/parts-disagree /counts/농산물/items']);
  assert.deepEqual(farm(5, 15), ['release/parts-disagree /items']);
});
