/** A broker asks about the law on a phone, is answered, is refused, and hands over; two officers answer, and the next question finds it. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { counselTexts } from '../../src/console/texts/counsel.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const t = counselTexts.ko;
const PHONE = { width: 390, height: 844 };
const ASKED = '해외여행에서 면세 한도가 얼마인가요';
const UNKNOWN = '반려 앵무새 입양 서류';
const TITLE = '앵무새';

export async function counsel(t2: TestContext, world: World): Promise<void> {
  const page = await world.page('broker');
  await page.setViewportSize(PHONE);
  await page.goto('/counsel');
  await untilDrawn(page);
  await t2.test('an everyday question gets a card, and the page is no wider than the phone', async () => {
    await ask(page, ASKED);
    await page.getByRole('region', { name: t.card, exact: true }).waitFor();
    assert.ok((await shownText(page.locator('#main'))).includes('800달러'));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= PHONE.width, `${width}`);
  });
  await t2.test('what is not known is refused and handed over', async () => {
    await ask(page, UNKNOWN);
    await page.getByText(t.notFoundTitle, { exact: true }).waitFor();
    await page.getByText(t.withBefore.replace('{n}', '1')).waitFor();
    await page.getByRole('button', { name: t.handOver, exact: true }).click();
    await page.getByText(t.handedOver, { exact: true }).waitFor();
  });
  await t2.test('an officer writes, a supervisor approves, and the same question is answered', async () => {
    const officer = await world.page('officer');
    await officer.goto('/counsel/questions');
    await officer.getByText(UNKNOWN, { exact: true }).waitFor();
    await officer.getByText(`${t.before}: ${ASKED}`).waitFor();
    await officer.getByRole('region', { name: t.deskTitle }).getByText(t.deskCards).waitFor();
    await officer.getByRole('button', { name: t.write, exact: true }).first().click();
    const typed = [
      [t.titleKo, TITLE],
      [t.titleEn, 'Parrots'],
      [t.textKo, '검역증명서를 갖추어 세관장에게 증명합니다.'],
      [t.textEn, 'A quarantine certificate is shown to customs.'],
      [t.asked, UNKNOWN],
      [t.articles, '관세법 제226조'],
    ] as const;
    for (const [label, text] of typed) await officer.getByLabel(label, { exact: true }).fill(text);
    await officer.getByRole('button', { name: t.send, exact: true }).click();
    await officer.getByText(t.written, { exact: true }).waitFor();
    await officer.close();

    const supervisor = await world.page('supervisor');
    await supervisor.goto('/counsel/questions');
    await supervisor.getByRole('button', { name: t.approve, exact: true }).click();
    await supervisor.getByText(t.answered, { exact: true }).waitFor();
    await supervisor.close();

    await page.goto(`/counsel?q=${encodeURIComponent(UNKNOWN)}`);
    await page.getByRole('heading', { name: TITLE, exact: true }).waitFor();
    await page.goto('/counsel/mine');
    const yes = page.getByRole('button', { name: t.yes, exact: true }).first();
    await yes.click();
    await page.locator('[aria-pressed="true"]', { hasText: t.yes }).waitFor();
  });
  await page.close();
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel(t.field, { exact: true }).fill(question);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/counsel\?q=/);
  await untilDrawn(page);
}
