/**
 * What people decide of the selection of parcels, as one set of data: thresholds, places, places of narcotics alone, shares of chance
 * and of blind ones, what each detector leads to, and special periods (sales seasons) with numbers of their own. Gwanmun begins with
 * numbers of ours; two people set others.
 */
import type { Day } from '../../../core/day.ts';
import type { Demand } from '../../../screening/answers.ts';
import type { Capacity, CriticalQuota, DetectorRule, Policy } from '../../../screening/policy.ts';

/** What a special period replaces as a whole. */
export interface SelectionNumbers {
  readonly scores: {
    /** Score from which a parcel competes for an examination. */
    readonly inspectFrom: number;
    readonly documentsFrom: number;
    /** Score of narcotics from which it competes for the places kept for them. */
    readonly criticalFrom: number;
  };
  readonly capacities: readonly Capacity[];
  readonly critical: readonly CriticalQuota[];
  readonly random: Pick<Policy['random'], 'probability' | 'inspection'>;
}

/** From its first day to its last, both included. */
export interface SpecialPeriod extends SelectionNumbers {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

export interface ParcelSelectionSet extends SelectionNumbers {
  /** Of what is examined for a reason so many are blind at least. */
  readonly blindShare: number;
  readonly detectors: readonly Pick<DetectorRule, 'id' | 'kind' | 'steps'>[];
  readonly periods: readonly SpecialPeriod[];
}

function rule(
  id: string,
  kind: DetectorRule['kind'],
  ...steps: (readonly [from: number, demand: Demand])[]
): ParcelSelectionSet['detectors'][number] {
  return { id, kind, steps: steps.map(([from, demand]) => ({ from, demand })) };
}

const ordinary = (id: string) => rule(id, 'quota', [0.5, 'x-ray'], [0.8, 'physical']);

export const USUAL_SELECTION: ParcelSelectionSet = {
  scores: { inspectFrom: 0.5, documentsFrom: 0.35, criticalFrom: 0.3 },
  capacities: [
    { office: '020', inspection: 'physical', perDay: 120 },
    { office: '020', inspection: 'x-ray', perDay: 400 },
    { office: '*', inspection: 'physical', perDay: 30 },
    { office: '*', inspection: 'x-ray', perDay: 100 },
  ],
  critical: [
    { office: '020', inspection: 'physical', perDay: 40 },
    { office: '*', inspection: 'physical', perDay: 10 },
  ],
  random: { probability: 0.001, inspection: 'physical' },
  // Chance takes a larger part of parcels than of declarations: who examines should not guess it from that nothing is told.
  blindShare: 0.3,
  detectors: [
    rule('parcel-hidden-words', 'risk', [0.5, 'x-ray'], [0.7, 'physical']),
    rule('parcel-found-before', 'risk', [0.5, 'x-ray'], [0.75, 'physical']),
    rule('parcel-dangerous', 'risk', [0.4, 'x-ray'], [0.7, 'physical']),
    rule('parcel-food-or-medicine', 'quota', [0.3, 'documents'], [0.5, 'physical']),
    rule('parcel-counterfeit', 'quota', [0.5, 'physical']),
    rule('parcel-splitting', 'quota', [0.35, 'documents']),
    rule('parcel-resale', 'quota', [0.4, 'documents']),
    ordinary('parcel-burst'),
    ordinary('parcel-mass-off'),
    ordinary('parcel-new-on-route'),
    ordinary('parcel-price-off'),
    ordinary('parcel-shared-address'),
    ordinary('parcel-vague-goods'),
  ],
  periods: [],
};

/** A stored set with detectors that came since: they speak as Gwanmun begins with them. */
export function wholeSelection(stored: object): ParcelSelectionSet {
  const set = { ...USUAL_SELECTION, ...stored };
  const own = new Set(set.detectors.map(({ id }) => id));
  return {
    ...set,
    detectors: [...set.detectors, ...USUAL_SELECTION.detectors.filter(({ id }) => !own.has(id))],
  };
}

export function periodOn(
  { periods }: Pick<ParcelSelectionSet, 'periods'>,
  day: Day,
): SpecialPeriod | undefined {
  return periods.find(({ from, to }) => from <= day && day <= to);
}
