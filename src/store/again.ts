/** Work that the database gave up, or that somebody was ahead of, begins again after a short random pause. */
import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from './data-folder.ts';

/** Two that are equally quick meet again and again by chance: with so many tries none loses all of them. */
const MOST_TRIES = 25;
const PAUSE_MILLIS = 5;
const MOST_PAUSES = 10;
const DEADLOCK = '40P01';

/** @param attempt leaves nothing behind where it fails @param mayPass whether what went wrong is worth another try */
export async function untilDone<Value>(
  attempt: () => Promise<Value>,
  mayPass: (error: unknown) => boolean = isDeadlock,
): Promise<Value> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error) || tried === MOST_TRIES) throw error;
      await sleep(Math.random() * PAUSE_MILLIS * Math.min(tried, MOST_PAUSES));
    }
  }
}

/** The database ended it, as one of two that waited for each other. */
export function isDeadlock(error: unknown): boolean {
  return hasCode(error, DEADLOCK);
}
