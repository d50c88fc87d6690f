/** An officer opens a flagged declaration from the queue by the keyboard, understands why, examines it and records a fraud. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { declarationTexts } from '../../src/console/texts/declaration.ts';
import type { DeclarationView } from '../../src/exchange/contract.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const ko = declarationTexts.ko;
const NOTES = '포장 안쪽에서 신고하지 않은 부속품 20점 발견';
const RECOVERED_WON = 1_234_500;

export async function openCase(t: TestContext, world: World): Promise<void> {
  const page = await world.page('officer');
  let view!: DeclarationView;
  await t.test('a declaration opens from the queue by the keyboard, and cannot be picked', async () => {
    await page.goto('/queue?lane=examine&state=open');
    await untilDrawn(page);
    // The time left runs on: a row is known by the declaration that it names.
    const current = () => page.locator('tr[aria-current="true"] a').first().getAttribute('href');
    const first = await current();
    await page.keyboard.press('j');
    await world.until('j to lead on', async () => (await current()) !== first);
    await page.keyboard.press('k');
    await world.until('k to lead back', async () => (await current()) === first);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/declarations\/\w+/);
    await untilDrawn(page);
    const offers = (await readView(world, numberOf(page))).acts;
    assert.ok(
      offers.every(({ act, isAllowed }) => !isAllowed || act === 'withdraw'),
      'an examination can be picked from the list',
    );
  });
  await t.test('the next examination is dealt', async () => {
    view = await dealtWithReasons(world);
    await page.goto(`/declarations/${view.declaration.declarationNumber}`);
    await untilDrawn(page);
  });
  await t.test('it says why, in words, and what happened to goods like it', () => readReasons(page, view));
  await t.test('A examines, O records a fraud with code, recovered won and notes', () => recordFraud(page));
  await t.test('event, outcome, importer and log know of it', () => outcomeIsKnown(world, page, view));
  await t.test('the next declaration of the same goods is met by one examination and one fraud more', () =>
    profileHasLearned(world, view),
  );
  await page.close();
}

const numberOf = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!);
const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name }).first();

async function readView(world: World, number: string): Promise<DeclarationView> {
  const { status, json } = await (await world.client('officer')).get(`declarations/${number}`);
  assert.equal(status, 200, `declaration ${number}`);
  return json;
}

/** The next examinations by chance, until one is of an import and not blind; the others are given back. */
async function dealtWithReasons(world: World): Promise<DeclarationView> {
  const officer = await world.client('officer');
  for (let tried = 0; tried < 20; tried++) {
    const { json } = await officer.post('cases/next', { kind: 'physical' });
    assert.ok(json.case, 'no examination is open');
    const view = await readView(world, json.case.number);
    const isImport = view.declaration.direction === 'import';
    if (isImport && !json.case.isBlind && view.decision!.findings.length > 0) return view;
    await officer.post(`cases/${json.case.id}/return`, { reason: '시험' });
  }
  throw new Error('twenty examinations in a row were blind or of exports');
}

async function readReasons(page: Page, { decision }: DeclarationView): Promise<void> {
  const { findings, score } = decision!;
  const shown = await shownText(card(page, /^살펴볼 점 \d+가지$/));
  for (const { says } of findings.slice(0, 3))
    assert.ok(shown.includes(says.ko.split('. ')[0]!), `not shown: ${says.ko}`);
  assert.ok(
    (await card(page, ko.price).locator('svg').count()) > 0,
    'the distribution of prices is not drawn',
  );
  if (score !== null) {
    const words = await shownText(card(page, ko.score));
    assert.ok(words.includes(score.says.ko), `the score does not say: ${score.says.ko}`);
    for (const { title } of score.pushes.slice(0, 3))
      assert.ok(words.includes(title.ko), `no push: ${title.ko}`);
  }
  assert.match(await shownText(card(page, ko.importerHistory)), /신고 [\d,]+ · 검사 \d+ · 적발 \d+/);
  await card(page, ko.similar).waitFor();
}

async function recordFraud(page: Page): Promise<void> {
  await page.keyboard.press('a');
  await page.locator('.de-done').waitFor();
  await page.locator('.de-done').waitFor({ state: 'hidden' });
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog');
  const code = dialog.getByLabel(ko.outcomeCode);
  await code.locator('option[value="G2"]').waitFor({ state: 'attached' });
  await code.selectOption('G2');
  await dialog.getByLabel(ko.recoveredKrw).fill(String(RECOVERED_WON));
  await dialog.getByLabel(ko.notes).fill(NOTES);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  const outcome = card(page, ko.decided);
  await outcome.waitFor();
  const words = await shownText(outcome);
  for (const part of ['G2', '1,234,500', NOTES, '윤서진'])
    assert.ok(words.includes(part), `the outcome lacks ${part}: ${words}`);
}

async function outcomeIsKnown(world: World, page: Page, before: DeclarationView): Promise<void> {
  const { declarationNumber, version, importer } = before.declaration;
  const after = await readView(world, declarationNumber);
  assert.deepEqual(
    [after.outcome?.code, after.outcome?.verdict, after.outcome?.recoveredKrw, after.outcome?.isSimulated],
    ['G2', 'fraud', RECOVERED_WON, false],
  );
  const added = after.events.filter(
    ({ at, kind }) => !before.events.some((one) => one.at === at && one.kind === kind),
  );
  assert.ok(
    added.some(({ who }) => who.ko.includes('윤서진')),
    'no event names the officer',
  );
  for (const { title } of added) await card(page, ko.timeline).getByText(title.ko).first().waitFor();
  const { json } = await (await world.client('officer')).get(`importers/${importer!.id}`);
  assert.ok(json.examined.hits >= 1, 'the importer has no hit');
  const { json: log } = await (await world.client('auditor')).get('log?limit=100');
  const row = log.rows.find(
    (one: { subject: string; kind: string }) =>
      one.subject === `${declarationNumber}/${version}` && one.kind === 'outcome',
  );
  assert.ok(row !== undefined, `the log has no outcome of ${declarationNumber}`);
}

/** Filed again under another number, before and after the outcome was known, the same goods meet another past. */
async function profileHasLearned(world: World, { declaration, decision }: DeclarationView): Promise<void> {
  const { declarationNumber: number } = declaration;
  const again = {
    ...declaration,
    declarationNumber: `${number.slice(0, 7)}${'987654'}${number.slice(13)}`,
    version: 1,
  };
  const { status, json } = await world.machine.post('declarations', again);
  assert.equal(status, 201, JSON.stringify(json.problems));
  const now = await readView(world, again.declarationNumber);
  const values = (one: DeclarationView['decision']) =>
    new Map(
      one!.values
        .filter(({ value }) => typeof value === 'number')
        .map(({ name, value }) => [name, value as number]),
    );
  const [past, present] = [values(decision), values(now.decision)];
  const grown = [...present]
    .filter(([name, value]) => value === (past.get(name) ?? 0) + 1)
    .map(([name]) => name);
  const says = now.decision!.score?.says.en ?? '';
  assert.match(says, /^Goods profile seen \d+ times, [1-9]\d* fraudulent\.$/, `the score says: ${says}`);
  assert.ok(grown.length > 0, 'no count that the decision read has grown by one');
}
