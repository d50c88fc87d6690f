/** Trade statistics of a running server: what counts, what is taken back, what is published and withheld, and what stands behind a figure. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parquetReadObjects } from 'hyparquet';
import { writeReleaseFile } from '../../src/app/commands/release.ts';
import { bringUp } from '../../src/app/statistics/bring-up.ts';
import { bringOutsideTable } from '../../src/app/statistics/outside.ts';
import { recordPublications } from '../../src/app/statistics/record.ts';
import { toInstant } from '../../src/core/day.ts';
import type { TradeRowView } from '../../src/exchange/contract.ts';
import { exportDeclaration } from '../builders/exports.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { readSdmx } from '../builders/sdmx.ts';

let house: TestHouse;
let beforeAny: readonly Awaited<ReturnType<TestHouse['stranger']['get']>>[];

before(async () => {
  house = await startHouse('statistics');
  // The test looks by itself, on days of its own.
  await house.house.statistics.keep(house.house)();
  await house.makePast(1500);
  beforeAny = await Promise.all([
    house.stranger.get('statistics'),
    (await house.as('statistician')).post('releases/of-tables', { kind: 'monthly', period: '2026-10' }),
  ]);
  await up();
});
after(() => house.end());

/** As the server does beside itself, on a day of the test's own. */
async function up(today = '2026-11-19'): Promise<void> {
  const rows = await bringUp(house.house.store, today);
  await recordPublications(house.house, rows, toInstant(house.house.clock.now()));
}

const sum = (rows: readonly TradeRowView[], of: (row: TradeRowView) => number | null | undefined): number =>
  rows.reduce((total, row) => total + (of(row) ?? 0), 0);

test('before anything is counted nobody is told that there was no trade', async () => {
  const [view, release] = beforeAny;
  assert.equal(view!.json.isCounting, true);
  assert.equal(release!.status, 409);
  assert.match(release!.json.message.en, /are being counted/);
  assert.equal((await house.stranger.get('statistics')).json.isCounting, false);
});

test('the ledger adds up to what was declared, and every table to the same total', async () => {
  const analyst = await house.as('analyst');
  const { json: total } = await analyst.get('statistics/cube?from=2026-06&to=2026-11&by=');
  const { rows } = await house.house.pool.query(
    `select sum(i.customs_value_krw)::float8 as krw, round(sum(i.net_mass_kg)::numeric, 3)::float8 as kg
     from declaration d join declaration_item i using (number, version) where d.direction = 'import'`,
  );
  const [all] = total.rows as TradeRowView[];
  assert.equal(all!.import!.krw, rows[0].krw);
  assert.ok(Math.abs(all!.import!.kg! - rows[0].kg) < 1);
  for (const by of [
    'item2',
    'item4',
    'item10',
    'nature',
    'nature-group',
    'country',
    'province',
    'office',
    'port',
    'month,item6,country',
  ]) {
    const { json } = await analyst.get(`statistics/cube?from=2026-06&to=2026-11&by=${by}&top=10000`);
    assert.equal(
      sum(json.rows, (row) => row.import?.krw),
      rows[0].krw,
      by,
    );
    assert.equal(
      sum(json.rows, (row) => row.import?.lines),
      all!.import!.lines,
      by,
    );
    assert.ok(Math.abs(sum(json.rows, (row) => row.import?.usd) - all!.import!.usd!) < 0.01, by);
  }
});

