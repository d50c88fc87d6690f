/** Releases of our own tables. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeReleaseFile } from '../../../src/app/commands/release.ts';
import type { Declaration } from '../../../src/model/declaration.ts';
import type { Parcel } from '../../../src/model/parcel.ts';
import { outsideGeneralTrade } from '../../../src/reference/general-trade.ts';
import { type ParcelRow, storeParcels } from '../../../src/store/queries/parcels.ts';
import { withClient } from '../../../src/store/transaction.ts';
import { DECLARATION_CLASS } from '../../../src/store/vault/vault.ts';
import type { TestHouse } from '../../builders/house.ts';
import type { StatisticsWorld } from './world.ts';

export function testReleases(world: StatisticsWorld): void {
  test('the release of a month is drafted from it, held to its figures, and no month is invented', async () => {
    const statistician = await world.house.as('statistician');
    const { json: total } = await (await world.house.as('analyst')).get(
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
    const { value } = made.json.cells.find(({ title }: { title: { en: string } }) =>
      /import/i.test(title.en),
    );
    const millions = Math.round(total.rows[0].import.usd / 1e6);
    assert.ok(value.en.replaceAll(',', '').includes(String(millions)), `${value.en} for ${millions} million`);
    const none = await statistician.post('releases/of-tables', { kind: 'monthly', period: '1990-01' });
    assert.equal(none.status, 422);
    assert.match(none.json.problems[0].message.en, /Nothing is counted of 1990-01/);
  });

  test('releases of every kind that the tables feed are drafted, and what they lack is said', async () => {
    const statistician = await world.house.as('statistician');
    const draft = (kind: string, period: string, more: object = {}) =>
      statistician.post('releases/of-tables', { kind, period, ...more });
    for (const [kind, period, more] of [
      ['ten_day', '2026-10-01..10', {}],
      ['ten_day', '2026-10-01..20', {}],
      ['monthly', '2026-10', { status: 'provisional' }],
      ['monthly', '2026-10', { status: 'final' }],
      ['quarterly_cars', '2026-Q3', {}],
      ['item_feature', '2026-10', { item: '기계류' }],
      ['freight_cost', '2026-10', {}],
      ['item_feature', '2026-Q3', { item: '8542 집적회로' }],
    ] as const) {
      const { status, json, text } = await draft(kind, period, more);
      assert.equal(status, 200, `${kind} ${period} ${text}`);
      assert.deepEqual([json.doubts, json.kind], [0, kind]);
      assert.ok(json.ko.marks.length > 1, `${kind} ${text}`);
      // A name that its writer gave stays as it was given.
      const english = json.en.lines.map((line: { text: string }) => line.text).join('\n');
      assert.ok(!/[가-힣]/.test(english.replaceAll('집적회로', '')), english);
    }
    // Ten days hold what was accepted in them: the total of the entries themselves.
    const { json: ten } = await draft('ten_day', '2026-10-01..10');
    const { rows } = await world.house.house.pool.query(
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
    const supervisor = await world.house.as('supervisor-020');
    assert.equal((await supervisor.post('release-kinds/machines/confirm', { version: 1 })).status, 200);
    const { json: own, text } = await draft('own:machines', '2026-10');
    assert.deepEqual([own.doubts, own.own?.ko, own.ko?.lines.length], [0, '기계류 소식', 2], text);
    assert.deepEqual([own.ko.unsaid, own.kind], [[], 'item_feature']);
    const list = (await statistician.get('releases')).json.rows;
    assert.equal(list.find((row: { id: string }) => row.id === own.id).own.en, 'Machinery');

    // From the command line the same store writes the same words.
    const asked = {
      ...{
        flags: { data: world.house.database.dataFolder },
        env: { DATABASE_URL: world.house.database.url },
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
    assert.deepEqual(await codes('freight_cost', '2026-Q3'), ['release/period-of-kind']);
    assert.deepEqual(await codes('e_commerce', '2025'), ['release/nothing-counted']);
    assert.deepEqual(await codes('weather', '2026-13'), [
      'release/kind-unknown',
      'release/period-unreadable',
    ]);
    assert.deepEqual(await codes('ten_day', '2026-10-02..10', { item: 'x', status: 'final' }), [
      ...['release/period-of-kind', 'release/status', 'release/item'],
    ]);
    assert.deepEqual(await codes('quarterly_cars', '2099-Q1'), ['release/period-not-over']);
    assert.deepEqual(await codes('item_feature', '2026-10', { item: '구름' }), ['release/item']);
  });

  test('freight by air and by sea is what accepted declarations say of it, on routes that enough firms use', async () => {
    const { house } = world;
    const { rows } = await house.house.pool.query(
      `select content from declaration where direction = 'import' and state in ('accepted', 'released', 'post-audit', 'closed')
         and coalesce((decided_at at time zone 'Asia/Seoul')::date, declared_on) between '2026-10-01' and '2026-10-31'`,
    );
    const opened = await house.house.vault.open(rows.map(({ content }) => content));
    const costs: Record<string, { krw: number; kg: number }> = {};
    for (const one of opened) {
      const { consignment, procedure, terms } = JSON.parse('text' in one ? one.text : '') as Declaration;
      const { transportMode = '', departureCountry, grossMassKg } = consignment;
      if (departureCountry !== 'CN' || outsideGeneralTrade('import', procedure.tradeType)) continue;
      if (terms.freightKrw === undefined) continue;
      costs[transportMode] ??= { krw: 0, kg: 0 };
      costs[transportMode].krw += terms.freightKrw;
      costs[transportMode].kg += grossMassKg!;
    }
    const statistician = await house.as('statistician');
    const { json } = await statistician.post('releases/of-tables', {
      kind: 'freight_cost',
      period: '2026-10',
    });
    for (const [mode, pointer] of [
      ['40', '/air_import_value/중국'],
      ['10', '/sea_import_value_krw_kg/중국'],
    ] as const) {
      const { krw, kg } = costs[mode]!;
      const cell = json.cells.find(({ id }: { id: string }) => id === pointer);
      assert.match(cell.value.ko.replaceAll(',', ''), new RegExp(`^${Math.round(krw / kg)}원/kg`));
    }
    const said = json.ko.lines.map((line: { text: string }) => line.text).join('\n');
    assert.match(said, /해상 수입 kg당/);
    assert.doesNotMatch(said, /2TEU/);
  });

  test('cars are counted where every declaration says how many they are, and not at all where one does not', async () => {
    const { house } = world;
    const statistician = await house.as('statistician');
    const draft = async () => {
      const { json, text } = await statistician.post('releases/of-tables', {
        kind: 'quarterly_cars',
        period: '2026-Q3',
      });
      assert.equal(json.doubts, 0, text);
      return new Map<string, string>(
        json.cells.map(({ id, value }: { id: string; value: { en: string } }) => [id, value.en]),
      );
    };
    const { rows } = await house.house.pool.query(
      `select content from declaration where direction = 'import' and state in ('accepted', 'released', 'post-audit', 'closed')
         and coalesce((decided_at at time zone 'Asia/Seoul')::date, declared_on) between '2026-07-01' and '2026-09-30'`,
    );
    let cars = 0;
    for (const one of await house.house.vault.open(rows.map(({ content }) => content))) {
      const { items, procedure } = JSON.parse('text' in one ? one.text : '') as Declaration;
      if (outsideGeneralTrade('import', procedure.tradeType)) continue;
      for (const { hsCode, quantity = 0, quantityUnit } of items)
        if (hsCode.startsWith('8703') && quantityUnit === 'U') cars += quantity;
    }
    assert.ok(cars > 0, 'the past has cars');
    const counted = await draft();
    assert.equal(counted.get('/import/cars')?.replaceAll(',', ''), `${cars} cars`);
    assert.match(counted.get('/import/unit_price')!, /^USD [\d,]+$/);
    const silent = `from trade_line where hs_code like '8703%' and flow = 'import' and day between '2026-07-01' and '2026-09-30'`;
    const { rows: kept } = await house.database.owner.query(
      `update trade_line t set cars = null where id = (select min(id) ${silent}) returning id, (select cars ${silent} and id = t.id) as cars`,
    );
    const uncounted = await draft();
    assert.ok(uncounted.has('/import/value') && !uncounted.has('/import/cars'));
    assert.ok(!uncounted.has('/import/unit_price'));
    await house.database.owner.query('update trade_line set cars = $2 where id = $1', [
      kept[0].id,
      kept[0].cars,
    ]);
  });

  test('e-commerce is told of released parcels that were bought, by what they hold, and not of few buyers', async () => {
    const { house } = world;
    await storeReleased(house, [
      ...['A', 'B', 'C', 'D'].map((buyer) => ({ buyer, hsCode: '640299', from: 'CN', usd: 400_000 })),
      ...['F', 'G', 'H'].map((buyer) => ({ buyer, hsCode: '610910', from: 'JP', usd: 100_000 })),
      { buyer: 'E', hsCode: '420221', from: 'IT', usd: 900_000 },
      { buyer: 'A', hsCode: '640299', from: 'CN', usd: 800_000, isGift: true },
    ]);
    const statistician = await house.as('statistician');
    const { json, text } = await statistician.post('releases/of-tables', {
      kind: 'e_commerce',
      period: '2026-10',
    });
    assert.equal(json.doubts, 0, text);
    const figures = new Map<string, string>(
      json.cells.map(({ id, value }: { id: string; value: { en: string } }) => [id, value.en]),
    );
    assert.match(json.notes[0].en, /released in this time 1 are in no figure: gifts 1,/);
    assert.match(figures.get('/import/value')!, /2\.8/);
    assert.match(figures.get('/import/count')!, /^8 shipments$/);
    assert.ok(figures.has('/import_items_value/신발') && figures.has('/import_countries_value/중국'));
    assert.ok(!figures.has('/import_items_value/가방') && !figures.has('/import_countries_value/이탈리아'));
    // With Japan told as well, what is left of the total would be the one buyer of Italy.
    assert.ok(!figures.has('/import_items_value/의류') && !figures.has('/import_countries_value/일본'));
    const english = json.en.lines.map((line: { text: string }) => line.text).join('\n');
    assert.match(english, /number of imports/i);
    const said = json.ko.lines.map((line: { text: string }) => line.text).join('\n');
    assert.match(said, /전자상거래 수입 현황/);
  });
}

interface Bought {
  readonly buyer: string;
  readonly hsCode: string;
  readonly from: string;
  readonly usd: number;
  readonly isGift?: boolean;
}

/** As a carrier would have listed them, and as they were released. */
async function storeReleased({ house, database }: TestHouse, all: readonly Bought[]): Promise<void> {
  const parcels = all.map(
    ({ buyer, hsCode, from, usd, isGift = false }, place): Parcel => ({
      ...{ carrierId: 'C1', houseBill: `EC${place}`, version: 1, channel: 'express-air', office: '020' },
      ...{ terminal: '02011026', departureCountry: from, arrivedOn: '2026-10-20', grossMassKg: 1, isGift },
      ...{ sender: { name: 'Shop', country: from }, recipient: { name: `사는이${buyer}` } },
      goods: [{ sequence: 1, description: 'goods', hsCode, quantity: 1, amount: usd }],
      ...{ currency: 'USD', goodsAmount: usd },
    }),
  );
  const contents = await house.vault.sealWords(
    parcels.map((parcel) => ({
      ...{ party: parcel.recipient.name, class: DECLARATION_CLASS, year: 2026 },
      text: JSON.stringify(parcel),
    })),
  );
  const rows = parcels.map(
    (
      { carrierId, houseBill, version, office, terminal, channel, arrivedOn, grossMassKg },
      place,
    ): ParcelRow => ({
      ...{ carrierId, houseBill, version, office, terminal, channel, arrivedOn, grossMassKg, mode: 'live' },
      ...{
        billKey: houseBill,
        references: [],
        marks: [],
        contentHash: houseBill,
        content: contents[place]!,
      },
      ...{ firm: 'C1', jti: 'test', receivedAt: '2026-10-20T01:00:00.000Z' },
    }),
  );
  await withClient(database.owner, (client) => storeParcels(client, rows));
  await database.owner.query(
    `with gone as (delete from parcel_unreleased)
     insert into parcel_release (carrier_id, house_bill, version, released_at, released_by, event, recorded_at)
     select carrier_id, house_bill, version, received_at, 'test', 'test', received_at from parcel`,
  );
}
