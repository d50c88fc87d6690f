/**
 * How the loading of an accepted export stands, read from its events, and what speaks against extending the period or
 * cancelling the acceptance: for officers, declarants and the list of what is overdue (관세법 제251조, 시행령 제255조,
 * 행정절차법 제21조).
 */
import { addDays, type Day, seoulDay } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { lastDayOf } from '../../reference/deadline.ts';
import { furthestExtension, loadingDue } from '../../reference/loading-period.ts';

export type LoadingProblemCode =
  | 'loading/day-before-acceptance'
  | 'loading/day-ahead'
  | 'loading/not-asked'
  | 'loading/asked-already'
  | 'loading/extension-not-longer'
  | 'loading/extension-past'
  | 'loading/extension-too-long'
  | 'loading/not-overdue'
  | 'loading/notice-given'
  | 'loading/notice-missing'
  | 'loading/opinion-open'
  | 'loading/opinion-too-short'
  | 'loading/extension-open'
  | 'loading/withdrawal-open';

type LoadingProblem = Problem<LoadingProblemCode>;

/** An event of the declaration's life, as far as it matters here. `detail` is JSON. */
export interface LoadingEvent {
  readonly kind: string;
  readonly at: string;
  readonly why?: string | null | undefined;
  readonly detail?: string | null | undefined;
}

export interface LoadingReport {
  readonly bill: string;
  readonly loadedOn: Day;
  /** Ship or flight, where it was said. */
  readonly means: string | null;
  readonly packageCount: number | null;
  /** Nothing is left to load. */
  readonly isComplete: boolean;
}

export interface ExtensionRequest {
  readonly to: Day;
  readonly why: string;
  readonly at: string;
}

export interface Loading {
  readonly acceptedOn: Day;
  /** The last day to load, with every extension so far. */
  readonly due: Day;
  /** The last day to which it can be extended. */
  readonly furthest: Day;
  readonly reports: readonly LoadingReport[];
  /** The request that nobody has answered. */
  readonly asked: ExtensionRequest | null;
  /** The notice of cancelling that stands. */
  readonly notice: { readonly at: string; readonly opinionBy: Day } | null;
  readonly isWithdrawalAsked: boolean;
}

/** Days for an opinion at least (행정절차법 제21조 제3항). */
const OPINION_DAYS = 10;

/** @param acceptedOn the Korean day of acceptance */
export function loadingOf(acceptedOn: Day, events: readonly LoadingEvent[]): Loading {
  let due = loadingDue(acceptedOn);
  let asked: ExtensionRequest | null = null;
  let notice: Loading['notice'] = null;
  let isWithdrawalAsked = false;
  const reports: LoadingReport[] = [];
  for (const event of events) {
    const { kind, at, why } = event;
    const said = JSON.parse(event.detail ?? '{}') as { to?: Day; opinionBy?: Day; report?: LoadingReport };
    if (kind === 'report-loading' || kind === 'report-part-loading') {
      // Erased with what was declared.
      if (said.report !== undefined) reports.push(said.report);
    } else if (kind === 'ask-extension') asked = { to: said.to!, why: why ?? '', at };
    else if (kind === 'refuse-extension') asked = null;
    else if (kind === 'extend-loading') {
      due = said.to!;
      asked = null;
      // What was announced rested on a day that is no longer the last.
      notice = null;
    } else if (kind === 'give-cancel-notice') notice = { at, opinionBy: said.opinionBy! };
    else if (kind === 'ask-withdrawal') isWithdrawalAsked = true;
    else if (kind === 'withdraw' || kind === 'answered-withdrawal-request') isWithdrawalAsked = false;
  }
  return {
    ...{ acceptedOn, due, furthest: furthestExtension(acceptedOn) },
    ...{ reports, asked, notice, isWithdrawalAsked },
  };
}

export function isOverdue({ due }: Pick<Loading, 'due'>, today: Day): boolean {
  return today > due;
}

/** Goods are not loaded before acceptance (제248조 제3항), and nobody reports what is still to come. */
export function reportProblems(
  { loadedOn }: LoadingReport,
  { acceptedOn }: Loading,
  today: Day,
): LoadingProblem[] {
  const problems: LoadingProblem[] = [];
  if (loadedOn < acceptedOn) {
    problems.push(
      problem(
        'loading/day-before-acceptance',
        `적재일 ${loadedOn}이 수리일 ${acceptedOn}보다 빠릅니다. 수리 전에는 적재할 수 없습니다 (관세법 제248조 제3항).`,
        `Loaded on ${loadedOn}, before acceptance on ${acceptedOn}: goods must not be loaded before (art. 248(3)).`,
        '/loadedOn',
      ),
    );
  }
  if (loadedOn > today) {
    problems.push(
      problem(
        'loading/day-ahead',
        `적재일 ${loadedOn}이 오늘(${today})보다 뒤입니다. 적재한 뒤에 보고합니다.`,
        `Loaded on ${loadedOn}, which lies after today (${today}); it is reported when it is done.`,
        '/loadedOn',
      ),
    );
  }
  return problems;
}

/** One request at a time, to a day that lies ahead and within the year. */
export function askProblems(to: Day, loading: Loading, today: Day): LoadingProblem[] {
  const problems = dayProblems(to, loading, today);
  if (loading.asked !== null) {
    problems.push(
      problem(
        'loading/asked-already',
        `${loading.asked.to}까지의 연장 신청이 아직 처리되지 않았습니다.`,
        `A request for an extension to ${loading.asked.to} is still open.`,
      ),
    );
  }
  return problems;
}

