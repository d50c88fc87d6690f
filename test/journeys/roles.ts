/** Everybody sees what is his to see: the draw is hidden from officers, the log is for auditors, no declaration for administrators. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { boardTexts } from '../../src/console/texts/board.ts';
import { declarationTexts } from '../../src/console/texts/declaration.ts';
import { sharedTexts } from '../../src/console/texts/shared.ts';
import { signInTexts } from '../../src/console/texts/sign-in.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const [board, shared, signIn] = [boardTexts.ko, sharedTexts.ko, signInTexts.ko];

export async function roles(t: TestContext, world: World): Promise<void> {
  await t.test('an officer sees no mark of the random draw anywhere, an analyst does', async () => {
    const [officer, analyst] = [await world.client('officer'), await world.client('analyst')];
    const { json: cases } = await officer.get('cases?scope=office&limit=200');
    assert.ok(cases.rows.length > 5, 'too few cases to say anything');
    for (const path of ['board', 'cases?scope=office&limit=200', 'declarations'])
      assert.doesNotMatch(
        (await officer.get(path)).text,
        /"isRandom"|"draw"/,
        `${path} tells an officer of the draw`,
      );
    for (const { number } of cases.rows.slice(0, 12)) {
      const { json } = await officer.get(`declarations/${number}`);
      const { isRandom, draw, values } = json.decision;
      assert.deepEqual([isRandom, draw], [undefined, undefined], number);
      assert.ok(
        !values.some(({ group }: { group: string }) => group === 'draw'),
        `${number} shows values of the draw`,
      );
    }
    const seen = await analyst.get(`declarations/${cases.rows[0].number}`);
    assert.equal(typeof seen.json.decision.isRandom, 'boolean');
    const page = await world.page('officer');
    for (const path of ['/', '/queue', `/declarations/${cases.rows[0].number}`]) {
      await page.goto(path);
      await untilDrawn(page);
      const main = await shownText(page.locator('#main'));
      for (const mark of [declarationTexts.ko.randomDrawn, board.randomTag])
        assert.ok(!new RegExp(`(^|\\s)${mark}(\\s|$)`).test(main), `${path} shows “${mark}” to an officer`);
    }
    await page.close();
  });
  await t.test('an auditor reads the log; an administrator sees no declaration', async () => {
    const auditor = await world.page('auditor');
    await auditor.goto('/log');
    await untilDrawn(auditor);
    assert.ok((await auditor.locator('table.lo-rows tbody tr').count()) > 20);
    await auditor.close();
    const administrator = await world.page('administrator');
    await administrator.goto('/');
    await untilDrawn(administrator);
    const menu = await shownText(administrator.getByRole('navigation', { name: shared.mainMenu }));
    assert.ok(!menu.includes(shared.declarations) && !menu.includes(shared.queue), menu);
    assert.equal(
      await administrator.locator('#main a[href^="/declarations/"]').count(),
      0,
      'the board names declarations',
    );
    const client = await world.client('administrator');
    for (const path of ['declarations', 'cases']) assert.equal((await client.get(path)).status, 403, path);
    await administrator.close();
  });
  await t.test('whoever is not signed in signs in, and is where he wanted to be', async () => {
    const page = await world.page(null);
    await page.goto('/policy');
    await page.getByLabel(signIn.account).fill('supervisor');
    await page.getByLabel(signIn.password, { exact: true }).fill(world.password('supervisor'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: shared.policy }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/policy');
    await page.close();
  });
}
