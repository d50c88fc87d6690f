/** From counsel to the agency's own rules and the legal library: a rule entered, wrong lines of a table told at once, a search, and a model that is not set. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { agencyRuleTexts } from '../../src/console/texts/agency-rules.ts';
import { counselTexts } from '../../src/console/texts/counsel.ts';
import { languageTexts } from '../../src/console/texts/language.ts';
import { libraryTexts } from '../../src/console/texts/library.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const t = agencyRuleTexts.ko;
const TITLE = '여정 시험 훈령';
const WRONG = 'kind,title,office,delegatedBy,published,inForce,source\nlaw,,과,어디,no,yes,시험\n';

export async function lawRooms(t2: TestContext, world: World): Promise<void> {
  const page = await world.page('officer');
  await page.goto('/counsel');
  await untilDrawn(page);
  await t2.test('an officer enters a rule without an article, and it is flagged in the list', async () => {
    await page.getByRole('link', { name: counselTexts.ko.agencyRules, exact: true }).click();
    await page.getByRole('button', { name: t.add, exact: true }).click();
    await page.getByLabel(t.kind, { exact: true }).last().selectOption('directive');
    for (const [label, text] of [
      [t.name, TITLE],
      [t.office, '시험과'],
      [t.source, '여정'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('button', { name: t.send, exact: true }).click();
    await page.getByRole('link', { name: TITLE, exact: true }).click();
    await page
      .getByText(/위임 조문 없음/)
      .first()
      .waitFor();
    assert.ok((await shownText(page.locator('#main'))).includes('1판'));
  });
  await t2.test('a table with mistakes is refused with all of them', async () => {
    await page.goto('/agency-rules');
    await untilDrawn(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'rules.csv', mimeType: 'text/csv', buffer: Buffer.from(WRONG) });
    await page.getByText('/lines/2/kind').waitFor();
    const told = await shownText(page.locator('.problems'));
    for (const field of ['title', 'delegatedBy', 'whyNot'])
      assert.ok(told.includes(`/lines/2/${field}`), told);
    await world.refused(/422 .*\/agency-rules\/table$/);
  });
  await t2.test('the library says what it holds, on a phone as well', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/library?q=%EA%B3%BC%EC%84%B8%EA%B0%80%EA%B2%A9');
    await untilDrawn(page);
    await page.getByText('그 밖의 결정은 여기에 없습니다', { exact: false }).waitFor();
    await page.getByRole('region', { name: libraryTexts.ko.mine, exact: true }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 390, `${width}`);
  });
  await page.close();
  await t2.test('without a model its page says so, and counsel shows no button for it', async () => {
    const supervisor = await world.page('supervisor');
    await supervisor.goto('/language');
    await supervisor.getByText(languageTexts.ko.notSet, { exact: true }).waitFor();
    await supervisor.goto(`/counsel?q=${encodeURIComponent('과세가격')}`);
    await untilDrawn(supervisor);
    assert.equal(await supervisor.getByRole('button', { name: languageTexts.ko.ask }).count(), 0);
    await supervisor.close();
  });
}
