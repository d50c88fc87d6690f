/** An analyst asks for trade in words, changes the question, opens what stands behind a figure; a stranger gets what is published and no more. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { EXTRACT_STATES } from '../../src/areas/statistics/index.ts';
import { deskTexts } from '../../src/console/texts/desk.ts';
import { extractTexts } from '../../src/console/texts/extracts.ts';
import { signInTexts } from '../../src/console/texts/sign-in.ts';
import { statisticsTexts } from '../../src/console/texts/statistics.ts';
import { makeClient } from '../builders/client.ts';
import { axe } from './axe.ts';
import { picture, shownText, untilDrawn, type World } from './world.ts';

const t = statisticsTexts.ko;
const e = extractTexts.ko;
const EXTRACT_READY = EXTRACT_STATES.ready.ko;

export async function statisticsJourney(t2: TestContext, world: World): Promise<void> {
  const analyst = await world.client('analyst');
  const stranger = makeClient(world.address);
  let view: { readonly published: readonly { readonly month: string }[] } | undefined;
  await world.until(
    'the first publication',
    async () => {
      const { status, json } = await stranger.get('statistics');
      if (status === 200 && json.published.length > 0) view = json;
      // Strangers of one address share a number of questions a minute, and the pages below need some of it.
      else await new Promise((resolve) => setTimeout(resolve, 2_000));
      return view !== undefined;
    },
    180,
  );
  const { month } = view!.published.at(-1)!;
  const [year, number] = month.split('-').map(Number);
  const page = await world.page('analyst');
  await t2.test('a question in words becomes a table, and the address holds it', async () => {
    await page.goto('/statistics');
    await untilDrawn(page);
    await page.getByLabel(t.ask, { exact: true }).last().fill(`${year}년 ${number}월 국가별 수입액`);
    await page.keyboard.press('Enter');
    await page.getByText(t.understood, { exact: true }).waitFor();
    await page.waitForURL(/table=countries/);
    const { json } = await stranger.get(
      `statistics/tables/countries?flow=import&from=${month}&to=${month}&by=country`,
    );
    const rows = page.getByRole('region', { name: t.rows, exact: true }).locator('tbody tr');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.rd-pad tbody tr').length >= count,
      json.rows.length,
    );
    assert.match(await shownText(rows.first()), new RegExp(json.rows[0].keys[0].name.ko));
  });
  await t2.test('what nobody knows is refused, and a near word is offered', async () => {
    await page.goto(`/statistics?q=${encodeURIComponent('반도채 수출')}`);
    await page.getByText(`${t.refused}.`).waitFor();
    await page.getByRole('button', { name: '반도체 수출', exact: true }).click();
    await page.getByText(t.understood, { exact: true }).waitFor();
  });
  await t2.test('a figure of the ledger opens to its declarations', async () => {
    await page.goto(`/statistics?standing=ledger&flow=import&from=${month}&to=${month}&by=item4`);
    await untilDrawn(page);
    await page.getByRole('button', { name: t.open, exact: true }).first().click();
    const link = page.getByRole('dialog').locator('tbody a').first();
    await link.waitFor();
    const { json } = await analyst.get(`statistics/cube?flow=import&from=${month}&to=${month}&by=item4`);
    const { json: behind } = await analyst.get(
      `statistics/behind?flow=import&from=${month}&to=${month}&item=${json.rows[0].keys[0].code}`,
    );
    assert.equal(await link.getAttribute('href'), `/declarations/${behind.rows[0].number}`);
  });
  await t2.test(
    'a stranger is told what is published, with what is withheld, and nothing of the ledger',
    async () => {
      const { json } = await stranger.get(
        `statistics/tables/items-countries?from=${month}&to=${month}&by=item10,country&top=10000`,
      );
      assert.ok(
        json.rows.some(
          (row: { import: { withheld: number; usd: number | null } | null }) =>
            row.import?.withheld === 1 && row.import.usd === null,
        ),
      );
      assert.equal((await stranger.get('statistics/cube')).status, 401);
    },
  );
  await t2.test('without signing in the same page shows what is published and leads to the sign-in', () =>
    strangerPage(world, month),
  );
  await t2.test('an extract goes from the form over a person to the file', () =>
    extractFromFormToFile(world),
  );
  await page.close();
}

async function strangerPage(world: World, month: string): Promise<void> {
  for (const [language, theme, width] of [
    ['ko', 'light', 1440],
    ['en', 'dark', 390],
  ] as const) {
    const page = await world.page(null, { language, theme });
    await page.setViewportSize({ width, height: 900 });
    const texts = statisticsTexts[language];
    await page.goto(`/statistics?table=countries&from=${month}&to=${month}`);
    await untilDrawn(page);
    await page.getByRole('region', { name: texts.rows, exact: true }).locator('tbody tr').first().waitFor();
    assert.equal(await page.getByRole('button', { name: texts.ledger, exact: true }).count(), 0);
    assert.equal(await page.getByRole('region', { name: texts.outside }).count(), 0);
    assert.deepEqual(await axe(page), []);
    await picture(page, `statistics-stranger-${language}`);
    await page.close();
  }
  const page = await world.page(null);
  await page.goto('/');
  await page.getByRole('link', { name: signInTexts.ko.openStatistics }).click();
  await untilDrawn(page);
  await page.getByRole('link', { name: signInTexts.ko.submit, exact: true }).click();
  await page.getByLabel(signInTexts.ko.account).waitFor();
  await page.close();
}

async function extractFromFormToFile(world: World): Promise<void> {
  const trader = await world.page('broker');
  await trader.goto('/extracts/new');
  await untilDrawn(trader);
  await trader.getByLabel(e.purpose, { exact: true }).fill('국가별 수입 구조를 분석하는 논문에 씁니다.');
  const send = trader.getByRole('button', { name: e.send, exact: true });
  await send.click();
  // Without the promise nothing is sent, and it is said why.
  await trader.getByRole('alert').getByText('제322조제11항').waitFor();
  await world.refused(/422 .*\/extracts$/);
  await trader.getByLabel(e.kept, { exact: true }).check();
  await send.click();
  await trader.waitForURL(/\/extracts\/EX-/);
  const place = new URL(trader.url()).pathname;
  const officer = await world.page('statistician');
  await officer.goto(place);
  await officer.getByRole('button', { name: e.approve, exact: true }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel(e.basis, { exact: true }).selectOption('government');
  await dialog.getByLabel(e.sayIt, { exact: true }).fill('중앙행정기관의 신청입니다.');
  await dialog.getByRole('button', { name: deskTexts.ko.send, exact: true }).click();
  await officer.getByText(EXTRACT_READY, { exact: true }).waitFor();
  await trader.reload();
  const [file] = await Promise.all([
    trader.waitForEvent('download'),
    trader.getByRole('link', { name: e.fetch }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^EX-\d{4}-\d{6}\.csv$/);
  await officer.close();
  await trader.close();
}
