/** A supervisor sees what runs short, gives a task, says what came of it, and closes the alert with an assessment. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { deskTexts } from '../../src/console/texts/desk.ts';
import { supplyTexts } from '../../src/console/texts/supply.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const t = supplyTexts.ko;
/** One of the made-up items that run short. */
const ITEM = '인조흑연 (가상)';

export async function supplyJourney(t2: TestContext, world: World): Promise<void> {
  const client = await world.client('analyst');
  await world.until('the first pass', async () => (await client.get('supply/board')).json.asOf !== null);
  const page = await world.page('supervisor');
  await page.goto('/supply');
  await untilDrawn(page);
  await t2.test('what runs short stands on the board with its reason and is opened by keys', async () => {
    const row = page.getByRole('row').filter({ hasText: ITEM });
    assert.match(await shownText(row), /관심|주의|경계|심각/);
    await page.getByRole('searchbox', { name: t.search }).fill('인조흑연');
    await page.waitForURL(/search=/);
    await page.getByRole('heading', { name: t.title, exact: true }).click();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/supply\/items\/artificial-graphite/);
    await page.locator('[data-signal="scissors"]').getByText('보통보다').waitFor();
  });
  await t2.test(
    'what happens when a country stops follows from assumptions that stand in the address',
    async () => {
      const card = page.getByRole('region', { name: t.whatIf, exact: true });
      await card.getByLabel(t.stockAssumed).fill('90');
      await page.waitForURL(/stock=90/);
      await card.getByText('재고는').waitFor();
    },
  );
  await t2.test('a task is given and done, and only then the alert is closed', () => closeAlert(page));
  await page.close();
}

async function closeAlert(page: Page): Promise<void> {
  const card = page.getByRole('region', { name: t.alerts, exact: true });
  const dialog = page.getByRole('dialog');
  await card.getByRole('button', { name: t.addTask }).click();
  await dialog.getByLabel(t.taskTitle).fill('대체 수입선 확인');
  await dialog.getByRole('button', { name: t.send }).click();
  await card.getByText('대체 수입선 확인').waitFor();
  assert.ok(await card.getByRole('button', { name: t.close, exact: true }).isDisabled());
  await card.getByRole('button', { name: t.done }).click();
  await dialog.getByLabel(t.result).fill('일본 공급사가 증량하기로 함');
  await dialog.getByRole('button', { name: deskTexts.ko.send, exact: false }).click();
  await card.getByText('일본 공급사가 증량하기로 함').waitFor();
  await card.getByRole('button', { name: t.close, exact: true }).click();
  await dialog.getByLabel(t.assessment).selectOption('shortage');
  await dialog.getByLabel(t.closeWords).fill('대체 물량을 확보함');
  await dialog.getByRole('button', { name: deskTexts.ko.send, exact: false }).click();
  await card.getByText('대체 물량을 확보함').waitFor();
  await card.getByRole('button', { name: t.addTask }).waitFor({ state: 'detached' });
}
