/** Does every list come back as it was written, over steps of one, two and three bytes and words that are said often? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import { buildPostings } from './postings.ts';

const SLOT_BITS = 4;
const SIZE = 20_000;

/** Slot 0 is rare, slot 15 is in nearly every text; some say a slot so often that it no longer fits a byte. */
function drawnTexts(): number[][] {
  const random = seededRandom(3);
  return Array.from({ length: SIZE }, () =>
    Array.from({ length: 16 }, (_, slot) => slot).flatMap((slot) =>
      random.next() < (slot / 15) ** 6 + 2 / SIZE
        ? new Array<number>(random.next() < 0.9 ? 1 : random.below(400) + 1).fill(slot)
        : [],
    ),
  );
}

test('what is read is what was said, text by text', () => {
  const texts = drawnTexts();
  const postings = buildPostings({ size: SIZE, featuresOf: (text) => texts[text]! }, SLOT_BITS);
  const list = { texts: new Uint32Array(SIZE), times: new Uint8Array(SIZE) };
  for (let slot = 0; slot < 16; slot++) {
    const said = texts.flatMap((features, text) => {
      const times = features.filter((one) => one === slot).length;
      return times === 0 ? [] : [[text, Math.min(255, times)]];
    });
    const count = postings.read(slot, list);
    assert.equal(postings.counts[slot], said.length);
    assert.deepEqual(
      Array.from({ length: count }, (_, at) => [list.texts[at], list.times[at]]),
      said,
    );
  }
  assert.equal(
    postings.total,
    texts.reduce((sum, features) => sum + features.length, 0),
  );
});
