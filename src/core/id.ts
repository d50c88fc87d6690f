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
