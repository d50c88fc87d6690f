/** Identifiers that sort by time: 48 bits of milliseconds and 80 bits of chance, in 26 letters (Crockford base 32, as ULID). */

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @param millis since 1970 @param chance sixteen numbers in [0, 1), from the caller: nothing here rolls dice */
export function makeId(millis: number, chance: () => number): string {
  let time = '';
  for (let rest = millis, i = 0; i < 10; i++) {
    time = LETTERS[rest % 32]! + time;
    rest = Math.floor(rest / 32);
  }
  let tail = '';
  for (let i = 0; i < 16; i++) tail += LETTERS[Math.floor(chance() * 32)]!;
  return time + tail;
}

/**
 * Makes identifiers one after the other, each greater than the one before: what is written within one millisecond keeps its
 * order, and a clock that goes back changes nothing.
 */
export function idMaker(clock: () => number, chance: () => number): () => string {
  let last = '';
  return () => {
    const fresh = makeId(clock(), chance);
    last = fresh.slice(0, TIME_LETTERS) > last.slice(0, TIME_LETTERS) ? fresh : next(last);
    return last;
  };
}

const TIME_LETTERS = 10;

/** The identifier that follows, counted up from its last letter. */
function next(id: string): string {
  let at = id.length - 1;
  while (id[at] === LETTERS.at(-1)) at--;
  const up = LETTERS[LETTERS.indexOf(id[at]!) + 1]!;
  return id.slice(0, at) + up + LETTERS[0]!.repeat(id.length - 1 - at);
}
