/** Exports in the browser: a broker files one, it is screened, accepted and loaded; another was never loaded, and its acceptance is cancelled. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { declarationFieldTexts } from '../../src/console/texts/declaration-fields.ts';
import { exportTexts } from '../../src/console/texts/exports.ts';
import { deskTexts } from '../../src/console/texts/trader-desk.ts';
import { picture, shownText, untilDrawn, type World } from './world.ts';

const t = exportTexts.ko;
const desk = deskTexts.ko;
const names = declarationFieldTexts.ko;

export async function exportsJourney(t2: TestContext, world: World): Promise<void> {
  let number = '';
  await t2.test('a broker drafts an export, files it, and reports that it was loaded', async () => {
    const owner = await ownerOf(world);
    const page = await world.page('broker');
    await page.goto('/desk');
    await page.getByRole('button', { name: t.newExport }).first().click();
    await page.waitForURL('**/desk/drafts/*');
    await fill(page, owner);
    await picture(page, 'exports-draft');
    await page.getByRole('button', { name: new RegExp(`^${desk.submit}`) }).click();
    await page.waitForURL('**/desk/declarations/*');
    number = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!);
    await accept(world, number);
    await page.reload();
    const card = page.getByRole('region', { name: t.loading, exact: true });
    await card.getByText(t.noReports).waitFor();
    const { loading } = (await (await world.client('broker')).get(`desk/declarations/${number}`)).json;
    await card.getByRole('button', { name: t.report }).click();
    await page.getByLabel(t.bill).fill('SYJOURNEY77');
    await page.getByLabel(t.loadedOn).fill(loading.acceptedOn);
    await page.getByRole('dialog').getByRole('button', { name: t.reportTitle }).click();
    await card.getByText(t.loaded, { exact: true }).waitFor();
    await picture(page, 'exports-desk-loaded');
    assert.match(await shownText(page.locator('#main')), /SYJOURNEY77/);
    await page.close();
  });
  await t2.test('an officer sees it as an export, without figures of imports', async () => {
    const page = await world.page('supervisor', { language: 'en', theme: 'dark' });
    await page.goto(`/declarations/${number}`);
    await untilDrawn(page);
    const main = await shownText(page.locator('#main'));
    assert.match(main, /Value \(FOB\)/);
    assert.match(main, /SYJOURNEY77/);
    assert.doesNotMatch(main, /Customs value|Shapley/);
    await picture(page, 'exports-declaration-en-dark');
    await page.goto('/declarations?subject=export');
    await untilDrawn(page);
    await picture(page, 'exports-list-en-dark');
    await page.close();
  });
  await t2.test('one that was never loaded is overdue, and its acceptance is cancelled', async () => {
    const supervisor = await world.client('supervisor');
    const { rows, today } = (await supervisor.get('exports/loadings?which=overdue')).json;
    const [ready] = rows.filter(
      (row: { opinionBy: string | null; askedTo: string | null }) =>
        row.opinionBy !== null && row.opinionBy < today && row.askedTo === null,
    );
    assert.ok(ready, 'the made-up past holds one whose time for an opinion is over');
    const page = await world.page('supervisor');
    await page.goto('/exports?which=overdue');
    await picture(page, 'exports-overdue');
    await page.locator(`a[href="/declarations/${ready.number}"]`).click();
    const card = page.getByRole('region', { name: t.loading, exact: true });
    await card.getByRole('button', { name: t.cancel }).click();
    await page.getByLabel(t.reason).fill('적재기간이 지났고 의견이 없습니다.');
    await page.getByRole('dialog').getByRole('button', { name: t.cancelTitle }).click();
    await page.getByText('수리 취소', { exact: true }).first().waitFor();
    await picture(page, 'exports-cancelled');
    const { state, notices } = (await supervisor.get(`declarations/${ready.number}`)).json;
    assert.equal(state, 'acceptance-cancelled');
    assert.ok(notices.some(({ article }: { article: string }) => article.includes('제255조 제2항')));
    await page.close();
  });
}

/** An owner whose authority the broker has, so that it may file in its name. */
async function ownerOf(world: World): Promise<{ id: string; name: string }> {
  const { json } = await (await world.client('broker')).get('desk/authorities');
  const found = json.find(({ state }: { state: string }) => state === 'in-force');
  assert.ok(found, JSON.stringify(json));
  return { id: found.importerId, name: found.importerName };
}

async function fill(page: Page, owner: { id: string; name: string }): Promise<void> {
  await untilDrawn(page);
  const of = (party: keyof typeof names) => page.getByRole('region', { name: names[party], exact: true });
  await page.getByLabel(names.office, { exact: true }).selectOption('020');
  await of('exporter').getByLabel(names['party.id'], { exact: true }).fill(owner.id);
  await of('exporter').getByLabel(names['party.name'], { exact: true }).fill(owner.name);
  await of('seller').getByLabel(names['party.id'], { exact: true }).fill('VNSYNB9999');
  await page.getByLabel(names['consignment.destinationCountry'], { exact: true }).selectOption('VN');
  const line = page.getByRole('region', { name: desk.line.replace('{n}', '1') });
  const write = (name: keyof typeof names, value: string) =>
    line.getByLabel(names[name], { exact: true }).fill(value);
  await write('item.hsCode', '3901201000');
  await write('item.description', 'POLYETHYLENE GRANULES');
  await write('item.quantity', '5000');
  await write('item.netMassKg', '5000');
  await write('item.fobValueKrw', '8900000');
}

/** Nothing speaks against it: the gate accepts it, or an officer does who is dealt its case (chance may have drawn it). */
async function accept(world: World, number: string): Promise<void> {
  const officer = await world.client('officer');
  await world.until('the export to be accepted', async () => {
    const { state } = (await officer.get(`declarations/${number}`)).json;
    if (state === 'accepted') return true;
    await officer.post('cases/next', {});
    const act = { act: 'release-without-examination', version: 1, reason: '시험' };
    await officer.post(`declarations/${number}/acts`, act);
    return false;
  });
}
