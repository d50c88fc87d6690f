/** How often a password was guessed for one account, from whatever address: guessing from many addresses at once ends as well. */

const WINDOW_MILLIS = 15 * 60_000;
/** Failures within the window after which the account rests; whoever owns it waits as long as the one who guesses. */
export const MOST_FAILURES = 20;
/** Names remembered at once: whoever makes up names must not fill the memory. */
const MOST_ACCOUNTS = 10_000;

export interface Attempts {
  isResting(account: string): boolean;
  failed(account: string): void;
  succeeded(account: string): void;
}

/** @param monotonic milliseconds that never go back */
export function openAttempts(monotonic: () => number = () => performance.now()): Attempts {
  const failures = new Map<string, number[]>();
  const recent = (account: string): number[] => {
    const from = monotonic() - WINDOW_MILLIS;
    return (failures.get(account) ?? []).filter((at) => at > from);
  };
  return {
    isResting: (account) => recent(account).length >= MOST_FAILURES,
    failed(account) {
      const times = [...recent(account), monotonic()];
      failures.delete(account);
      failures.set(account, times);
      // The account that was tried longest ago goes first.
      if (failures.size > MOST_ACCOUNTS) failures.delete(failures.keys().next().value!);
    },
    succeeded: (account) => void failures.delete(account),
  };
}
