/**
 * What a correction costs beside the duty itself: interest on a supplementary return, penalties and late payment on a shortfall,
 * interest on a refund, the penalty of late filing (관세법 제38조의2, 제42조, 제42조의2, 제48조, 제241조 제4항).
 */
import { type Day, daysBetween, isDay } from '../core/day.ts';
import { bad, good, type Result } from '../core/problem.ts';
import type { Step } from './answer.ts';
import { wonProblems } from './check-fields.ts';
import { interestSteps } from './interest.ts';
import { lateFilingSteps } from './late-filing.ts';
import { penaltySteps } from './penalty.ts';
import { type DutyProblem, type DutyProblemCode, problem } from './problems.ts';

export const CORRECTIONS = [
  'supplement',
  'shortfall',
  'fraud',
  'undeclared',
  'smuggling',
  'fta',
  'fta-forged',
  'refund',
  'late-filing',
] as const;
export type CorrectionKind = (typeof CORRECTIONS)[number];

export interface Correction {
  readonly kind: CorrectionKind;
  /** The shortfall or the refund; of a late filing, the customs value. Won. */
  readonly amountKrw: number;
  /** Due date by law; of undeclared imports the day of import, of a refund the day of payment, of a late filing its last day. */
  readonly from: Day;
  /** Payment; of a supplementary return its application, of a refund its decision, of a late filing the filing. */
  readonly to: Day;
  readonly noticeOn?: Day;
  readonly noticeDueOn?: Day;
  /** An amended return of one's own accord: when, and when the period of supplementary returns ended (제42조의2 제1항 제5호). */
  readonly amendedOn?: Day;
  readonly supplementEndedOn?: Day;
}

export interface CorrectionCost {
  readonly steps: readonly Step[];
  readonly totalKrw: number;
}

export function costOf(asked: Correction): Result<CorrectionCost, DutyProblemCode> {
  const problems = problemsOf(asked);
  if (problems.length > 0) return bad(problems);
  const steps = stepsOf(asked);
  if (steps === undefined) return bad([noRate(asked)]);
  return good({ steps, totalKrw: steps.reduce((sum, { amountKrw }) => sum + amountKrw, 0) });
}

function stepsOf(asked: Correction): Step[] | undefined {
  const { kind } = asked;
  if (kind === 'supplement' || kind === 'refund') return interestSteps(asked);
  return kind === 'late-filing' ? lateFilingSteps(asked) : penaltySteps(asked);
}

const MOST_DAYS = 40 * 365;

function problemsOf(asked: Correction): DutyProblem[] {
  const { amountKrw, from, to } = asked;
  const found = wonProblems(amountKrw, '/amountKrw');
  for (const name of ['from', 'to', 'noticeOn', 'noticeDueOn', 'amendedOn', 'supplementEndedOn'] as const) {
    const day = asked[name];
    if (day === undefined ? name === 'from' || name === 'to' : !isDay(day)) {
      found.push(
        problem(
          'duty/day',
          `/${name}`,
          `날짜가 아닙니다. 받은 값: ${String(day).slice(0, 20)}`,
          `No day: got ${String(day).slice(0, 20)}`,
        ),
      );
    }
  }
  if (found.length > 0) return found;
  if (to < from || daysBetween(from, to) > MOST_DAYS) {
    const ko = '끝나는 날이 시작하는 날보다 앞서거나 40년을 넘습니다.';
    found.push(
      problem('duty/day', '/to', ko, 'The end lies before the beginning, or more than 40 years after it'),
    );
  }
  found.push(
    ...pairProblems(asked, 'noticeOn', 'noticeDueOn'),
    ...pairProblems(asked, 'supplementEndedOn', 'amendedOn'),
  );
  return found;
}

/** Two days that mean something only together, the second not before the first. */
function pairProblems(
  asked: Correction,
  first: 'noticeOn' | 'supplementEndedOn',
  second: 'noticeDueOn' | 'amendedOn',
): DutyProblem[] {
  const [one, other] = [asked[first], asked[second]];
  if (one === undefined && other === undefined) return [];
  if (one !== undefined && other !== undefined && one <= other) return [];
  const ko = '두 날짜가 함께 있어야 하고 순서가 맞아야 합니다.';
  return [problem('duty/day', `/${second}`, ko, `${first} and ${second} belong together, in this order`)];
}

function noRate({ from, to }: Correction): DutyProblem {
  const ko = `${from}부터 ${to}까지의 이자율 가운데 알지 못하는 것이 있습니다.`;
  return problem('duty/no-rate', '/from', ko, `Some rate between ${from} and ${to} is not known`);
}
