/** Begins getting ready again where the database went away in the middle of it: what was stored stays, the rest is made. */
import { isStoreAway } from '../exchange/refusal.ts';

const WAIT_MILLIS = 500;

/** @param isEnding the server is being stopped: then the failure is thrown on */
export async function readyAgain(work: () => Promise<void>, isEnding: () => boolean): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (isEnding() || !isOfStoreAway(error)) throw error;
      console.error(
        'The database went away while everything was being prepared; it goes on when it is back.',
      );
      await new Promise((resolve) => setTimeout(resolve, WAIT_MILLIS));
    }
  }
}

/** The gate refuses what it could not store: its reason lies behind. */
function isOfStoreAway(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) if (isStoreAway(one)) return true;
  return false;
}
