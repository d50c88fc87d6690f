/** Tables as files. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parquetReadObjects } from 'hyparquet';
import type { TradeRowView } from '../../../src/exchange/contract.ts';
import type { StatisticsWorld } from './world.ts';

export function testFiles(world: StatisticsWorld): void {
  test('files hold the same rows', async () => {
    const path = 'statistics/tables/countries?from=2026-10&to=2026-10&by=country';
    const { json } = await world.house.stranger.get(path);
    const csv = await world.house.stranger.get(`${path}&format=csv&lang=en`);
    assert.equal(csv.text.trim().split('\r\n').length, json.rows.length + 1);
    const file = await fetch(`${world.house.address}/api/v1/${path}&format=parquet`);
    const rows = await parquetReadObjects({ file: await file.arrayBuffer() });
    assert.deepEqual(
      rows.map(({ country, import_usd }) => [country, import_usd ?? null]),
      json.rows.map((row: TradeRowView) => [row.keys[0]!.code, row.import?.usd ?? null]),
    );
    const xlsx = await fetch(`${world.house.address}/api/v1/${path}&format=xlsx`);
    assert.equal(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
      'PK',
    );
  });
}
