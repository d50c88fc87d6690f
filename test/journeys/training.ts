/**
 * An analyst trains again on all outcomes: a candidate that runs in shadow and decides nothing. A second person puts it in force, and
 * one person takes it back; new decisions name the model in force, old ones the model that they were made by.
 */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { modelLifeTexts } from '../../src/console/texts/model-life.ts';
import { modelShadowTexts } from '../../src/console/texts/model-shadow.ts';
import { modelsTexts } from '../../src/console/texts/models.ts';
import type { Client } from '../builders/client.ts';
import { SEED_ELSEWHERE, strangerDeclarations } from './strangers.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const ko = modelsTexts.ko;
const life = modelLifeTexts.ko;
const shadow = modelShadowTexts.ko;

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly isLive: boolean;
  readonly state: string;
}

export async function training(t: TestContext, world: World): Promise<void> {
  const client = await world.client('analyst');
  const models = async (): Promise<Seen[]> => (await client.get('models')).json;
  const live = async () => (await models()).find(({ isLive }) => isLive)!;
  const file = async (place: number): Promise<{ number: string; decision: string }> => {
    const stranger = strangerDeclarations(place + 1, SEED_ELSEWHERE + 1)[place];
    const { json } = await world.machine.post('declarations', stranger);
    assert.equal(json.result, 'stored', JSON.stringify(json.problems));
    return json;
  };
  const before = await live();
  const old = await file(0);
  const analyst = await world.page('analyst');
  let made = before;

  await t.test('training shows its progress, and makes a model in shadow that decides nothing', async () => {
    await analyst.goto('/models');
    await untilDrawn(analyst);
    await analyst.getByRole('button', { name: ko.train }).click();
    await analyst.locator('.mo-train progress, .mo-train [role="progressbar"]').first().waitFor();
    await analyst.getByText(ko.trained).waitFor({ timeout: 120_000 });
    made = (await models()).find(({ state }) => state === 'shadow')!;
    assert.equal(made.version, before.version + 1);
    assert.equal((await live()).id, before.id);
    await analyst.locator('.mo-tabs [aria-pressed="true"]', { hasText: `r${made.version}` }).waitFor();
    await analyst.locator('.mo-tabs [aria-pressed="true"]', { hasText: ko['state.shadow'] }).waitFor();
    const firstRow = analyst.locator('table.mo-figures tbody tr').first();
    assert.match((await firstRow.getAttribute('class')) ?? '', /is-first/, 'the unseen do not stand first');
    const decided = await file(1);
    assert.deepEqual(await modelOf(client, decided.number), [before.id]);
  });

  await t.test('champion and challenger stand side by side on what came in meanwhile', async () => {
    await world.until('the challenger is asked about live traffic', async () => {
      const { json } = await client.get(`models/${made.id}/shadow`);
      return json.scored > 0;
    });
    await analyst.reload();
    const card = analyst.getByRole('region', { name: shadow.title });
    await card.getByRole('rowheader', { name: shadow.challenger }).waitFor();
  });

  await t.test('whoever trained it proposes it and cannot confirm it; a second person does', async () => {
    await propose(analyst, '새 결과로 다시 학습했습니다');
    assert.equal(await analyst.locator('[data-move="confirm"]').count(), 0);
    const supervisor = await world.page('supervisor');
    await supervisor.goto(`/models?model=${made.id}`);
    await untilDrawn(supervisor);
    await supervisor.getByText('새 결과로 다시 학습했습니다').first().waitFor();
    await supervisor.locator('[data-move="confirm"]').click();
    await supervisor.locator('.mo-tabs [aria-pressed="true"]', { hasText: ko['state.active'] }).waitFor();
    assert.equal((await live()).id, made.id);
    const fresh = await file(2);
    assert.deepEqual(await modelOf(client, fresh.number), [made.id], 'a new decision names the new model');
    assert.deepEqual(await modelOf(client, old.number), [before.id], 'an old one the model that made it');
    const { json } = await client.post(`decisions/${old.decision}/replay`);
    assert.equal(json.isIdentical, true, json.difference?.en);
    await supervisor.close();
  });

  await t.test('one person takes it back with a reason, and what decided when stays', async () => {
    const supervisor = await world.page('supervisor', { language: 'ko' });
    await supervisor.goto(`/models?model=${before.id}`);
    await untilDrawn(supervisor);
    await supervisor.locator('[data-move="roll-back"]').click();
    await supervisor.getByRole('dialog').getByLabel(life.reason).fill('적발률이 떨어졌습니다');
    await supervisor.getByRole('dialog').locator('button[type="submit"]').click();
    await supervisor.getByRole('dialog').waitFor({ state: 'detached' });
    await supervisor.locator('.mo-tabs [aria-pressed="true"]', { hasText: ko['state.active'] }).waitFor();
    assert.equal((await live()).id, before.id);
    const spans = supervisor.getByRole('region', { name: life.history }).locator('tbody').first();
    await supervisor.getByRole('region', { name: life.history }).getByText(life.now).waitFor();
    assert.match(
      await shownText(spans),
      new RegExp(`r${before.version}.*r${made.version}.*r${before.version}`, 's'),
    );
    assert.deepEqual(await modelOf(client, (await file(3)).number), [before.id]);
    await supervisor.close();
  });
  await analyst.close();
}

async function propose(page: Page, why: string): Promise<void> {
  await page.locator('[data-move="propose"]').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(life.reason).fill(why);
  await dialog.locator('button[type="submit"]').click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('[data-move="withdraw"]').waitFor();
}

async function modelOf(client: Client, number: string): Promise<string[]> {
  const { json } = await client.get(`declarations/${number}`);
  return json.decision.edition.models.map(({ id }: { id: string }) => id);
}
