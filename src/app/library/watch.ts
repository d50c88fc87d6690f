/** Looks from time to time whether other files of law lie in the pack: then they are read, and whoever follows a changed article is told. */

import { readSubscriptions } from '../../store/queries/law-subscriptions.ts';
import type { House } from '../house.ts';
import { tellChanges } from './subscriptions.ts';

const EVERY_MILLIS = 10 * 60_000;

/** @returns ends it */
export function keepLaws(house: House, every = EVERY_MILLIS): () => Promise<void> {
  let known: string | undefined;
  let looking = Promise.resolve();
  const look = async (): Promise<void> => {
    const stamp = await house.shelf.stamp();
    if (stamp === known) return;
    house.shelf.forget();
    if ((await readSubscriptions(house.pool, null)).length > 0)
      await tellChanges(house, await house.shelf.get());
    known = stamp;
  };
  const begin = (): void => {
    looking = looking.then(look).catch((error: unknown) => console.error(String(error)));
  };
  begin();
  const timer = setInterval(begin, every);
  return () => {
    clearInterval(timer);
    return looking;
  };
}
