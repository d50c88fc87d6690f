/** Has heads of the log stamped from time to time where an authority is named; without one nothing leaves the machine. */
import { httpTimeStamper, stampHeads } from '../store/log/time-stamps.ts';
import type { House } from './house.ts';

const EVERY_MILLIS = 10 * 60_000;

/** @returns how to stop; what is under way is waited for */
export function keepTimeStamps({ settings, store }: House): () => Promise<void> {
  const { timeStampUrl } = settings;
  if (timeStampUrl === undefined) return async () => {};
  const stamper = httpTimeStamper(timeStampUrl);
  let underWay: Promise<unknown> = Promise.resolve();
  const stamp = (): void => {
    underWay = underWay
      .then(() => stampHeads(store.dataFolder, stamper))
      // An authority that is away holds nothing up: the next round stamps a later head, which covers this one.
      .catch((error: unknown) =>
        console.error(`Time-stamp: ${error instanceof Error ? error.message : error}`),
      );
  };
  stamp();
  const timer = setInterval(stamp, EVERY_MILLIS).unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
