/**
 * Whether an act may move a declaration from its state, for officers, declarants and the gate itself: every move is an
 * event with who, when, why and article; an illegal one is refused with its reason (관세법 제237조 to 제250조).
 */
import { type Day, daysBetween, type Instant, isDay } from '../../core/day.ts';
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import type { Direction } from '../../model/declaration.ts';
import {
  ACTS,
  type Act,
  type ActorKind,
  type ActRow,
  movesOf,
  STATES,
  type State,
} from './life-cycle-table.ts';

export type LifeCycleProblemCode =
  | 'life-cycle/illegal-move'
  | 'life-cycle/wrong-actor'
  | 'life-cycle/name-missing'
  | 'life-cycle/reason-missing'
  | 'life-cycle/open-demands'
  | 'life-cycle/not-deemed-approved'
  | 'life-cycle/recall-too-late';

export interface MoveContext {
  readonly by: { readonly kind: ActorKind; readonly name: string };
  /** Business clock. */
  readonly at: Instant;
  /** The Korean day of `at`. */
  readonly day: Day;
  /** The reason in words; adverse acts cannot do without. */
  readonly why?: string;
  /** Absent: an import. */
  readonly direction?: Direction;
  /** Documents, inspection or a stop are asked for and not yet done: then only an officer may accept. */
  readonly hasOpenDemands?: boolean;
  /** Day of acceptance, needed for a recall. */
  readonly acceptedOn?: Day;
  /** Day on which withdrawal was asked for: unanswered for ten days it is deemed approved. */
  readonly withdrawalAskedOn?: Day;
}

export interface LifeCycleEvent {
  readonly act: Act;
  readonly from: State;
  readonly to: State;
  readonly by: MoveContext['by'];
  readonly at: Instant;
  readonly why?: string;
  readonly basis: string;
}

export interface Move {
  readonly state: State;
  readonly event: LifeCycleEvent;
}

/** What customs does to a declaration by law, as a record of its own. */
export interface LegalAct {
  readonly kind: 'accept' | 'supplement' | 'hold' | 'reject' | 'recall' | 'cancel-acceptance';
  readonly declarationNumber: string;
  readonly version: number;
  readonly article: string;
  /** Who answers for it: an officer by name where it is adverse, else an officer or the system. */
  readonly by: MoveContext['by'];
  readonly why?: string;
  readonly at: Instant;
}

/** 관세법 제250조 제4항: answered within ten days of the request, else approved on the day after. */
const DAYS_TO_ANSWER_WITHDRAWAL = 10;
/** 관세법 시행령 제245조: no recall later than three months after acceptance. */
const MONTHS_TO_RECALL = 3;

export function move(state: State, act: Act, context: MoveContext): Result<Move, LifeCycleProblemCode> {
  const row = ACTS[act];
  const to = movesOf(row, context.direction ?? 'import')[state];
  if (to === undefined) return bad([illegal(state, act, row)]);
  const problems = [...actorProblems(row, context), ...ownProblems(act, row, context)];
  if (problems.length > 0) return bad(problems);
  const { by, at, why } = context;
  const event = { act, from: state, to, by, at, basis: row.basis, ...(why !== undefined && { why }) };
  return good({ state: to, event });
}

/** The acts that the table allows from a state; whether this actor may do them now is for `move` to say. */
export function actsFrom(state: State, direction: Direction = 'import'): readonly Act[] {
  return (Object.keys(ACTS) as Act[]).filter((act) => movesOf(ACTS[act], direction)[state] !== undefined);
}

const LEGAL_KIND: Partial<Record<Act, LegalAct['kind']>> = {
  accept: 'accept',
  'request-supplement': 'supplement',
  hold: 'hold',
  reject: 'reject',
  recall: 'recall',
  'cancel-acceptance': 'cancel-acceptance',
};

/** The legal act that an event is, or undefined where it is only a step of work. */
export function legalActOf(
  event: LifeCycleEvent,
  declarationNumber: string,
  version: number,
): LegalAct | undefined {
  const kind = LEGAL_KIND[event.act];
  if (kind === undefined) return undefined;
  const { by, at, why, basis } = event;
  return { kind, declarationNumber, version, article: basis, by, at, ...(why !== undefined && { why }) };
}

