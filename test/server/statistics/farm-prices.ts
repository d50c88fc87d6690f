/** Farm goods of high duty are held against their season in earlier years and against market prices that somebody published. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bringOutsideTable } from '../../../src/app/statistics/outside.ts';
import { toInstant } from '../../../src/core/day.ts';
import { declarationAt } from '../../builders/declarations.ts';
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
    const { price, period, source, atBorder, isLow } = json.farm.market;
    assert.deepEqual([price, period, source], [2500, '2026-05', '어느 도매시장']);
    assert.ok(atBorder === null || atBorder < 2500, 'duty at the declared rate is taken off');
    assert.equal(isLow, atBorder !== null && json.thisValue < 0.75 * atBorder);
    const { rows: others } = await house.database.owner.query(
      `select number, sequence from declaration_item i join declaration d using (number, version)
       where d.direction = 'import' and hs6 = '610910' limit 1`,
    );
    if (others.length > 0) {
      const shirts = await analyst.get(`declarations/${others[0].number}/peers?item=${others[0].sequence}`);
      assert.equal(shirts.json.farm, null);
    }
    await testFinding(world, line);
  });
}

/** At the gate: the finding rests on season and market, which stand in the record; where neither is known none is made up. */
async function testFinding({ house }: StatisticsWorld, line: { hs6: string; origin: string }): Promise<void> {
  const { rows } = await house.database.owner.query<{ day: string }>(
    `select (min(declared_on) + 365)::text as day from declaration_item where number like 'FARM-%' and number <> 'FARM-other'`,
  );
  const file = async (declarationNumber: string, hs6: string) => {
    const base = declarationAt('020', 3);
    const goods = { hsCode: `${hs6}0000`, originCountry: line.origin, dutyRatePercent: 100 };
    const items = [{ ...base.items[0]!, ...goods, netMassKg: 1000, customsValueKrw: 100_000 }];
    const { json, text } = await house.machine.post('declarations', {
      ...base,
      ...{ declarationNumber, declaredOn: rows[0]!.day, items },
    });
    assert.equal(json.result, 'stored', text);
    const auditor = await house.as('auditor');
    const { json: shown } = await auditor.get(`declarations/${declarationNumber}`);
    const { json: replayed } = await auditor.post(`decisions/${json.decision}/replay`);
    assert.equal(replayed.isIdentical, true);
    const { decision } = shown;
    return {
      finding: decision.findings.find(({ id }: { id: string }) => id === 'farm-price-reference'),
      references: JSON.parse(decision.record).facts.references,
    };
  };
  const low = await file('9990126009901M', line.hs6);
  const [season, market] = low.references;
  assert.deepEqual(
    [season.kind, season.price, season.count, season.status],
    ['season', 5_000_000, 5, 'accepted'],
  );
  const { kind, price, currency, unit, day, source, status } = market;
  assert.deepEqual(
    [kind, price, currency, unit, day, source, status],
    ['market', 2500, 'KRW', 'kg', '2026-05', '어느 도매시장', 'unverified'],
  );
  // 100 won a kilogram beside 2,500 with a duty of 100 %: 1,250 at the border, of 1,000 kg 1,150,000 won of duty are missing.
  const [, beside] = low.finding.references;
  assert.deepEqual([beside.atBorder, beside.percent, beside.taxGapKrw], [1250, 8, 1_150_000]);
  assert.match(low.finding.says.en, /accepted lines of the same goods, origin and season.*1,?250 won\/kg/);
  assert.ok(low.finding.evidence.every((pointer: string) => pointer.startsWith('/items/0/')));
  const unknown = await file('9990126009902M', line.hs6 === '120740' ? '091011' : '120740');
  assert.deepEqual([unknown.finding, unknown.references], [undefined, undefined]);
}
