/** Looks each parcel up, scores it, counts it, and opens what stands highest and a few by chance, so that outcomes teach as they come. */
import {
  countedOf,
  countOutcome,
  countParcel,
  lookUpParcel,
  noisyOr,
  openMemory,
  PARCEL_SUBJECT,
  type ParcelDetectors,
  type ParcelKeys,
  type ParcelMemory,
  type ParcelModel,
  parcelScorer,
  textKey,
} from '../src/areas/parcels/index.ts';
import { seededRandom } from '../src/core/random.ts';
import type { Parcel } from '../src/model/parcel.ts';
import type { FlowBeside } from '../src/synthetic/parcels/index.ts';

export interface Said {
  readonly critical: number;
  readonly any: number;
  readonly rules: number;
}

export interface Watch {
  judge(parcel: Parcel, beside: FlowBeside, isPlanted: boolean): Said;
  /** How often each detector spoke. */
  spoken(): (readonly [id: string, count: number])[];
  forgetSpoken(): void;
}

/** Of what stands high by either score, and by chance. */
const OPENED_SHARE = 0.005;
const CHANCE = 0.001;

/** Detectors that speak of what narcotics show: who looks for them by rules alone looks at these. */
const OF_NARCOTICS: ReadonlySet<string> = new Set([
  'parcel-burst',
  'parcel-found-before',
  'parcel-hidden-words',
  'parcel-mass-off',
  'parcel-new-on-route',
  'parcel-shared-address',
  'parcel-vague-goods',
]);

export function keysOf({ recipient, sender }: Parcel): ParcelKeys {
  const key = (text: string | undefined): number => (text === undefined ? 0 : textKey(text));
  return {
    recipient: key(recipient.customsCode),
    phone: key(recipient.phone),
    address: key(recipient.address),
    sender: textKey(sender.name),
  };
}

export function openWatch(parts: {
  readonly detectors: ParcelDetectors;
  readonly model: ParcelModel;
  readonly memory?: ParcelMemory;
  readonly slots?: number;
}): Watch {
  const { detectors, model } = parts;
  const memory = parts.memory ?? openMemory(parts.slots);
  const chance = seededRandom(77);
  const said = new Float64Array(detectors.length);
  const score = parcelScorer(model, detectors, said);
  const ofNarcotics = detectors.map(({ detector }) => OF_NARCOTICS.has(detector.id));
  const spoken = new Float64Array(detectors.length);
  const [critical, any] = [openThreshold(OPENED_SHARE / 2), openThreshold(OPENED_SHARE / 2)];
  return {
    judge(parcel, beside, isPlanted) {
      const keys = keysOf(parcel);
      const facts = lookUpParcel(memory, parcel, keys, beside);
      const subject = { kind: PARCEL_SUBJECT, parcel, facts } as const;
      const [found] = score(subject);
      for (let place = 0; place < said.length; place++) if (said[place]! > 0) spoken[place]!++;
      const counted = countedOf(parcel, keys, beside.priceUsd);
      countParcel(memory, counted);
      const isHigh = [critical.passes(found!.critical), any.passes(found!.fraud)].includes(true);
      if (isHigh || chance.next() < CHANCE) countOutcome(memory, keys, counted.day, isPlanted);
      return { critical: found!.critical, any: found!.fraud, rules: noisyOr(said, ofNarcotics) };
    },
    spoken: () => detectors.map(({ detector }, place) => [detector.id, spoken[place]!]),
    forgetSpoken: () => void spoken.fill(0),
  };
}

/** Follows the quantile above which the stated share lies: up by a step where more pass, down a little where none does. */
export function openThreshold(share: number): { passes(score: number): boolean } {
  let [threshold, step] = [0.5, 0.01];
  return {
    passes(score) {
      const isAbove = score > threshold;
      threshold = Math.min(0.9999, Math.max(0, threshold + (isAbove ? step * (1 - share) : -step * share)));
      step = Math.max(0.0005, step * 0.99999);
      return isAbove;
    },
  };
}
