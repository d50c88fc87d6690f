/** What a command says when its database went away under it: killed, stopped, or out of reach. */
import { isStoreAway } from '../exchange/refusal.ts';

/** Undefined where the error is another. */
export function sayStoreAway(error: unknown): string | undefined {
  if (!isStoreAway(error)) return undefined;
  const { message } = error as Error;
  return `The database went away meanwhile; what was confirmed is kept, so run this again: ${message} (store/away)`;
}
