/** An officer describes goods, reads why a code is recommended, narrows it, decides, and finds the decision by the next question. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { classificationTexts } from '../../src/console/texts/classification.ts';
import { untilDrawn, type World } from './world.ts';

const t = classificationTexts.ko;
const GOODS = '노랑두루미 그림이 있는 도자기 접시와 컵';

export async function classification(t2: TestContext, world: World): Promise<void> {
  const page = await world.page('officer');
  await page.goto('/classification');
  await untilDrawn(page);
  await t2.test('a description typed with the keyboard brings candidates with their reasons', async () => {
    await page.getByText(t.emptyTitle, { exact: true }).waitFor();
    await page.getByLabel(t.text).fill(GOODS);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '6911.10', exact: true }).waitFor({ timeout: 60_000 });
    assert.ok(new URL(page.url()).searchParams.get('text') === GOODS, page.url());
  });
  await t2.test('a decision is found by the next question', async () => {
    await page
      .getByRole('region', { name: '6911.10', exact: true })
      .getByRole('button', { name: t.decide })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t.why).fill('도자제 식탁용품');
    await dialog.getByRole('button', { name: t.send, exact: false }).click();
    await page.getByText(t.decided, { exact: true }).waitFor();
    const decided = page.getByRole('region', { name: t.decisions, exact: true });
    await decided.getByRole('button', { name: GOODS }).waitFor();
    await page.goto(`/classification?text=${encodeURIComponent('노랑두루미 그림 접시')}`);
    await page
      .getByRole('region', { name: '6911.10', exact: true })
      .getByText('이 세관의 결정')
      .first()
      .waitFor();
  });
  await page.close();
}
