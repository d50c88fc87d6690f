/**
 * A parcel that the detectors of narcotics pick: listed by a carrier, shown with its reasons, examined, and found out. The find is in the
 * memory at once, and in the model that an analyst trains. Its addressee sees what the addressee of any other parcel sees.
 */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { modelShadowTexts } from '../../src/console/texts/model-shadow.ts';
import { modelsTexts } from '../../src/console/texts/models.ts';
import { parcelSelectionTexts } from '../../src/console/texts/parcel-selection.ts';
import { addDays, type Day, seoulDay } from '../../src/core/day.ts';
import type { ModelView, MyParcel, ParcelQueue, ParcelSelectionView } from '../../src/exchange/contract.ts';
import { addKey, type Firm, HAN, type MadeUpRecipient, OH, sendSigned } from '../builders/parcel-firms.ts';
import { axe } from './axe.ts';
import { picture, shownText, untilDrawn, type World } from './world.ts';

const [t, m, shadow] = [parcelSelectionTexts.ko, modelsTexts.ko, modelShadowTexts.ko];
const CARRIER = 'SYN-CX-01';
/** Of no road on which narcotics were found: that alone would have some examined. */
const FROM = 'FR';
/** Some are examined without a reason being told; of so many one is told. And there are enough to learn from. */
const PICKED = Array.from({ length: 16 }, (_, place) => `JOURNEY31${String(place).padStart(2, '0')}`);
/** Picked for the same words, and nothing is found in them: heavier, of another house, so that there is something to tell apart. */
const INNOCENT = PICKED.map((one) => one.replace('JOURNEY31', 'JOURNEY33'));
const PERFUMER = { ...OH, name: '나무결', customsCode: 'P900000000990', phone: '010-5500-0990' };
const [TWIN, LATER, SHADOWED] = ['JOURNEY3201', 'JOURNEY3221', 'JOURNEY3222'];
const NEVER_TOLD = /마약|검사|선별|엑스선|대마|적발|모델/;

