/** Which parcels have to be opened to find every pattern of misuse: what marks alone rule out stays closed. */
import { groupBy, type NetworkSighting } from '../networks/sighting.ts';
import { USUAL_PATTERNS } from './patterns.ts';

/**
 * All parcels of a code that goes with more than one telephone (none counts as one), of a telephone and of an address behind which
 * there are as many codes as a pattern needs. Patterns among these are those among all: no other group can make one, and each of these is whole.
 */
export function patternCandidates(sightings: readonly NetworkSighting[]): NetworkSighting[] {
  const { codesOfFarm, codesOfDoor } = USUAL_PATTERNS;
  const codes = (own: readonly NetworkSighting[]): number => new Set(own.map(({ code }) => code)).size;
  const groups = [
    ...where(
      sightings,
      ({ code }) => code,
      (own) => new Set(own.map(({ phone }) => phone)).size > 1,
    ),
    ...where(
      sightings,
      ({ phone }) => phone,
      (own) => codes(own) >= codesOfFarm,
    ),
    ...where(
      sightings,
      ({ address }) => address,
      (own) => codes(own) >= codesOfDoor,
    ),
  ];
  const wanted = new Set(groups.flat());
  return sightings.filter((one) => wanted.has(one));
}

function where(
  sightings: readonly NetworkSighting[],
  keyOf: (one: NetworkSighting) => string | null,
  is: (own: readonly NetworkSighting[]) => boolean,
): NetworkSighting[][] {
  return [...groupBy(sightings, (one) => [keyOf(one) ?? []].flat()).values()].filter(is);
}
