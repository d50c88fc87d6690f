/** A parcel that may infringe a trademark: an officer tells its addressee, who files on a phone and then abandons it; an officer ends it. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { myTexts } from '../../src/console/texts/my.ts';
import { myPathTexts } from '../../src/console/texts/my-path.ts';
import { parcelPathTexts } from '../../src/console/texts/parcel-path.ts';
import { addDays, seoulDay } from '../../src/core/day.ts';
import type { ParcelPathView } from '../../src/exchange/contract.ts';
import { addKey, sendSigned } from '../builders/parcel-firms.ts';
import { axe } from './axe.ts';
import { picture, untilDrawn, type World } from './world.ts';

const [my, t] = [myPathTexts.ko, parcelPathTexts.ko];
const BILL = 'JOURNEY3001';

/** @param page of the citizen, signed in, on a phone; the code is locked */
export async function pathJourney(t2: TestContext, world: World, page: Page): Promise<void> {
  await t2.test(
    'an officer tells the addressee of an infringement, who files that there is none',
    async () => {
      await arrive(world);
      const desk = await world.page('officer');
      await desk.goto(`/parcels/${BILL}`);
      const card = desk.getByRole('region', { name: t.title });
      await card.getByText('달빛시계').first().waitFor();
      await step(card, desk, /침해 의심 기록/, '시계 문자판의 표장이 같아 보임');
      await step(card, desk, /침해 인정 통보/, '등록상표와 같은 표장. 권리자에게 전자우편으로 통보함');
      await card.getByText('통보함, 자료 기다림').waitFor();
      await untilDrawn(desk);
      assert.deepEqual(await axe(desk), []);
      await picture(desk, 'parcel-path-ko-light', false);
      await desk.close();
      await page.goto('/my/uses');
      const use = page.locator('li', { hasText: BILL });
      await use.getByRole('button', { name: myTexts.ko.confirm }).click();
      await use.locator('.st.ok').waitFor();
      await page.goto(`/my/parcels/${BILL}`);
      await page.getByText(/권리자에게 전자우편으로/).waitFor();
      assert.deepEqual(await axe(page), []);
      await picture(page, 'my-parcel-right');
      await page.getByRole('button', { name: my.file, exact: true }).click();
      await page.getByLabel(my.words).fill('정품 판매점에서 샀고 보증서 번호는 1234입니다');
      await page.getByRole('button', { name: my.send, exact: true }).click();
      await page.getByRole('button', { name: my.fileMore }).waitFor();
    },
  );
  await t2.test('the addressee abandons it, confirmed by its number, and an officer ends it', async () => {
    await page.getByRole('button', { name: my.ask, exact: true }).click();
    const button = page.getByRole('button', { name: my.send, exact: true });
    assert.ok(await button.isDisabled(), 'not confirmed yet');
    await page.getByLabel(/확인을 위하여/).fill(BILL);
    assert.deepEqual(await axe(page), []);
    await picture(page, 'my-parcel-abandon');
    await button.click();
    await page.getByRole('button', { name: my.recall }).waitFor();
    await examined(world);
    const desk = await world.page('officer');
    await desk.goto('/parcels/held');
    await desk.getByRole('link', { name: BILL }).click();
    const card = desk.getByRole('region', { name: t.title });
    await step(card, desk, /^포기·폐기·반송 결정/, '수취인이 포기함');
    await step(card, desk, /^포기·폐기·반송 마침/, '창고에서 넘겨받음');
    await card.getByText('수취인의 요청').first().waitFor();
    await picture(desk, 'parcel-path-ended-ko-light', false);
    await desk.close();
    await page.reload();
    await page.getByRole('heading', { name: /국고에 귀속되었습니다/ }).waitFor();
    await picture(page, 'my-parcel-ended');
    assert.deepEqual(await axe(page), []);
  });
}

/** Opens the dialog of a step, writes the words and sends it. */
async function step(card: ReturnType<Page['getByRole']>, desk: Page, name: RegExp, words: string) {
  await card.getByRole('button', { name }).click();
  await desk.getByLabel(/^내용/).fill(words);
  await desk.getByRole('dialog').getByRole('button', { name: t.send }).click();
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
  await card.locator('li', { hasText: words }).waitFor();
}

/** Without an order, so that nothing lets it go by itself. */
async function arrive(world: World): Promise<void> {
  const officer = await world.client('officer');
  const today = seoulDay(Date.parse((await world.machine.get('status')).json.clock.now));
  const recipient = {
    ...{ name: '한서윤', customsCode: 'P900000000017', phone: '010-5500-0001', postcode: '06236' },
    address: '서울특별시 강남구 가온로 12, 101동 203호',
  };
  const parcel = {
    ...{ carrierId: 'SYN-CX-02', houseBill: BILL, version: 1, channel: 'express-air', office: '020' },
    ...{ terminal: '02002901', departureCountry: 'CN', grossMassKg: 0.4, departedOn: addDays(today, -4) },
    ...{ arrivedOn: addDays(today, -1), sender: { name: 'SYN MARKET', country: 'CN' }, recipient },
    goods: [
      { sequence: 1, description: 'Dalbit wrist watch', hsCode: '9102110000', quantity: 1, amount: 45 },
    ],
    ...{ currency: 'USD', goodsAmount: 45 },
  };
  await sendSigned(world.machine, await addKey(officer, 'SYN-CX-02'), { parcels: [parcel] });
}

/** Whatever selection decided about it, an officer has looked. */
async function examined(world: World): Promise<void> {
  const officer = await world.client('officer');
  await world.until('nothing left to be examined', async () => {
    const outcome = { houseBills: [BILL], found: 'counterfeit', note: '표장이 같음' };
    await officer.post('parcel-selection/outcomes', outcome);
    const { acts } = (await officer.get(`parcels/${BILL}/path`)).json as ParcelPathView;
    return acts.some(({ act, hindrances }) => act === 'end-ordered' && hindrances.length === 0);
  });
}
