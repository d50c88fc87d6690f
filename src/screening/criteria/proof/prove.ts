/** The static check of one criterion: parsed, checked, and every alternative tried for a contradiction, before anybody is asked. */
import { dayNumber, isDay } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { FieldTable } from '../../criterion.ts';
import { compileProgram } from '../compile.ts';
import type { CriterionProblem } from '../problems.ts';
import { slotPlan } from '../slots.ts';
import { liveCodes } from './codes.ts';
import type { CriterionProof, ProofAnswer, ProofOptions, ProvedCriterion } from './proof.ts';
import { remarksOn } from './remarks.ts';
import { type Solved, solve } from './solve.ts';
import { newState, type State, take } from './state.ts';
import { above, below, meet } from './stretches.ts';
import { valueVariable } from './variables.ts';

const MESSAGES: Readonly<Record<ProofAnswer | 'codes' | 'too-large', Text>> = {
  wrong: {
    ko: '조건식에 고칠 곳이 있습니다.',
    en: 'The expression has to be mended.',
  },
  never: {
    ko: '어떤 신고도 이 조건을 만족할 수 없습니다. 저장하지 않습니다.',
    en: 'No declaration can ever meet this. It is refused.',
  },
  codes: {
    ko: '시행 중인 목록에 없는 부호만 찾고 있어 올바른 신고는 이 조건을 만족할 수 없습니다. 저장하지 않습니다.',
    en: 'It only looks for codes that no list in force holds, so no right declaration can meet it. It is refused.',
  },
  always: {
    ko: '모든 신고가 이 조건을 만족합니다. 아무것도 가려내지 못하므로 저장하지 않습니다.',
    en: 'Every declaration meets this, so it selects nothing. It is refused.',
  },
  open: {
    ko: '모순이나 항상 참인 점을 찾지 못했습니다. 지난 신고로 시험할 수 있습니다.',
    en: 'Neither a contradiction nor a certainty was found. It can be tried on the past.',
  },
  'too-large': {
    ko: '경우의 수가 많아 증명을 마치지 못했습니다. 지난 신고로 시험할 수 있습니다.',
    en: 'It has too many alternatives to finish the proof. It can be tried on the past.',
  },
};

/** Stands where the criterion does not say from when it holds. */
const SOME_DAY = '2026-01-01';

/** Pure, and within milliseconds. What is not proved is `open`; nothing is ever called `never` or `always` that is not. */
export function proveCriterion<Subject>(
  criterion: ProvedCriterion,
  fields: FieldTable<Subject>,
  options: ProofOptions,
): CriterionProof {
  const plan = slotPlan(fields);
  const program = compileProgram({ ...BLANK, ...criterion }, plan);
  if (!('code' in program)) return answer('wrong', { problems: program });
  const { expression } = program;
  const { expression: input } = criterion;
  const start = startOf(newState(plan.table), criterion, options);
  const isLive = liveCodes(options, criterion.validTo);
  const whole = [{ leaf: expression, wish: 'true' }] as const;
  const never = solve(whole, start, input);
  if (never.answer === 'closed') return answer('never', never);
  const always = solve([{ leaf: expression, wish: 'not-true' }], start, input);
  if (always.answer === 'closed') return answer('always', always);
  const dead = solve(whole, start, input, isLive);
  if (dead.answer === 'closed') return { ...answer('never', dead), message: MESSAGES.codes };
  const isTooLarge = [never, always, dead].some((solved) => solved.answer === 'too-large');
  const remarks = remarksOn({ expression, start, input, isLive, isTooLarge });
  const message = isTooLarge ? MESSAGES['too-large'] : MESSAGES.open;
  return { ...answer('open'), message, remarks, isTooLarge };
}

const NAMELESS: Text = { ko: '', en: '' };

/** What compiling wants of a criterion besides what is proved of it. */
const BLANK = {
  id: '',
  version: 1,
  title: NAMELESS,
  kind: 'risk',
  demand: 'documents',
  look: NAMELESS,
  owner: '',
  basis: '',
  validFrom: SOME_DAY,
} as const;

function answer(
  how: ProofAnswer,
  found: Partial<Extract<Solved, { answer: 'closed' }>> & {
    readonly problems?: readonly CriterionProblem[];
  } = {},
): CriterionProof {
  return {
    answer: how,
    message: MESSAGES[how],
    problems: found.problems ?? [],
    clashes: found.clashes ?? [],
    clashCount: found.count ?? 0,
    remarks: [],
    isTooLarge: false,
  };
}

/** A criterion is only asked on the days of its validity, so the subject's own day lies within. */
function startOf(state: State, { validFrom, validTo }: ProvedCriterion, { dayField }: ProofOptions): State {
  const field = dayField === undefined ? undefined : state.table.get(dayField);
  if (field === undefined || validFrom === undefined || !isDay(validFrom)) return state;
  const from = above(dayNumber(validFrom), true);
  const set = validTo === undefined ? from : meet(from, below(dayNumber(validTo), true));
  const variable = valueVariable(field);
  take(state, { kind: 'within', variable, set, field, named: [], isPrefix: false });
  return state;
}
