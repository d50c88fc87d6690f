/** The register of rights that parcels may infringe. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paying } from '../../builders/paying.ts';
import { against, trademark } from './act.ts';

const RIGHT = {
  ...{ kind: 'trademark', title: 'RUNNING', holder: '가온스포츠', number: '40-0000001' },
  ...{ classes: ['25'], words: ['running'], validFrom: '2026-01-01', validTo: '2027-12-31' },
};

export function testRights(world: Paying): void {
  test('officers record rights, each once, and end them; only one in force can be suspected of', async () => {
    const { officer, arrive } = world;
    const by = await officer();
    const wrong = await by.post('recorded-rights', { ...RIGHT, validTo: '2025-01-01', title: ' ' });
    assert.deepEqual(
      [wrong.status, wrong.json.problems.map(({ pointer }: { pointer: string }) => pointer)],
      [422, ['/title', '/validTo']],
    );
    assert.equal((await by.post('recorded-rights', RIGHT)).status, 200);
    assert.equal((await by.post('recorded-rights', RIGHT)).status, 409);
    const other = (await by.post('recorded-rights', { ...RIGHT, number: '40-0000002' })).json;
    const ended = other.find(({ number }: { number: string }) => number === '40-0000002').id;
    const after = (await by.post(`recorded-rights/${ended}/end`)).json;
    assert.equal(after.find(({ id }: { id: string }) => id === ended).isInForce, false);
    assert.equal((await by.post(`recorded-rights/${ended}/end`)).status, 404);
    await arrive('RIGHT1');
    assert.deepEqual(await against(world, 'RIGHT1', 'right-noted', { right: ended }), ['no-right']);
    const { named, acts } = (await by.get('parcels/RIGHT1/path')).json;
    assert.deepEqual(
      named.map(({ id }: { id: string }) => id),
      [await trademark(world)],
      'its words stand in the list',
    );
    assert.deepEqual(
      acts.map((one: { act: string }) => one.act),
      ['right-noted', 'end-ordered'],
    );
  });
}
