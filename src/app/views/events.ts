/** What happened to a declaration, in words for its time line. */
import type { Text } from '../../core/text.ts';
import type { EventView } from '../../exchange/contract.ts';
import type { EventRow } from '../../store/rows.ts';
import { isScreenAct, SCREEN_ACTS } from '../act-table.ts';

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
  return: { ko: '반환', en: 'Given back' },
  history: { ko: '과거 자료로 저장', en: 'Stored as a past record' },
};

export function eventView(event: EventRow, who: Text): EventView {
  const title =
    TITLES[event.kind] ?? (isScreenAct(event.kind) ? plain(SCREEN_ACTS[event.kind].title) : undefined);
  const why = event.why ?? undefined;
  return {
    at: event.at,
    kind: event.kind,
    title: title ?? { ko: event.kind, en: event.kind },
    who,
    why: why === undefined ? null : { ko: why, en: why },
    article: event.article ?? null,
  };
}

/** Titles of acts end in an ellipsis where a reason is asked for; an event has its reason already. */
function plain({ ko, en }: Text): Text {
  return { ko: ko.replace('…', ''), en: en.replace('…', '') };
}
