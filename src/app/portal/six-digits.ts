/** The number that proves an address or a telephone: six digits that were sent there. */
import { randomInt, timingSafeEqual } from 'node:crypto';

export function newDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** In the same time whichever digit differs. @param given as somebody typed it */
export function isSameNumber(number: string, given: string): boolean {
  const [a, b] = [Buffer.from(number), Buffer.from(given.trim())];
  return a.length === b.length && timingSafeEqual(a, b);
}
