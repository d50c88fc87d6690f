/** A policy over its life: an analyst drafts it and mends what contradicts itself, sees what it would have done, a supervisor confirms it, and next day it decides. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { policyTexts } from '../../src/console/texts/policy.ts';
import { policyExportTexts } from '../../src/console/texts/policy-exports.ts';
import { policyWorkTexts } from '../../src/console/texts/policy-work.ts';
import { seoulDay } from '../../src/core/day.ts';
import { fill } from '../../src/core/text.ts';
import { SEED_ELSEWHERE, strangerDeclarations } from './strangers.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const [policy, work, exports] = [policyTexts.ko, policyWorkTexts.ko, policyExportTexts.ko];
/** Business seconds a second, to be over midnight soon. */
const FAST = 3600;

export async function policyLife(t: TestContext, world: World): Promise<void> {
  await t.test(
    'a draft that contradicts itself says so at its field, and can be previewed once mended',
    async () => {
      const page = await world.page('analyst');
      await page.goto('/policy');
      await untilDrawn(page);
      await page.getByRole('link', { name: work.newDraft }).click();
      await untilDrawn(page);
      const threshold = page.getByLabel(policy.inspectFrom);
      await threshold.fill('0.05');
      const field = page.locator('.field', { has: threshold });
      await field.getByRole('alert').waitFor();
      assert.equal(await threshold.getAttribute('aria-invalid'), 'true');
      assert.equal(await page.getByRole('button', { name: work.preview }).isDisabled(), true);
      await threshold.fill('0.15');
      await page.getByText(work.noProblems).waitFor();
      await examineMoreExports(page);
      await page.getByLabel(work.fastTrack, { exact: true }).check();
      await page.getByText(work.noProblems).waitFor();
      await page.getByRole('button', { name: work.preview }).click();
      await page.getByRole('heading', { name: work.lanes }).waitFor({ timeout: 90_000 });
      for (const [place, side] of [exports.imports, exports.exports].entries()) {
        const chosen = await shownText(page.locator('.po-of').nth(place));
        assert.match(chosen, new RegExp(`^${side}[^]*${work.chosenBoth}`));
      }
      await page.getByRole('button', { name: exports.exports, exact: true }).click();
      await page.waitForURL(/side=exports/);
      await page.getByRole('region', { name: work.voices }).getByText('export-trial').waitFor();
      await page.getByLabel(work.why).fill('문턱을 낮추고 우선통관을 둡니다.');
      await page.getByRole('button', { name: work.propose }).click();
      await page.waitForURL(/\/policy\/versions\/2$/);
      await untilDrawn(page);
      assert.equal(
        await page.getByRole('button', { name: work.confirm, exact: true }).isDisabled(),
        true,
        'whoever made it may confirm it',
      );
      await page.close();
    },
  );

  await t.test('a supervisor reads what it would have done and confirms it', async () => {
    const page = await world.page('supervisor');
    await page.goto('/policy');
    await untilDrawn(page);
    const waiting = page.locator('.po-waiting');
    assert.match(await shownText(waiting), new RegExp(fill(work.waiting, { n: 2 })));
    await waiting.getByRole('link').click();
    await page.getByRole('heading', { name: work.found }).waitFor();
    assert.match(await shownText(page.locator('.po-changes')), /0\.15/);
    await page.getByRole('button', { name: work.confirm, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: work.confirm, exact: true }).click();
    await page.locator('.head .st', { hasText: work['state.coming'] }).waitFor();
    await page.close();
  });

  await t.test('on its day it decides by itself, and the page shows it', async () => {
    const client = await world.client('supervisor');
    const [declaration] = strangerDeclarations(1, SEED_ELSEWHERE + 5);
    const before = (await client.get('status')).json.clock;
    const day = seoulDay(Date.parse(before.now));
    await client.post('clock', { speed: FAST });
    await world.until(
      'midnight',
      async () => {
        const { now } = (await client.get('status')).json.clock;
        return seoulDay(Date.parse(now)) > day;
      },
      60,
    );
    await client.post('clock', { speed: before.speed });
    const filed = (await world.machine.post('declarations', declaration)).json;
    assert.equal(filed.result, 'stored', JSON.stringify(filed.problems));
    const { decision } = (await (await world.client('analyst')).get(`declarations/${filed.number}`)).json;
    assert.equal(decision.edition.policy, 'import@2');
    assert.equal(decision.chain.isFast, false, 'a stranger’s chain is trusted');
    const page = await world.page('analyst');
    await page.goto(`/declarations/${filed.number}`);
    await untilDrawn(page);
    await showsChain(page);
    await page.goto('/policy');
    await untilDrawn(page);
    const current = page.locator('.po-versions li', { hasText: fill(work.versionN, { n: 2 }) });
    await current.getByText(work['state.in-force']).waitFor();
    await page.close();
  });
}

/** Places and controls of exports are drafted like those of imports: what cannot be meant is refused at its field. */
async function examineMoreExports(page: Page): Promise<void> {
  const part = page.getByRole('region', { name: exports.title, exact: true });
  const [first] = await part.getByLabel(work.places, { exact: true }).all();
  await first!.fill('-1');
  await part.getByRole('alert').first().waitFor();
  assert.equal(await first!.getAttribute('aria-invalid'), 'true');
  await first!.fill('5');
  await part.getByRole('button', { name: `+ ${exports.controls}` }).click();
  const row = part.getByRole('row').last();
  await row.getByLabel(work.titleKo).fill('차량 확인');
  await row.getByLabel(work.titleEn).fill('Vehicles');
  await row.getByLabel(work.id, { exact: true }).fill('export-trial');
  await row.getByLabel(work.hsPrefixes).fill('87');
  await row.getByLabel(work.demand, { exact: true }).selectOption('physical');
  await row.getByLabel(work.basis).fill('관세법 제246조');
}

async function showsChain(page: Page): Promise<void> {
  const card = page.getByRole('region', { name: work.chain });
  await card.getByText(work.chainNot).waitFor();
  assert.ok(await card.getByText(work['fails.unknown']).count(), 'no link says why it failed');
}
