/** An officer brings decisions: a file with a bad line is told whole, a good one stands; a stranger finds a decision, the article it cites, and what its text was before. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { libraryTexts } from '../../src/console/texts/library.ts';
import { precedentTexts } from '../../src/console/texts/precedents.ts';
import { fill } from '../../src/core/text.ts';
import { axe } from './axe.ts';
import { picture, shownText, untilDrawn, type World } from './world.ts';

const t = precedentTexts.ko;
const DECISION = {
  ...{ kind: 'tribunal', body: '가상심판원', number: '가상-여정-1', decidedOn: '2025-06-02' },
  ...{
    title: '가상 사례: 여정의 파란 항아리',
    gist: '가상의 요지: 파란 항아리는 도자기이다.',
    source: 'office',
  },
  ...{ text: '관세법 제230조에 따라 본다. 가상의 기한은 십일이다.', disposition: '기각', isMadeUp: true },
};
const lines = (...some: object[]): Buffer => Buffer.from(some.map((one) => JSON.stringify(one)).join('\n'));

export async function precedentsJourney(t2: TestContext, world: World): Promise<void> {
  await t2.test(
    'an officer sees everything that is wrong with a file, then brings it mended, twice',
    async () => {
      const page = await world.page('officer');
      await page.goto('/library');
      await page.getByRole('link', { name: libraryTexts.ko.bring, exact: true }).click();
      await page.getByLabel(t.why, { exact: true }).fill('여정');
      const give = (buffer: Buffer) =>
        page.locator('input[type=file]').setInputFiles({ name: 'a.ndjson', mimeType: 'text/plain', buffer });
      await give(lines(DECISION, { ...DECISION, number: '가상-여정-2', decidedOn: '2099-01-01', gist: '' }));
      await page.getByText('/lines/2/decidedOn').waitFor();
      assert.ok((await shownText(page.locator('.problems'))).includes('/lines/2/gist'));
      await world.refused(/422 .*\/library\/precedents$/);
      await picture(page, 'library-bring-wrong');
      assert.deepEqual(await axe(page, 'all'), []);
      for (const [text, counts] of [
        [DECISION.text, { added: 1, changed: 0, unchanged: 0 }],
        [DECISION.text.replace('십일', '십오일'), { added: 0, changed: 1, unchanged: 0 }],
      ] as const) {
        await give(lines({ ...DECISION, text }));
        await page.getByText(fill(t.done, counts), { exact: true }).waitFor();
      }
      await page.close();
    },
  );
  await t2.test('a stranger finds it by words, on a phone as well, and compares its versions', async () => {
    const page = await world.page(null);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/library?q=${encodeURIComponent('항아리 파란')}`);
    await untilDrawn(page);
    await fits(page, 'library-found-phone');
    await page.getByRole('link', { name: DECISION.title, exact: true }).first().click();
    await page.getByText('관세법 제230조', { exact: true }).waitFor();
    await page.getByRole('link', { name: t.compare, exact: true }).click();
    await page.locator('ins').waitFor();
    assert.equal(await page.locator('del').textContent(), '십일이다');
    assert.equal(await page.locator('ins').textContent(), '십오일이다');
    assert.equal(
      await page.getByRole('button', { name: libraryTexts.ko.follow }).count(),
      0,
      'a stranger cannot be told',
    );
    await fits(page, 'precedent-phone');
    await page.setViewportSize({ width: 820, height: 1180 });
    await fits(page, 'precedent-tablet');
    await page.goto(`/library?article=${encodeURIComponent('관세법 제230조')}`);
    await page.getByRole('link', { name: DECISION.title, exact: true }).first().waitFor();
    await fits(page, 'library-article-tablet');
    await page.close();
  });
}

async function fits(page: Page, name: string): Promise<void> {
  await picture(page, name);
  const [wide, room] = await page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1')].map((one) => one.getBoundingClientRect().right);
    return [Math.max(document.documentElement.scrollWidth, ...headings), innerWidth];
  });
  assert.ok(wide! <= room!, `${name}: ${wide}`);
  assert.deepEqual(await axe(page, 'all'), []);
}
