/** A release from its figures to the public page: a figure is altered and blocked, mended, sent, approved by another, and published by the clock. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { releaseTexts } from '../../src/console/texts/releases.ts';
import { fill } from '../../src/core/text.ts';
import { axe } from './axe.ts';
import { untilDrawn, type World } from './world.ts';

const t = releaseTexts.ko;
const FIGURES = {
  ...{ type: 'ten_day', unit: 'USD 100m', status: 'provisional' },
  period: { from: '2031-02-01', to: '2031-02-10' },
  working_days: { current: 8.5, previous_year: 7.5 },
  export: { value: 192, yoy_pct: 3.8, daily_average: { value: 22.6, yoy_pct: -8.4 } },
  import: { value: 204, yoy_pct: 11.1 },
  balance: -12.26,
  export_items_yoy_pct: { 반도체: 28.4, 승용차: -1.9 },
};
const WORDS = '수출 192억 달러';
/** Of the house's clock, which runs sixty times as fast. */
const MINUTES_AHEAD = 5;

export async function releases(t2: TestContext, world: World): Promise<void> {
  const page = await world.page('statistician');
  await page.goto('/releases');
  await untilDrawn(page);
  await t2.test(
    'a faulty file is told whole, a good one becomes a draft whose figures lead to their cells',
    async () => {
      await bring(page, { ...FIGURES, balance: 40 });
      await page.getByRole('alert').getByText('/balance').waitFor();
      await world.refused(/422 .*\/releases$/);
      await bring(page, FIGURES);
      await page.waitForURL(/\/releases\/./);
      await page.getByText(t.doubtsNone, { exact: true }).waitFor();
      await page.getByRole('button', { name: '192억 달러', exact: true }).focus();
      const behind = page.getByRole('region', { name: t.cell, exact: true });
      await behind.getByText('/export/value', { exact: true }).waitFor();
      assert.deepEqual(await axe(page), []);
    },
  );
  await t2.test('an altered figure is marked and blocks, and mended it does not', async () => {
    await rewrite(page, WORDS, '수출 129억 달러');
    await page.locator('.rl-figure.is-bad').waitFor();
    await page.getByRole('button', { name: t.save, exact: true }).click();
    await page.getByText(t.saved, { exact: true }).waitFor();
    assert.ok(await page.getByRole('button', { name: t.send, exact: true }).isDisabled());
    assert.deepEqual(await axe(page), []);
    await rewrite(page, '수출 129억 달러', WORDS);
    await page.getByRole('button', { name: t.save, exact: true }).click();
    await page.getByRole('button', { name: t.send, exact: true, disabled: false }).click();
    await page.getByText(t.waiting, { exact: true }).first().waitFor();
    assert.ok(await page.getByRole('button', { name: t.approve, exact: true }).isDisabled());
  });
  await t2.test(
    'a second person approves and schedules; the public sees it when the clock has come so far',
    async () => {
      const { pathname } = new URL(page.url());
      const publicPath = pathname.replace('/releases/', '/press/');
      const supervisor = await world.page('supervisor');
      await supervisor.goto(pathname);
      await supervisor.getByRole('button', { name: t.approve, exact: true }).click();
      await supervisor.getByRole('button', { name: t.schedule, exact: true }).click();
      const dialog = supervisor.getByRole('dialog');
      const field = dialog.getByLabel(t.scheduleAt, { exact: true });
      const now = Date.parse(`${await field.inputValue()}:00Z`);
      await field.fill(new Date(now + MINUTES_AHEAD * 60_000).toISOString().slice(0, 16));
      await dialog.getByRole('button', { name: t.schedule, exact: true }).click();
      await supervisor.getByText(t.scheduled, { exact: true }).first().waitFor();
      await supervisor.close();

      const reader = await world.page(null);
      await world.until('the release is public', async () => {
        const { status } = await world.machine.get(publicPath);
        return status === 200;
      });
      await reader.goto(publicPath);
      await reader.getByText(WORDS).waitFor();
      await reader.goto('/press');
      await reader.getByRole('link', { name: /2031년 2월/ }).waitFor();
      assert.deepEqual(await axe(reader), []);
      await reader.close();
    },
  );
  await t2.test('what the tables lack is said, and a kind of the house needs two people', async () => {
    await page.goto('/releases');
    const form = page.getByRole('form', { name: t.ofTables });
    await form.getByLabel(t.ofTables, { exact: true }).selectOption('quarterly_cars');
    await form.getByLabel(t.year, { exact: true }).fill('2099');
    await form.getByRole('button', { name: t.begin, exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/2099-03-31/)
      .waitFor();
    await world.refused(/422 .*\/releases\/of-tables$/);
    const kinds = page.getByRole('region', { name: t.ownKinds });
    await kinds.getByRole('button', { name: t.propose, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t.kindId, { exact: true }).fill('trade-brief');
    await dialog.getByLabel(t.nameKo, { exact: true }).fill('교역 소식');
    await dialog.getByLabel(t.nameEn, { exact: true }).fill('Trade brief');
    await dialog.getByLabel(t.reason, { exact: true }).fill('짧은 소식');
    const lead = dialog.getByRole('group', { name: fill(t.lineNumber, { n: 2 }) });
    await lead.getByLabel(t.korean, { exact: true }).fill('수출 {/export/weather}');
    await lead.getByLabel(t.english, { exact: true }).fill('Exports {/export/value}');
    assert.deepEqual(await axe(page), []);
    await dialog.getByRole('button', { name: t.propose, exact: true }).click();
    await dialog.getByRole('alert').getByText('/lines/1/ko').waitFor();
    await world.refused(/422 .*\/release-kinds$/);
    await lead.getByLabel(t.korean, { exact: true }).fill('수출 {/export/value}');
    await dialog.getByRole('button', { name: t.propose, exact: true }).click();
    await kinds.getByText(t['kind-waiting'], { exact: true }).waitFor();
    assert.equal(await kinds.getByRole('button', { name: t.confirmKind, exact: true }).count(), 0);
    const supervisor = await world.page('supervisor');
    await supervisor.goto('/releases');
    await supervisor.getByRole('button', { name: t.confirmKind, exact: true }).click();
    await supervisor.getByText(t['kind-in-force'], { exact: true }).waitFor();
    await supervisor.close();
    await page.reload();
    await page.getByRole('option', { name: '교역 소식' }).waitFor({ state: 'attached' });
    assert.deepEqual(await axe(page), []);
  });
  await page.close();
}

async function bring(page: Page, figures: object): Promise<void> {
  const file = {
    name: 'figures.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(figures)),
  };
  await page.locator('.rl-drop input[type="file"]').setInputFiles(file);
}

async function rewrite(page: Page, from: string, to: string): Promise<void> {
  const line = page.locator('.rl-lines > li').filter({ hasText: from });
  await line.getByRole('button', { name: /고치기$/ }).click();
  const field = page.getByLabel(t.lineText, { exact: true });
  await field.fill((await field.inputValue()).replace(from, to));
  await field.press('Enter');
}
