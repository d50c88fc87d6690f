/** The calculator reads pages of shops: of those that an officer entered for a registered firm, and of no other; nothing of a link is kept. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { openShopReader } from '../../../src/app/portal/shop/read-link.ts';
import { type SandboxShop, startSandboxShop } from '../../../src/app/portal/shop/sandbox.ts';
import { titleOfEvent } from '../../../src/app/views/events.ts';
import type { ShopLinkRead } from '../../../src/exchange/contract.ts';
import type { Client } from '../../builders/client.ts';
import type { TestHouse } from '../../builders/house.ts';

export interface ShopWorld {
  readonly house: TestHouse;
  readonly buyer: Client;
  readonly shop: string;
  readonly carrier: string;
}

const HOST = 'shop.gwanmun.org';

export function testShop(world: () => ShopWorld): void {
  test('hosts are entered for a registered platform, one by one, public names alone, and taken away', async () => {
    const { house, shop, carrier } = world();
    const officer = await house.as('officer-020');
    const enter = async (firm: string, host: string) =>
      (await officer.post(`parcel-firms/${firm}/hosts`, { host })).status;
    for (const host of ['127.0.0.1', 'localhost', 'shop.local', `https://${HOST}`, `${HOST}:8443`])
      assert.equal(await enter(shop, host), 422, host);
    assert.deepEqual(
      [await enter('nobody', HOST), await enter(carrier, HOST), await enter(shop, HOST.toUpperCase())],
      [404, 409, 200],
    );
    assert.equal(await enter(shop, HOST), 409, 'it stands there');
    assert.equal(await enter(shop, 'old.gwanmun.org'), 200);
    const hosts = async () => {
      const { json } = await officer.get('parcel-firms');
      return json.find(({ id }: { id: string }) => id === shop).hosts as readonly {
        id: string;
        host: string;
      }[];
    };
    const [old] = await hosts();
    assert.equal(old?.host, 'old.gwanmun.org');
    const drop = () => officer.ask('DELETE', `parcel-firms/${shop}/hosts/${old.id}`);
    assert.deepEqual([(await drop()).status, (await drop()).status], [200, 404]);
    assert.deepEqual(
      (await hosts()).map(({ host }) => host),
      [HOST],
    );
    for (const kind of ['shop-host-added', 'shop-host-dropped']) assert.notEqual(titleOfEvent(kind).ko, kind);
  });

  test('a link to another shop is told which can be read; one that leads into a house is not asked; none of it is kept', async () => {
    const { house, buyer, shop } = world();
    const resolve = async () => [{ address: '10.0.0.7', family: 4 }];
    Object.assign(house.house, {
      shops: openShopReader({ house: () => house.house, startSandbox: null, resolve }),
    });
    const read = async (link: string) => {
      const { status, json } = await buyer.post('my/shop-link', { link });
      return { status, code: json.problems?.[0]?.code, says: json.problems?.[0]?.message.en ?? '' };
    };
    assert.deepEqual(
      (await buyer.get('my/shops')).json.shops.map(({ host }: { host: string }) => host),
      [HOST],
    );
    const other = await read('https://elsewhere.gwanmun.org/p?utm_source=x');
    assert.deepEqual([other.status, other.code], [422, 'shop/unknown']);
    assert.match(other.says, /shop\.gwanmun\.org.+enter goods and price/);
    assert.equal((await read(`https://${HOST}/private-part-9/p`)).code, 'shop/not-public');
    assert.equal((await read(`http://${HOST}/p`)).code, 'shop/link-open');
    assert.equal((await read('')).status, 400);
    const { owner } = house.database;
    await owner.query(`update parcel_firm set state = 'ended' where id = $1`, [shop]);
    assert.equal((await read(`https://${HOST}/p`)).code, 'shop/unknown', 'registered no longer');
    await owner.query(`update parcel_firm set state = 'registered' where id = $1`, [shop]);
    const { rows } = await owner.query('select * from event');
    assert.ok(!JSON.stringify(rows).includes('private-part-9'));
  });

  test('a page that is read tells what it says; the same is not asked again for some minutes; broken pages say what they lack', async () => {
    const { house } = world();
    let now = Date.now();
    const pages: Record<string, string> = {
      '/none': '<p>no data</p>',
      '/broken': '<script type="application/ld+json">{"@type": "Product", </script>',
      '/two': ['A', 'B']
        .map((name) => `<script type="application/ld+json">{"@type":"Product","name":"${name}"}</script>`)
        .join(''),
    };
    let asked = 0;
    const server = createServer((request, response) => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'text/html' }).end(pages[request.url ?? ''] ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const shop = { host: new URL(origin).host, name: 'S', country: 'US', isMadeUp: true };
    const sandbox: SandboxShop = { origin, shop, examples: [], close: async () => void server.close() };
    const reader = openShopReader({
      house: () => ({ ...house.house, machineNow: () => now }),
      startSandbox: async () => sandbox,
    });
    const codeOf = (link: string): Promise<unknown> =>
      reader.read(link).then(
        () => null,
        (error) => error.problems[0].code + error.problems[0].message.en.slice(0, 12),
      );
    assert.match(String(await codeOf(`${origin}/none`)), /^shop\/no-goodsThe page has/);
    assert.match(String(await codeOf(`${origin}/broken`)), /^shop\/no-goodsThe data of/);
    const two: ShopLinkRead = await reader.read(`${origin}/two?utm_medium=mail#x`);
    assert.deepEqual([two.link, two.products.map(({ name }) => name)], [`${origin}/two`, ['A', 'B']]);
    const before = asked;
    await reader.read(`${origin}/two?fbclid=1`);
    assert.equal(asked, before, 'kept under the link that is clean');
    now += 600_000;
    await reader.read(`${origin}/two`);
    assert.equal(asked, before + 1);
    await reader.close();
    const own = await startSandboxShop(0);
    const ours = openShopReader({ house: () => house.house, startSandbox: async () => own });
    const { examples, shops } = await ours.shops();
    assert.ok(shops.some(({ isMadeUp }) => isMadeUp) && examples.length === 4);
    const [vacuum, shoes, shirt, watches] = await Promise.all(examples.map(({ link }) => ours.read(link)));
    assert.deepEqual(vacuum!.products, [
      {
        ...{ name: 'Robot vacuum cleaner R1', brand: 'SYN HOME', price: 265, currency: 'USD', massKg: 3.8 },
        ...{ origin: 'CN', hasSeveralPrices: false, oddCurrency: null },
      },
    ]);
    assert.equal(shoes!.products[0]!.massKg, null);
    assert.deepEqual([shirt!.products[0]!.hasSeveralPrices, shirt!.products[0]!.origin], [true, 'VN']);
    assert.deepEqual(
      watches!.products.map(({ price, massKg }) => [price, massKg]),
      [
        [128, 0.24],
        [149, 0.31],
      ],
    );
    assert.match(await (await fetch(examples[0]!.link)).text(), /Made up \/ 가상 쇼핑몰/);
    await ours.close();
  });

  test('one citizen has so many pages read in a minute', async () => {
    const { buyer } = world();
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries++)
      statuses.push((await buyer.post('my/shop-link', { link: 'https://elsewhere.gwanmun.org/p' })).status);
    assert.equal(statuses.at(-1), 429);
  });
}
