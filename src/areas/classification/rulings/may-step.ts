/** Whether a step may be taken where an application stands, and why not: asked by whoever acts and by the page that offers it. */
import type { Day } from '../../../core/day.ts';
import { fillText, type Text } from '../../../core/text.ts';
import { type ChangeGround, RETURN_GROUNDS, type ReturnGround } from './grounds.ts';
import type { RulingStanding, StepKind } from './life.ts';
import type { StopKind } from './stops.ts';

export interface AskedStep {
  readonly kind: StepKind;
  readonly stop?: StopKind;
  readonly ground?: ReturnGround;
  readonly changeGround?: ChangeGround;
}

/** Null where it may be taken on that day. */
export function whyNotStep(now: RulingStanding, asked: AskedStep, on: Day): Text | null {
  switch (asked.kind) {
    case 'apply':
      return NOT_HERE;
    case 'ask':
      return openProblem(now) ?? (now.asked === null ? null : ASKED_ALREADY);
    case 'stop':
      return openProblem(now) ?? (isStopped(now, asked.stop) ? STOPPED_ALREADY : null);
    case 'resume':
      return openProblem(now) ?? (isStopped(now, asked.stop) ? null : NOT_STOPPED);
    case 'return':
      return openProblem(now) ?? groundProblem(now, asked.ground);
    case 'decline':
      return openProblem(now);
    case 'propose':
      return proposalProblem(now, asked.changeGround);
    case 'drop':
    case 'decide':
      return now.proposed === null ? NOTHING_PROPOSED : null;
    case 'answer':
      return now.asked === null ? NOTHING_ASKED : null;
    case 'ask-back':
      return openProblem(now) ?? (now.isBackAsked ? BACK_ASKED : null);
    case 'review':
      return reviewProblem(now, on);
  }
}

function openProblem({ state }: RulingStanding): Text | null {
  if (state === 'open') return null;
  return state === 'proposed' ? WAITS_FOR_SECOND : CLOSED;
}

function isStopped({ stops }: RulingStanding, kind: StopKind | undefined): boolean {
  return stops.some((stop) => stop.kind === kind && stop.to === null);
}

function groundProblem(now: RulingStanding, ground: ReturnGround | undefined): Text | null {
  const isTrue =
    ground === 'not-corrected' ? now.isUncorrected : ground === 'asked-back' ? now.isBackAsked : true;
  if (ground !== undefined && isTrue) return null;
  return ground === undefined ? NO_GROUND : fillText(NOT_TRUE, { article: RETURN_GROUNDS[ground].article });
}

/** While the clock stands for something, what it stands for is not known yet. */
function proposalProblem(now: RulingStanding, changeGround: ChangeGround | undefined): Text | null {
  if (now.state === 'decided') return changeGround === undefined ? NO_CHANGE_GROUND : null;
  return openProblem(now) ?? (now.stops.some(({ to }) => to === null) ? STILL_STOPPED : null);
}

function reviewProblem({ state, reviewUntil }: RulingStanding, on: Day): Text | null {
  if (state !== 'decided' || reviewUntil === null) return NO_REVIEW;
  return on <= reviewUntil ? null : fillText(TOO_LATE, { day: reviewUntil });
}

const NOT_HERE: Text = { ko: '이미 신청되었습니다.', en: 'It was applied for already.' };
const WAITS_FOR_SECOND: Text = {
  ko: '결정안이 결재를 기다립니다. 승인하거나 되돌린 뒤에 할 수 있습니다.',
  en: 'A proposed ruling waits for the second person: approve it or send it back first.',
};
const CLOSED: Text = { ko: '처리가 끝난 신청입니다.', en: 'This application is closed.' };
const ASKED_ALREADY: Text = {
  ko: '보정 요구에 대한 답을 기다립니다.',
  en: 'A correction is already asked for.',
};
const STOPPED_ALREADY: Text = {
  ko: '그 사유로 기간이 이미 멈춰 있습니다.',
  en: 'The clock stands for that already.',
};
const NOT_STOPPED: Text = { ko: '그 사유로 멈춘 기간이 없습니다.', en: 'The clock does not stand for that.' };
const NO_GROUND: Text = {
  ko: '반려 사유를 골라야 합니다 (관세법 시행령 제106조제3항).',
  en: 'Choose the ground (Customs Act Decree art. 106(3)).',
};
const NOT_TRUE: Text = {
  ko: '그 사유에 해당하지 않습니다 ({article}).',
  en: 'That ground is not given here ({article}).',
};
const NO_CHANGE_GROUND: Text = {
  ko: '변경 사유를 골라야 합니다 (관세법 제87조제1항, 시행령 제107조제1항).',
  en: 'Choose the ground of the change (Customs Act art. 87(1), Decree art. 107(1)).',
};
const STILL_STOPPED: Text = {
  ko: '기간이 멈춰 있습니다. 멈춘 사유를 끝낸 뒤에 결정안을 올립니다.',
  en: 'The clock stands: end what it stands for before a ruling is proposed.',
};
const NOTHING_PROPOSED: Text = {
  ko: '결재를 기다리는 결정안이 없습니다.',
  en: 'No ruling waits for approval.',
};
const NOTHING_ASKED: Text = { ko: '답할 보정 요구가 없습니다.', en: 'No correction is asked for.' };
const BACK_ASKED: Text = { ko: '이미 반려를 요청했습니다.', en: 'It was asked back already.' };
const NO_REVIEW: Text = {
  ko: '재심사를 신청할 수 있는 결정이 없습니다 (관세법 제86조제3항, 제87조제3항).',
  en: 'There is no ruling that a review can be asked for (Customs Act art. 86(3), 87(3)).',
};
const TOO_LATE: Text = {
  ko: '재심사를 신청할 수 있는 기간이 {day}에 끝났습니다 (관세법 제86조제3항).',
  en: 'The time to ask for a review ended on {day} (Customs Act art. 86(3)).',
};
