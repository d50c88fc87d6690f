/** Whether a set for the selection of parcels can be meant: everything that is wrong at once, held to the same check as other policies. */
import { daysBetween, isDay } from '../../../core/day.ts';
import type { Problem } from '../../../core/problem.ts';
import type { Text } from '../../../core/text.ts';
import { checkPolicy, type PolicyContext } from '../../../screening/policy-check.ts';
import { compose } from './policy-on.ts';
import { type ParcelSelectionSet, USUAL_SELECTION } from './policy-set.ts';

/** Narcotics, arms and what else must not enter is a risk, whatever places there are. */
const NEVER_SPARED = ['parcel-hidden-words', 'parcel-dangerous'];
const NUMBERS = ['scores', 'capacities', 'critical', 'random'];
const FIELDS = [...NUMBERS, 'blindShare', 'detectors', 'periods'];
const PERIOD_FIELDS = [...NUMBERS, 'name', 'from', 'to'];
/** Fewer blind ones would give chance away, more would keep reasons from most who examine. The numbers are ours. */
const BLIND = [0.1, 0.6] as const;
/** What lasts longer is no special period (our number). */
const MOST_DAYS = 92;
const MOST_PERIODS = 20;

type Given = Readonly<Record<string, unknown>>;
type Context = Pick<PolicyContext, 'isOffice' | 'detectors'>;

/** @param context the offices of today and the detectors of this build */
export function selectionProblems(given: unknown, context: Context): Problem[] {
  if (!isObject(given)) return [problem('shape', '', SHAPE)];
  const { blindShare, periods } = given;
  const [least, most] = BLIND;
  const found = [...unknownFields(given, FIELDS, ''), ...numberProblems(given, given.detectors, context, '')];
  if (typeof blindShare !== 'number' || !(blindShare >= least && blindShare <= most))
    found.push(
      problem('blind-share', '/blindShare', {
        ko: `${least}부터 ${most}까지의 수여야 합니다. 받은 값: ${say(blindShare)}`,
        en: `Has to be a number from ${least} to ${most}; got ${say(blindShare)}`,
      }),
    );
  if (!Array.isArray(periods) || periods.length > MOST_PERIODS)
    return [
      ...found,
      problem('periods', '/periods', {
        ko: `특별단속 기간의 목록(${MOST_PERIODS}개 이하)이 필요합니다.`,
        en: `A list of at most ${MOST_PERIODS} special periods is needed.`,
      }),
    ];
  return [
    ...found,
    ...periods.flatMap((period: unknown, place) => periodProblems(period, `/periods/${place}`, context)),
    ...overlaps(periods),
  ];
}

const SHAPE: Text = {
  ko: '선별 정책 한 벌이 필요합니다.',
  en: 'A set for the selection of parcels is needed.',
};

function numberProblems(given: Given, detectors: unknown, context: Context, at: string): Problem[] {
  const head = { id: 'parcels', version: 1, validFrom: '9999-12-31', title: { ko: '-', en: '-' } };
  const policy = compose({ ...given, detectors } as unknown as ParcelSelectionSet, context.detectors, head);
  const { problems } = checkPolicy(policy, {
    ...context,
    ...{ today: '0000-01-01', criteria: [], neverSpared: NEVER_SPARED },
    ...{ isCountry: () => true, isHsPrefix: () => true },
  });
  // It follows the threshold of papers, where the same is said.
  const own = problems.filter(({ pointer }) => pointer !== '/scores/auditFrom');
  return own.map((one) => ({ ...one, pointer: `${at}${one.pointer}` }));
}

function periodProblems(given: unknown, at: string, context: Context): Problem[] {
  if (!isObject(given)) return [problem('shape', at, SHAPE)];
  const { name, from, to } = given;
  const found = [
    ...unknownFields(given, PERIOD_FIELDS, at),
    ...numberProblems(given, USUAL_SELECTION.detectors, context, at),
  ];
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100)
    found.push(
      problem('period-name', `${at}/name`, {
        ko: '100자 안의 이름이 필요합니다.',
        en: 'It needs a name of at most 100 letters.',
      }),
    );
  for (const [field, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!isDay(day))
      found.push(
        problem('period-day', `${at}/${field}`, {
          ko: `날짜여야 합니다. 받은 값: ${say(day)}`,
          en: `Has to be a day; got ${say(day)}`,
        }),
      );
  if (isDay(from) && isDay(to)) {
    const days = daysBetween(from, to) + 1;
    if (days < 1 || days > MOST_DAYS)
      found.push(
        problem('period-length', `${at}/to`, {
          ko: `시작일부터 1일 이상 ${MOST_DAYS}일 이하여야 하는데 ${days}일입니다.`,
          en: `It has to last from 1 to ${MOST_DAYS} days, and lasts ${days}.`,
        }),
      );
  }
  return found;
}

/** Two periods on one day would leave open which numbers hold. */
function overlaps(periods: readonly unknown[]): Problem[] {
  const days = periods.map((one) =>
    isObject(one) && isDay(one.from) && isDay(one.to) ? [one.from, one.to] : null,
  );
  return days.flatMap((own, place) => {
    const other = days.findIndex(
      (one, before) =>
        before < place && own !== null && one !== null && one[0]! <= own[1]! && own[0]! <= one[1]!,
    );
    if (other < 0) return [];
    return [
      problem('period-overlap', `/periods/${place}/from`, {
        ko: `${other + 1}번째 기간과 겹칩니다.`,
        en: `It overlaps with period ${other + 1}.`,
      }),
    ];
  });
}

function unknownFields(given: Given, fields: readonly string[], at: string): Problem[] {
  return Object.keys(given)
    .filter((name) => !fields.includes(name))
    .map((name) =>
      problem('unknown', `${at}/${name.slice(0, 60)}`, {
        ko: `모르는 항목입니다: ${name.slice(0, 60)}`,
        en: `There is no such field: ${name.slice(0, 60)}`,
      }),
    );
}

function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function say(value: unknown): string {
  return value === undefined ? '-' : (JSON.stringify(value)?.slice(0, 40) ?? '-');
}

function problem(code: string, pointer: string, message: Text): Problem {
  return { code: `parcel-selection/${code}`, message, pointer };
}