/** @param phone of the citizen, signed in */
export async function narcoticsJourney(t2: TestContext, world: World, phone: Page): Promise<void> {
  const officer = await world.client('officer');
  const firm = await addKey(officer, CARRIER);
  const now =
    (await world.machine.get('clock')).json?.now ?? (await world.machine.get('status')).json.clock.now;
  const way: Way = { world, firm, today: seoulDay(Date.parse(now)) };
  let bill = '';
  await t2.test('it is picked for its words, and stands in its lane with its reasons', async () => {
    await arrive(way, [listed(way, TWIN, 'Scented candle', HAN)]);
    await arrive(
      way,
      PICKED.map((one) => listed(way, one, 'Herbal incense', HAN)),
    );
    await arrive(
      way,
      INNOCENT.map((one) => ({
        ...listed(way, one, 'Herbal incense', PERFUMER, 'SYN SCENT HOUSE'),
        grossMassKg: 4,
      })),
    );
    const { decided } = await selectionOf(world, TWIN);
    assert.equal(decided?.lane, 'release', JSON.stringify(decided));
    bill = await toldBill(world);
    const desk = await world.page('officer');
    await desk.goto('/parcel-selection?lane=examine');
    const row = desk.getByLabel(t.waits).locator('tr', { hasText: bill });
    await row
      .getByText(/herbal incense/i)
      .first()
      .waitFor();
    await picture(desk, 'parcel-narcotics-queue', false);
    await row.getByRole('link', { name: bill }).click();
    const card = desk.getByLabel(t.selection, { exact: true });
    await card.getByText(/마약류를 가리키던 말/).waitFor();
    await untilDrawn(desk);
    assert.deepEqual(await axe(desk), []);
    await picture(desk, 'parcel-narcotics');
    await desk.close();
  });
  await t2.test('its addressee sees what another sees, before and after it is found out', async () => {
    const before = await toldTo(phone, bill);
    assert.deepEqual(before, await toldTo(phone, TWIN));
    await examine(world, bill);
    assert.deepEqual(await toldTo(phone, bill), before);
    await phone.goto(`/my/parcels/${bill}`);
    await untilDrawn(phone);
    assert.doesNotMatch(await shownText(phone.locator('body')), NEVER_TOLD);
    await picture(phone, 'my-parcel-found-out');
    await phone.goto('/my');
    await untilDrawn(phone);
    assert.doesNotMatch(await shownText(phone.locator('body')), NEVER_TOLD);
  });
  await t2.test('the next parcel of that sender is picked because of it', async () => {
    await arrive(way, [listed(way, LATER, 'Scented candle', OH, senderOf(bill))]);
    assert.equal((await selectionOf(world, LATER)).decided?.lane, 'examine');
    // An officer may have to examine it without knowing why; an auditor examines nothing.
    const auditor = await world.page('auditor');
    await auditor.goto(`/parcels/${LATER}`);
    const card = auditor.getByLabel(t.selection, { exact: true });
    await card.getByText('같은 발송인의 화물을 1번 검사하여 1번 적발했습니다.').waitFor();
    await picture(auditor, 'parcel-narcotics-later');
    await auditor.close();
  });
  await t2.test('an analyst trains a model, and the find is among what it learned', async () => {
    await examineOthers(world, bill);
    const analyst = await world.page('analyst');
    await analyst.goto('/parcel-selection');
    await analyst.getByText(t.notRead).waitFor();
    // What is still to be drawn above would push the link away.
    await untilDrawn(analyst);
    await analyst.getByRole('link', { name: t.toModels }).click();
    await analyst.waitForURL(/\/models$/);
    await analyst.getByRole('button', { name: m.trainParcels }).click();
    await analyst.getByText(m.parcelsTrained).waitFor({ timeout: 120_000 });
    const learnt = analyst.getByRole('region', { name: 'parcel', exact: true });
    const finds = learnt.locator('div', { hasText: m.narcotics }).last();
    await finds.getByText(String(PICKED.length), { exact: true }).waitFor();
    // It looks at something: what was found has changed how it ranks.
    await analyst.locator('.mo-features li').first().waitFor();
    await untilDrawn(analyst);
    assert.deepEqual(await axe(analyst), []);
    await picture(analyst, 'parcel-model');
    await analyst.locator('[data-move="shadow"]').click();
    await analyst.locator('.mo-tabs [aria-pressed="true"]', { hasText: m['state.shadow'] }).waitFor();
    await arrive(way, [listed(way, SHADOWED, 'Herbal incense', OH)]);
    await shadowSeen(world, analyst);
    await analyst.goto('/parcel-selection');
    await analyst
      .getByLabel(t.models, { exact: true })
      .getByText(new RegExp(`마약류 ${PICKED.length}건`))
      .waitFor();
    await analyst.close();
  });
}

/** The card of the shadow run: this model beside the detectors, and that nothing follows from it. */
async function shadowSeen(world: World, analyst: Page): Promise<void> {
  const client = await world.client('analyst');
  const models: readonly ModelView[] = (await client.get('models')).json;
  const { id } = models.find(({ name, state }) => name === 'parcel' && state === 'shadow')!;
  await world.until('the model in shadow is asked about the parcel', async () => {
    return (await client.get(`models/${id}/shadow`)).json.scored > 0;
  });
  await analyst.reload();
  const card = analyst.getByRole('region', { name: shadow.title });
  await card.getByRole('rowheader', { name: shadow.byDetectors }).waitFor();
  await card.getByRole('rowheader', { name: shadow.challenger }).waitFor();
  await card.getByText(shadow.detectors).waitFor();
  await untilDrawn(analyst);
  assert.deepEqual(await axe(analyst), []);
  await picture(analyst, 'parcel-model-shadow');
}

interface Way {
  readonly world: World;
  readonly firm: Firm;
  readonly today: Day;
}

