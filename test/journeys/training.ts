/** An analyst trains again on all outcomes and sees the effect: a new version in use, new decisions made by it, old ones unchanged. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { modelsTexts } from '../../src/console/texts/models.ts';
import { SEED_ELSEWHERE, strangerDeclarations } from './strangers.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const ko = modelsTexts.ko;

export async function training(t: TestContext, world: World): Promise<void> {
  await t.test('training shows its progress, and the new version comes into use', async () => {
    const client = await world.client('analyst');
    const live = async () => (await client.get('models')).json.find((one: { isLive: boolean }) => one.isLive);
    const before = await live();
    const [early, late] = strangerDeclarations(2, SEED_ELSEWHERE + 1);
    const old = (await world.machine.post('declarations', early)).json;
    assert.equal(old.result, 'stored', JSON.stringify(old.problems));

    const page = await world.page('analyst');
    await page.goto('/models');
    await untilDrawn(page);
    await page.getByRole('button', { name: ko.train }).click();
    await page.locator('.mo-train progress, .mo-train [role="progressbar"]').first().waitFor();
    await page.getByText(ko.trained).waitFor({ timeout: 90_000 });
    const after = await live();
    assert.equal(after.version, before.version + 1);
    assert.notEqual(after.id, before.id);
    await page.locator('.mo-tabs [aria-pressed="true"]', { hasText: `r${after.version}` }).waitFor();
    await page.locator('.mo-tabs [aria-pressed="true"]', { hasText: ko['state.shadow'] }).waitFor();
    const firstRow = page.locator('table.mo-figures tbody tr').first();
    assert.match((await firstRow.getAttribute('class')) ?? '', /is-first/);
    assert.equal(after.figures[0].regime, 'unseen', 'the figure on what was never seen does not stand first');
    assert.ok((await shownText(firstRow)).includes(after.figures[0].title.ko));

    const fresh = (await world.machine.post('declarations', late)).json;
    assert.equal(fresh.result, 'stored', JSON.stringify(fresh.problems));
    const modelOf = async (number: string) =>
      (await client.get(`declarations/${number}`)).json.decision.edition.models.map(
        ({ id }: { id: string }) => id,
      );
    assert.deepEqual(await modelOf(fresh.number), [after.id], 'a new decision does not name the new model');
    assert.deepEqual(
      await modelOf(old.number),
      [before.id],
      'an old decision names another model than it was made by',
    );
    const { json } = await client.post(`decisions/${old.decision}/replay`);
    assert.equal(json.isIdentical, true, json.difference?.en);
    await page.close();
  });
}
