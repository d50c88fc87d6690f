/** Farm goods of high duty are held against their season in earlier years and against market prices that somebody published. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bringOutsideTable } from '../../../src/app/statistics/outside.ts';
import { toInstant } from '../../../src/core/day.ts';
import type { StatisticsWorld } from './world.ts';

export function testFarmPrices(world: StatisticsWorld): void {
  test('a low price of garlic is seen beside its season and the market, and shirts have neither', async () => {
    const { house } = world;
    const { rows } = await house.database.owner.query(
      `select number, version, sequence, hs6, origin from declaration_item i join declaration d using (number, version)
       where d.direction = 'import' and d.state in ('accepted', 'released') and i.price_per_kg is not null and i.origin is not null
       order by (i.hs6 in ('070310', '070320', '071332', '090421', '091011', '120190', '120740')) desc, number limit 1`,
    );
    const [line] = rows;
    assert.match(line.hs6, /^(0703|0713|0904|0910|1201|1207)/, 'the past has farm goods of high duty');
    // The same goods a year before, about the same day, at 1,000 to 9,000 won; half a year before, at a price of another season.
    const copy = (days: number, price: number, nth: string) =>
      house.database.owner.query(
        `with d as (
           insert into declaration select (jsonb_populate_record(d, jsonb_build_object('number', $4::text, 'state', 'released'))).*
           from declaration d where number = $1 and version = $2 returning number
         )
         insert into declaration_item select (jsonb_populate_record(i, jsonb_build_object('number', $4::text,
           'declared_on', i.declared_on - $5::int, 'price_per_kg', $6::float8))).*
         from declaration_item i where number = $1 and version = $2 and sequence = $3`,
        [line.number, line.version, line.sequence, `FARM-${nth}`, days, price],
      );
    for (const [nth, price] of [1000, 3000, 5_000_000, 7_000_000, 9_000_000].entries())
      await copy(365 + nth, price, String(nth));
    await copy(180, 77, 'other');
    const text = `연월,HS코드,시장가격(천원/톤)\n2025-01,${line.hs6},900\n2026-05,${line.hs6},2500\n2027-01,${line.hs6},1\n`;
    const brought = await bringOutsideTable(house.house, {
      ...{
        bytes: Buffer.from(text),
        name: 'prices.csv',
        source: '어느 도매시장',
        who: 'system:command-line',
      },
      at: toInstant(house.house.clock.now()),
    });
    assert.ok(brought.ok, JSON.stringify(brought));
    const analyst = await house.as('analyst');
    const { json, text: said } = await analyst.get(`declarations/${line.number}/peers?item=${line.sequence}`);
    assert.ok(json.farm !== null, said);
    assert.deepEqual(
      [json.farm.season.n, json.farm.season.years, json.farm.season.median, json.farm.season.isLow],
      [5, 1, 5_000_000, true],
    );
    const { price, period, source } = json.farm.market;
    assert.deepEqual([price, period, source], [2500, '2026-05', '어느 도매시장']);
    assert.equal(json.farm.market.isLow, json.thisValue < 0.75 * 2500);
    const { rows: others } = await house.database.owner.query(
      `select number, sequence from declaration_item i join declaration d using (number, version)
       where d.direction = 'import' and hs6 = '610910' limit 1`,
    );
    if (others.length > 0) {
      const shirts = await analyst.get(`declarations/${others[0].number}/peers?item=${others[0].sequence}`);
      assert.equal(shirts.json.farm, null);
    }
  });
}
