/** Looks by itself for parcels that may go: when something was paid, decided or answered, and by the clock, since days pass too. */
import type { House } from '../../house.ts';
import { releaseDue } from './release.ts';

export interface ParcelReleases {
  /** Looks in its own time; whoever asks does not wait for it. */
  look(): void;
  /** Releases everything that is due. @returns how many parcels were released by the last look */
  settle(): Promise<number>;
  /** Waits for the look under way. */
  idle(): Promise<void>;
}

/** Machine milliseconds between two looks. */
const ROUND_MILLIS = 30_000;

export function openParcelReleases(house: () => House): ParcelReleases {
  let running: Promise<number> | undefined;
  let isAsked = false;
  const run = async (): Promise<number> => {
    let released = 0;
    do {
      isAsked = false;
      released = await releaseDue(house());
    } while (isAsked);
    return released;
  };
  const settle = (): Promise<number> => {
    isAsked = true;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    settle,
    look: () => {
      settle().catch((error: unknown) => console.error(String(error)));
    },
    idle: async () => {
      await running?.catch(() => {});
    },
  };
}

/** @returns how to stop it; waits for the look under way */
export function keepParcelReleases(house: House): () => Promise<void> {
  const timer = setInterval(() => house.parcelReleases.look(), ROUND_MILLIS);
  return async () => {
    clearInterval(timer);
    await house.parcelReleases.idle();
  };
}
