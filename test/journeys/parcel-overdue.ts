/** Duty of a parcel that was accepted long ago and not paid: an officer sees what a notice would say, sends it, and its addressee reads it. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { parcelMoneyTexts } from '../../src/console/texts/parcel-money.ts';
import { addDays, seoulDay } from '../../src/core/day.ts';
import { fill } from '../../src/core/text.ts';
import type { ParcelMoneyView } from '../../src/exchange/contract.ts';
import { joinEmbedded } from '../../src/store/embedded.ts';
import { addKey, HAN, sendSigned } from '../builders/parcel-firms.ts';
import { axe } from './axe.ts';
import { picture, untilDrawn, type World } from './world.ts';

const money = parcelMoneyTexts.ko;
const CARRIER = 'SYN-CX-01';
/** Longer than fifteen days, weekends and holidays. */
const AGO_DAYS = 30;
const ACCEPTED = ['accepted', 'released', 'post-audit', 'closed'];

/** @param phone of the citizen, signed in */
export async function overdueJourney(t2: TestContext, world: World, phone: Page): Promise<void> {
  await t2.test('a notice to pay says beforehand what is sent, to whom, how much and by when', async () => {
    const officer = await world.client('officer');
    const today = seoulDay(Date.parse((await world.machine.get('status')).json.clock.now));
    const bill = await oldBill(world, addDays(today, -AGO_DAYS));
    const parcel = {
      ...{ carrierId: CARRIER, houseBill: bill, version: 1, channel: 'express-air', office: '020' },
      ...{
        terminal: '02002901',
        departureCountry: 'CN',
        grossMassKg: 3,
        arrivedOn: addDays(today, -AGO_DAYS),
      },
      ...{ sender: { name: 'SYN LATE', country: 'CN' }, recipient: HAN, currency: 'USD', goodsAmount: 320 },
      goods: [
        {
          ...{ sequence: 1, description: 'Leather wallet', hsCode: '4202311010', quantity: 1 },
          ...{ netMassKg: 0.3, amount: 320 },
        },
      ],
    };
    await sendSigned(world.machine, await addKey(officer, CARRIER), { parcels: [parcel] });
    const look = async (): Promise<ParcelMoneyView> =>
      (await officer.get(`parcels/${encodeURIComponent(bill)}/money`)).json;
    await world.until('duty that is overdue', async () => (await look()).wouldNotice !== null);
    const { leftKrw, dueOn } = (await look()).wouldNotice!;
    const desk = await world.page('officer');
    await desk.goto(`/parcels/${encodeURIComponent(bill)}`);
    const card = desk.getByRole('region', { name: money.title });
    await card.getByText(money.overdue).waitFor();
    await card.getByRole('button', { name: new RegExp(`^${money.giveNotice}`) }).click();
    const dialog = desk.getByRole('dialog');
    for (const said of ['한*윤', leftKrw.toLocaleString('ko-KR'), dueOn, bill])
      await dialog.getByText(said).first().waitFor();
    await untilDrawn(desk);
    assert.deepEqual(await axe(desk), []);
    await picture(desk, 'parcel-notice-to-pay', false);
    await dialog.getByRole('button', { name: money.noticeSend }).click();
    await dialog.waitFor({ state: 'detached' });
    await card.getByText(fill(money.noticed, { day: dueOn })).waitFor();
    assert.equal(await card.getByRole('button', { name: new RegExp(`^${money.giveNotice}`) }).count(), 0);
    await desk.close();
    await phone.goto(`/my/parcels/${encodeURIComponent(bill)}`);
    await phone.getByText(new RegExp(dueOn)).first().waitFor();
    await picture(phone, 'my-parcel-overdue');
  });
}

/**
 * Of an import that the demonstration accepted so long ago: the carrier lists the parcel under its bill only now. The past of the
 * demonstration has no day of acceptance; it is entered, as if it had been kept.
 */
async function oldBill(world: World, day: string): Promise<string> {
  const officer = await world.client('officer');
  const { json } = await officer.get(`declarations?to=${day}T00:00:00Z&limit=50&subject=import`);
  const accepted = json.rows.filter(({ state }: { state: string }) => ACCEPTED.includes(state));
  for (const { number } of accepted) {
    const { json: found } = await officer.get(`declarations/${number}`);
    const bill = found.declaration?.consignment?.billOfLading;
    if (typeof bill !== 'string' || !/^[0-9A-Za-z-]{4,35}$/.test(bill)) continue;
    const owner = new pg.Client({ connectionString: joinEmbedded(world.dataFolder)!.url });
    await owner.connect();
    await owner.query('update declaration set decided_at = occurred_at where number = $1', [number]);
    await owner.end();
    return bill;
  }
  throw new Error(`No import accepted until ${day} among ${json.rows.length}`);
}
