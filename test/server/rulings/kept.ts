/** What is refused needs its ground, and what a firm wrote goes with its key. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, problemsOf, type RulingsWorld } from './world.ts';

export function testKept(world: RulingsWorld): void {
  test('what is sent back for a ground that is not given is refused, and what a firm wrote goes with its key', async () => {
    const { house, applied } = world;
    const number = await applied('importer-2', { firm: 'importer:IMP-T-2' });
    const [officer, trader] = [await house.as('officer-020'), await house.as('importer-2')];
    const back = (of: string) => officer.post(at(number, '/steps'), { kind: 'return', of, words: '반려' });
    assert.deepEqual(problemsOf(await back('because')), ['ruling/ground /of']);
    assert.equal((await back('asked-back')).status, 409);
    assert.equal(
      (await trader.post(at(number, '/answers'), { kind: 'ask-back', words: '취소합니다.' })).status,
      200,
    );
    assert.equal((await back('asked-back')).json.state, 'returned');
    assert.equal(
      (await trader.post(at(number, '/answers'), { kind: 'review', words: '재심사' })).status,
      409,
    );
    const party = house.house.vault.partyHash('IMP-T-2');
    await house.database.owner.query(
      `update data_key set salt = null, destroyed_at = now(), rule = 'test' where party = $1 and class = 'objection'`,
      [party],
    );
    house.house.vault.forget();
    const gone = await officer.get(at(number));
    assert.deepEqual([gone.status, gone.json.may, gone.json.state], [200, [], 'returned'], gone.text);
    assert.ok(!gone.text.includes('취소합니다') && gone.text.includes('erased'));
  });
}