/** The last day on which goods accepted on `acceptedOn` can be recalled: the same day three months on, or its month's end. */
export function lastRecallDay(acceptedOn: Day): Day {
  const month = Number(acceptedOn.slice(5, 7)) - 1 + MONTHS_TO_RECALL;
  const year = Number(acceptedOn.slice(0, 4)) + Math.floor(month / 12);
  const daysInMonth = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(Number(acceptedOn.slice(8)), daysInMonth);
  return `${year}-${twoDigits((month % 12) + 1)}-${twoDigits(dayOfMonth)}`;
}

function actorProblems(row: ActRow, { by, why }: MoveContext): Problem<LifeCycleProblemCode>[] {
  const problems: Problem<LifeCycleProblemCode>[] = [];
  if (!row.by.includes(by.kind)) {
    problems.push(
      problem(
        'wrong-actor',
        `${row.title.ko}: 기대한 행위자 ${row.by.join(', ')}, 받은 값 ${by.kind} (${row.basis})`,
        `${row.title.en}: expected it to be done by ${row.by.join(' or ')}, got ${by.kind} (${row.basis})`,
      ),
    );
  }
  if (by.name.trim() === '') {
    problems.push(
      problem('name-missing', '누가 하는 행위인지 이름이 필요합니다.', 'the name of who acts is required'),
    );
  }
  if (row.isAdverse && (why ?? '').trim() === '') {
    problems.push(
      problem(
        'reason-missing',
        `${row.title.ko}에는 사유가 필요합니다 (${row.basis}).`,
        `${row.title.en} requires a reason (${row.basis})`,
      ),
    );
  }
  return problems;
}

/** What single acts ask beyond the table. */
function ownProblems(act: Act, row: ActRow, context: MoveContext): Problem<LifeCycleProblemCode>[] {
  const { by, day, acceptedOn, withdrawalAskedOn } = context;
  if (act === 'accept' && by.kind === 'system' && context.hasOpenDemands === true) {
    const ko = '서류 심사나 검사가 남아 있는 신고는 담당 공무원이 수리합니다';
    return [
      problem('open-demands', `${ko} (${row.basis}).`, `with demands open an officer accepts (${row.basis})`),
    ];
  }
  if (act === 'withdraw' && by.kind === 'system') {
    const waited = withdrawalAskedOn === undefined ? Number.NaN : daysBetween(withdrawalAskedOn, day);
    if (waited > DAYS_TO_ANSWER_WITHDRAWAL) return [];
    const ko = `취하 신청일부터 ${DAYS_TO_ANSWER_WITHDRAWAL}일이 지나야 승인한 것으로 봅니다 (관세법 제250조 제5항).`;
    const en = `withdrawal is deemed approved only after ${DAYS_TO_ANSWER_WITHDRAWAL} days without an answer (art. 250(5))`;
    return [problem('not-deemed-approved', ko, en)];
  }
  if (act === 'recall' && !(isDay(acceptedOn) && day <= lastRecallDay(acceptedOn))) {
    const ko = `수리 후 ${MONTHS_TO_RECALL}개월 안에만 반입을 명할 수 있습니다. 수리일: ${acceptedOn ?? '없음'} (시행령 제245조).`;
    const en = `recall is possible within ${MONTHS_TO_RECALL} months of acceptance, which was ${acceptedOn ?? 'never'} (decree art. 245)`;
    return [problem('recall-too-late', ko, en)];
  }
  return [];
}

function illegal(state: State, act: Act, row: ActRow): Problem<LifeCycleProblemCode> {
  return problem(
    'illegal-move',
    `'${STATES[state].ko}' 상태에서는 '${row.title.ko}'을(를) 할 수 없습니다: ${row.otherwise.ko} (${row.basis})`,
    `'${act}' is not possible in state '${state}': ${row.otherwise.en} (${row.basis})`,
  );
}

function problem(code: string, ko: string, en: string): Problem<LifeCycleProblemCode> {
  return { code: `life-cycle/${code}` as LifeCycleProblemCode, message: { ko, en } };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Whether a version in this state can still be followed by another (정정); after acceptance other procedures correct it. */
export function isAmendable(state: string): boolean {
  return Object.hasOwn(ACTS.amend.moves, state);
}
