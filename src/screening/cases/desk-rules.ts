/** The rules by which cases are dealt to officers, and whether a set of them makes sense: every problem at once. */
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';

export const CASE_KINDS = ['documents', 'x-ray', 'physical', 'laboratory', 'hold'] as const;

export interface DeskRules {
  /** Share of selected examinations that are blind, beside those that chance alone chose. */
  readonly blindShare: number;
  /** Office hours before its due time at which a case becomes urgent. */
  readonly urgentHours: number;
  /** Kinds that an officer may work straight from the list; everything else has to be dealt to him. */
  readonly takenFreely: readonly (typeof CASE_KINDS)[number][];
  /** Cases that an officer may have in hand before another is dealt to him: nobody keeps the ones he likes. */
  readonly mostInHand: number;
}

export const USUAL_RULES: DeskRules = {
  blindShare: 0.05,
  urgentHours: 2,
  takenFreely: ['documents'],
  mostInHand: 30,
};

/** More blind reviews than these would keep reasons from most examiners. */
const MOST_BLIND = 0.5;
const MOST_HOURS = 72;
const MOST_IN_HAND = 500;

const FIELDS = Object.keys(USUAL_RULES);

export function deskRulesProblems(given: unknown): Problem[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return [
      problem('shape', '', {
        ko: '배정 규칙 한 벌이 필요합니다.',
        en: 'A set of rules of dealing is needed.',
      }),
    ];
  const rules = given as Readonly<Record<string, unknown>>;
  const problems = Object.keys(rules)
    .filter((name) => !FIELDS.includes(name))
    .map((name) =>
      problem('unknown', name, { ko: `모르는 항목입니다: ${name}`, en: `There is no such rule: ${name}` }),
    );
  const { blindShare, urgentHours, takenFreely, mostInHand } = rules;
  if (!isWithin(blindShare, 0, MOST_BLIND))
    problems.push(problem('blind-share', 'blindShare', between(0, MOST_BLIND, blindShare)));
  if (!isWithin(urgentHours, 0, MOST_HOURS))
    problems.push(problem('urgent-hours', 'urgentHours', between(0, MOST_HOURS, urgentHours)));
  if (!isWithin(mostInHand, 1, MOST_IN_HAND) || !Number.isInteger(mostInHand))
    problems.push(problem('most-in-hand', 'mostInHand', whole(1, MOST_IN_HAND, mostInHand)));
  return [...problems, ...kindProblems(takenFreely)];
}

function kindProblems(given: unknown): Problem[] {
  if (!Array.isArray(given))
    return [
      problem('taken-freely', 'takenFreely', {
        ko: '건의 종류 목록이 필요합니다.',
        en: 'A list of kinds of cases is needed.',
      }),
    ];
  return given.flatMap((kind: unknown, place) => {
    const pointer = `takenFreely/${place}`;
    if (!(CASE_KINDS as readonly unknown[]).includes(kind))
      return [
        problem('kind-unknown', pointer, {
          ko: `건의 종류가 아닙니다: ${say(kind)}`,
          en: `No kind of case: ${say(kind)}`,
        }),
      ];
    if (given.indexOf(kind) !== place)
      return [
        problem('kind-twice', pointer, {
          ko: `두 번 적었습니다: ${say(kind)}`,
          en: `Named twice: ${say(kind)}`,
        }),
      ];
    return [];
  });
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most;
}

function between(least: number, most: number, got: unknown): Text {
  return {
    ko: `${least}부터 ${most}까지의 수여야 합니다. 받은 값: ${say(got)}`,
    en: `Has to be a number from ${least} to ${most}; got ${say(got)}`,
  };
}

function whole(least: number, most: number, got: unknown): Text {
  return {
    ko: `${least}부터 ${most}까지의 정수여야 합니다. 받은 값: ${say(got)}`,
    en: `Has to be a whole number from ${least} to ${most}; got ${say(got)}`,
  };
}

function say(value: unknown): string {
  return value === undefined ? '-' : JSON.stringify(value).slice(0, 40);
}

function problem(code: string, field: string, message: Text): Problem {
  return { code: `desk-rules/${code}`, message, pointer: field === '' ? '' : `/${field}` };
}
