/** Items by post: as data of their own and as segments, each going the way of all parcels. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PostalItem } from '../../../src/model/postal-item.ts';
import { outcomes, type ParcelWorld } from './world.ts';

export function testPost(world: ParcelWorld): void {
  test('an item by post goes the way of all parcels, and its addressee gets a notice', async () => {
    const { house, platform, carrier, send } = world;
    const item: PostalItem = {
      ...{ operatorId: carrier.id, itemId: 'RR473124829GB', version: 1, form: 'cn23', nature: 'sale' },
      ...{
        postedOn: '2026-11-02',
        office: '020',
        terminal: '02002901',
        arrivedOn: '2026-11-10',
        grossMassKg: 1,
      },
      ...{ sender: { name: 'SELLER', country: 'GB' }, currency: 'USD', postage: 9 },
      addressee: { name: '박우편', phone: '010-3333-3333', postcode: '06236' },
      pieces: [
        {
          sequence: 1,
          description: '비타민 C 정',
          quantity: 2,
          netMassKg: 0.5,
          value: 40,
          hsCode: '2106909099',
        },
      ],
    };
    const wrong = { ...item, itemId: 'RR473124820GB', nature: 'other' };
    const answer = await send(carrier, { items: [item, wrong] });
    assert.deepEqual(outcomes(answer), ['taken', 'refused']);
    assert.deepEqual(
      answer.json.lines[1].problems.map(({ pointer }: { pointer: string }) => pointer),
      ['/itemId', '/natureText'],
    );
    assert.deepEqual(outcomes(await send(platform, { items: [item] })), ['refused']);
    await house.house.parcels.settle();
    const officer = await house.as('officer-020');
    const { json } = await officer.get('parcels/RR473124829GB');
    assert.deepEqual(
      [json.procedure.id, json.postal.form, json.postal.notice.kind],
      ['ordinary', 'cn23', 'declare'],
    );
    assert.match(json.postal.notice.source, /제258조/);
    assert.ok((await officer.get('parcels/RR473124829GB/selection')).json.decided !== null);
    const { rows } = await house.database.pool.query(
      `select detail from event where kind = 'parcel-message' and article like '%제256조의2%'`,
    );
    assert.equal(rows.length, 2);
  });

  test('an item sent as ITMATT is taken with what it does not know told, and a broken one refused with all that is wrong', async () => {
    const { house, carrier, send } = world;
    const segments = (item: string, more: readonly string[] = []) => {
      const whole = [
        ...['UNH+1+ITMATT:1', `BGM++${item}+9`, 'DTM+137:20261101:102', 'GIS+31'],
        ...['NAD+CZ+++GRANDMA+1 Lane+York+++GB', 'NAD+CN+++박우편+세종대로 1+서울++06236+KR'],
        ...['COM+010-3333-3333:TE', 'MEA+WT+G+KGM:0.8', 'MOA+64:9:USD', ...more],
        ...['CST+1+620520', 'FTX+AAA+++Shirt', 'QTY+47:1', 'MEA+WT+N+GRM:300', 'MOA+40:20:USD'],
      ];
      return `${[...whole, `UNT+${whole.length + 1}+1`].join("'")}'`;
    };
    const beside = { office: '020', terminal: '02002901', arrivedOn: '2026-11-10' };
    const answer = await send(carrier, {
      itmatt: [
        { text: segments('RA123456785GB', ['XYZ+7']), ...beside },
        { text: segments('RA123456784GB'), office: '020' },
        { text: 'nothing' },
      ],
    });
    assert.deepEqual(outcomes(answer), ['taken', 'refused', 'refused'], answer.text);
    const [taken, wrong] = answer.json.lines;
    assert.deepEqual(
      [taken.number, taken.warnings.map(({ code }: { code: string }) => code)],
      ['RA123456785GB', ['parcel/unknown-segment']],
    );
    assert.deepEqual(wrong.problems.map(({ pointer }: { pointer: string }) => pointer).sort(), [
      '/arrivedOn',
      '/itemId',
      '/terminal',
    ]);
    const { json } = await (await house.as('officer-020')).get('parcels/RA123456785GB');
    assert.deepEqual(
      [json.postal.form, json.postal.nature.en, json.postal.postage],
      ['itmatt', 'Gift', '9 USD'],
    );
  });
}
