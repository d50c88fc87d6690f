/** Somebody looks for declarations with the keyboard alone: by a part of a name, and by a whole number a moment after it was filed. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { searchTexts } from '../../src/console/texts/search.ts';
import { SEED_ELSEWHERE, strangerDeclarations } from './strangers.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const t = searchTexts.ko;
const FIRM = { id: 'SYB-WHALE-1', name: '보라고래해운' };
const PART = '고래해';

export async function searching(t2: TestContext, world: World): Promise<void> {
  const [named, numbered] = strangerDeclarations(2, SEED_ELSEWHERE + 7);
  const file = async (declaration: object): Promise<string> => {
    const { status, json } = await world.machine.post('declarations', declaration);
    assert.equal(status, 201, JSON.stringify(json.problems));
    return json.number;
  };
  const page = await world.page('officer');
  await page.goto('/');
  await untilDrawn(page);
  await t2.test('by a part of a firm’s name, from the board to the declaration', async () => {
    const number = await file({ ...named, importer: FIRM });
    const officer = await world.client('officer');
    const isFound = async (): Promise<boolean> =>
      (await officer.get(`search?q=${encodeURIComponent(PART)}`)).json.groups.length > 0;
    // While the past of a demonstration is still being read, what is new waits for its turn.
    await world.until('the index to have read it', isFound, 180);
    await lookFor(page, PART);
    const found = page.getByRole('region', { name: t.declaration, exact: true });
    await found.getByText(FIRM.name).first().waitFor();
    await opensFirst(page, number);
    assert.ok((await shownText(page.locator('#main'))).includes(FIRM.name));
  });
  await t2.test('by its whole number as it is written, before any index has read it', async () => {
    const number = await file(numbered!);
    const written = `${number.slice(0, 5)}-${number.slice(5, 7)}-${number.slice(7)}`;
    await lookFor(page, written);
    await opensFirst(page, number);
  });
  await t2.test('what nobody has filed is not found, and the page says what to do', async () => {
    await lookFor(page, '없는고래해운');
    await page.getByText(t.noneTitle, { exact: true }).waitFor();
  });
  await page.close();
}

/** As the keyboard alone does it: the field, the words, away. */
async function lookFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=/);
  await untilDrawn(page);
}

async function opensFirst(page: Page, number: string): Promise<void> {
  await page.locator(`main a[href^="/declarations/${number}"]`).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === `/declarations/${number}`);
  await untilDrawn(page);
}
