/** A decision is computed again to the same bytes; then somebody with all the power over the database alters it, and the log points there. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import pg from 'pg';
import { declarationTexts } from '../../src/console/texts/declaration.ts';
import { logTexts } from '../../src/console/texts/log.ts';
import { joinEmbedded } from '../../src/store/embedded.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const [ko, log] = [declarationTexts.ko, logTexts.ko];

export async function replayAndLog(t: TestContext, world: World): Promise<void> {
  const { json } = await (await world.client('officer')).get('declarations?lane=release&limit=5');
  const { number } = json.rows[0];
  await t.test('Y computes a decision again, identical', async () => {
    const page = await world.page('officer');
    await page.goto(`/declarations/${number}`);
    await untilDrawn(page);
    await page.keyboard.press('y');
    await page.getByText(ko.identical).waitFor();
    await page.close();
  });
  await t.test('the untouched log verifies', async () => {
    const words = await verify(world);
    assert.match(words, new RegExp(log.ok), words);
  });
  await t.test('a record altered by the owner of the database is pointed at', async () => {
    await alter(world, number);
    const words = await verify(world);
    assert.ok(words.includes(log['record-changed']), words);
    assert.ok(words.includes(number), `the altered declaration is not named: ${words}`);
    const page = await world.page('officer');
    await page.goto(`/declarations/${number}`);
    await untilDrawn(page);
    await page.keyboard.press('y');
    await page.getByText(ko.different).waitFor();
    await page.close();
  });
}

/** As superuser, past every right and trigger that binds the application. */
async function alter(world: World, number: string): Promise<void> {
  const client = new pg.Client({ connectionString: joinEmbedded(world.dataFolder)!.url });
  await client.connect();
  await client.query('set session_replication_role = replica');
  const { rowCount } = await client.query(
    `update decision set record = regexp_replace(record, '"lane":"[a-z]+"', '"lane":"hold"') || ' ' where number = $1`,
    [number],
  );
  await client.end();
  assert.ok((rowCount ?? 0) > 0, 'nothing was altered');
}

async function verify(world: World): Promise<string> {
  const page = await world.page('auditor');
  await page.goto('/log');
  await untilDrawn(page);
  await page.getByRole('button', { name: log.verify }).click();
  const card = page.locator('.lo-verify');
  await card
    .getByRole('status')
    .filter({ hasText: new RegExp(`${log.ok}|어긋남`) })
    .waitFor({ timeout: 60_000 });
  const words = await shownText(card);
  await page.close();
  return words;
}
