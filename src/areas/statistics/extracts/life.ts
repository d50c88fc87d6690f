/** How an application for an extract of statistics stands, read from its steps, and what may be done to it (관세법 제322조 제3항·제6항). */
import { addDays, type Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import { lastDayOf } from '../../../reference/deadline.ts';

export const EXTRACT_STEPS = ['apply', 'withdraw', 'approve', 'refuse', 'pay', 'fetch'] as const;
export type ExtractStepKind = (typeof EXTRACT_STEPS)[number];

export interface ExtractStep {
  readonly kind: ExtractStepKind;
  readonly day: Day;
  /** Of an approval: whole won, 0 where none is owed. */
  readonly feeKrw?: number;
}

export type ExtractState = 'open' | 'to-pay' | 'ready' | 'over' | 'refused' | 'withdrawn';

export interface ExtractStanding {
  readonly state: ExtractState;
  readonly receivedOn: Day;
  /** Our own goal; neither Act nor Decree sets a period. */
  readonly dueOn: Day;
  /** Not answered by then. */
  readonly isLate: boolean;
  /** The day whose published figures are delivered; null before the approval. */
  readonly figuresOn: Day | null;
  readonly feeKrw: number | null;
  /** Last day on which it can be fetched; null before it is ready. */
  readonly fetchUntil: Day | null;
}

/** Days until an answer and for fetching: choices of this house, unverified against any notice. */
const ANSWER_DAYS = 10;
const FETCH_DAYS = 30;

/** @param steps in their order, the application first @param on the day on which it is looked at */
export function readExtract(steps: readonly ExtractStep[], on: Day): ExtractStanding {
  const receivedOn = steps[0]?.day ?? on;
  const approval = steps.find(({ kind }) => kind === 'approve');
  const ended = steps.find(({ kind }) => kind === 'refuse' || kind === 'withdraw');
  const readyOn =
    approval?.feeKrw === 0 ? approval.day : (steps.find(({ kind }) => kind === 'pay')?.day ?? null);
  const fetchUntil = readyOn === null ? null : addDays(readyOn, FETCH_DAYS);
  const dueOn = lastDayOf(receivedOn, ANSWER_DAYS);
  const answeredOn = approval?.day ?? ended?.day ?? on;
  return {
    ...{ receivedOn, dueOn, isLate: answeredOn > dueOn, fetchUntil },
    ...{ figuresOn: approval?.day ?? null, feeKrw: approval?.feeKrw ?? null },
    state:
      ended !== undefined
        ? ended.kind === 'refuse'
          ? 'refused'
          : 'withdrawn'
        : approval === undefined
          ? 'open'
          : fetchUntil === null
            ? 'to-pay'
            : on > fetchUntil
              ? 'over'
              : 'ready',
  };
}

const STATES_FOR: Readonly<Record<ExtractStepKind, readonly ExtractState[]>> = {
  ...{ apply: [], withdraw: ['open', 'to-pay'], approve: ['open'], refuse: ['open'] },
  ...{ pay: ['to-pay'], fetch: ['ready'] },
};

/** Null where the step may be taken now. */
export function whyNotExtract({ state }: ExtractStanding, kind: ExtractStepKind): Text | null {
  if (STATES_FOR[kind].includes(state)) return null;
  const { ko, en } = EXTRACT_STATES[state];
  return { ko: `지금 상태(${ko})에서는 할 수 없습니다.`, en: `That is not possible now (${en}).` };
}

export const EXTRACT_STATES: Readonly<Record<ExtractState, Text>> = {
  open: { ko: '검토 중', en: 'Being looked at' },
  'to-pay': { ko: '수수료 납부 대기', en: 'Waits for the fee' },
  ready: { ko: '교부', en: 'Ready to be fetched' },
  over: { ko: '교부 기간 지남', en: 'No longer to be fetched' },
  refused: { ko: '거부됨', en: 'Refused' },
  withdrawn: { ko: '취하됨', en: 'Taken back' },
};

export const EXTRACT_STEP_TITLES: Readonly<Record<ExtractStepKind, Text & { readonly article: string }>> = {
  apply: {
    ko: '통계자료 교부 신청',
    en: 'Applied for an extract',
    article: '관세법 제322조제3항, 시행령 제276조제1항',
  },
  withdraw: { ko: '신청 취하', en: 'Application taken back', article: '관세법 제322조제3항' },
  approve: { ko: '교부 결정', en: 'Extract approved', article: '관세법 제322조제3항·제6항' },
  refuse: { ko: '교부 거부', en: 'Extract refused', article: '관세법 제322조제3항, 시행령 제276조제3항' },
  pay: { ko: '수수료 납부 확인', en: 'Fee seen to be paid', article: '관세법 제322조제6항' },
  fetch: { ko: '통계자료 교부', en: 'Extract handed over', article: '관세법 제322조제4항' },
};
