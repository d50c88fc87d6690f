/** The policy by which parcels are selected on a day: the set that two people decided, or the one that Gwanmun begins with. */
import type { Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import { type Detector, defaultParameters } from '../../../screening/detector.ts';
import type { Policy } from '../../../screening/policy.ts';
import { type ParcelSelectionSet, periodOn, USUAL_SELECTION } from './policy-set.ts';
import { PARCEL_SUBJECT } from './subject.ts';

const BASIS = '관세법 제246조 (물품의 검사), 제254조의2';
const MANDATORY: Policy['mandatory'] = [
  {
    id: 'parcel-arms',
    title: { ko: '총포·도검류 확인', en: 'Arms and ammunition' },
    hsPrefixes: ['93'],
    demand: 'physical',
    basis: '관세법 제226조, 총포·도검·화약류 등의 안전관리에 관한 법률 제9조',
  },
];
const FIRST: Text = { ko: '특송·우편 화물 선별 정책 (최초)', en: 'Selection of parcels (first)' };
const TITLE: Text = { ko: '특송·우편 화물 선별 정책', en: 'Selection of parcels' };

/** The first policy. @param detectors of any subject; those of parcels are taken */
export function parcelPolicy(detectors: readonly Detector[], validFrom: Day): Policy {
  return compose(USUAL_SELECTION, detectors, { id: 'parcels-first', version: 1, validFrom, title: FIRST });
}

/** @param of the version of the set and its first day; on a day of a special period its numbers hold and its name stands in the title */
export function parcelPolicyOn(
  set: ParcelSelectionSet,
  detectors: readonly Detector[],
  of: Pick<Policy, 'version' | 'validFrom'>,
  day: Day,
): Policy {
  const period = periodOn(set, day);
  const title =
    period === undefined
      ? TITLE
      : {
          ko: `${TITLE.ko}: ${period.name} (${period.from}~${period.to})`,
          en: `${TITLE.en}: ${period.name} (${period.from} to ${period.to})`,
        };
  return compose({ ...set, ...period }, detectors, { id: 'parcels', ...of, title });
}

/** Also of what is no set yet and is to be checked: what is wrong with it stays as it is. */
export function compose(
  { detectors, scores, capacities, critical, random }: Omit<ParcelSelectionSet, 'blindShare' | 'periods'>,
  catalogue: readonly Detector[],
  head: Pick<Policy, 'id' | 'version' | 'validFrom' | 'title'>,
): Policy {
  const known = new Map(
    catalogue.filter(({ subject }) => subject === PARCEL_SUBJECT).map((one) => [one.id, one] as const),
  );
  return {
    ...head,
    basis: BASIS,
    detectors: Array.isArray(detectors)
      ? detectors.map((rule) => {
          const { version = 1, parameters = {} } = known.get(rule?.id) ?? {};
          return { ...rule, version, parameters: defaultParameters(parameters) };
        })
      : (detectors as never),
    mandatory: MANDATORY,
    // Nobody audits a parcel afterwards: below papers nothing is asked.
    scores: { ...scores, auditFrom: scores?.documentsFrom },
    // No parcel is sent to a laboratory by its score.
    capacities: Array.isArray(capacities) ? [...capacities, LABORATORY] : capacities,
    critical,
    random,
    trustedGrades: [],
  };
}

const LABORATORY: Policy['capacities'][number] = { office: '*', inspection: 'laboratory', perDay: 0 };