const senderOf = (bill: string): string => `SYN NIGHT MARKET ${bill.slice(-2)}`;

function listed(
  { today }: Way,
  houseBill: string,
  description: string,
  recipient: MadeUpRecipient,
  sender = senderOf(houseBill),
): object {
  return {
    ...{ carrierId: CARRIER, houseBill, version: 1, channel: 'express-air', office: '020' },
    ...{ terminal: '02002901', departureCountry: FROM, grossMassKg: 0.3, departedOn: addDays(today, -4) },
    ...{ arrivedOn: addDays(today, -1), sender: { name: sender, country: FROM }, recipient },
    goods: [{ sequence: 1, description, hsCode: '340600', quantity: 1, netMassKg: 0.25, amount: 15 }],
    ...{ currency: 'USD', goodsAmount: 15 },
  };
}

async function arrive({ world, firm }: Way, parcels: readonly object[]): Promise<void> {
  await sendSigned(world.machine, firm, { parcels });
  const bills = parcels.map((one) => (one as { houseBill: string }).houseBill);
  await world.until(`${bills.join()} to be decided`, async () => {
    const seen = await Promise.all(bills.map((bill) => selectionOf(world, bill)));
    return seen.every(({ decided }) => decided !== null && decided !== undefined);
  });
}

async function selectionOf(world: World, bill: string): Promise<ParcelSelectionView> {
  return (await (await world.client('officer')).get(`parcels/${bill}/selection`)).json;
}

async function toldBill(world: World): Promise<string> {
  const seen = await Promise.all(PICKED.map((bill) => selectionOf(world, bill)));
  assert.deepEqual([...new Set(seen.map(({ decided }) => decided?.lane))], ['examine']);
  const told = seen.find(({ decided }) => decided?.isBlind === false);
  assert.ok(told, 'all of them are examined without a reason being told');
  return told.houseBill;
}

/** All that the portal answers of a parcel, but for the names that tell one from another. */
async function toldTo(phone: Page, bill: string): Promise<MyParcel> {
  const response = await phone.request.get(`/api/v1/my/parcels/${bill}`);
  const text = await response.text();
  assert.equal(response.status(), 200, text);
  const told = text
    .replaceAll(bill, 'BILL')
    .replaceAll(senderOf(bill), 'SENDER')
    .replaceAll(/Herbal incense|Scented candle/g, 'GOODS');
  const parcel: MyParcel = JSON.parse(told);
  return parcel.use === null ? parcel : { ...parcel, use: { ...parcel.use, id: '' } };
}

async function examine(world: World, bill: string): Promise<void> {
  const desk = await world.page('officer');
  await desk.goto(`/parcels/${bill}`);
  const card = desk.getByLabel(t.selection, { exact: true });
  await card.getByRole('button', { name: t.record }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel(t.found).selectOption({ label: t.narcotics });
  await dialog.getByLabel(t.note).fill('합성대마로 보이는 식물 9 g, 간이검사 양성');
  await picture(desk, 'parcel-narcotics-outcome', false);
  await dialog.getByRole('button', { name: t.record }).click();
  await card.getByText(/합성대마/).waitFor();
  await desk.close();
}

/** The others like it held the same, and what else waits nothing: a model learns from both. */
async function examineOthers(world: World, bill: string): Promise<void> {
  const officer = await world.client('officer');
  const { rows }: ParcelQueue = (await officer.get('parcel-selection')).json;
  const alike = PICKED.filter((one) => one !== bill);
  const others = rows
    .map(({ houseBill }) => houseBill)
    .filter((one) => one !== LATER && !alike.includes(one));
  const note = '같은 날 검사';
  const record = async (found: string, houseBills: readonly string[]): Promise<void> => {
    const { json } = await officer.post('parcel-selection/outcomes', { houseBills, found, note });
    assert.deepEqual(json.recorded.toSorted(), houseBills.toSorted());
  };
  await record('narcotics', alike);
  await record('nothing', others);
}
