/** Published trade in SDMX: the seven tables as data messages, their structures, and what there is, each agreeing with the others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TradeRowView } from '../../../src/exchange/contract.ts';
import { readSdmx, type SdmxObservation } from '../../builders/sdmx.ts';
import { readSdmxStructure } from '../../builders/sdmx-structure.ts';
import type { StatisticsWorld } from './world.ts';

export function testSdmx(world: StatisticsWorld): void {
  test('all seven tables come back from SDMX-JSON as they are in JSON, and no withheld figure with them', async () => {
    const { json: view } = await world.house.stranger.get('statistics');
    assert.equal(view.tables.length, 7);
    let withheld = 0;
    for (const { id, by } of view.tables) {
      const path = `statistics/tables/${id}?from=2026-10&to=2026-10&top=10000`;
      const { json } = await world.house.stranger.get(path);
      const file = await fetch(`${world.house.address}/api/v1/${path}&format=sdmx-json&lang=en`);
      assert.equal(file.headers.get('content-type'), 'application/vnd.sdmx.data+json;version=2.0.0');
      const found = readSdmx(await file.json());
      // Dimensions that are not divided say so; the others hold the keys of the rows.
      const divided = Object.keys(found[0]!.codes).filter((one) =>
        found.some(({ codes }) => !['_T', '2026-10'].includes(codes[one]!)),
      );
      const rows = (json.rows as TradeRowView[]).flatMap((row) =>
        (['export', 'import'] as const).flatMap((flow) =>
          row[flow] === null
            ? []
            : [
                [
                  flow === 'export' ? 'X' : 'M',
                  ...(by[0] === 'month' ? [] : row.keys.map(({ code }) => code || '_X')),
                  row[flow].usd,
                ],
              ],
        ),
      );
      assert.deepEqual(
        found.map(({ codes, measures }) => [...divided.map((one) => codes[one]), measures.USD]),
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
    assert.equal((await world.house.stranger.get('statistics/cube?format=sdmx-json')).status, 401);
  });

  const sdmx = async (path: string) => {
    const answer = await fetch(`${world.house.address}/api/v1/sdmx/${path}`);
    return { status: answer.status, type: answer.headers.get('content-type'), json: await answer.json() };
  };
  const observed = async (path: string): Promise<readonly SdmxObservation[]> => {
    const { status, type, json } = await sdmx(path);
    assert.equal(status, 200, JSON.stringify(json));
    assert.equal(type, 'application/vnd.sdmx.data+json;version=2.0.0');
    return readSdmx(json);
  };

  test('every dataflow has a structure whose lists hold every code of its messages and of what is available', async () => {
    const { status, type, json } = await sdmx('structure/dataflow/GWANMUN/*/1.0.0?references=all');
    assert.deepEqual([status, type], [200, 'application/vnd.sdmx.structure+json;version=2.0.0']);
    const known = readSdmxStructure(json);
    assert.deepEqual([...known.flows.keys()].length, 7);
    for (const [flow, dimensions] of known.flows) {
      const ids = dimensions.map(({ id }) => id);
      const found = await observed(`data/dataflow/GWANMUN/${flow}/1.0.0/*`);
      assert.ok(found.length > 0, flow);
      const { json: there } = await sdmx(`availability/dataflow/GWANMUN/${flow}/1.0.0`);
      const { keyValues } = readSdmxStructure(there).available[0]!;
      for (const { codes } of found) {
        assert.deepEqual(Object.keys(codes), [...ids, 'TIME_PERIOD']);
        for (const { id, list } of dimensions) {
          assert.ok(known.lists.get(list)!.has(codes[id]!), `${flow} ${id} ${codes[id]}`);
          assert.ok(keyValues.get(id)!.has(codes[id]!), `${flow} ${id} ${codes[id]} is available`);
        }
        assert.ok(keyValues.get('TIME_PERIOD')!.has(codes.TIME_PERIOD!));
      }
      for (const { id, list } of dimensions)
        for (const code of keyValues.get(id)!) assert.ok(known.lists.get(list)!.has(code), `${id} ${code}`);
    }
  });

  test('a key selects, divides or leaves whole, and holds the figures of the table', async () => {
    const found = await observed(
      'data/dataflow/GWANMUN/TRADE_ITEMS_COUNTRIES/1.0.0/M.84.*?c[TIME_PERIOD]=ge:2026-09%2Ble:2026-10',
    );
    const { json } = await world.house.stranger.get(
      'statistics/tables/items-countries?flow=import&item=84&by=month,country&from=2026-09&to=2026-10&top=10000',
    );
    assert.deepEqual(
      found.map(({ codes, measures }) => [
        codes.FLOW,
        codes.COMMODITY,
        codes.COUNTERPART_AREA,
        codes.TIME_PERIOD,
        measures.USD,
      ]),
      (json.rows as TradeRowView[]).map(({ keys, import: told }) => [
        'M',
        '84',
        keys[1]!.code || '_X',
        keys[0]!.code,
        told!.usd,
      ]),
    );
    const whole = await observed('data/dataflow/GWANMUN/TRADE_ITEMS/1.0.0/M._T?c[TIME_PERIOD]=2026-10');
    assert.deepEqual(
      whole.map(({ codes }) => Object.values(codes)),
      [['M', '_T', '2026-10']],
    );
  });

  test('several codes that are summed up are not passed off as everything', async () => {
    const file = await fetch(
      `${world.house.address}/api/v1/statistics/tables/items?item=84,85&by=month&from=2026-10&format=sdmx-json`,
    );
    const codes = readSdmx(await file.json()).map((one) => one.codes.COMMODITY);
    assert.ok(codes.length > 0 && codes.every((code) => code === '_S'));
  });

  test('what is no path, no key and no code is refused, all at once', async () => {
    for (const path of [
      'structure/dataflow/OTHER/TRADE_ITEMS/1.0.0',
      'structure/dataflow/GWANMUN/TRADE_NONE/1.0.0',
      'structure/dataflow/GWANMUN/TRADE_ITEMS/2.0.0',
      'data/dataflow/GWANMUN/TRADE_NONE/1.0.0/*',
      'availability/dataflow/GWANMUN/TRADE_ITEMS/1.0.0/*/PORT',
    ])
      assert.equal((await sdmx(path)).status, 404, path);
    const wrong = await sdmx('data/dataflow/GWANMUN/TRADE_ITEMS/1.0.0/Z.841?c[TIME_PERIOD]=2026-13');
    assert.equal(wrong.status, 422);
    assert.ok(wrong.json.problems.length >= 3, JSON.stringify(wrong.json));
    const shape = await sdmx('data/dataflow/GWANMUN/TRADE_ITEMS/1.0.0/X.84.CN');
    assert.match(shape.json.problems[0].message.en, /FLOW\.COMMODITY/);
  });
}
