/** Who waits for matching in the running house, and for how long; what there is to match is made up by each test. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Looked } from '../../../src/app/parcels/find-matches.ts';
import type { Find } from '../../../src/app/parcels/match-due.ts';
import { openMatching } from '../../../src/app/parcels/matching.ts';
import { answerMessage } from '../../../src/app/parcels/message.ts';
import { LIMITS, openMeter } from '../../../src/app/parcels/meter.ts';
import { ORDER, type ParcelWorld } from './world.ts';

const NOTHING: Looked = { found: [], until: undefined };

/** A batch of one that the store knows nothing of. */
const looked = (until?: string): Looked => ({
  found: [
    {
      mode: 'live',
      rows: [
        {
          ...{ parcel: '0', dueTurn: null, hops: null, state: 'no-order', shape: 'parcel-alone' },
          ...{ sureness: 1, fields: [], orders: [], procedure: 'open', touches: [] },
        },
      ],
      aside: [],
    },
  ],
  until,
});

const isPending = async (one: Promise<unknown>): Promise<boolean> => {
  const pending = Symbol('pending');
  const ticked = new Promise((resolve) => setImmediate(resolve, pending));
  return (await Promise.race([one, ticked])) === pending;
};

export function testAsked(world: ParcelWorld): void {
  const open = (find: Find) => openMatching(() => world.house.house, find);

  test('who only sends waits where nobody waits, goes on where some do, and waits for room where many do', async () => {
    const gate = Promise.withResolvers<Looked>();
    const matching = open(() => gate.promise);
    const asked = Array.from({ length: 41 }, () => matching.ask());
    assert.deepEqual(
      (await Promise.all(asked.map(isPending))).flatMap((pending, place) => (pending ? [place] : [])),
      [0, 1, 40],
    );
    const standing = matching.match();
    assert.ok(await isPending(standing), 'who asks how something stands was answered before it was matched');
    gate.resolve(NOTHING);
    await Promise.all([...asked, standing, matching.idle()]);
  });

  test('whoever asks is answered however much comes after them, and what is left when the house ends stays due', async () => {
    let finds = 0;
    const matching = open(async () => {
      finds++;
      return looked();
    });
    await matching.match();
    assert.ok(finds < 10, `${finds} batches`);
    await matching.end();
    const last = finds;
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(finds, last);
  });

  test('a full batch of what waited longer answers nobody who came later', async () => {
    const batches = [...Array.from({ length: 9 }, () => looked('2000-01-01T00:00:00.000Z')), NOTHING];
    let finds = 0;
    const matching = open(async () => batches[finds++] ?? NOTHING);
    await matching.match();
    assert.ok(finds >= batches.length, `answered after ${finds} batches`);
    await matching.idle();
  });

  test('a message that asks how something stands waits for it, and one that only sends asks for matching', async () => {
    const { house, platform, sign } = world;
    const asked: string[] = [];
    const matching = {
      ...house.house.matching,
      match: async () => void asked.push('match'),
      ask: async () => void asked.push('ask'),
    };
    const meter = openMeter(LIMITS, () => performance.now());
    for (const [place, standing] of [[], ['ASKED-1']].entries()) {
      const orders = [{ ...ORDER, orderNumber: `ASKED-${place}` }];
      await answerMessage({ ...house.house, matching }, meter, await sign(platform, { orders, standing }));
    }
    assert.deepEqual(asked, ['ask', 'match']);
  });

  test('what goes wrong is told to whoever waits, and the next who asks begins again', async () => {
    let finds = 0;
    const matching = open(async () => {
      if (finds++ === 0) throw new Error('away');
      return NOTHING;
    });
    const [first, other] = await Promise.allSettled([matching.match(), matching.match()]);
    assert.deepEqual([first.status, other.status], ['rejected', 'rejected']);
    await matching.match();
    // Who is answered asks again at once, before anything else gets its turn.
    await matching.match();
    await matching.end();
    await matching.match();
  });
}
