/** An auditor takes one decision's evidence away and verifies it without the store; an outage at noon is declared by two and ended. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { auditTexts } from '../../src/console/texts/audit.ts';
import { outageTexts } from '../../src/console/texts/outage.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import { gwanmun } from '../cli/gwanmun.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const [audit, outage] = [auditTexts.ko, outageTexts.ko];

export async function evidenceAndOutage(t: TestContext, world: World): Promise<void> {
  await t.test('the evidence file is saved by a button and verified on a machine without the store', () =>
    takeEvidence(world),
  );
  await t.test('two sign, one proposes, another declares: every page says so until it ends', () =>
    declareAndEnd(world),
  );
}

async function takeEvidence(world: World): Promise<void> {
  const folder = temporaryFolder();
  const { json } = await (await world.client('auditor')).get('declarations?limit=1&lane=examine');
  const { number } = json.rows[0];
  const page = await world.page('auditor');
  await page.goto(`/declarations/${number}`);
  await untilDrawn(page);
  await page.locator('.de-evidence').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('dialog[open] .main-act').click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  const verified = await gwanmun(['evidence', 'verify', path], {});
  assert.equal(verified.code, 0, verified.out + verified.err);
  await page.goto(`/audit?number=${number}`);
  await untilDrawn(page);
  const looks = await shownText(page.locator('.au-rows'));
  assert.ok(looks.includes(audit.whole), looks);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: audit.csv }).click(),
  ]);
  assert.equal(csv.suggestedFilename(), `${audit.accesses}.csv`);
  await page.close();
  rmSync(folder, { recursive: true });
}

async function declareAndEnd(world: World): Promise<void> {
  const [supervisor, administrator] = [await world.page('supervisor'), await world.page('administrator')];
  for (const page of [supervisor, administrator]) {
    await page.goto('/outage');
    await untilDrawn(page);
    // A policy that one made and another confirmed is signed already.
    if ((await page.locator('.ou-sign').count()) === 0) continue;
    await page.locator('.ou-sign').click();
    await page.locator('.ou-sign').waitFor({ state: 'detached' });
  }
  await supervisor.reload();
  await supervisor.locator('textarea[name=reason]').fill('모델 서버 장애');
  await supervisor.locator('.ou-propose').click();
  await supervisor.getByText(outage.waitSecond).waitFor();
  await administrator.locator('.ou-confirm').click();
  const officer = await world.page('officer');
  await officer.goto('/queue');
  await officer.locator('.outage').waitFor();
  assert.match(await shownText(officer.locator('.outage')), /비상 운영 중입니다/);
  await officer.close();
  await supervisor.locator('input[name=reason]').fill('복구했습니다');
  await supervisor.locator('.ou-end').click();
  await supervisor.locator('.st.ok', { hasText: outage.cleared }).waitFor({ timeout: 100_000 });
  await supervisor.locator('.outage').waitFor({ state: 'detached', timeout: 30_000 });
  for (const page of [supervisor, administrator]) await page.close();
}
