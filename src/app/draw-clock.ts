/** Commits the draw of a business day when it begins, and reveals the days that are over and done with. */
import type { House } from './house.ts';
import { inRounds } from './in-rounds.ts';

const LOOK_MILLIS = 3000;

/** @returns how to stop */
export function keepDraws(house: House): () => Promise<void> {
  let told = '';
  const look = async (): Promise<void> => {
    await house.draws.current();
    if ((await house.draws.reveal()).length > 0) house.hub.tell({ kind: 'status' });
    told = '';
  };
  return inRounds(LOOK_MILLIS, look, (error) => {
    // A file that is missing stays missing: once is enough.
    const says = error instanceof Error ? error.message : String(error);
    if (says !== told) console.error(says);
    told = says;
  });
}
