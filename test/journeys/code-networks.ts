/** Networks of codes: from a sentence in the list to the picture, by keys alone, to the parcels behind it, and marked as looked at. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { networkTexts } from '../../src/console/texts/networks.ts';
import { axe } from './axe.ts';
import { picture, shownText, untilDrawn, type World } from './world.ts';

const t = networkTexts.ko;

/** Where the network of the made-up farm begins. */
export async function farmOf(world: World): Promise<string> {
  const client = await world.client('supervisor');
  let start = '';
  await world.until(
    'the made-up farm is among the parcels',
    async () => {
      const { rows } = (await client.get('code-networks')).json;
      start = rows.find(({ kind }: { kind: string }) => kind === 'farm')?.id ?? '';
      return start !== '';
    },
    240,
  );
  return start;
}

export async function codeNetworks(t2: TestContext, world: World): Promise<void> {
  const page = await world.page('officer');
  await t2.test('a farm of codes is told in a sentence and opens as a network', async () => {
    await farmOf(world);
    await page.goto('/parcels/networks');
    const row = page.locator('tr', { hasText: t.farm }).first();
    await row.waitFor();
    await picture(page, 'code-networks-ko-light', false);
    await row.getByRole('link').click();
    await page.locator('.gr-node').first().waitFor();
  });
  await t2.test(
    'keys walk through the picture; what is chosen shows its parcels, and the table the same',
    async () => {
      const nodes = page.locator('.gr-node');
      await nodes.first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const chosen = page.locator('.nw-chosen');
      await chosen.locator('.nw-bills a').first().waitFor();
      assert.equal(await page.locator('.gr-node[aria-pressed=true]').count(), 1);
      assert.equal(await page.locator('.nw-table tr.is-chosen').count(), 1);
      const edges = page.locator('.nw-table').nth(1).getByRole('button');
      await edges.first().click();
      assert.match(await shownText(chosen.locator('h2')), / – /);
      assert.equal(await page.locator('.gr-edge.is-chosen').count(), 1);
      assert.deepEqual(await axe(page), []);
      await page.locator('.nw-picture').scrollIntoViewIfNeeded();
      await picture(page, 'code-network-ko-light', false);
      await page.setViewportSize({ width: 390, height: 844 });
      await untilDrawn(page);
      assert.deepEqual(await axe(page), []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${wide} pixels too wide for a phone`);
      await picture(page, 'code-network-phone', false);
      await page.setViewportSize({ width: 1440, height: 900 });
    },
  );
  await t2.test('it is marked as looked at with a reason, which the list shows', async () => {
    await page.getByRole('button', { name: t.markLooked }).click();
    await page.getByLabel(t.why).fill('연습용 건을 확인함');
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.getByText(t.marked).waitFor();
    await page.getByRole('link', { name: t.list, exact: true }).first().click();
    await page
      .locator('tr', { hasText: '연습용 건을 확인함' })
      .getByText(t['looked-at'], { exact: true })
      .waitFor();
  });
  await t2.test('the page of a parcel leads to its network', async () => {
    await page.locator('tr', { hasText: '연습용 건을 확인함' }).getByRole('link').click();
    await page.locator('.nw-table').first().getByRole('button').first().click();
    await page.locator('.nw-chosen .nw-bills a').first().click();
    await page.getByRole('link', { name: t.ofParcel }).click();
    await page.locator('.gr-node').first().waitFor();
    await page.close();
  });
}
