/**
 * The past from which the model of parcels learns: rules alone and chance chose what was opened, and the outcomes of that are all
 * that is known. Finds of narcotics are those of a past that is longer by a factor: planted so many times more often, and each
 * counted for so much less.
 */
import {
  countedOf,
  countOutcome,
  countParcel,
  fillFeatures,
  hearAll,
  lookUpParcel,
  noisyOr,
  openMemory,
  PARCEL_SUBJECT,
  type ParcelDetectors,
  type ParcelExample,
  type ParcelMemory,
  type ParcelModel,
  thin,
  trainParcels,
} from '../src/areas/parcels/index.ts';
import { seededRandom } from '../src/core/random.ts';
import { makeFlow } from '../src/synthetic/parcels/index.ts';
import { keysOf, openThreshold } from './parcels-watch.ts';

export interface PastFigures {
  readonly parcels: number;
  /** How much longer the past of narcotics is than that of everything else. */
  readonly narcoticsFactor: number;
  readonly examples: number;
  readonly byChance: number;
  readonly found: number;
  readonly narcotics: number;
  readonly trainingSeconds: number;
}

const BY_CHANCE = 0.01;
const BY_RULES = 0.02;
const FACTOR = 40;
const MOST_ROWS = 80_000;

export function learnFromPast(asked: {
  readonly seed: number;
  readonly past: number;
  readonly flow: { readonly days: number; readonly country: number };
  readonly detectors: ParcelDetectors;
  readonly slots: number;
  readonly names: readonly string[];
}): { readonly memory: ParcelMemory; readonly model: ParcelModel; readonly figures: PastFigures } {
  const { seed, past, detectors, names } = asked;
  const memory = openMemory(asked.slots);
  const chance = seededRandom(seed);
  const examples: ParcelExample[] = [];
  const said = new Float64Array(detectors.length);
  const threshold = openThreshold(BY_RULES);
  const options = { ...asked.flow, parcels: past, from: '2025-02-01', part: 1, narcoticsFactor: FACTOR };
  makeFlow(seed, options, (parcel, beside, { kind }) => {
    const keys = keysOf(parcel);
    const subject = {
      kind: PARCEL_SUBJECT,
      parcel,
      facts: lookUpParcel(memory, parcel, keys, beside),
    } as const;
    hearAll(detectors, subject, said);
    const isHigh = threshold.passes(noisyOr(said));
    const isDrawn = chance.next() < BY_CHANCE;
    const counted = countedOf(parcel, keys, beside.priceUsd);
    countParcel(memory, counted);
    if (!isHigh && !isDrawn) return;
    const row = new Float32Array(names.length);
    fillFeatures(subject, said, row);
    const isCritical = kind === 'narcotics';
    const share = isCritical ? 1 / FACTOR : 1;
    // What was chosen for a reason stands for itself, even where chance chose it too.
    examples.push({ row, isFound: kind !== null, isCritical, chance: isHigh ? null : BY_CHANCE, share });
    // In the memory a find of narcotics is as rare as it is.
    if (!isCritical || chance.next() < share) countOutcome(memory, keys, counted.day, kind !== null);
  });
  const start = performance.now();
  const model = trainParcels(thin(examples, MOST_ROWS, seed), names, seed);
  const { found, critical, random } = model.trainedOn;
  return {
    memory,
    model,
    figures: {
      parcels: past,
      narcoticsFactor: FACTOR,
      examples: examples.length,
      byChance: random,
      found,
      narcotics: critical,
      trainingSeconds: (performance.now() - start) / 1000,
    },
  };
}
