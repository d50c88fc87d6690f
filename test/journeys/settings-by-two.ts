/** Rules of dealing and terms of retention: proposed by one, refused at the field where they cannot hold, confirmed by another. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { settingsTexts } from '../../src/console/texts/settings.ts';
import type { RetentionClassView } from '../../src/exchange/contract.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const t = settingsTexts.ko;

export async function settingsByTwo(t2: TestContext, world: World): Promise<void> {
  const analyst = await world.page('analyst');
  const supervisor = await world.page('supervisor');
  await t2.test('rules of dealing that nobody could work by are refused at their fields', async () => {
    await analyst.goto('/supervision/rules');
    const dialog = await openForm(analyst);
    await dialog.getByLabel(t.mostInHand).fill('0');
    await dialog.getByLabel(t.blindShare).fill('2');
    await dialog.getByLabel(t.why, { exact: true }).fill('여정의 시험');
    await dialog.getByRole('button', { name: t.send }).click();
    await dialog.locator('.st-wrong').nth(1).waitFor();
    assert.equal(await dialog.locator('.st-wrong').count(), 2);
    await world.refused(/422 .*\/settings\/desk$/);
    await dialog.getByLabel(t.mostInHand).fill('31');
    await dialog.getByLabel(t.blindShare).fill('0.04');
    await dialog.getByRole('button', { name: t.send }).click();
    await dialog.waitFor({ state: 'detached' });
    await waitsFor(analyst, t.mostInHand, /31/);
  });
  await t2.test('whoever proposed them does not confirm; another person does, and they hold', async () => {
    const { whyNotConfirm } = (await (await world.client('analyst')).get('settings/desk')).json;
    await analyst.getByText(whyNotConfirm.ko).waitFor();
    assert.equal(await analyst.locator('.st-confirm').count(), 0);
    await confirmAs(supervisor, '/supervision/rules');
    await holds(supervisor, t.mostInHand, /31/);
    const { json } = await (await world.client('officer')).get('settings/desk');
    assert.deepEqual([json.inForce.body.mostInHand, json.waiting], [31, null]);
  });
  await t2.test('a term of retention shorter than the law is refused where it was written', async () => {
    const client = await world.client('analyst');
    const classes: readonly RetentionClassView[] = (await client.get('retention')).json;
    const longest = [...classes].sort((one, other) => other.leastYears - one.leastYears)[0]!;
    assert.ok(longest.leastYears > 1);
    await analyst.goto('/retention');
    const dialog = await openForm(analyst);
    const label = `${longest.title.ko}: ${t.term}`;
    const years = dialog.getByLabel(label, { exact: true });
    await years.fill(String(longest.leastYears - 1));
    await dialog.getByLabel(t.why, { exact: true }).fill('여정의 시험');
    await dialog.getByRole('button', { name: t.send }).click();
    const field = dialog.locator('.field', { has: analyst.getByLabel(label, { exact: true }) });
    const wrong = field.getByRole('alert');
    await wrong.waitFor();
    assert.match(await shownText(wrong), new RegExp(String(longest.leastYears)));
    await world.refused(/422 .*\/settings\/retention$/);
    await years.fill(String(longest.leastYears + 2));
    await dialog.getByRole('button', { name: t.send }).click();
    await dialog.waitFor({ state: 'detached' });
    await waitsFor(analyst, longest.title.ko, new RegExp(`^${longest.leastYears + 2}`));
    await confirmAs(supervisor, '/retention');
    await holds(supervisor, longest.title.ko, new RegExp(`^${longest.leastYears + 2}`));
  });
  await Promise.all([analyst.close(), supervisor.close()]);
}

async function openForm(page: Page) {
  await untilDrawn(page);
  await page.getByRole('button', { name: t.propose }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t.why, { exact: true }).waitFor();
  return dialog;
}

/** The proposal stands beside what holds, and marks what would change. */
async function waitsFor(page: Page, title: string, value: RegExp): Promise<void> {
  const card = page.getByRole('region', { name: t.waiting, exact: true });
  const changed = card.locator('.st-changed', { hasText: title });
  await changed.waitFor();
  assert.match(await shownText(changed.locator('dd')), value);
  await holdsNot(page, title, value);
}

async function confirmAs(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilDrawn(page);
  await page.locator('.st-confirm').click();
  await page.getByRole('region', { name: t.waiting, exact: true }).waitFor({ state: 'detached' });
}

const lineOf = (page: Page, title: string) =>
  page
    .getByRole('region', { name: t.inForce, exact: true })
    .locator('dl > div')
    .filter({ has: page.getByText(title, { exact: true }) })
    .locator('dd');

async function holds(page: Page, title: string, value: RegExp): Promise<void> {
  assert.match(await shownText(lineOf(page, title)), value);
}

async function holdsNot(page: Page, title: string, value: RegExp): Promise<void> {
  assert.doesNotMatch(await shownText(lineOf(page, title)), value);
}
