import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { seededRandom } from '../../core/random.ts';
import { makeTurns } from './turns.ts';

test('whoever wants to be alone is, others are together up to so many, and all start in the order in which they came', async () => {
  const random = seededRandom(5);
  let mostTogether = 0;
  for (let world = 0; world < 40; world++) {
    const turns = makeTurns(3);
    const running = new Set<boolean>();
    const started: number[] = [];
    let together = 0;
    const all = Array.from({ length: 30 }, (_, place) => {
      const isAlone = random.next() < 0.3;
      const work = async (): Promise<number> => {
        started.push(place);
        assert.ok(!running.has(true), 'nobody starts beside one who is alone');
        assert.ok(!isAlone || together === 0, 'who is alone starts beside nobody');
        running.add(isAlone);
        mostTogether = Math.max(mostTogether, ++together);
        for (let pause = random.below(4); pause > 0; pause--) await setImmediate();
        if (--together === 0) running.clear();
        if (place % 7 === 0) throw new Error('fails');
        return place;
      };
      return isAlone ? turns.alone(work) : turns.together(work);
    });
    const ended = await Promise.allSettled(all);
    assert.equal(ended.filter(({ status }) => status === 'rejected').length, 5);
    assert.deepEqual(
      started,
      Array.from({ length: 30 }, (_, place) => place),
    );
  }
  assert.equal(mostTogether, 3);
});
