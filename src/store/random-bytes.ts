/** Random bytes of the system for nonces and salts, drawn many at a time: a call for a few takes longer than what they are for. */
import { randomFillSync } from 'node:crypto';

const DRAWN = 16_384;

/** @param size bytes of each, at most a few dozen @returns a source whose every answer is fresh and nobody else's */
export function randomSource(size: number): () => Buffer {
  const drawn = Buffer.alloc(DRAWN - (DRAWN % size));
  let next = drawn.length;
  return () => {
    if (next === drawn.length) {
      randomFillSync(drawn);
      next = 0;
    }
    const own = Buffer.from(drawn.subarray(next, next + size));
    // What was given out stands nowhere else.
    drawn.fill(0, next, next + size);
    next += size;
    return own;
  };
}
