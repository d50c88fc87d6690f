/** What is published and withheld, on which day, and what changed since. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TradeRowView } from '../../../src/exchange/contract.ts';
import type { StatisticsWorld } from './world.ts';

export function testPublished(world: StatisticsWorld): void {
  test('before anything is counted nobody is told that there was no trade', async () => {
    const [view, release] = world.beforeAny;
    assert.equal(view!.json.isCounting, true);
    assert.equal(release!.status, 409);
    assert.match(release!.json.message.en, /are being counted/);
    assert.equal((await world.house.stranger.get('statistics')).json.isCounting, false);
  });

  test('what is published adds up with what it says is withheld, and never tells of few firms', async () => {
    const { json: view } = await world.house.stranger.get('statistics');
    const months = view.published.map(({ month }: { month: string }) => month);
    assert.deepEqual(months, ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10']);
    assert.ok(view.published.every(({ withheld }: { withheld: number }) => withheld > 0));
    const analyst = await world.house.as('analyst');
    for (const by of ['item2', 'country', 'item10,country']) {
      const table = { item2: 'items', country: 'countries', 'item10,country': 'items-countries' }[by]!;
      const query = `from=2026-10&to=2026-10&by=${by}&top=10000`;
      const { json: told } = await world.house.stranger.get(`statistics/tables/${table}?${query}`);
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
    const { json } = await world.house.stranger.get('statistics/tables/totals?from=2026-11&to=2026-11');
    assert.deepEqual([json.rows, json.missing], [[], ['2026-11']]);
    const { json: earlier } = await world.house.stranger.get(
      'statistics/tables/totals?from=2026-10&to=2026-10&on=2026-10-31',
    );
    assert.deepEqual([earlier.rows, earlier.missing], [[], ['2026-10']]);
    const wrong = await world.house.stranger.get(
      'statistics/tables/items?from=2026-13&to=2026-10&by=office&top=0&item=123',
    );
    assert.equal(wrong.status, 422);
    assert.deepEqual(
      wrong.json.problems.map(({ code }: { code: string }) => code),
      ['trade/months', 'trade/top', 'trade/filter', 'trade/by'],
    );
    assert.equal((await world.house.stranger.get('statistics/tables/none')).status, 404);
  });

  test('what changes after a publication appears with the next, and both can be compared', async () => {
    const { json: was } = await world.house.stranger.get(
      'statistics/tables/totals?from=2026-10&to=2026-10&on=2026-11-16',
    );
    const { rows } = await world.house.house.pool.query(
      `select number, sum(krw)::float8 as krw from trade_line where day between '2026-10-01' and '2026-10-31' and flow = 'import'
       group by number order by 2 desc limit 1`,
    );
    const [{ number, krw }] = rows;
    await world.house.house.pool.query(
      `insert into trade_line (number, version, flow, day, known_on, hs_code, country, province, office, port, is_loaded, firm,
         usd_cents, krw, net_mass_grams, count)
       select number, version, flow, day, '2026-11-25', hs_code, country, province, office, port, is_loaded, firm, -usd_cents, -krw,
         -net_mass_grams, -count from trade_line where number = $1`,
      [number],
    );
    await world.up('2026-12-20');
    const { json: view } = await world.house.stranger.get('statistics/revisions?month=2026-10');
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
    const { json: still } = await world.house.stranger.get(
      'statistics/tables/totals?from=2026-10&to=2026-10&on=2026-11-16',
    );
    assert.deepEqual(still.rows, was.rows);
    const analyst = await world.house.as('analyst');
    const { json: now } = await analyst.get('statistics/cube?from=2026-10&to=2026-10&by=');
    assert.equal(now.rows[0].import.krw, was.rows[0].import.krw - krw);
    const { rows: logged } = await world.house.house.pool.query(
      `select count(*)::int as n from event where kind = 'trade-published'`,
    );
    const { rows: recorded } = await world.house.house.pool.query(
      'select count(*)::int as n from trade_publication',
    );
    assert.equal(logged[0].n, recorded[0].n);
  });

  test('a change is told only where both times are told in full', async () => {
    const { json } = await world.house.stranger.get(
      'statistics/tables/natures?from=2026-10&to=2026-10&by=country&nature=machines&against=1',
    );
    const { json: before } = await world.house.stranger.get(
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

  test('of few months no season is told: a sentence says how many there are and how many are needed', async () => {
    const { json } = await world.house.stranger.get('statistics/tables/totals/adjusted?to=2026-10');
    assert.deepEqual(
      json.flows.map(({ flow, months }: { flow: string; months: unknown[] }) => [flow, months.length]),
      [
        ['export', 0],
        ['import', 0],
      ],
    );
    assert.match(json.flows[1].says.en, /60 months in a row .* there are 5\./);
    assert.equal(
      (await world.house.stranger.get('statistics/tables/provinces/adjusted?item=85')).status,
      422,
    );
  });
}
