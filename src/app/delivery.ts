/** How notices are handed out: when one that was not taken is tried again, and what counts as taken. */
const FIRST_WAIT_MILLIS = 30_000;
const LONGEST_WAIT_MILLIS = 6 * 3_600_000;

/** Until a notice is tried again: longer each time. @param attempts that failed before this one */
export function waitMillis(attempts: number): number {
  return Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** attempts);
}

/** Whether a server or another system took what it was given. */
export const isTaken = (answer: string): boolean => /^2\d\d$/.test(answer);
