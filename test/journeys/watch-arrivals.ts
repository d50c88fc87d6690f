/** Somebody signs in by the form and watches the day: arrivals grow by themselves, the clock stops and goes faster on demand. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { boardTexts } from '../../src/console/texts/board.ts';
import { sharedTexts } from '../../src/console/texts/shared.ts';
import { signInTexts } from '../../src/console/texts/sign-in.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const [ko, shared, signIn] = [boardTexts.ko, sharedTexts.ko, signInTexts.ko];

/** The figure under the first heading of the board. */
async function arrived(page: Page): Promise<number> {
  const text = await shownText(
    page.locator('.kpis .kpi', { hasText: ko.arrived }).first().locator('dd').first(),
  );
  return Number.parseInt(text.replaceAll(',', ''), 10);
}

export async function watchArrivals(t: TestContext, world: World): Promise<void> {
  await t.test('the board lives, and its clock can be paused and sped up', async () => {
    const page = await world.page(null);
    await page.goto('/');
    await page.getByLabel(signIn.account).fill('supervisor');
    await page.getByLabel(signIn.password, { exact: true }).fill('not the password');
    await page.getByRole('button', { name: signIn.submit }).click();
    await page.locator('#refusal').filter({ hasText: '맞지 않습니다' }).waitFor();
    await page.getByLabel(signIn.password, { exact: true }).fill(world.password('supervisor'));
    await page.getByRole('button', { name: signIn.submit }).click();
    await page.getByRole('heading', { name: shared.board, level: 1 }).waitFor();
    await untilDrawn(page);

    await page.getByLabel(shared.clockSpeed).selectOption('600');
    const before = await arrived(page);
    await world.until('arrivals to grow on the board', async () => (await arrived(page)) > before);

    await page.getByRole('button', { name: shared.clockPause }).click();
    await page.getByRole('button', { name: shared.clockRun }).waitFor();
    const { json } = await (await world.client('supervisor')).get('status');
    assert.deepEqual([json.clock.isRunning, json.clock.speed], [false, 600]);
    // What was on its way when the clock stopped may still come in; then nothing may.
    let paused = await arrived(page);
    await world.until('arrivals to stand still', async () => {
      const last = paused;
      await page.waitForTimeout(4000);
      paused = await arrived(page);
      return paused === last;
    });

    await page.getByRole('button', { name: shared.clockRun }).click();
    await world.until('arrivals to go on', async () => (await arrived(page)) > paused);
    await page.getByLabel(shared.clockSpeed).selectOption('60');
    await page.close();
  });
}
