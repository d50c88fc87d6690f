/** Whether scores say what is seen as well as they did: the difference of the expected calibration errors of two times. */
import { seededRandom } from '../core/random.ts';
import { reliability } from './calibration.ts';
import { chiSquareTail } from './dependence.ts';

export interface Judged {
  readonly chances: Float64Array;
  readonly labels: Uint8Array;
}

export interface CalibrationGap {
  readonly before: number;
  readonly after: number;
  /** Above 0: worse than before. */
  readonly difference: number;
  /** 95 %, by drawing cases of both times again and again (bootstrap). */
  readonly low: number;
  readonly high: number;
}

const ROUNDS = 399;
const MIXINGS = 60;

export function expectedCalibrationGap(before: Judged, after: Judged, seed: number): CalibrationGap {
  const [was, is] = [errorOf(before), errorOf(after)];
  const { below } = seededRandom(seed);
  const drawn: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    drawn.push(errorOf(again(after, below)) - errorOf(again(before, below)));
  drawn.sort((one, other) => one - other);
  return {
    ...{ before: was, after: is, difference: is - was },
    low: drawn[Math.floor(0.025 * (ROUNDS - 1))]!,
    high: drawn[Math.ceil(0.975 * (ROUNDS - 1))]!,
  };
}

/** The difference, and the chance of so large a one where cases belong to the two times by chance alone. */
export function calibrationWorse(
  before: Judged,
  after: Judged,
  seed: number,
): { readonly difference: number; readonly p: number } {
  const difference = errorOf(after) - errorOf(before);
  const mixed = mixedDifferences(before, after, seed);
  const mean = mixed.reduce((sum, value) => sum + value, 0) / MIXINGS;
  const variance = mixed.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (MIXINGS - 1);
  if (variance === 0) return { difference, p: 1 };
  return { difference, p: upperNormal((difference - mean) / Math.sqrt(variance)) };
}

/** Upper tail of the normal distribution. */
function upperNormal(z: number): number {
  const tail = chiSquareTail(z * z, 1) / 2;
  return z > 0 ? tail : 1 - tail;
}

const errorOf = ({ chances, labels }: Judged): number => reliability(chances, labels).error;

function again(judged: Judged, below: (limit: number) => number): Judged {
  const { length } = judged.chances;
  const places = new Int32Array(length);
  for (let place = 0; place < length; place++) places[place] = below(length);
  return taken(judged, places);
}

function taken({ chances, labels }: Judged, places: Int32Array): Judged {
  const [said, seen] = [new Float64Array(places.length), new Uint8Array(places.length)];
  for (let to = 0; to < places.length; to++) {
    said[to] = chances[places[to]!]!;
    seen[to] = labels[places[to]!]!;
  }
  return { chances: said, labels: seen };
}

function mixedDifferences(before: Judged, after: Judged, seed: number): number[] {
  const { below } = seededRandom(seed);
  const [early, late] = [before.chances.length, after.chances.length];
  const all: Judged = { chances: new Float64Array(early + late), labels: new Uint8Array(early + late) };
  all.chances.set(before.chances);
  all.chances.set(after.chances, early);
  all.labels.set(before.labels);
  all.labels.set(after.labels, early);
  const places = Int32Array.from({ length: early + late }, (_, place) => place);
  return Array.from({ length: MIXINGS }, () => {
    for (let last = places.length - 1; last > 0; last--) {
      const other = below(last + 1);
      const kept = places[last]!;
      places[last] = places[other]!;
      places[other] = kept;
    }
    return errorOf(taken(all, places.subarray(early))) - errorOf(taken(all, places.subarray(0, early)));
  });
}
