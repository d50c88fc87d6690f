/**
 * Whether a policy can be meant: every contradiction at once, with pointers, for whoever drafts one and for the moment at
 * which a second person confirms it. What it compares with comes as arguments; nothing is looked up.
 */
import type { Day } from '../core/day.ts';
import type { Problem } from '../core/problem.ts';
import type { Text } from '../core/text.ts';
import type { Criterion } from './criterion.ts';
import type { Detector } from './detector.ts';
import type { Policy } from './policy.ts';
import { checkCapacities } from './policy-check-capacity.ts';
import { checkExports } from './policy-check-exports.ts';
import { checkRules } from './policy-check-rules.ts';
import { type PolicyShapeCode, readPolicy } from './policy-shape.ts';

export type PolicyProblemCode =
  | PolicyShapeCode
  | 'policy/thresholds-out-of-order'
  | 'policy/step-unreachable'
  | 'policy/step-weaker'
  | 'policy/duplicate'
  | 'policy/unknown-detector'
  | 'policy/unknown-parameter'
  | 'policy/parameter-out-of-range'
  | 'policy/unknown-criterion'
  | 'policy/criterion-weakened'
  | 'policy/never-spared'
  | 'policy/no-demand'
  | 'policy/unknown-code'
  | 'policy/unknown-country'
  | 'policy/unknown-office'
  | 'policy/capacity-negative'
  | 'policy/capacity-missing'
  | 'policy/quota-above-capacity'
  | 'policy/quota-unclear'
  | 'policy/random-zero'
  | 'policy/starts-in-past'
  | 'policy/nobody-trusted';

export type PolicyProblem = Problem<PolicyProblemCode>;

/** What a policy is held against. */
export interface PolicyContext {
  /** Business day of the check: a policy begins on a later one. */
  readonly today: Day;
  readonly criteria: readonly Criterion[];
  readonly detectors: readonly Detector[];
  readonly isOffice: (code: string) => boolean;
  readonly isCountry: (code: string) => boolean;
  /** Whether goods of that beginning exist in the edition in force. */
  readonly isHsPrefix: (prefix: string) => boolean;
  /** Detectors of what no trust spares (narcotics, prohibited goods, requirements of art. 226). */
  readonly neverSpared: readonly string[];
}

export type NoteProblem = (code: PolicyProblemCode, pointer: string, message: Text) => void;

/** Shape first: meaning is only asked of what is a policy at all. */
export function checkPolicy(
  input: unknown,
  context: PolicyContext,
): { readonly policy: Policy | null; readonly problems: readonly PolicyProblem[] } {
  const read = readPolicy(input);
  if (!read.ok) return { policy: null, problems: read.problems };
  const policy = read.value;
  const problems: PolicyProblem[] = [];
  const note: NoteProblem = (code, pointer, message) => problems.push({ code, message, pointer });
  checkStart(policy, context, note);
  checkThresholds(policy, note);
  checkRandom(policy, context, note);
  checkTrust(policy, note);
  checkRules(policy, context, note);
  checkCapacities(policy, context, note);
  checkExports(policy, context, note);
  return { policy, problems };
}

function checkStart({ validFrom }: Policy, { today }: PolicyContext, note: NoteProblem): void {
  if (validFrom > today) return;
  note('policy/starts-in-past', '/validFrom', {
    ko: `시행일은 오늘(${today})보다 뒤여야 합니다.`,
    en: `It must begin after today (${today}).`,
  });
}

function checkThresholds({ scores }: Policy, note: NoteProblem): void {
  const order = ['auditFrom', 'documentsFrom', 'inspectFrom'] as const;
  for (const [place, higher] of order.entries()) {
    const lower = order[place - 1];
    if (lower === undefined || scores[lower] < scores[higher]) continue;
    const pointer = `/scores/${higher}`;
    if (scores[lower] === scores[higher]) {
      note('policy/step-unreachable', `/scores/${lower}`, {
        ko: `다음 문턱과 같은 값(${scores[lower]})이라 이 단계에는 아무것도 머물지 않습니다.`,
        en: `It equals the next threshold (${scores[lower]}), so nothing ever stays at this step.`,
      });
    } else {
      note('policy/thresholds-out-of-order', pointer, {
        ko: `사후심사 < 서류 < 개장검사 순으로 커져야 하는데 ${scores[lower]} 다음이 ${scores[higher]}입니다.`,
        en: `Thresholds must rise from audit to documents to examination; after ${scores[lower]} comes ${scores[higher]}.`,
      });
    }
  }
}

export const RANDOM_ZERO: Text = {
  ko: '무작위 몫이 0이면 나머지 선별이 맞는지 아무도 알 수 없습니다.',
  en: 'With a random share of 0 nobody can tell whether the rest of the selection is right.',
};

function checkRandom({ random }: Policy, { isOffice }: PolicyContext, note: NoteProblem): void {
  if (random.share === 0) note('policy/random-zero', '/random/share', RANDOM_ZERO);
  if (random.probability === 0 && random.share === undefined)
    note('policy/random-zero', '/random/probability', RANDOM_ZERO);
  for (const [office, probability] of Object.entries(random.byOffice ?? {})) {
    const pointer = `/random/byOffice/${office}`;
    if (probability === 0) note('policy/random-zero', pointer, RANDOM_ZERO);
    if (!isOffice(office)) note('policy/unknown-office', pointer, unknownOffice(office));
  }
}

function checkTrust({ trustedGrades, fastTrack }: Policy, note: NoteProblem): void {
  if (fastTrack !== undefined && trustedGrades.length === 0) {
    note('policy/nobody-trusted', '/trustedGrades', {
      ko: '우선통관을 두면 고리마다 갖춰야 할 등급이 하나는 있어야 합니다.',
      en: 'A fast track needs at least one grade that every link must hold.',
    });
  }
  if (new Set(trustedGrades).size < trustedGrades.length) {
    note('policy/duplicate', '/trustedGrades', {
      ko: '같은 등급이 두 번 있습니다.',
      en: 'A grade stands twice.',
    });
  }
}

export function unknownOffice(code: string): Text {
  return { ko: `없는 세관입니다: ${code}`, en: `There is no customs office ${code}.` };
}
