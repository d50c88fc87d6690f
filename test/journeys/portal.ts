/** A citizen on a phone: signs in at a real provider, sees parcels, locks the code, confirms a use and refuses a stolen one, which officers find. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { misuseTexts } from '../../src/console/texts/misuse.ts';
import { myTexts } from '../../src/console/texts/my.ts';
import { axe } from './axe.ts';
import { narcoticsJourney } from './parcel-narcotics.ts';
import { overdueJourney } from './parcel-overdue.ts';
import { pathJourney } from './parcel-path.ts';
import { paymentJourney, stoppedJourney } from './portal-payment.ts';
import { peopleJourney } from './portal-people.ts';
import { shopJourney } from './portal-shop.ts';
import { picture, shownText, untilDrawn, type World } from './world.ts';

const t = myTexts.ko;
const PHONE = { width: 390, height: 844 };
const TAXABLE = 'SYNMYD1002';
const PLACES = [
  ['parcels', '/my'],
  ['parcel', `/my/parcels/${TAXABLE}`],
  ['uses', '/my/uses'],
  ['code', '/my/code'],
  ['mail', '/my/mail'],
  ['guardians', '/my/guardians'],
  ['tax', '/my/tax?goods=6402999000&price=180&currency=USD&quantity=1&departure=CN&channel=express'],
  ['purchases', '/my/purchases'],
] as const;

export async function portalJourney(t2: TestContext, world: World): Promise<void> {
  const page = await world.page(null);
  await page.setViewportSize(PHONE);
  await t2.test('signing in leads to the provider and back to one’s parcels', async () => {
    await page.goto('/my');
    await page.getByRole('link', { name: t.signIn }).click();
    await page.getByLabel(/Account/).fill('citizen');
    await page.getByLabel(/Password/).fill(world.password('citizen'));
    await page.getByRole('button', { name: /Sign in/ }).click();
    await page.waitForURL(/\/my$/);
    await untilDrawn(page);
    assert.ok((await page.locator('.my-list > li').count()) >= 5);
  });
  await t2.test('every page fits the phone and can be used by everybody, in both looks', async () => {
    const wrong: string[] = [];
    for (const look of ['lang=ko&theme=light', 'lang=en&theme=dark'])
      for (const [name, path] of PLACES)
        wrong.push(...(await inspect(page, `${path}${path.includes('?') ? '&' : '?'}${look}`, name, look)));
    assert.deepEqual(wrong, []);
  });
  await t2.test('the code is unlocked and locked again', async () => {
    await page.goto('/my/code');
    for (const act of [t.unlock, t.lock]) await page.getByRole('button', { name: act, exact: true }).click();
    await page.getByText(t.lockOn).waitFor();
  });
  await t2.test('one’s own use is confirmed, a stolen one refused', async () => {
    await page.goto('/my/uses');
    const own = page.locator('li', { hasText: 'D-1005' });
    await own.getByRole('button', { name: t.confirm }).click();
    await own.locator('.st.ok').waitFor();
    const stolen = page.locator('li', { hasText: 'D-1006' });
    assert.match(await shownText(stolen), /이름이 등록한 것과 다릅니다/);
    await stolen.getByRole('button', { name: t.refuse, exact: true }).click();
    await page.getByLabel(t.words).fill('시계를 산 적이 없습니다');
    await page.getByRole('button', { name: t.send, exact: true }).click();
    await stolen.getByText(t.misuseOpen).waitFor();
    await stoppedJourney(world, page, 'SYNMYD1006');
  });
  await paymentJourney(t2, world, page);
  await pathJourney(t2, world, page);
  await narcoticsJourney(t2, world, page);
  await overdueJourney(t2, world, page);
  await shopJourney(t2, world, page);
  // Last: it changes the telephone by which orders are known.
  await peopleJourney(t2, world, page);
  await t2.test('officers find the case and close it; the holder is told the result', async () => {
    const officer = await world.page('officer');
    await officer.goto('/parcels/misuse');
    const row = officer.locator('tr', { hasText: 'D-1006' });
    await row.getByText('시계를 산 적이 없습니다').waitFor();
    await row.getByRole('button', { name: misuseTexts.ko.close }).click();
    await officer.getByLabel(misuseTexts.ko.why).fill('명의인의 주문이 아님을 확인');
    await officer.getByRole('button', { name: misuseTexts.ko.send }).click();
    await row.getByText(misuseTexts.ko.misused, { exact: true }).waitFor();
    await picture(officer, 'misuse-ko-light', false);
    await officer.goto('/parcels/misuse?tab=patterns');
    await untilDrawn(officer);
    assert.deepEqual(await axe(officer), []);
    await officer.close();
    await page.goto('/my/uses');
    await page.locator('li', { hasText: 'D-1006' }).getByText(t.misused).waitFor();
  });
  await t2.test('only the shell is kept by the browser, and nothing that says who one is', async () => {
    await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    await untilDrawn(page);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    assert.ok(kept.includes('/my'), kept.join());
    assert.deepEqual(
      kept.filter((path) => path !== '/my' && !path.startsWith('/assets/')),
      [],
    );
  });
  await t2.test('signing out leaves nothing', async () => {
    await page.getByRole('button', { name: t.signOut }).click();
    await page.getByRole('link', { name: t.signIn }).waitFor();
  });
  await page.close();
}

async function inspect(page: Page, path: string, name: string, look: string): Promise<string[]> {
  await page.goto(path);
  await untilDrawn(page);
  const language = look.slice(5, 7);
  await picture(page, `my-${name}-${language}`);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const wrong = width <= PHONE.width ? [] : [`${width} px wide`];
  const text = await shownText(page.locator('body'));
  for (const hole of text.match(/\bundefined\b|\bNaN\b|\[object \w+\]|\{[a-z]\w*\}/g) ?? [])
    wrong.push(`says “${hole}”`);
  return [...wrong, ...(await axe(page))].map((one) => `${path}: ${one}`);
}
