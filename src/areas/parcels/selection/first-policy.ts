/**
 * The policy by which parcels are selected, as dated data: what each detector leads to, places a day, places of narcotics alone,
 * and the share of chance. Its numbers are ours until an office sets its own.
 */
import type { Demand } from '../../../screening/answers.ts';
import { type Detector, defaultParameters } from '../../../screening/detector.ts';
import type { DetectorRule, Policy } from '../../../screening/policy.ts';
import { PARCEL_SUBJECT } from './subject.ts';

const STEPS: Readonly<Record<string, { kind: DetectorRule['kind']; steps: DetectorRule['steps'] }>> = {
  'parcel-hidden-words': { kind: 'risk', steps: steps([0.5, 'x-ray'], [0.7, 'physical']) },
  'parcel-found-before': { kind: 'risk', steps: steps([0.5, 'x-ray'], [0.75, 'physical']) },
  'parcel-dangerous': { kind: 'risk', steps: steps([0.4, 'x-ray'], [0.7, 'physical']) },
  'parcel-food-or-medicine': { kind: 'quota', steps: steps([0.3, 'documents'], [0.5, 'physical']) },
  'parcel-counterfeit': { kind: 'quota', steps: steps([0.5, 'physical']) },
  'parcel-splitting': { kind: 'quota', steps: steps([0.35, 'documents']) },
  'parcel-resale': { kind: 'quota', steps: steps([0.4, 'documents']) },
};
const ORDINARY = steps([0.5, 'x-ray'], [0.8, 'physical']);

function steps(...rows: (readonly [from: number, demand: Demand])[]): DetectorRule['steps'] {
  return rows.map(([from, demand]) => ({ from, demand }));
}

/** @param detectors of any subject; those of parcels are taken */
export function parcelPolicy(detectors: readonly Detector[], validFrom: string): Policy {
  return {
    id: 'parcels',
    version: 1,
    validFrom,
    title: { ko: '특송·우편 화물 선별 정책 (최초)', en: 'Selection of parcels (first)' },
    basis: '관세법 제246조 (물품의 검사), 제254조의2',
    detectors: detectors
      .filter(({ subject }) => subject === PARCEL_SUBJECT)
      .map(({ id, version, parameters }) => ({
        id,
        version,
        parameters: defaultParameters(parameters),
        ...(STEPS[id] ?? { kind: 'quota' as const, steps: ORDINARY }),
      })),
    mandatory: [
      {
        id: 'parcel-arms',
        title: { ko: '총포·도검류 확인', en: 'Arms and ammunition' },
        hsPrefixes: ['93'],
        demand: 'physical',
        basis: '관세법 제226조, 총포·도검·화약류 등의 안전관리에 관한 법률 제9조',
      },
    ],
    scores: { inspectFrom: 0.5, documentsFrom: 0.35, auditFrom: 0.35, criticalFrom: 0.3 },
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
    trustedGrades: [],
  };
}
