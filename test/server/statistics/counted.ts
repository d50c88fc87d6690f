/** What counts, how it is taken back, and what stands behind a figure. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TradeRowView } from '../../../src/exchange/contract.ts';
import { exportDeclaration } from '../../builders/exports.ts';
import { type StatisticsWorld, sum } from './world.ts';

export function testCounted(world: StatisticsWorld): void {
  test('the ledger adds up to what was declared, and every table to the same total', async () => {
    const analyst = await world.house.as('analyst');
    const { json: total } = await analyst.get('statistics/cube?from=2026-06&to=2026-11&by=');
    const { rows } = await world.house.house.pool.query(
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

  test('files of years that an older house wrote, and nobody reads, go', async () => {
    const years = join(world.house.database.dataFolder, 'statistics', 'years');
    mkdirSync(years);
    await world.up();
    assert.ok(!existsSync(years));
  });

  test('an acceptance counts from its day, and what is taken back goes again, with the day on which it was known', async () => {
    const analyst = await world.house.as('analyst');
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
    assert.equal((await world.house.machine.post('declarations', declaration)).status, 201);
    await world.up();
    const isAccepted = (await analyst.get(`declarations/${number}`)).json.state === 'accepted';
    assert.equal((await exported())?.export?.lines, isAccepted ? 1 : undefined);
    await world.house.house.pool.query(
      `update declaration set state = 'accepted', decided_at = '2026-11-19T03:00:00Z' where number = $1`,
      [number],
    );
    await world.house.house.pool.query(`delete from follower where name = 'trade'`);
    await world.up();
    const row = await exported();
    assert.deepEqual([row!.export!.lines, row!.export!.krw, row!.export!.kg], [1, 8_900_000, 5000]);
    assert.equal(row!.export!.usd, Math.round((8_900_000 / 1400) * 100) / 100);
    await world.house.house.pool.query(`update declaration set state = 'withdrawn' where number = $1`, [
      number,
    ]);
    await world.house.house.pool.query(`delete from follower where name = 'trade'`);
    await world.up();
    assert.equal(await exported(), undefined);
    const { rows } = await world.house.house.pool.query(
      'select count, krw::float8 as krw from trade_line where number = $1 order by id',
      [number],
    );
    assert.deepEqual(rows, [
      { count: 1, krw: 8_900_000 },
      { count: -1, krw: -8_900_000 },
    ]);
  });

  test('behind a figure stand the declarations of one’s own places', async () => {
    const analyst = await world.house.as('analyst');
    const officer = await world.house.as('officer-020');
    const path = 'statistics/behind?flow=import&from=2026-09&to=2026-09';
    const { json: all } = await analyst.get(path);
    const { json: own } = await officer.get(path);
    assert.ok(all.rows.length > own.rows.length || all.isCut);
    assert.ok(own.rows.every(({ office }: { office: string }) => office === '020'));
    assert.equal((await world.house.as('administrator').then((one) => one.get(path))).status, 403);
  });
}
