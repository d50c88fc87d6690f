/** Parcels that selection picked, as an officer deals with them: the queue by lane, why one was picked, one outcome for two at once. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { parcelSelectionTexts } from '../../src/console/texts/parcel-selection.ts';
import { fill } from '../../src/core/text.ts';
import { untilDrawn, type World } from './world.ts';

const t = parcelSelectionTexts.ko;

export async function parcelSelection(t2: TestContext, world: World): Promise<void> {
  const page = await world.page('officer');
  const client = await world.client('officer');
  await t2.test('the queue opens by its lane, and the parcel says why or that nothing is told', async () => {
    await page.goto('/parcels');
    await page.getByRole('link', { name: t.title }).click();
    const lanes = page.getByRole('group', { name: t.which });
    await lanes.getByRole('button', { name: new RegExp(`^${t.examine}`) }).click();
    await page.waitForURL(/lane=examine/);
    await page.getByLabel(t.waits).locator('tbody a').first().click();
    await untilDrawn(page);
    const card = page.getByLabel(t.selection, { exact: true });
    await card
      .getByText(new RegExp(`${t.basis}:|${t.blind}`))
      .first()
      .waitFor();
  });
  await t2.test('one outcome is recorded for two, and they wait no longer', async () => {
    const { json: before } = await client.get('parcel-selection');
    const [one, other] = before.rows.map(({ houseBill }: { houseBill: string }) => houseBill);
    await page.goto('/parcel-selection');
    for (const bill of [one, other]) await page.getByLabel(fill(t.choose, { bill })).check();
    await page.getByRole('button', { name: fill(t.recordMany, { n: 2 }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t.note).fill('개장하여 품명과 수량을 확인함');
    await dialog.getByRole('button', { name: t.record }).click();
    await page.getByText(fill(t.recorded, { n: 2 })).waitFor();
    await page.getByRole('link', { name: one }).waitFor({ state: 'detached' });
    const { json: after } = await client.get(`parcels/${one}/selection`);
    assert.deepEqual([after.decided.state, after.decided.outcome.found], ['closed', 'nothing']);
  });
  await page.close();
}
