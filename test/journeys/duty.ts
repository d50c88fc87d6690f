/** What goods owe, as an officer computes it: filled in, refused where it is wrong, opened to its articles, and the duty of a declaration. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { dutyTexts } from '../../src/console/texts/duty.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const t = dutyTexts.ko;

export async function dutyJourney(t2: TestContext, world: World): Promise<void> {
  const page = await world.page('officer');
  const client = await world.client('officer');
  await t2.test('goods are computed, and a line opens to its article', async () => {
    await page.goto('/duty');
    await page.getByText(t.empty).waitFor();
    await page.getByLabel(t.hsCode).fill('4202.22-1020');
    await page.getByLabel(t.price, { exact: true }).fill('2000');
    await page.getByLabel(t.quantity).fill('1');
    await page.getByLabel(t.consumption).selectOption('bag');
    await page.getByRole('button', { name: t.compute }).click();
    const payable = page.locator('.du-payable');
    await payable.waitFor();
    const day = new URL(page.url()).searchParams.get('day');
    const goods = [
      {
        ...{ hsCode: '4202221020', price: { amount: 2000, currency: 'USD' } },
        ...{ quantity: 1, unit: 'U', consumption: 'bag' },
      },
    ];
    const { json } = await client.post('duty/assessments', { day, channel: 'declaration', goods });
    assert.equal((await shownText(payable)).replace(/\D/g, ''), String(json.assessment.payableKrw));
    const basis = page.locator('.du-result .du-basis').last();
    await basis.locator('summary').click();
    assert.match(await shownText(basis), /국고금|부가가치세/);
  });
  await t2.test('the address is the question, and what is wrong with it is said all at once', async () => {
    await page.goto('/duty?hs=99&price=-1&currency=QQQ');
    const refused = page.locator('.du-refused li');
    await refused.nth(2).waitFor();
    assert.equal(await refused.count(), 3);
    await world.refused(/422 .*\/duty\/assessments$/);
  });
  await t2.test('a declaration shows what is computed beside what was declared', async () => {
    const { json: cases } = await client.get('cases?scope=office&limit=50');
    const { number } = cases.rows.find(({ direction }: { direction: string }) => direction === 'import');
    const { json } = await client.get(`declarations/${number}/duty`);
    await page.goto(`/declarations/${number}`);
    await untilDrawn(page);
    const shown = page.locator('.de-duty .de-payable');
    await shown.waitFor();
    const won = json.assessment?.payableKrw ?? null;
    const text = await shownText(shown);
    if (won === null) assert.equal(text, t.unknown);
    else assert.equal(text.replace(/\D/g, ''), String(won));
  });
  await page.close();
}
