/** Parcels that selection picked, as an officer deals with them: the queue by lane, why one was picked, one outcome for two at once. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { declarationTexts } from '../../src/console/texts/declaration.ts';
import { modelsTexts } from '../../src/console/texts/models.ts';
import { parcelActTexts } from '../../src/console/texts/parcel-acts.ts';
import { parcelPolicyTexts } from '../../src/console/texts/parcel-policy.ts';
import { parcelPreviewTexts } from '../../src/console/texts/parcel-preview.ts';
import { parcelSelectionTexts } from '../../src/console/texts/parcel-selection.ts';
import { parcelTexts } from '../../src/console/texts/parcels.ts';
import { settingsTexts } from '../../src/console/texts/settings.ts';
import { fill } from '../../src/core/text.ts';
import { axe } from './axe.ts';
import { picture, untilDrawn, type World } from './world.ts';

const t = parcelSelectionTexts.ko;
const p = parcelPolicyTexts.ko;
const s = settingsTexts.ko;
const preview = parcelPreviewTexts.ko;
const m = modelsTexts.ko;
const acts = parcelActTexts.ko;
const parcels = parcelTexts.ko;
const declaration = declarationTexts.ko;

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
  await t2.test('two are assigned: previewed, done, told one by one, and shown in the queue', async () => {
    const { json: before } = await client.get('parcel-selection');
    const bills: string[] = before.rows.slice(0, 2).map(({ houseBill }: { houseBill: string }) => houseBill);
    await page.goto('/parcel-selection');
    for (const bill of bills) await page.getByLabel(fill(t.choose, { bill })).check();
    await page.getByRole('button', { name: `${acts.assign}…` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(acts.to).selectOption({ index: 1 });
    await dialog.getByLabel(acts.why).fill('전문 분야');
    await dialog.getByRole('button', { name: acts.preview }).click();
    await dialog.getByText(fill(acts.wouldSummary, { would: 2, refused: 0 })).waitFor();
    assert.deepEqual(await axe(page), []);
    await picture(page, 'parcel-acts-preview');
    await dialog.getByRole('button', { name: fill(acts.send, { n: 2 }) }).click();
    await dialog.getByText(fill(acts.summary, { done: 2, refused: 0, failed: 0 })).waitFor();
    await dialog.getByRole('button', { name: acts.close }).last().click();
    await dialog.waitFor({ state: 'detached' });
    const { json: after } = await client.get('parcel-selection');
    const assigned = after.rows.filter(({ assignedTo }: { assignedTo: unknown }) => assignedTo !== null);
    assert.equal(assigned.length, 2);
  });
  await t2.test(
    'a model of parcels is asked for, and who asks is told that too little was found yet',
    async () => {
      const analyst = await world.page('analyst');
      await analyst.goto('/models');
      await analyst.getByRole('button', { name: m.trainParcels }).click();
      await analyst.getByText(/검사 결과가 20건 이상/).waitFor();
      await world.refused(/409 .*\/parcel-selection\/models$/);
      await analyst.close();
      await page.getByLabel(t.models, { exact: true }).getByText(t.noModels).waitFor();
    },
  );
  await t2.test('personal fields are seen for a purpose, and masked again', async () => {
    const { json: list } = await client.get('parcels?state=matched&limit=1');
    await page.goto(`/parcels/${encodeURIComponent(list.rows[0].houseBill)}`);
    await page.getByRole('button', { name: parcels.unmask }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio').first().check();
    await dialog.getByLabel(declaration.purposeNote).fill('검사 일정을 알리려고');
    await dialog.getByRole('button', { name: declaration.show }).click();
    await page.getByText(parcels.unmasked).waitFor();
    await untilDrawn(page);
    assert.deepEqual(await axe(page), []);
    await page.getByRole('button', { name: parcels.maskAgain }).click();
    await page.getByText(parcels.masked).waitFor();
  });
  await t2.test(
    'a sales season is proposed by one and refused where it cannot be meant; another confirms it, and it holds',
    async () => {
      const [analyst, supervisor] = [await world.page('analyst'), await world.page('supervisor')];
      await analyst.goto('/parcel-selection/policy');
      await untilDrawn(analyst);
      await analyst.getByRole('button', { name: s.propose }).click();
      const dialog = analyst.getByRole('dialog');
      await dialog.getByRole('button', { name: p.addPeriod }).click();
      const period = dialog.getByRole('group', { name: fill(p.period, { name: '1' }) });
      await period.getByLabel(p.physical, { exact: true }).first().fill('-5');
      await dialog.getByLabel(s.why, { exact: true }).fill('여정의 시험');
      await dialog.getByRole('button', { name: s.send }).click();
      await period.locator('.st-wrong').nth(2).waitFor();
      await world.refused(/422 .*\/settings\/parcel-selection$/);
      await period.getByLabel(p.physical, { exact: true }).first().fill('150');
      await period.getByLabel(p.name, { exact: true }).fill('할인행사');
      await picture(analyst, 'parcel-policy-form');
      await dialog.getByRole('button', { name: s.send }).click();
      await dialog.waitFor({ state: 'detached' });
      await supervisor.goto('/parcel-selection/policy');
      const panel = supervisor.getByRole('region', { name: preview.title, exact: true });
      await panel.getByRole('button', { name: preview.start, exact: true }).click();
      await panel.locator('[data-preview]').waitFor();
      await untilDrawn(supervisor);
      assert.deepEqual(await axe(supervisor), []);
      await picture(supervisor, 'parcel-policy-preview');
      await supervisor.locator('.st-confirm').click();
      await supervisor.getByRole('region', { name: s.waiting, exact: true }).waitFor({ state: 'detached' });
      await supervisor.goto('/parcel-selection');
      await supervisor
        .getByLabel(p.card)
        .getByText(/할인행사/)
        .first()
        .waitFor();
      await Promise.all([analyst.close(), supervisor.close()]);
    },
  );
  await page.close();
}
