/** What happened to a declaration, in words for its time line. */
import { fill, type Text } from '../../core/text.ts';
import type { EventView } from '../../exchange/contract.ts';
import type { EventRow } from '../../store/rows.ts';
import { isScreenAct, SCREEN_ACTS } from '../act-table.ts';
import { AWAITED } from '../awaited-table.ts';
import { OUTAGE_EVENT_TITLES } from '../outage/texts.ts';
import { MODEL_EVENT_TITLES } from '../registry/steps.ts';
import { WORK_EVENT_TITLES } from './event-titles.ts';

const TITLES: Readonly<Record<string, Text>> = {
  file: { ko: '신고', en: 'Filed' },
  'supplement-answer': { ko: '보완 답변', en: 'Supplement answered' },
  'ask-withdrawal': { ko: '취하 신청', en: 'Withdrawal asked for' },
  attach: { ko: '서류 첨부', en: 'File attached' },
  objection: { ko: '이의 제기', en: 'Objection' },
  'objection-answer': { ko: '이의에 대한 결정', en: 'Objection answered' },
  screen: { ko: '접수 및 선별', en: 'Received and screened' },
  accept: { ko: '수리', en: 'Accepted' },
  release: { ko: '반출', en: 'Released' },
  amend: { ko: '정정', en: 'Amended' },
  undo: { ko: '되돌림', en: 'Taken back' },
  deal: { ko: '배정', en: 'Dealt' },
  'certificate-issued': { ko: '신고필증 발급', en: 'Certificate issued' },
  'payment-notice-issued': { ko: '납부서 발급', en: 'Payment notice issued' },
  return: { ko: '반환', en: 'Given back' },
  reassign: { ko: '재배정', en: 'Reassigned' },
  take: { ko: '목록에서 처리', en: 'Taken from the list' },
  pool: { ko: '부재로 회수', en: 'Returned to the pool' },
  history: { ko: '과거 자료로 저장', en: 'Stored as a past record' },
  'origin-kept': { ko: '원산지 판정 보관', en: 'Origin check kept' },
  classify: { ko: '품목번호 결정', en: 'HS code decided' },
  'setting-propose': { ko: '설정 제안', en: 'Setting proposed' },
  'setting-confirm': { ko: '설정 확정', en: 'Setting confirmed' },
  'counsel-hand-over': { ko: '법령 질문 인계', en: 'Question on law handed over' },
  'counsel-answer': { ko: '법령 답변 작성', en: 'Answer on law written' },
  'counsel-approve': { ko: '법령 답변 승인', en: 'Answer on law approved' },
  'law-follow': { ko: '조문 변경 알림 신청', en: 'Changes of an article followed' },
  'law-unfollow': { ko: '조문 변경 알림 끝냄', en: 'Changes of an article no longer followed' },
  'precedent-import': { ko: '판례·결정 올림', en: 'Decisions brought into the library' },
  'precedent-follow': { ko: '결정 변경 알림 신청', en: 'Changes of a decision followed' },
  'precedent-unfollow': { ko: '결정 변경 알림 끝냄', en: 'Changes of a decision no longer followed' },
  'rule-write': { ko: '소관 규정 등록·변경', en: 'Rule of the agency written' },
  'rule-table': { ko: '소관 규정 표 등록', en: 'Table of rules entered' },
  'language-call': { ko: '언어모델에 물음', en: 'Language model asked' },
  'language-off': { ko: '언어모델 끔', en: 'Language model switched off' },
  'language-on': { ko: '언어모델 켬', en: 'Language model switched on' },
  'counsel-drop': { ko: '법령 답변 끝냄', en: 'Answer on law closed' },
  'setting-drop': { ko: '설정 제안 끝냄', en: 'Proposed setting closed' },
  'report-loading': { ko: '적재', en: 'Loaded' },
  'report-part-loading': { ko: '분할적재', en: 'Part loaded' },
  'ask-extension': { ko: '적재기간 연장 신청', en: 'Longer loading period asked for' },
  'extend-loading': { ko: '적재기간 연장 승인', en: 'Loading period extended' },
  'refuse-extension': { ko: '적재기간 연장 불승인', en: 'Longer loading period refused' },
  'give-cancel-notice': { ko: '수리취소 사전통지', en: 'Notice of cancelling the acceptance' },
  'cancel-acceptance': { ko: '수출신고수리 취소', en: 'Acceptance cancelled' },
  ...OUTAGE_EVENT_TITLES,
  ...MODEL_EVENT_TITLES,
  ...WORK_EVENT_TITLES,
};

/** A kind without words of its own is shown as it is. */
export function titleOfEvent(kind: string): Text {
  const title =
    TITLES[kind] ?? awaitedTitle(kind) ?? (isScreenAct(kind) ? plain(SCREEN_ACTS[kind].title) : undefined);
  return title ?? { ko: kind, en: kind };
}

export function eventView(event: EventRow, who: Text): EventView {
  const why = event.why ?? undefined;
  return {
    at: event.at,
    kind: event.kind,
    title: titleOfEvent(event.kind),
    who,
    why: why === undefined ? null : { ko: why, en: why },
    article: event.article ?? null,
  };
}

const STEPS: Readonly<Record<string, Text>> = {
  ask: { ko: '{what} 요청', en: '{what}: asked' },
  sent: { ko: '{what} 발송', en: '{what}: sent' },
  answered: { ko: '{what} 답', en: '{what}: answered' },
  cancelled: { ko: '{what} 취소', en: '{what}: cancelled' },
};

/** `ask-opinion` and its like. */
function awaitedTitle(kind: string): Text | undefined {
  const [, step = '', what = ''] = /^([a-z]+)-([a-z-]+)$/.exec(kind) ?? [];
  const words = STEPS[step];
  const title = Object.hasOwn(AWAITED, what) ? AWAITED[what as keyof typeof AWAITED].title : undefined;
  if (words === undefined || title === undefined) return undefined;
  return { ko: fill(words.ko, { what: title.ko }), en: fill(words.en, { what: title.en }) };
}

/** Titles of acts end in an ellipsis where a reason is asked for; an event has its reason already. */
function plain({ ko, en }: Text): Text {
  return { ko: ko.replace('…', ''), en: en.replace('…', '') };
}
