/**
 * A parcel from order to release: a platform sends the order, the buyer confirms it on a phone, the carrier lists the parcel and a
 * declaration is filed, an officer sees the match, the buyer pays the duty at the sandbox, and the parcel is released.
 */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { misuseTexts } from '../../src/console/texts/misuse.ts';
import { myTexts } from '../../src/console/texts/my.ts';
import { myFindTexts } from '../../src/console/texts/my-find.ts';
import { myPaymentTexts } from '../../src/console/texts/my-payments.ts';
import { parcelChargeTexts } from '../../src/console/texts/parcel-charges.ts';
import { parcelMoneyTexts } from '../../src/console/texts/parcel-money.ts';
import { addDays, seoulDay } from '../../src/core/day.ts';
import type { ParcelMoneyView } from '../../src/exchange/contract.ts';
import { addKey, HAN, sendSigned } from '../builders/parcel-firms.ts';
import { plainDeclaration } from '../builders/plain.ts';
import { cargoReport } from '../builders/reports.ts';
import { axe } from './axe.ts';
import { picture, untilDrawn, type World } from './world.ts';

const [t, pay, money] = [myTexts.ko, myPaymentTexts.ko, parcelMoneyTexts.ko];
const [charges, find] = [parcelChargeTexts.ko, myFindTexts.ko];
const BILL = 'JOURNEY2001';
const ORDER = 'J-2001';
const [SHOP, CARRIER] = ['SYN-EC-002', 'SYN-CX-01'];
const [USD, KG, HS] = [600, 1.5, '8471300000'];

