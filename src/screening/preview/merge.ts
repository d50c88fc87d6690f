/** Adds up what was counted of a preview in parts, each of offices of its own: the same as if one had counted everything. */
import { type Known, openTally, type Tally } from './tally.ts';

export function mergeTallies(parts: readonly Tally[]): Tally {
  const sum = openTally();
  for (const part of parts) {
    for (const name of COUNTS) sum[name] += part[name];
    part.lanes.forEach((count, place) => {
      sum.lanes[place]! += count;
    });
    for (const name of KNOWN) addKnown(sum[name], part[name]);
    for (const name of RANDOM) addKnown(sum.random[name], part.random[name]);
    for (const [key, office] of part.offices) sum.offices.set(key, office);
    for (const side of ['gained', 'lost'] as const)
      for (const [office, movers] of part[side]) sum[side].set(office, movers);
    for (const [key, voice] of part.voices) {
      const known = sum.voices.get(key) ?? {
        ...voice,
        was: 0,
        now: 0,
        known: { n: 0, hits: 0, critical: 0 },
      };
      known.was += voice.was;
      known.now += voice.now;
      addKnown(known.known, voice.known);
      sum.voices.set(key, known);
    }
  }
  return sum;
}

const COUNTS = ['decisions', 'chosenBoth', 'chosenOnlyWas', 'chosenOnlyNow', 'fastTrack'] as const;
const KNOWN = ['both', 'onlyWas', 'onlyNow'] as const;
const RANDOM = ['now', 'nowRest', 'was', 'wasRest'] as const;

function addKnown(sum: Known, part: Known): void {
  sum.n += part.n;
  sum.hits += part.hits;
  sum.critical += part.critical;
}
