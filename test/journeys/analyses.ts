/**
 * From a question about a whole set to a criterion's draft, without code: an analysis chosen, refused where it is wrong, run,
 * read, followed up; and a question in SQL that is answered, and one that is refused.
 */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { analysesTexts } from '../../src/console/texts/analyses.ts';
import { snapshotTexts } from '../../src/console/texts/snapshots.ts';
import { fill } from '../../src/core/text.ts';
import { axe } from './axe.ts';
import { picture, shownText, untilDrawn, type World } from './world.ts';

const t = analysesTexts.ko;
const s = snapshotTexts.en;
const PATIENCE = { timeout: 120_000 };

export async function analyses(t2: TestContext, world: World): Promise<void> {
  const page = await world.page('analyst');
  await t2.test('an analysis is chosen by what it asks, and told what it lacks', async () => {
    await page.goto('/workbench/analyses');
    await untilDrawn(page);
    await page.getByRole('link', { name: t.newOne }).click();
    await page.getByRole('radio', { name: /^동류 비교/ }).check();
    assert.match(page.url(), /template=peer/);
    await picture(page, 'analysis-new');
    // Days that have passed, so that something came after them.
    await page.getByRole('radio', { name: t.days }).check();
    await page.getByLabel(t.from, { exact: true }).fill('2025-11-20');
    await page.getByLabel(t.to, { exact: true }).fill('2026-11-10');
    await page.keyboard.press('Control+Enter');
    await page.getByText(fill(t.problems, { n: 2 })).waitFor();
    await world.refused(/422 .*\/analyses$/);
    await page.getByRole('textbox', { name: t.name }).fill('동류와 다른 수입자');
    await page
      .getByRole('textbox', { name: t.purpose })
      .fill('같은 물품의 가격이 동류와 크게 다른 수입자를 찾는다.');
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '동류와 다른 수입자' }).waitFor();
  });
  await t2.test(
    'it is run with progress, and what stands out has its reason and its declarations',
    async () => {
      await page.keyboard.press('r');
      await page.getByText(fill(t.runDone, { run: 1 })).waitFor(PATIENCE);
      await picture(page, 'analysis-ran');
      const findings = page.locator('.an-findings');
      await findings.waitFor();
      await findings.getByRole('button', { name: t.details }).first().click();
      assert.match(page.url(), /finding=1/);
      assert.match(await shownText(page.locator('.an-more')), new RegExp(t.lookAt));
      assert.ok((await page.locator('.an-more a[href^="/declarations/"]').count()) > 0);
      await page.getByRole('button', { name: t.yieldReckon }).click();
      await page.getByText(t.yieldCaveat).waitFor(PATIENCE);
      assert.deepEqual(await axe(page), []);
      await picture(page, 'analysis');
    },
  );
  await t2.test('a finding becomes the draft of a criterion', async () => {
    await page.getByRole('link', { name: t.criterion }).first().click();
    await page.waitForURL(/\/criteria\//);
    await untilDrawn(page);
    const title = page.locator('input').filter({ visible: true });
    const values = await Promise.all((await title.all()).map((one) => one.inputValue()));
    assert.ok(
      values.some((value) => value.includes('동류와 다른 수입자')),
      values.join(' | '),
    );
    await page.close();
  });
  await t2.test('a question in SQL is answered, and one that would write is refused in words', async () => {
    const sql = await world.page('analyst', { language: 'en', theme: 'dark' });
    await sql.goto('/workbench/analyses/sql');
    await untilDrawn(sql);
    await sql.getByLabel(s.purpose).fill('which chapters come most');
    await sql.getByRole('button', { name: s.ask }).click();
    await sql.locator('.an-answer tbody tr').first().waitFor(PATIENCE);
    assert.deepEqual(await axe(sql), []);
    await sql.getByLabel(s.statement).fill('drop table lines');
    await sql.keyboard.press('Control+Enter');
    await sql.getByRole('alert').waitFor(PATIENCE);
    await picture(sql, 'sql');
    await sql.close();
  });
}
