/** What a command says when its database went away under it: killed, stopped, or out of reach. */
import { Fault } from '../core/problem.ts';
import { isStoreAway } from '../exchange/refusal.ts';

/** Any other error as it is. */
export function asStoreAway(error: unknown): unknown {
  if (!isStoreAway(error)) return error;
  const { message } = error as Error;
  return new Fault(
    'store/away',
    `The database went away meanwhile; what was confirmed is kept, so run this again: ${message}`,
    error,
  );
}
