/** The policy that a new store starts with, until supervisors make their own: modest capacities, a share of them for chance. */

import { addDays } from '../../core/day.ts';
import type { Demand } from '../../screening/answers.ts';
import type { Detector } from '../../screening/detector.ts';
import { defaultParameters } from '../../screening/detector.ts';
import type { DetectorRule, Policy } from '../../screening/policy.ts';
import { USUAL_SHARE } from '../../screening/random-rates.ts';

/** What each detector leads to from which score. A detector not named here asks for an audit only. */
const STEPS: Readonly<Record<string, { kind: DetectorRule['kind']; steps: DetectorRule['steps'] }>> = {
  'narcotics-route': { kind: 'risk', steps: steps([0.5, 'x-ray'], [0.8, 'physical']) },
  'prohibited-goods': { kind: 'risk', steps: steps([0.5, 'physical'], [0.9, 'stop']) },
  'missing-permit': { kind: 'risk', steps: steps([0.3, 'documents']) },
  'net-above-gross': { kind: 'risk', steps: steps([0.3, 'documents']) },
  'brand-price': { kind: 'quota', steps: steps([0.5, 'physical']) },
};
const ORDINARY_STEPS = steps([0.4, 'audit'], [0.65, 'documents'], [0.85, 'physical']);

function steps(...rows: (readonly [from: number, demand: Demand])[]): DetectorRule['steps'] {
  return rows.map(([from, demand]) => ({ from, demand }));
}

/** The catalogue holds detectors of other subjects too. */
export function isOfImports({ subject }: Pick<Detector, 'subject'>): boolean {
  return subject === 'import-declaration';
}

const isNewest = ({ successor }: Detector): boolean => successor === undefined;

export function firstPolicy(detectors: readonly Detector[], validFrom: string): Policy {
  return {
    id: 'import',
    version: 1,
    validFrom,
    title: { ko: '수입 선별 정책 (최초)', en: 'Import selection policy (first)' },
    basis: '관세법 제246조 (물품의 검사)',
    detectors: detectors
      .filter(isOfImports)
      .filter(isNewest)
      .map((detector) => ({
        id: detector.id,
        version: detector.version,
        parameters: defaultParameters(detector.parameters),
        ...(STEPS[detector.id] ?? { kind: 'quota' as const, steps: ORDINARY_STEPS }),
      })),
    mandatory: [
      {
        id: 'firearms',
        title: { ko: '총포·도검류 확인', en: 'Arms and ammunition' },
        hsPrefixes: ['93'],
        demand: 'physical',
        basis: '관세법 제226조, 총포·도검·화약류 등의 안전관리에 관한 법률 제9조',
      },
      {
        id: 'live-animals',
        title: { ko: '산 동물 검역 확인', en: 'Live animals: quarantine' },
        hsPrefixes: ['01'],
        demand: 'documents',
        basis: '관세법 제226조, 가축전염병 예방법 제36조',
      },
    ],
    scores: { inspectFrom: 0.2, documentsFrom: 0.12, auditFrom: 0.08, criticalFrom: 0.1 },
    capacities: [
      { office: '040', inspection: 'physical', perDay: 8 },
      { office: '040', inspection: 'x-ray', perDay: 12 },
      { office: '020', inspection: 'physical', perDay: 7 },
      { office: '020', inspection: 'x-ray', perDay: 10 },
      { office: '030', inspection: 'physical', perDay: 5 },
      { office: '030', inspection: 'x-ray', perDay: 8 },
      { office: '*', inspection: 'physical', perDay: 2 },
      { office: '*', inspection: 'x-ray', perDay: 3 },
      { office: '*', inspection: 'laboratory', perDay: 1 },
    ],
    random: { probability: 0.01, share: USUAL_SHARE, inspection: 'physical' },
    trustedGrades: ['AA', 'AAA'],
    exports: {
      mandatory: [
        {
          id: 'export-firearms',
          title: { ko: '총포·도검류 수출 확인', en: 'Export of arms and ammunition' },
          hsPrefixes: ['93'],
          demand: 'physical',
          basis: '관세법 제226조, 총포·도검·화약류 등의 안전관리에 관한 법률 제9조',
        },
        {
          id: 'export-nuclear',
          title: { ko: '원자로·핵연료 등 전략물자', en: 'Reactors and nuclear fuel: strategic goods' },
          hsPrefixes: ['8401', '2844'],
          demand: 'documents',
          basis: '대외무역법 제19조의2 (대상 품목번호는 고시 미확인, 우리 해석)',
        },
      ],
      capacities: [
        { office: '040', inspection: 'physical', perDay: 3 },
        { office: '020', inspection: 'physical', perDay: 3 },
        { office: '030', inspection: 'physical', perDay: 4 },
        { office: '*', inspection: 'physical', perDay: 1 },
        { office: '*', inspection: 'x-ray', perDay: 1 },
      ],
      random: { probability: 0.005, inspection: 'physical' },
    },
    outage: {
      validTo: addDays(validFrom, 365),
      mostHours: 12,
      overall: { fraud: 0.05, critical: 0.01 },
      // A look-up is coarser than the model: it asks for papers earlier and for examination later.
      scores: { inspectFrom: 0.3, documentsFrom: 0.1, auditFrom: 0.06, criticalFrom: 0.15 },
      automatic: { faults: 200, withinMinutes: 10, forMinutes: 60 },
    },
  };
}
