/** On a phone: a guardian agrees for a minor, a new telephone is proved; and officers open a number of deliveries to its parcels. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { myTexts } from '../../src/console/texts/my.ts';
import { myGuardianTexts } from '../../src/console/texts/my-guardians.ts';
import { myPhoneTexts } from '../../src/console/texts/my-phone.ts';
import { parcelDeliveryTexts } from '../../src/console/texts/parcel-deliveries.ts';
import { axe } from './axe.ts';
import { picture, untilDrawn, type World } from './world.ts';

const guardians = myGuardianTexts.ko;
const phone = myPhoneTexts.ko;
const deliveries = parcelDeliveryTexts.ko;

export async function peopleJourney(t2: TestContext, world: World, page: Page): Promise<void> {
  await t2.test('a guardian agrees to a use of a minor’s code and is told of goods for adults', async () => {
    await page.goto('/my/guardians');
    await untilDrawn(page);
    const ward = page.getByRole('region', { name: '한다온' });
    const shoes = ward.locator('.my-note', { hasText: 'D-3001' });
    await shoes.getByRole('button', { name: guardians.agree }).click();
    await shoes.getByText('확인함').waitFor();
    await ward
      .locator('.my-note', { hasText: 'D-3002' })
      .getByText(/전자담배/)
      .waitFor();
    assert.deepEqual(await axe(page), []);
    await picture(page, 'my-guardians', false);
  });
  await t2.test('a new telephone counts once its number was given back', async () => {
    await page.goto('/my/code');
    await page.getByLabel(myTexts.ko.phone).fill('010-5500-7777');
    await page.getByRole('button', { name: myTexts.ko.save, exact: true }).click();
    const link = page.getByRole('link', { name: phone.inbox });
    const inbox = (await link.getAttribute('href'))!;
    const number = await numberIn(inbox);
    assert.deepEqual(await axe(page), []);
    await picture(page, 'my-new-phone', false);
    await page.getByLabel(phone.number).fill(number);
    await page.getByRole('button', { name: phone.prove, exact: true }).click();
    await page.getByText(phone.proved).waitFor();
    assert.equal(await page.getByLabel(myTexts.ko.phone).inputValue(), '010-5500-7777');
    await page.getByRole('heading', { name: phone.title }).waitFor({ state: 'detached' });
  });
  await t2.test(
    'a number of the deliveries elsewhere opens to its parcels, and a parcel to its place',
    async () => {
      const officer = await world.page('supervisor');
      await officer.goto('/parcels/deliveries');
      await untilDrawn(officer);
      const places = officer.getByRole('region', { name: deliveries.places });
      const count = places.getByRole('button').first();
      const shown = Number(await count.textContent());
      await count.click();
      const rows = officer.getByRole('region', { name: deliveries.rows, exact: true }).locator('tbody tr');
      await officer.waitForFunction(
        ([n, name]) => document.querySelectorAll(`section[aria-label="${name}"] tbody tr`).length === n,
        [shown, deliveries.rows] as const,
      );
      await picture(officer, 'parcel-deliveries-chosen', false);
      for (const width of [820, 390]) {
        await officer.setViewportSize({ width, height: 844 });
        const over = await officer.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${over} px too wide at ${width}`);
        await picture(officer, `parcel-deliveries-${width}`, false);
      }
      await officer.setViewportSize({ width: 1440, height: 900 });
      await rows.first().getByRole('link').click();
      const place = officer.getByRole('region', { name: deliveries.ofParcel });
      await place.waitFor();
      await place.scrollIntoViewIfNeeded();
      assert.deepEqual(await axe(officer), []);
      await picture(officer, 'parcel-delivery', false);
      await officer.close();
    },
  );
}

/** The message may still be on its way. */
async function numberIn(inbox: string): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const found = /확인 번호 (\d{6})/.exec(await (await fetch(inbox)).text());
    if (found !== null) return found[1]!;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('No number came.');
}