/** An officer answers a request: to the day that was asked for, or to an earlier one. */
export function extendProblems(to: Day, loading: Loading, today: Day): LoadingProblem[] {
  return [...(loading.asked === null ? [NOT_ASKED] : []), ...dayProblems(to, loading, today)];
}

export function refuseProblems({ asked }: Loading): LoadingProblem[] {
  return asked === null ? [NOT_ASKED] : [];
}

/** The last day for an opinion, unless an officer gives longer. */
export function opinionDay(today: Day): Day {
  return lastDayOf(today, OPINION_DAYS);
}

export function noticeProblems(opinionBy: Day, loading: Loading, today: Day): LoadingProblem[] {
  const problems = overdueProblems(loading, today);
  if (loading.notice !== null) {
    problems.push(
      problem(
        'loading/notice-given',
        `이미 사전통지를 하였습니다. 의견제출 기한: ${loading.notice.opinionBy}`,
        `Notice was given already; opinions by ${loading.notice.opinionBy}.`,
      ),
    );
  }
  if (opinionBy < addDays(today, OPINION_DAYS)) {
    problems.push(
      problem(
        'loading/opinion-too-short',
        `의견제출 기한은 ${OPINION_DAYS}일 이상이어야 합니다 (행정절차법 제21조 제3항). 받은 값: ${opinionBy}`,
        `At least ${OPINION_DAYS} days are given for an opinion (행정절차법 제21조 제3항); got ${opinionBy}.`,
        '/opinionBy',
      ),
    );
  }
  return [...problems, ...openProblems(loading)];
}

/** Everything that keeps the acceptance from being cancelled today (시행령 제255조 제1항 각 호). */
export function cancelProblems(loading: Loading, today: Day): LoadingProblem[] {
  const problems = overdueProblems(loading, today);
  const { notice } = loading;
  if (notice === null) {
    problems.push(
      problem(
        'loading/notice-missing',
        '취소 전에 사전통지를 하고 의견제출의 기회를 주어야 합니다 (행정절차법 제21조).',
        'Notice and a chance to be heard come before cancelling (행정절차법 제21조).',
      ),
    );
  } else if (today <= notice.opinionBy) {
    problems.push(
      problem(
        'loading/opinion-open',
        `의견제출 기한(${notice.opinionBy})이 지나지 않았습니다 (행정절차법 제21조).`,
        `Opinions may be given until ${notice.opinionBy} (행정절차법 제21조).`,
      ),
    );
  }
  return [...problems, ...openProblems(loading)];
}

function overdueProblems(loading: Loading, today: Day): LoadingProblem[] {
  if (isOverdue(loading, today)) return [];
  return [
    problem(
      'loading/not-overdue',
      `적재기간이 끝나지 않았습니다. 적재기한: ${loading.due} (관세법 제251조).`,
      `The loading period has not ended: last day ${loading.due} (art. 251).`,
    ),
  ];
}

/** What the declarant has asked for is answered first. */
function openProblems({ asked, isWithdrawalAsked }: Loading): LoadingProblem[] {
  const problems: LoadingProblem[] = [];
  if (asked !== null) {
    problems.push(
      problem(
        'loading/extension-open',
        '적재기간 연장 신청에 먼저 답하여야 합니다 (시행령 제255조 제1항 제2호).',
        'The request for an extension is answered first (decree art. 255(1)2).',
      ),
    );
  }
  if (isWithdrawalAsked) {
    problems.push(
      problem(
        'loading/withdrawal-open',
        '취하 신청에 먼저 답하여야 합니다 (시행령 제255조 제1항 제1호).',
        'The request to withdraw is answered first (decree art. 255(1)1).',
      ),
    );
  }
  return problems;
}

function dayProblems(to: Day, { due, furthest }: Loading, today: Day): LoadingProblem[] {
  const problems: LoadingProblem[] = [];
  if (to <= due) {
    problems.push(
      problem(
        'loading/extension-not-longer',
        `지금의 적재기한 ${due}보다 뒤의 날이어야 합니다. 받은 값: ${to}`,
        `It has to lie after the present last day ${due}; got ${to}.`,
        '/to',
      ),
    );
  }
  if (to < today) {
    problems.push(
      problem('loading/extension-past', `이미 지난 날입니다: ${to}`, `That day is over: ${to}.`, '/to'),
    );
  }
  if (to > furthest) {
    problems.push(
      problem(
        'loading/extension-too-long',
        `수리일부터 1년(${furthest})을 넘을 수 없습니다 (관세법 제251조 제1항 단서). 받은 값: ${to}`,
        `It cannot go beyond a year from acceptance, ${furthest} (art. 251(1)); got ${to}.`,
        '/to',
      ),
    );
  }
  return problems;
}

const NOT_ASKED: LoadingProblem = problem(
  'loading/not-asked',
  '처리할 연장 신청이 없습니다.',
  'There is no request for an extension to answer.',
);

function problem(code: LoadingProblemCode, ko: string, en: string, pointer?: string): LoadingProblem {
  return { code, message: { ko, en }, ...(pointer === undefined ? {} : { pointer }) };
}

/** The Korean day of an instant that the store gave. */
export function acceptedDay(decidedAt: string): Day {
  return seoulDay(Date.parse(decidedAt));
}
