/**
 * What the addressee is told of a parcel's path: from the notice on, since the law has customs tell it (관세법 시행령 제243조의2제1항·제6항,
 * 제239조제2항, 법 제160조제4항), and never a suspicion of which nobody was told.
 */
import type { Day } from '../../../core/day.ts';
import type { EndWay, ParcelPath } from './steps.ts';

export interface PublicPath {
  /** Null: nothing was told, or it may be cleared. */
  readonly rights: 'told' | 'ordinary' | 'held' | null;
  readonly end: 'asked' | 'ordered' | 'done' | null;
  readonly way: EndWay | null;
  /** When it came to its end. */
  readonly endedOn: Day | null;
}

export const NOTHING_PUBLIC: PublicPath = { rights: null, end: null, way: null, endedOn: null };

export function publicPath({ rights, end }: ParcelPath): PublicPath {
  const { standing } = rights;
  // What is destroyed before there is time to tell is told once it is done.
  const told = end.standing === 'none' || (end.standing === 'ordered' && end.isUrgent) ? null : end.standing;
  return {
    rights: standing === 'told' || standing === 'ordinary' || standing === 'held' ? standing : null,
    end: told,
    way: told === null ? null : end.way,
    endedOn: end.standing === 'done' ? end.day : null,
  };
}