test('what is published adds up with what it says is withheld, and never tells of few firms', async () => {
  const { json: view } = await house.stranger.get('statistics');
  const months = view.published.map(({ month }: { month: string }) => month);
  assert.deepEqual(months, ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10']);
  assert.ok(view.published.every(({ withheld }: { withheld: number }) => withheld > 0));
  const analyst = await house.as('analyst');
  for (const by of ['item2', 'country', 'item10,country']) {
    const table = { item2: 'items', country: 'countries', 'item10,country': 'items-countries' }[by]!;
    const query = `from=2026-10&to=2026-10&by=${by}&top=10000`;
    const { json: told } = await house.stranger.get(`statistics/tables/${table}?${query}`);
    const { json: true_ } = await analyst.get(`statistics/cube?${query}`);
    const key = ({ keys }: TradeRowView): string => keys.map(({ code }) => code).join('/');
    const known = new Map((true_.rows as TradeRowView[]).map((row) => [key(row), row]));
    assert.equal(told.rows.length, known.size, by);
    let withheld = 0;
    for (const row of told.rows as TradeRowView[]) {
      if (row.import!.withheld > 0) {
        withheld += 1;
        assert.equal(row.import!.usd, null);
      } else assert.equal(row.import!.usd, known.get(key(row))!.import!.usd, key(row));
    }
    if (by === 'item10,country') assert.ok(withheld > 0);
    assert.notEqual(withheld, 1, `${by}: one figure alone could be reckoned from the total`);
  }
});

test('before a month is published nobody outside is told of it; a question that is too fine is refused', async () => {
  const { json } = await house.stranger.get('statistics/tables/totals?from=2026-11&to=2026-11');
  assert.deepEqual([json.rows, json.missing], [[], ['2026-11']]);
  const { json: earlier } = await house.stranger.get(
    'statistics/tables/totals?from=2026-10&to=2026-10&on=2026-10-31',
  );
  assert.deepEqual([earlier.rows, earlier.missing], [[], ['2026-10']]);
  const wrong = await house.stranger.get(
    'statistics/tables/items?from=2026-13&to=2026-10&by=office&top=0&item=123',
  );
  assert.equal(wrong.status, 422);
  assert.deepEqual(
    wrong.json.problems.map(({ code }: { code: string }) => code),
    ['trade/months', 'trade/top', 'trade/filter', 'trade/by'],
  );
  assert.equal((await house.stranger.get('statistics/tables/none')).status, 404);
});

test('an acceptance counts from its day, and what is taken back goes again, with the day on which it was known', async () => {
  const analyst = await house.as('analyst');
  const exported = async (): Promise<TradeRowView | undefined> =>
    (
      await analyst.get(
        'statistics/cube?flow=export&from=2026-11&to=2026-11&by=item10,country&item=3901201000',
      )
    ).json.rows[0];
  const declaration = exportDeclaration({
    terms: { incoterm: 'FOB', currency: 'USD', invoiceAmount: 6500, exchangeRate: 1400 },
  });
  const number = declaration.declarationNumber;
  assert.equal((await house.machine.post('declarations', declaration)).status, 201);
  await up();
  const isAccepted = (await analyst.get(`declarations/${number}`)).json.state === 'accepted';
  assert.equal((await exported())?.export?.lines, isAccepted ? 1 : undefined);
  await house.house.pool.query(
    `update declaration set state = 'accepted', decided_at = '2026-11-19T03:00:00Z' where number = $1`,
    [number],
  );
  await house.house.pool.query(`delete from follower where name = 'trade'`);
  await up();
  const row = await exported();
  assert.deepEqual([row!.export!.lines, row!.export!.krw, row!.export!.kg], [1, 8_900_000, 5000]);
  assert.equal(row!.export!.usd, Math.round((8_900_000 / 1400) * 100) / 100);
  await house.house.pool.query(`update declaration set state = 'withdrawn' where number = $1`, [number]);
  await house.house.pool.query(`delete from follower where name = 'trade'`);
  await up();
  assert.equal(await exported(), undefined);
  const { rows } = await house.house.pool.query(
    'select count, krw::float8 as krw from trade_line where number = $1 order by id',
    [number],
  );
  assert.deepEqual(rows, [
    { count: 1, krw: 8_900_000 },
    { count: -1, krw: -8_900_000 },
  ]);
});

test('what changes after a publication appears with the next, and both can be compared', async () => {
  const { json: was } = await house.stranger.get(
    'statistics/tables/totals?from=2026-10&to=2026-10&on=2026-11-16',
  );
  const { rows } = await house.house.pool.query(
    `select number, sum(krw)::float8 as krw from trade_line where day between '2026-10-01' and '2026-10-31' and flow = 'import'
     group by number order by 2 desc limit 1`,
  );
  const [{ number, krw }] = rows;
  await house.house.pool.query(
    `insert into trade_line (number, version, flow, day, known_on, hs_code, country, province, office, port, is_loaded, firm,
       usd_cents, krw, net_mass_grams, count)
     select number, version, flow, day, '2026-11-25', hs_code, country, province, office, port, is_loaded, firm, -usd_cents, -krw,
       -net_mass_grams, -count from trade_line where number = $1`,
    [number],
  );
  await up('2026-12-20');
  const { json: view } = await house.stranger.get('statistics/revisions?month=2026-10');
  assert.deepEqual(
    view.publications.map(({ publishedOn, status }: { publishedOn: string; status: string }) => [
      publishedOn,
      status,
    ]),
    [
      ['2026-11-01', 'provisional'],
      ['2026-11-15', 'monthly-final'],
      ['2026-12-15', 'monthly-final'],
    ],
  );
  const [first, second, third] = view.publications;
  assert.deepEqual([second.hash, second.changed], [first.hash, []]);
  assert.ok(third.hash !== second.hash && third.changed.length > 0);
  const { json: still } = await house.stranger.get(
    'statistics/tables/totals?from=2026-10&to=2026-10&on=2026-11-16',
  );
  assert.deepEqual(still.rows, was.rows);
  const analyst = await house.as('analyst');
  const { json: now } = await analyst.get('statistics/cube?from=2026-10&to=2026-10&by=');
  assert.equal(now.rows[0].import.krw, was.rows[0].import.krw - krw);
  const { rows: logged } = await house.house.pool.query(
    `select count(*)::int as n from event where kind = 'trade-published'`,
  );
  const { rows: recorded } = await house.house.pool.query('select count(*)::int as n from trade_publication');
  assert.equal(logged[0].n, recorded[0].n);
});

test('a change is told only where both times are told in full', async () => {
  const { json } = await house.stranger.get(
    'statistics/tables/natures?from=2026-10&to=2026-10&by=country&nature=machines&against=1',
  );
  const { json: before } = await house.stranger.get(
    'statistics/tables/natures?from=2026-09&to=2026-09&by=country&nature=machines',
  );
  const withheld = new Map(
    (before.rows as TradeRowView[]).map((row) => [row.keys[0]!.code, row.import?.withheld ?? 0]),
  );
  const known = (json.rows as TradeRowView[]).filter((row) => (withheld.get(row.keys[0]!.code) ?? 0) > 0);
  assert.ok(known.length > 0);
  for (const row of known)
    assert.deepEqual([row.import?.changePercent ?? null, row.import?.wasUsd ?? null], [null, null]);
});

test('files hold the same rows', async () => {
  const path = 'statistics/tables/countries?from=2026-10&to=2026-10&by=country';
  const { json } = await house.stranger.get(path);
  const csv = await house.stranger.get(`${path}&format=csv&lang=en`);
  assert.equal(csv.text.trim().split('\r\n').length, json.rows.length + 1);
  const file = await fetch(`${house.address}/api/v1/${path}&format=parquet`);
  const rows = await parquetReadObjects({ file: await file.arrayBuffer() });
  assert.deepEqual(
    rows.map(({ country, import_usd }) => [country, import_usd ?? null]),
    json.rows.map((row: TradeRowView) => [row.keys[0]!.code, row.import?.usd ?? null]),
  );
  const xlsx = await fetch(`${house.address}/api/v1/${path}&format=xlsx`);
  assert.equal(
    Buffer.from(await xlsx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
    'PK',
  );
});

test('all seven tables come back from SDMX-JSON as they are in JSON, and no withheld figure with them', async () => {
  const { json: view } = await house.stranger.get('statistics');
  assert.equal(view.tables.length, 7);
  let withheld = 0;
  for (const { id, by } of view.tables) {
    const path = `statistics/tables/${id}?from=2026-10&to=2026-10&top=10000`;
    const { json } = await house.stranger.get(path);
    const file = await fetch(`${house.address}/api/v1/${path}&format=sdmx-json&lang=en`);
    assert.equal(file.headers.get('content-type'), 'application/vnd.sdmx.data+json;version=2.0.0');
    const found = readSdmx(await file.json());
    const rows = (json.rows as TradeRowView[]).flatMap((row) =>
      (['export', 'import'] as const).flatMap((flow) =>
        row[flow] === null
          ? []
          : [[flow === 'export' ? 'X' : 'M', ...row.keys.map(({ code }) => code || '_X'), row[flow].usd]],
      ),
    );
    const isByTime = by[0] === 'month';
    assert.deepEqual(
      found.map(({ codes, measures }) => [
        ...Object.values(codes).slice(0, isByTime ? undefined : -1),
        measures.USD,
      ]),
      rows,
      id,
    );
    for (const { measures, attributes } of found) {
      const isHidden = attributes.CONF_STATUS === 'C';
      withheld += Number(isHidden);
      assert.equal(
        isHidden,
        Object.values(measures).every((value) => value === null),
      );
      assert.equal(attributes.OBS_STATUS, isHidden ? 'Q' : 'A');
    }
  }
  assert.ok(withheld > 0);
  assert.equal((await house.stranger.get('statistics/cube?format=sdmx-json')).status, 401);
});

test('of few months no season is told: a sentence says how many there are and how many are needed', async () => {
  const { json } = await house.stranger.get('statistics/tables/totals/adjusted?to=2026-10');
  assert.deepEqual(
    json.flows.map(({ flow, months }: { flow: string; months: unknown[] }) => [flow, months.length]),
    [
      ['export', 0],
      ['import', 0],
    ],
  );
  assert.match(json.flows[1].says.en, /60 months in a row .* there are 5\./);
  assert.equal((await house.stranger.get('statistics/tables/provinces/adjusted?item=85')).status, 422);
});

test('behind a figure stand the declarations of one’s own places', async () => {
  const analyst = await house.as('analyst');
  const officer = await house.as('officer-020');
  const path = 'statistics/behind?flow=import&from=2026-09&to=2026-09';
  const { json: all } = await analyst.get(path);
  const { json: own } = await officer.get(path);
  assert.ok(all.rows.length > own.rows.length || all.isCut);
  assert.ok(own.rows.every(({ office }: { office: string }) => office === '020'));
  assert.equal((await house.as('administrator').then((one) => one.get(path))).status, 403);
});

test('a question in words is a question to the tables, in the names of the Service as well', async () => {
  const { json } = await house.stranger.get(
    `statistics/ask?q=${encodeURIComponent('2026년 10월 국가별 수입액')}`,
  );
  assert.deepEqual([json.query.flow, json.query.from, json.query.by], ['import', '2026-10', ['country']]);
  const { json: refused } = await house.stranger.get(
    `statistics/ask?q=${encodeURIComponent('삼성전자 수출')}`,
  );
  assert.equal(refused.query, null);
  const one = await house.stranger.get(
    'statistics/tables/countries?strtYymm=202610&endYymm=202610&cntyCd=CN&by=month',
  );
  const other = await house.stranger.get(
    'statistics/tables/countries?from=2026-10&to=2026-10&country=CN&by=month',
  );
  assert.deepEqual(one.json.rows, other.json.rows);
  assert.equal(one.json.rows.length, 1);
});

/** Korean letters in CP949, found by decoding every pair of bytes. */
function cp949(text: string): Uint8Array {
  const letters = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('euc-kr');
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      letters.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array([...text].flatMap((letter) => letters.get(letter) ?? [letter.charCodeAt(0)]));
}

test('a table of others is taken whole with its source, once, and nothing of one that is wrong', async () => {
  const bring = (bytes: Uint8Array) =>
    bringOutsideTable(house.house, {
      ...{ bytes, name: 'table.csv', source: '산업통상부', who: 'system:command-line' },
      at: toInstant(house.house.clock.now()),
    });
  const text = '기간,국가,수출액(백만 달러)\n2026-05,중국,18883\n2026-05,미국,"9,000"\n* 잠정치,,\n';
  const first = await bring(cp949(text));
  assert.ok(first.ok && !first.value.isKnown && first.value.figures === 2);
  const again = await bring(cp949(text));
  assert.ok(again.ok && again.value.isKnown);
  const wrong = await bring(Buffer.from('기간,국가,수출액(백만 달러)\n2026-05,중국,1\n오월,미국,2\n'));
  assert.equal(wrong.ok, false);
  const officer = await house.as('officer-020');
  const { json } = await officer.get('statistics/outside?period=2026-05');
  assert.deepEqual(
    json.figures.map(({ name, value, source }: { name: string; value: number; source: string }) => [
      name,
      value,
      source,
    ]),
    [
      ['미국', 9_000e6, '산업통상부'],
      ['중국', 18_883e6, '산업통상부'],
    ],
  );
});

test('the release of a month is drafted from it, held to its figures, and no month is invented', async () => {
  const statistician = await house.as('statistician');
  const { json: total } = await (await house.as('analyst')).get(
    'statistics/cube?from=2026-10&to=2026-10&by=',
  );
  const made = await statistician.post('releases/of-tables', { kind: 'monthly', period: '2026-10' });
  assert.equal(made.status, 200, made.text);
  const { state, doubts, ko, marks = ko.marks } = made.json;
  assert.deepEqual([state, doubts], ['draft', 0]);
  const said = ko.lines.map(({ text }: { text: string }) => text).join('\n');
  assert.match(said, /10월/);
  assert.ok(marks.length > 5 && marks.every(({ verdict }: { verdict: string }) => verdict === 'supported'));
  // The import of the month stands among the figures, to the million.
  const { value } = made.json.cells.find(({ title }: { title: { en: string } }) => /import/i.test(title.en));
  const millions = Math.round(total.rows[0].import.usd / 1e6);
  assert.ok(value.en.replaceAll(',', '').includes(String(millions)), `${value.en} for ${millions} million`);
  const none = await statistician.post('releases/of-tables', { kind: 'monthly', period: '1990-01' });
  assert.equal(none.status, 422);
  assert.match(none.json.problems[0].message.en, /Nothing is counted of 1990-01/);
});

test('releases of every kind that the tables feed are drafted, and what they lack is said', async () => {
  const statistician = await house.as('statistician');
  const draft = (kind: string, period: string, more: object = {}) =>
    statistician.post('releases/of-tables', { kind, period, ...more });
  for (const [kind, period, more] of [
    ['ten_day', '2026-10-01..10', {}],
    ['ten_day', '2026-10-01..20', {}],
    ['monthly', '2026-10', { status: 'provisional' }],
    ['monthly', '2026-10', { status: 'final' }],
    ['quarterly_cars', '2026-Q3', {}],
    ['item_feature', '2026-10', { item: '기계류' }],
    ['item_feature', '2026-Q3', { item: '8542 집적회로' }],
  ] as const) {
    const { status, json, text } = await draft(kind, period, more);
    assert.equal(status, 200, `${kind} ${period} ${text}`);
    assert.deepEqual([json.doubts, json.kind], [0, kind]);
    assert.ok(json.ko.marks.length > 1, `${kind} ${text}`);
  }
  // Ten days hold what was accepted in them: the total of the entries themselves.
  const { json: ten } = await draft('ten_day', '2026-10-01..10');
  const { rows } = await house.house.pool.query(
    `select sum(usd_cents)::float8 / 100 as usd from trade_line where flow = 'import' and day between '2026-10-01' and '2026-10-10'`,
  );
  const figure = ten.cells.find(({ id }: { id: string }) => id === '/import/value');
  assert.equal(figure.value.en, `USD ${(rows[0].usd / 1e6).toFixed(1)} million`);
  // A kind of the house takes the same figures and says them in its own lines.
  const kind = {
    ...{
      id: 'machines',
      name: { ko: '기계류 소식', en: 'Machinery' },
      base: 'item_feature',
      item: '기계류',
      why: 'r',
    },
    lines: [
      { part: 'title', ko: '{period} 기계류 수입', en: 'Imports of machinery, {period}' },
      { part: 'lead', ko: '수입 {/import/value}', en: 'Imports {/import/value}' },
      {
        part: 'line',
        ko: '중량 {/export_countries_value/몰타}',
        en: '{/export_countries_value/몰타}',
        isOptional: true,
      },
    ],
  };
  assert.equal((await statistician.post('release-kinds', kind)).status, 200);
  const supervisor = await house.as('supervisor-020');
  assert.equal((await supervisor.post('release-kinds/machines/confirm', { version: 1 })).status, 200);
  const { json: own, text } = await draft('own:machines', '2026-10');
  assert.deepEqual([own.doubts, own.own?.ko, own.ko?.lines.length], [0, '기계류 소식', 2], text);
  assert.deepEqual([own.ko.unsaid, own.kind], [[], 'item_feature']);
  const list = (await statistician.get('releases')).json.rows;
  assert.equal(list.find((row: { id: string }) => row.id === own.id).own.en, 'Machinery');

  // From the command line the same store writes the same words.
  const asked = {
    ...{
      flags: { data: house.database.dataFolder },
      env: { DATABASE_URL: house.database.url },
      tell: () => {},
    },
  };
  const tables = { kind: 'own:machines', period: '2026-10' };
  const written = await writeReleaseFile({ tables, format: 'text' }, asked);
  assert.ok(written.ok, JSON.stringify(written));
  const lines: string = new TextDecoder().decode(written.value.bytes);
  for (const { text: said } of own.ko.lines) assert.ok(lines.includes(said), `${said} in ${lines}`);

  const codes = async (kind: string, period: string, more: object = {}) =>
    ((await draft(kind, period, more)).json.problems ?? []).map(({ code }: { code: string }) => code);
  assert.deepEqual(await codes('freight_cost', '2026-10'), ['release/kind-not-in-tables']);
  assert.deepEqual(await codes('e_commerce', '2025'), ['release/kind-not-in-tables']);
  assert.deepEqual(await codes('weather', '2026-13'), ['release/kind-unknown', 'release/period-unreadable']);
  assert.deepEqual(await codes('ten_day', '2026-10-02..10', { item: 'x', status: 'final' }), [
    ...['release/period-of-kind', 'release/status', 'release/item'],
  ]);
  assert.deepEqual(await codes('quarterly_cars', '2099-Q1'), ['release/period-not-over']);
  assert.deepEqual(await codes('item_feature', '2026-10', { item: '구름' }), ['release/item']);
});

const EXTRACT = {
  what: { flow: 'import', from: '2026-09', to: '2026-10', by: 'month,item10,country' },
  ...{ medium: 'csv', purpose: '알루미늄 수입 구조를 분석하는 논문', isPurposeKept: true },
};

test('an application says everything that is wrong with it at once, and nothing finer than what is published is taken', async () => {
  const trader = await house.as('importer');
  const wrong = await trader.post('extracts', {
    ...{ what: { from: '2026-13', by: 'month,nothing' }, medium: 'csv', purpose: '글', isPurposeKept: false },
  });
  assert.deepEqual(
    [wrong.status, wrong.json.problems.map(({ pointer }: { pointer: string }) => pointer)],
    [422, ['/what/from', '/what/by', '/purpose', '/isPurposeKept']],
  );
  for (const by of ['item4,office', 'province,country', 'port,office']) {
    const fine = await trader.post('extracts', { ...EXTRACT, what: { ...EXTRACT.what, by } });
    assert.deepEqual(
      fine.json.problems.map(({ code }: { code: string }) => code),
      ['extract/what'],
      by,
    );
  }
});

test('an extract is approved by a person with a fee and its basis, paid, fetched with a log, and holds what is published and no more', async () => {
  const [trader, other, statistician] = [
    await house.as('importer'),
    await house.as('importer-2'),
    await house.as('statistician'),
  ];
  const { json: applied, ...answer } = await trader.post('extracts', EXTRACT);
  assert.equal(answer.status, 200, answer.text);
  const path = `extracts/${applied.number}`;
  assert.match(applied.number, /^EX-2026-\d{6}$/);
  assert.deepEqual([applied.state, applied.preview, (await other.get(path)).status], ['open', null, 404]);
  assert.equal((await trader.get(`${path}/file`)).status, 409);
  const step = (who: typeof trader, body: object) => who.post(`${path}/steps`, { words: '확인', ...body });
  assert.equal((await step(trader, { kind: 'approve', of: 'government', feeKrw: 0 })).status, 403);
  assert.equal((await step(await house.as('auditor'), { kind: 'refuse', of: 'purpose' })).status, 403);
  const { json: seen } = await statistician.get(path);
  assert.ok(seen.preview.rows > 0 && seen.preview.withheld > 0);
  const free = await step(statistician, { kind: 'approve', of: 'table', feeKrw: 0 });
  assert.deepEqual(
    free.json.problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/feeKrw'],
  );
  const { json: approved } = await step(statistician, { kind: 'approve', of: 'table', feeKrw: 12_000 });
  assert.deepEqual([approved.state, approved.fee.krw], ['to-pay', 12_000]);
  assert.equal((await trader.get(`${path}/file`)).status, 409);
  assert.equal((await step(statistician, { kind: 'pay' })).json.state, 'ready');
  const file = await trader.get(`${path}/file?lang=en`);
  assert.equal(file.status, 200);
  assert.equal((await other.get(`${path}/file`)).status, 404);
  assert.equal((await statistician.get(`${path}/file`)).status, 403);
  const { json: table } = await house.stranger.get(
    'statistics/tables/items-countries?flow=import&from=2026-09&to=2026-10&by=month,item10,country&top=10000',
  );
  const lines = file.text.trim().split('\r\n').slice(1);
  assert.equal(lines.length, table.rows.length);
  const told = (table.rows as TradeRowView[]).map((row) => row.import!.usd);
  assert.ok(told.some((usd) => usd === null));
  // Columns: three codes with their names, then dollars, which are empty where they are withheld.
  for (const [place, line] of lines.entries()) {
    const { code } = (table.rows as TradeRowView[])[place]!.keys[1]!;
    assert.ok(line.includes(code));
    if (told[place] !== null) assert.ok(line.includes(String(told[place])), line);
    else assert.match(line, /,,,,,1,/);
  }
  const { rows } = await house.house.pool.query(
    `select kind, article, detail from event where kind like 'extract-%' and detail like $1 order by at, id`,
    [`%${applied.number}%`],
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['extract-apply', 'extract-approve', 'extract-pay', 'extract-fetch'],
  );
  assert.ok(rows.every(({ detail, article }) => !detail.includes('논문') && /제322조/.test(article)));
  const { rows: kept } = await house.house.pool.query('select content from extract_application');
  assert.ok(kept.every(({ content }) => !content.includes('논문')));
});

test('what is refused has its ground, what is taken back is over, and neither can be fetched', async () => {
  const [trader, supervisor] = [await house.as('importer'), await house.as('supervisor-020')];
  const ids: string[] = [];
  for (let nth = 0; nth < 2; nth++) ids.push((await trader.post('extracts', EXTRACT)).json.number);
  const at = (nth: number, more: string): string => `extracts/${ids[nth]}/${more}`;
  const none = await supervisor.post(at(0, 'steps'), { kind: 'refuse', words: '용도 불명' });
  assert.equal(none.status, 422);
  const refused = await supervisor.post(at(0, 'steps'), {
    kind: 'refuse',
    of: 'purpose',
    words: '용도 불명',
  });
  assert.deepEqual([refused.json.state, refused.json.may], ['refused', []]);
  assert.equal((await trader.post(at(1, 'steps'), { kind: 'withdraw', words: '' })).json.state, 'withdrawn');
  assert.equal(
    (await supervisor.post(at(1, 'steps'), { kind: 'approve', of: 'government', feeKrw: 0, words: 'x' }))
      .status,
    409,
  );
  for (const nth of [0, 1]) assert.equal((await trader.get(at(nth, 'file'))).status, 409);
  const { json: list } = await trader.get('extracts');
  assert.deepEqual(
    list.slice(0, 2).map(({ number }: { number: string }) => number),
    ids.toReversed(),
  );
  assert.deepEqual((await (await house.as('importer-2')).get('extracts')).json, []);
});
