/** What each step of an application is called, and the article under which it is taken. */
import {
  CHANGE_GROUNDS,
  isChangeGround,
  isReturnGround,
  isStopKind,
  type Phase,
  RETURN_GROUNDS,
  type RulingState,
  STOPS,
  type StepKind,
} from '../../areas/classification/index.ts';
import type { Text } from '../../core/text.ts';

export const STEP_TITLES: Readonly<Record<StepKind, Text>> = {
  apply: { ko: '사전심사 신청', en: 'Applied for a ruling' },
  ask: { ko: '보정 요구', en: 'Correction asked for' },
  answer: { ko: '보정 답변', en: 'Correction answered' },
  stop: { ko: '기간 정지', en: 'Clock stopped' },
  resume: { ko: '기간 재개', en: 'Clock goes on' },
  'ask-back': { ko: '반려 요청', en: 'Asked back by the applicant' },
  return: { ko: '반려', en: 'Sent back' },
  decline: { ko: '심사 곤란 통지', en: 'Told that it cannot be ruled' },
  propose: { ko: '결정안 작성', en: 'Ruling proposed' },
  drop: { ko: '결정안 되돌림', en: 'Proposed ruling sent back' },
  decide: { ko: '결정과 통지', en: 'Ruled and notified' },
  review: { ko: '재심사 신청', en: 'Review asked for' },
};

export const PHASE_NAMES: Readonly<Record<Phase, Text>> = {
  first: { ko: '사전심사', en: 'Advance ruling' },
  review: { ko: '재심사', en: 'Review' },
  change: { ko: '변경', en: 'Change' },
};

export const STATE_NAMES: Readonly<Record<RulingState, Text>> = {
  open: { ko: '심사 중', en: 'Under examination' },
  proposed: { ko: '결재 대기', en: 'Waits for the second person' },
  decided: { ko: '결정됨', en: 'Ruled' },
  returned: { ko: '반려됨', en: 'Sent back' },
  declined: { ko: '심사 곤란', en: 'Could not be ruled' },
};

const CORRECTION = '관세법 시행령 제106조제2항';
const ARTICLES: Readonly<Partial<Record<StepKind, string>>> = {
  apply: '관세법 제86조제1항, 시행령 제106조제1항',
  ask: CORRECTION,
  answer: CORRECTION,
  'ask-back': RETURN_GROUNDS['asked-back'].article,
  decline: '관세법 제86조제2항 단서',
};
const DECISIONS: Readonly<Record<Phase, string>> = {
  first: '관세법 제86조제2항',
  review: '관세법 제86조제3항',
  change: '관세법 제87조제1항, 제2항',
};

/** @param of what stops the clock, or a ground @param phase in which the step is taken */
export function articleOf(kind: StepKind, of: string | undefined, phase: Phase): string {
  if (isStopKind(of)) return STOPS[of].article;
  if (isReturnGround(of)) return RETURN_GROUNDS[of].article;
  if (isChangeGround(of)) return `${CHANGE_GROUNDS[of].article}, ${DECISIONS.change}`;
  if (kind === 'review') return phase === 'change' ? '관세법 제87조제3항' : DECISIONS.review;
  return ARTICLES[kind] ?? DECISIONS[phase];
}

/** The name of a step with what it is about. */
export function stepTitle(kind: StepKind, of: string | undefined): Text {
  const title = STEP_TITLES[kind];
  const about = isStopKind(of) ? STOPS[of].title : isReturnGround(of) ? RETURN_GROUNDS[of].title : undefined;
  return about === undefined ? title : { ko: `${title.ko}: ${about.ko}`, en: `${title.en}: ${about.en}` };
}
