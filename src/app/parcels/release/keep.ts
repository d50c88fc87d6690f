/** Looks by itself for parcels that may go: when something was paid, decided or answered, and by the clock, since days pass too. */
import type { House } from '../../house.ts';
import { type RunsWhenAsked, whenAsked } from '../../in-rounds.ts';
import { releaseDue } from './release.ts';

/** Comes to how many parcels were released. */
export type ParcelReleases = RunsWhenAsked;

/** Machine milliseconds between two looks. */
const ROUND_MILLIS = 30_000;

export function openParcelReleases(house: () => House): ParcelReleases {
  return whenAsked(() => releaseDue(house()));
}

/** @returns how to stop it; waits for the look under way */
export function keepParcelReleases(house: House): () => Promise<void> {
  const timer = setInterval(() => house.parcelReleases.look(), ROUND_MILLIS);
  return async () => {
    clearInterval(timer);
    await house.parcelReleases.idle();
  };
}
