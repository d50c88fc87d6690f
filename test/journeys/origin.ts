/** A broker holds a bill of materials against an invented list: it fails by an amount, passes, is kept, and comes out the same again. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { originTexts } from '../../src/console/texts/origin.ts';
import { writeOriginPack } from '../builders/origin-pack.ts';
import { axe } from './axe.ts';
import { picture, type World } from './world.ts';

const t = originTexts.ko;

export async function origin(t2: TestContext, world: World): Promise<void> {
  writeOriginPack(join(world.dataFolder, 'packs'));
  const page = await world.page('broker');
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).first().fill(text);
  const check = () => page.getByRole('button', { name: t.check, exact: true }).click();

  await t2.test('the rule stands there verbatim, and a bill says by how much it misses it', async () => {
    await page.goto('/origin?hs=850760');
    await page.getByText('does not exceed 37% of the ex-works price').first().waitFor();
    await fill(t.price, '1000');
    await fill(t.name, '축전지 셀');
    await fill(t.materialHs, '8507.90');
    await fill(t.value, '-4');
    await page.getByLabel(t.claim, { exact: true }).selectOption('non-originating');
    await check();
    await page.getByText(t.wrong).waitFor();
    await world.refused(/422 .*\/origin\/checks$/);
    await fill(t.value, '380');
    await check();
    await page.getByText(t.verdict_not, { exact: true }).waitFor();
    await page.getByText('10 차이').waitFor();
    assert.deepEqual(await axe(page), []);
    await picture(page, 'origin-fails');
    await page.setViewportSize({ width: 390, height: 844 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${wider} pixels too wide for a phone`);
    await picture(page, 'origin-phone');
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await t2.test(
    'what an agreement of Korea asks is chosen by its link, and says that its list is not here',
    async () => {
      const card = page.getByRole('region', { name: t.known });
      await card.getByLabel(t.ownAgreement).selectOption('108');
      await card.getByText(t.listNotHeld).waitFor();
      await card.getByText('서명일부터 4년').waitFor();
      assert.match(page.url(), /agreement=108/);
      await card.getByLabel(t.ownAgreement).selectOption('116');
      await card.getByText(t.listHeld).waitFor();
      await picture(page, 'origin-agreements');
    },
  );

  await t2.test('a bill that holds is kept under a link, and replays to the same bytes', async () => {
    await fill(t.value, '370');
    await page.getByLabel(t.operation, { exact: true }).selectOption('beyond');
    await fill(t.operationWords, '조립과 충방전');
    await fill(t.evidence, '공정도 3');
    await check();
    await page.getByText(t.verdict_originating, { exact: true }).waitFor();
    await page.getByRole('button', { name: t.keep }).click();
    await page.waitForURL(/\/origin\/records\/OC-/);
    await page.getByRole('button', { name: t.replay }).click();
    await page.getByText(t.replaySame).waitFor();
    assert.deepEqual(await axe(page), []);
    await picture(page, 'origin-record');
  });
}
