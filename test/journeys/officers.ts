/** Officers at work: the next case, a blind one, a supplement with its day, a second opinion, a supervisor who moves a case, leave. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { declarationTexts } from '../../src/console/texts/declaration.ts';
import { deskTexts } from '../../src/console/texts/desk.ts';
import { plainDeclaration } from '../builders/plain.ts';
import { picture, shownText, untilDrawn, type World } from './world.ts';

const [ko, desk] = [declarationTexts.ko, deskTexts.ko];
const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name }).first();
const numberOf = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!);

export async function officers(t: TestContext, world: World): Promise<void> {
  const page = await world.page('officer');
  await t.test('N on my work deals a case and opens it; my work lists it', async () => {
    await page.goto('/work');
    await untilDrawn(page);
    await page.keyboard.press('n');
    await page.waitForURL(/\/declarations\/\w+/);
    const number = numberOf(page);
    const hand = (await (await world.client('officer')).get('desk/work')).json.hand;
    assert.ok(hand.some((row: { number: string }) => row.number === number));
  });
  await t.test('a blind case says so, shows no reasons, and shows them once the finding is recorded', () =>
    blindCase(world, page),
  );
  await t.test('a supplement is asked for with a day and is awaited', () => supplement(world, page));
  await t.test('a second opinion is asked, and the supervisor who was asked answers from his bell', () =>
    opinion(world, page),
  );
  await t.test('a supervisor moves a case to the officer, who is told, and gives it back', () =>
    moved(world, page),
  );
  await t.test('who enters leave has nothing in hand any more, until he is back', () => leave(world, page));
  await page.close();
}

/** Far more than the share of blind ones asks for: that none of so many is blind happens once in ten thousand runs. */
const EXAMINED = 180;

/** Weapons without a permit, which are always examined. */
async function fileExaminations(world: World, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, () => {
    const plain = plainDeclaration();
    return { ...plain, items: [{ ...plain.items[0]!, hsCode: '9303200000', description: 'SHOTGUNS' }] };
  });
  const { status, text } = await world.machine.post('declarations/batch', rows);
  assert.equal(status, 200, text);
  return rows.map(({ declarationNumber }) => declarationNumber);
}

/** Deals examinations until a blind one comes; what is not blind is given back. */
async function dealtBlind(world: World): Promise<string> {
  const officer = await world.client('officer');
  await fileExaminations(world, EXAMINED);
  for (let tried = 0; tried < 3 * EXAMINED; tried++) {
    const { json } = await officer.post('cases/next', { kind: 'physical' });
    if (!json.case) break;
    if (json.case.isBlind) return json.case.number;
    await officer.post(`cases/${json.case.id}/return`, { reason: '시험' });
  }
  throw new Error('no examination of the office is blind');
}

async function blindCase(world: World, page: Page): Promise<void> {
  const number = await dealtBlind(world);
  await page.goto(`/declarations/${number}`);
  await untilDrawn(page);
  await card(page, desk.blind).waitFor();
  for (const hidden of [ko.score, ko.price, ko.similar])
    assert.equal(await page.getByRole('region', { name: hidden }).count(), 0, hidden);
  await picture(page, 'officers-blind');
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog');
  const code = dialog.getByLabel(ko.outcomeCode);
  await code.locator('option[value="A"]').waitFor({ state: 'attached' });
  await code.selectOption('A');
  await dialog.getByLabel(ko.notes).fill('이상 없음');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await card(page, ko.score).waitFor();
  assert.equal(await page.getByRole('region', { name: desk.blind }).count(), 0);
  await picture(page, 'officers-revealed');
}

async function supplement(world: World, page: Page): Promise<void> {
  const { json } = await (await world.client('officer')).post('cases/next', { kind: 'documents' });
  await page.goto(`/declarations/${json.case.number}`);
  await untilDrawn(page);
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(ko.reason).fill('송품장 사본을 제출하십시오');
  await dialog.getByLabel(desk.dueOn).fill('2026-12-10');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await world.until('the supplement to be awaited', async () =>
    (await shownText(card(page, desk.awaited))).includes('2026-12-10'),
  );
  await page.goto('/work');
  await untilDrawn(page);
  assert.match(await shownText(card(page, desk.askedByMe)), /보완 자료/);
  await picture(page, 'officers-work');
}

async function opinion(world: World, page: Page): Promise<void> {
  const { json } = await (await world.client('officer')).post('cases/next', {});
  await page.goto(`/declarations/${json.case.number}`);
  await untilDrawn(page);
  await card(page, desk.awaited).getByRole('button', { name: desk.ask }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(desk.colleague).selectOption('supervisor');
  await dialog.getByLabel(desk.question).fill('원산지를 어떻게 보십니까?');
  await dialog.getByRole('button', { name: desk.send }).click();
  await dialog.waitFor({ state: 'hidden' });
  const other = await world.page('supervisor', { language: 'en', theme: 'dark' });
  const en = deskTexts.en;
  await other.goto('/work');
  await untilDrawn(other);
  await other.getByRole('link', { name: /unread notices/ }).waitFor();
  await card(other, en.askedOfMe).getByRole('button', { name: en.answerIt }).first().click();
  await other.getByRole('dialog').getByLabel(en.answer).fill('Look at the marking.');
  await other.getByRole('dialog').getByRole('button', { name: en.send }).click();
  await other.getByText(en.nothingAsked).waitFor();
  await other.goto('/supervision');
  await untilDrawn(other);
  await picture(other, 'officers-supervision');
  await other.close();
  await page.reload();
  await card(page, desk.awaited).getByText('Look at the marking.').waitFor();
}

async function moved(world: World, page: Page): Promise<void> {
  // Of one's own: an arrival of the day may be examined by a simulated officer while the reason is typed.
  const [number] = await fileExaminations(world, 1);
  const other = await world.page('supervisor');
  await other.goto(`/declarations/${number}`);
  await untilDrawn(other);
  await other.getByRole('button', { name: desk.reassign }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByLabel(desk.colleague).selectOption('officer');
  await dialog.getByLabel(desk.why).fill('업무 조정');
  await dialog.getByRole('button', { name: desk.send }).click();
  await dialog.waitFor({ state: 'hidden' });
  await other.close();
  await page.goto(`/declarations/${number}`);
  await untilDrawn(page);
  await page.getByRole('button', { name: desk.giveBack }).click();
  await page.getByRole('dialog').getByLabel(desk.why).fill('이해관계가 있습니다');
  await page.getByRole('dialog').getByRole('button', { name: desk.send }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const events = (await (await world.client('officer')).get(`declarations/${number}`)).json.events;
  assert.deepEqual(
    events.slice(-2).map(({ kind }: { kind: string }) => kind),
    ['reassign', 'return'],
  );
}

async function leave(world: World, page: Page): Promise<void> {
  await page.goto('/work');
  await untilDrawn(page);
  await page.getByRole('button', { name: desk.leave }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(desk.until).fill('2026-12-01');
  await dialog.getByLabel(desk.why).fill('연가');
  await dialog.getByRole('button', { name: desk.send }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(desk.noHand).waitFor();
  await page.getByRole('button', { name: desk.back }).click();
  await page.getByText(desk.noAbsences).waitFor();
  const { json } = await (await world.client('officer')).get('desk/work');
  assert.equal(json.hand.length, 0);
}
