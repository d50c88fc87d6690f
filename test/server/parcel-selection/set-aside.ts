/** What is stored of parcels and cannot be read: set aside, shown, tried again, and never a reason to let another one go. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchDue } from '../../../src/app/parcels/match-due.ts';
import { take } from '../../../src/app/parcels/take.ts';
import type { SetAsideView } from '../../../src/exchange/contract.ts';
import { CARRIER, parcel, type SelectionWorld, said } from './world.ts';

export function testSetAside(world: SelectionWorld): void {
  const spoil = (bill: string) =>
    world.it.database.owner.query(
      `update parcel set content = 'spoilt:' || content where house_bill = $1 and content not like 'spoilt:%'`,
      [bill],
    );
  const mend = (bill: string) =>
    world.it.database.owner.query(`update parcel set content = substr(content, 8) where house_bill = $1`, [
      bill,
    ]);

  test('one parcel that cannot be read is set aside, seen and tried again; nothing waits behind it', async () => {
    await take(world.it.house, said([parcel('SPOILT801')]));
    await spoil('SPOILT801');
    await take(world.it.house, said([parcel('SOUND802')]));
    await matchDue(world.it.house);
    await world.it.house.parcels.settle();
    assert.equal(
      (await world.selection('SOUND802')).decided === null,
      false,
      'matched and decided behind it',
    );
    const aside = async (account = 'officer-020') =>
      (await (await world.it.as(account)).get('parcel-set-aside')).json as SetAsideView[];
    assert.deepEqual(
      (await aside()).map(({ kind, name, stage, mayTry }) => [kind, name, stage, mayTry]),
      [['parcel', 'SPOILT801', 'matching', true]],
    );
    assert.deepEqual(await aside('officer-040'), [], 'of another office');
    const asked = { kind: 'parcel', firm: CARRIER.id, name: 'SPOILT801' };
    const again = async (account = 'officer-020') =>
      (await world.it.as(account)).post('parcel-set-aside/again', asked);
    assert.equal((await again('officer-040')).status, 404);
    assert.equal((await again()).json.length, 1, 'still unreadable');
    await mend('SPOILT801');
    assert.deepEqual((await again()).json, []);
    await world.it.house.parcels.settle();
    assert.ok((await world.selection('SPOILT801')).decided !== null);
    await take(world.it.house, said([parcel('SPOILT803')]));
    await matchDue(world.it.house);
    await spoil('SPOILT803');
    await world.it.house.parcels.settle();
    await world.arrive(parcel('SOUND804'));
    assert.ok((await world.selection('SOUND804')).decided !== null);
    assert.deepEqual(
      (await aside()).map(({ name, stage }) => [name, stage]),
      [['SPOILT803', 'selection']],
    );
    const { rows } = await world.it.database.pool.query(
      `select count(*)::int as n from parcel_decision where house_bill = 'SPOILT803'`,
    );
    assert.equal(rows[0].n, 0, 'nothing is decided about it, so it is never released');
  });

  test('beside one that cannot be read nobody knows what counts as one: the procedure is open, nothing is owed as computed, and lists go on', async () => {
    const { recipient } = parcel('SPOILT811');
    const beside = (bill: string) => parcel(bill, { recipient, goodsAmount: 60 });
    const seen = async (bill: string) =>
      (await (await world.it.as('officer-020')).get(`parcels/${bill}`)).json;
    await world.arrive(beside('SPOILT811'));
    await spoil('SPOILT811');
    await world.arrive(beside('BESIDE812'));
    await world.it.house.parcelReleases.settle();
    const { procedure } = await seen('BESIDE812');
    assert.equal(procedure.id, 'open');
    assert.match(procedure.reasons[0].text.en, /cannot be read/);
    const { rows } = await world.it.database.pool.query(
      `select p.house_bill as bill, d.payable_krw as krw, not exists (
         select 1 from parcel_unreleased w where w.parcel = p.id) as "isReleased" from parcel p
       left join parcel_duty d on d.is_latest and d.house_bill = p.house_bill where p.is_latest and p.house_bill = 'BESIDE812'`,
    );
    assert.deepEqual(rows, [{ bill: 'BESIDE812', krw: null, isReleased: false }], 'a fault is no release');
    const { status, json } = await (await world.it.as('officer-020')).get('parcels?search=SPOILT811');
    assert.deepEqual([status, json.rows.length, json.rows[0].goods], [200, 1, '']);
    await mend('SPOILT811');
    const asked = { kind: 'parcel', firm: CARRIER.id, name: 'SPOILT811' };
    await (await world.it.as('officer-020')).post('parcel-set-aside/again', asked);
    await world.it.house.parcels.settle();
    assert.equal((await seen('BESIDE812')).procedure.id, 'list');
    const { rows: now } = await world.it.database.pool.query(
      `select s.procedure from parcel p join parcel_standing s on s.parcel = p.id where p.is_latest and p.house_bill = 'BESIDE812'`,
    );
    assert.deepEqual(now, [{ procedure: 'list' }], 'matched anew with it');
    const { rows: decisions } = await world.it.database.pool.query(
      `select count(*)::int as n from parcel_decision where house_bill = 'SPOILT811'`,
    );
    assert.equal(decisions[0].n, 1, 'it was judged before, and nothing is judged twice');
    await world.arrive(parcel('SOUND813'));
    assert.ok((await world.selection('SOUND813')).decided !== null, 'and nothing waits behind it');
  });

  test('an order that cannot be read belongs to no office: any officer of parcels has it tried, and its parcel finds it again', async () => {
    const [platformId, orderNumber] = ['T-EC-1', 'O-821'];
    const one = parcel('ORDERED821', { orders: [{ platformId, orderNumber }] });
    const { goods, recipient, currency } = one;
    const order = {
      ...{ platformId, orderNumber, version: 1, orderedOn: '2026-11-10', sellerName: 'S', recipient },
      goods: goods.map((line) => ({ ...line, unitPrice: 70 })),
      payment: { currency, goodsAmount: 70, paidAmount: 70 },
    };
    const message = { iss: platformId, iat: 0, jti: 'o-821', orders: [order] };
    await take(world.it.house, {
      firm: { id: platformId, kind: 'platform' },
      mode: 'live',
      message,
      bodyHash: 'o-821',
    });
    const { owner } = world.it.database;
    await owner.query(`update parcel_order set content = 'spoilt:' || content where reference like '%821'`);
    await world.arrive(one);
    const officer = await world.it.as('officer-020');
    const aside = ((await officer.get('parcel-set-aside')).json as SetAsideView[]).find(
      ({ kind }) => kind === 'order',
    );
    assert.deepEqual([aside?.office, aside?.mayTry], [null, true]);
    await owner.query(`update parcel_order set content = substr(content, 8) where reference like '%821'`);
    const { kind, firm, name } = aside!;
    const again = await officer.post('parcel-set-aside/again', { kind, firm, name });
    assert.equal(again.status, 200, again.text);
    await world.it.house.parcels.settle();
    assert.equal((await officer.get('parcels/ORDERED821')).json.state, 'matched');
  });
}