/** @param page of the citizen, signed in, on a phone; the code is locked */
export async function paymentJourney(t2: TestContext, world: World, page: Page): Promise<void> {
  const now = Date.parse(
    (await world.machine.get('clock')).json?.now ?? (await world.machine.get('status')).json.clock.now,
  );
  const today = seoulDay(now);
  const officer = await world.client('officer');
  const goods = { sequence: 1, description: 'Portable computer', hsCode: HS, quantity: 1 };
  await t2.test('a platform sends an order, and the buyer confirms it on a phone', async () => {
    const order = {
      ...{ platformId: SHOP, orderNumber: ORDER, version: 1, orderedOn: addDays(today, -6) },
      ...{ sellerName: 'SYN OUTLET', recipient: HAN, goods: [{ ...goods, unitPrice: USD }] },
      payment: { currency: 'USD', goodsAmount: USD, paidAmount: USD },
    };
    await sendSigned(world.machine, await addKey(officer, SHOP), { orders: [order] });
    await page.goto('/my/uses');
    const use = page.locator('li', { hasText: ORDER });
    await use.getByRole('button', { name: t.confirm }).click();
    await use.locator('.st.ok').waitFor();
  });
  await t2.test('shipment and declaration arrive, and an officer sees that they match', async () => {
    const parcel = {
      ...{ carrierId: CARRIER, houseBill: BILL, version: 1, channel: 'express-air', office: '020' },
      ...{ terminal: '02002901', departureCountry: 'CN', grossMassKg: 1.65, departedOn: addDays(today, -4) },
      ...{ arrivedOn: addDays(today, -1), sender: { name: 'SYN OUTLET', country: 'CN' }, recipient: HAN },
      goods: [{ ...goods, netMassKg: KG, amount: USD }],
      ...{ currency: 'USD', goodsAmount: USD, orders: [{ platformId: SHOP, orderNumber: ORDER }] },
    };
    await sendSigned(world.machine, await addKey(officer, CARRIER), { parcels: [parcel] });
    await declare(world);
    const desk = await world.page('officer');
    await desk.goto(`/parcels/${BILL}`);
    // Not known until the next look, unpaid afterwards.
    await desk.locator('[data-need^="duty-"]').waitFor();
    assert.equal(await desk.locator('[data-need="order"]').count(), 0, 'it does not match');
    await desk.close();
  });
  await t2.test(
    'a charge of another amount is shown, given back by an officer, and told in the portal',
    async () => {
      await page.goto(`/my/parcels/${BILL}`);
      await page.getByRole('button', { name: pay.pay, exact: true }).click();
      await page.waitForURL(/\/pay\//);
      await page.getByRole('combobox').selectOption('other-amount');
      await page.getByRole('button', { name: /Pay$/ }).click();
      await page.waitForURL(/\/my\/payments\//);
      await page.getByText(pay.differs).waitFor();
      await picture(page, 'my-payment-differs');
      assert.deepEqual(await axe(page), []);
      const desk = await world.page('officer');
      await desk.goto('/parcels/charges');
      await desk.locator('tr', { hasText: BILL }).getByRole('button', { name: charges.decide }).click();
      await desk.getByLabel(money.why).fill('금액이 달라 돌려드립니다');
      await desk.getByRole('button', { name: new RegExp(`^${charges.send}`) }).click();
      await desk.locator('tr', { hasText: BILL }).getByText('금액이 달라').waitFor();
      await untilDrawn(desk);
      assert.deepEqual(await axe(desk), []);
      await picture(desk, 'parcel-charges-ko-light', false);
      await desk.close();
      await page.reload();
      await page.getByText(/돌려드림/).waitFor();
      await picture(page, 'my-payment-given-back');
      await page.goto('/my/find');
      await page.getByLabel(find.houseBill).fill('NOTHING2002');
      await page.getByLabel(find.postcode).fill('06236');
      await page.getByRole('button', { name: find.look, exact: true }).click();
      await page.getByText(find.none).waitFor();
      await world.refused(/404 .*\/my\/find-parcel$/);
      await picture(page, 'my-find');
      assert.deepEqual(await axe(page), []);
    },
  );
  await t2.test('the duty is computed, paid at the sandbox, and there is a receipt', async () => {
    await page.goto(`/my/parcels/${BILL}`);
    await page.getByRole('button', { name: pay.pay, exact: true }).click();
    await page.waitForURL(/\/pay\//);
    assert.deepEqual(await axe(page), []);
    await page.getByRole('button', { name: /Pay$/ }).click();
    await page.waitForURL(/\/my\/payments\//);
    await page.getByText(pay.paidWhat).waitFor();
    await picture(page, 'my-payment');
    assert.deepEqual(await axe(page), []);
    const receipt = await page.request.get((await page.getByText(pay.receipt).getAttribute('href'))!);
    assert.equal((await receipt.body()).subarray(0, 5).toString(), '%PDF-');
    await page.getByRole('link', { name: pay.toParcel }).click();
    await page
      .getByText(pay.claimTitle)
      .or(page.getByText(/낸 세금/))
      .first()
      .waitFor();
  });
  await t2.test('the parcel is released, and officers see how it was paid', async () => {
    await letGo(world);
    await page.reload();
    await page.locator('.my-steps li.done', { hasText: '통관 완료' }).waitFor();
    await picture(page, 'my-parcel-cleared');
    const desk = await world.page('officer');
    await desk.goto(`/parcels/${BILL}`);
    const card = desk.getByRole('region', { name: money.title });
    await card.getByText(/반출 \(/).waitFor();
    await untilDrawn(desk);
    assert.deepEqual(await axe(desk), []);
    await picture(desk, 'parcel-money-ko-light', false);
    await desk.close();
  });
}

/** Until screening leaves one to be accepted: chance may choose one. */
async function declare(world: World): Promise<void> {
  const lanes: string[] = [];
  for (let tries = 0; tries < 8; tries++) {
    const plain = plainDeclaration();
    const { transitCountry: _transit, ...way } = plain.consignment;
    const one = {
      ...plain,
      procedure: { ...plain.procedure, paymentType: '18' },
      consignment: { ...way, departureCountry: 'CN', billOfLading: BILL, grossMassKg: 1.65, packageCount: 1 },
      importer: { id: 'P900000000017', name: '한서윤' },
      terms: { ...plain.terms, currency: 'USD', invoiceAmount: USD },
      items: [
        {
          ...plain.items[0]!,
          ...{ hsCode: HS, quantity: 1, netMassKg: KG, unitPrice: USD, customsValueKrw: 900_000 },
          originCountry: 'CN',
        },
      ],
    };
    if (tries === 0) await world.machine.post('cargo-reports', [cargoReport(one)]);
    const { status, json, text } = await world.machine.post('declarations', one);
    assert.equal(status, 201, text);
    if (json.lane === 'release') return;
    lanes.push(text);
  }
  throw new Error(`Screening leaves none of the declarations to be accepted: ${lanes.at(-1)}`);
}

/** By itself, or by an officer where selection chose it. */
async function letGo(world: World): Promise<void> {
  const officer = await world.client('officer');
  const look = async (): Promise<ParcelMoneyView> => (await officer.get(`parcels/${BILL}/money`)).json;
  await world.until('what release needs to be there', async () => {
    const { released, missing } = await look();
    return released !== null || missing.every(({ id }) => id === 'examination');
  });
  if ((await look()).missing.length > 0)
    await officer.post('parcel-selection/outcomes', {
      houseBills: [BILL],
      found: 'nothing',
      note: '이상 없음',
    });
  // What nobody chose goes by itself in a moment; who presses then would be refused.
  for (let tries = 0; tries < 20 && (await look()).released === null; tries++)
    await new Promise((resolve) => setTimeout(resolve, 250));
  if ((await look()).released !== null) return;
  const desk = await world.page('officer');
  await desk.goto(`/parcels/${BILL}`);
  const card = desk.getByRole('region', { name: money.title });
  const button = card.getByRole('button', { name: money.release });
  await button
    .or(card.getByText(/반출 \(/))
    .first()
    .waitFor();
  if (await button.isVisible()) {
    await button.click();
    await desk.getByLabel(money.why).fill('서류를 확인함');
    // Its name says the keys too.
    await desk.getByRole('dialog').getByRole('button', { name: money.send }).click();
  }
  await card.getByText(/반출 \(/).waitFor();
  await desk.close();
}

/** Of a parcel whose use was refused: its holder sees that it is stopped, an officer that it stays. */
export async function stoppedJourney(world: World, page: Page, bill: string): Promise<void> {
  await page.goto(`/my/parcels/${bill}`);
  await page.getByRole('heading', { name: /거절하셔서 통관을 멈추었습니다/ }).waitFor();
  const desk = await world.page('officer');
  await desk.goto(`/parcels/${bill}`);
  await desk.locator('[data-need="use-refused"]').waitFor();
  await desk.goto('/parcels/misuse');
  await desk.locator('tr', { hasText: bill }).getByText(misuseTexts.ko.stopped).waitFor();
  await desk.close();
}
