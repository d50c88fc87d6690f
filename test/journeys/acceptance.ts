/**
 * Acceptance as people do it: a supervisor ends automatic acceptance, an officer accepts what is ready with one look, a paper is
 * fetched and checked by a stranger, what is missing is said, and automatic acceptance comes back with two people.
 */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { acceptanceTexts } from '../../src/console/texts/acceptance.ts';
import { automaticTexts } from '../../src/console/texts/automatic.ts';
import { readyTexts } from '../../src/console/texts/ready.ts';
import { fill } from '../../src/core/text.ts';
import type { PaperView, WaitingPage } from '../../src/exchange/contract.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { plainDeclaration } from '../builders/plain.ts';
import { reportAll } from '../builders/reports.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const [ready, automatic, words] = [readyTexts.ko, automaticTexts.ko, acceptanceTexts.ko];
const card = (page: Page, name: string) => page.getByRole('region', { name }).first();
const SEVERAL = 6;

export async function acceptance(t: TestContext, world: World): Promise<void> {
  let waiting: Declaration;
  let accepted = '';
  await t.test('a supervisor ends automatic acceptance, with a reason', () => ended(world));
  await t.test('an officer accepts what is ready with one look, one taken out', async () => {
    accepted = await oneLook(world, await filed(world, true));
  });
  await t.test(
    'what is missing is said on the page, with its article, and in the list of what waits',
    async () => {
      [waiting] = (await filed(world, false, 1)) as [Declaration];
      const page = await world.page('officer', { language: 'en', theme: 'dark' });
      await page.goto(`/declarations/${waiting.declarationNumber}`);
      await untilDrawn(page);
      const shown = await shownText(card(page, acceptanceTexts.en.title));
      assert.match(shown, /art\.|제\d+조/);
      await page.goto('/queue/ready?state=waiting');
      await untilDrawn(page);
      await page.close();
    },
  );
  await t.test('the certificate is a paper with a code that a stranger can check', () =>
    paper(world, accepted),
  );
  await t.test(
    'an analyst proposes automatic acceptance, a supervisor approves it, and what waited follows',
    () => backAgain(world, waiting),
  );
}

async function ended(world: World): Promise<void> {
  const page = await world.page('supervisor');
  await page.goto('/policy/automatic');
  await untilDrawn(page);
  await page.locator('li[data-setting="in-force"]').getByRole('button', { name: automatic.end }).click();
  await page.getByRole('dialog').getByLabel(automatic.why).fill('담당 공무원이 직접 살펴보기로 함');
  await page.getByRole('dialog').getByRole('button', { name: automatic.end }).click();
  await page.getByText(automatic.notInForce).waitFor();
  await page.close();
}

/** Some that the screening leaves to be released; chance may choose one in a hundred. */
async function filed(world: World, isReported: boolean, count = SEVERAL): Promise<Declaration[]> {
  const found: Declaration[] = [];
  while (found.length < count) {
    const one = plainDeclaration();
    if (isReported) await reportAll(world.machine, [one]);
    const { status, json, text } = await world.machine.post('declarations', one);
    assert.equal(status, 201, text);
    if (json.lane === 'release') found.push(one);
  }
  return found;
}

/** @returns the number of one that was accepted */
async function oneLook(world: World, expected: readonly Declaration[]): Promise<string> {
  const client = await world.client('officer');
  const page = await world.page('officer');
  await page.goto('/queue');
  await untilDrawn(page);
  await page.getByRole('link', { name: ready.toList }).click();
  await untilDrawn(page);
  const list: WaitingPage = (await client.get('acceptances?state=ready')).json;
  const numbers = new Set(list.rows.map(({ number }) => number));
  for (const { declarationNumber } of expected)
    assert.ok(numbers.has(declarationNumber), 'not among the ready');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByText(fill(ready.takenOut, { n: 1 })).waitFor();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(fill(ready.confirmOut, { n: 1 })).waitFor();
  await dialog.getByRole('button', { name: /수리$/ }).click();
  await page.locator('[data-batch="done"]').waitFor();
  const after: WaitingPage = (await client.get('acceptances?state=ready')).json;
  const left = new Set(after.rows.map(({ number }) => number));
  const taken = expected.filter(({ declarationNumber }) => !left.has(declarationNumber));
  assert.ok(taken.length >= expected.length - 1, 'more stayed than the one that was taken out');
  await page.close();
  return taken[0]!.declarationNumber;
}

async function paper(world: World, number: string): Promise<void> {
  const page = await world.page('officer');
  await page.goto(`/declarations/${number}`);
  await untilDrawn(page);
  const link = card(page, words.papers).getByRole('link', { name: words.certificate });
  const address = (await link.getAttribute('href'))!;
  const pdf = await page.request.get(address);
  assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
  await page.close();
  const officer = await world.client('officer');
  const { code, verifyPath }: PaperView = (await officer.get(`declarations/${number}/papers/certificate`))
    .json;
  const stranger = await world.page(null);
  await stranger.goto(verifyPath);
  await stranger.locator('[data-state="valid"]').waitFor();
  const shown = await shownText(stranger.locator('main'));
  assert.ok(shown.includes(number) && shown.includes(code));
  await stranger.close();
}

async function backAgain(world: World, { declarationNumber: number }: Declaration): Promise<void> {
  const analyst = await world.page('analyst');
  await analyst.goto('/policy/automatic');
  await untilDrawn(analyst);
  await analyst.getByRole('button', { name: automatic.propose }).click();
  await analyst.getByRole('alert').first().waitFor();
  await world.refused(/422 .*\/acceptances\/automatic$/);
  const form = card(analyst, automatic.propose);
  await form.getByLabel(automatic.basis).fill('관세법 제248조 제1항, 행정기본법 제20조 (시험)');
  await form.getByLabel(automatic.why).fill('저위험 신고를 바로 수리합니다.');
  await form.getByRole('button', { name: automatic.propose }).click();
  await analyst.locator('li[data-setting="proposed"]').waitFor();
  await analyst.close();
  const page = await world.page('supervisor');
  await page.goto('/policy/automatic');
  await untilDrawn(page);
  await page.locator('li[data-setting="proposed"]').getByRole('button', { name: automatic.approve }).click();
  await page.getByRole('dialog').getByRole('button', { name: automatic.approve }).click();
  await page.getByText(automatic.inForce).waitFor();
  await page.close();
  const officer = await world.client('officer');
  const state = async () => (await officer.get(`declarations/${number}`)).json.state;
  assert.equal(await state(), 'screened', 'accepted while its goods and duty were missing');
  const { declaration } = (await officer.get(`declarations/${number}`)).json;
  await reportAll(world.machine, [declaration]);
  await world.until('what waited to be accepted by itself', async () => (await state()) === 'accepted');
}
