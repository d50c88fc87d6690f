/** How notices are handed out: when one that was not taken is tried again, and what counts as taken. */
const FIRST_WAIT_MILLIS = 30_000;
const LONGEST_WAIT_MILLIS = 6 * 3_600_000;

/** Until a notice is tried again: longer each time. @param attempts that failed before this one */
export function waitMillis(attempts: number): number {
  return Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** attempts);
}

/** Whether a server or another system took what it was given. */
export const isTaken = (answer: string): boolean => /^2\d\d$/.test(answer);

/**
 * Whether a mail server refused this address or this mail for good (RFC 5321, 4.2.3: 550 to 559 are about the mailbox or the message).
 * Other answers of 5xx are about our own sender, sign-in or words, which an administrator can mend: those are tried again.
 */
export const isRefusedForGood = (answer: string): boolean => /^55\d$/.test(answer);
