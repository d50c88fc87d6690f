/** Commits the draw of a business day when it begins, and reveals the days that are over and done with. */
import type { House } from './house.ts';

const LOOK_MILLIS = 3000;

/** @returns how to stop */
export function keepDraws(house: House): () => Promise<void> {
  let told = '';
  let running: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    await house.draws.current();
    if ((await house.draws.reveal()).length > 0) house.hub.tell({ kind: 'status' });
    told = '';
  };
  const timer = setInterval(() => {
    running ??= look()
      .catch((error) => {
        // A file that is missing stays missing: once is enough.
        const says = error instanceof Error ? error.message : String(error);
        if (says !== told) console.error(says);
        told = says;
      })
      .finally(() => {
        running = undefined;
      });
  }, LOOK_MILLIS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
