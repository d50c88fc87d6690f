/** What happened to a declaration, in words for its time line. */
import type { Text } from '../../core/text.ts';
import type { EventView } from '../../exchange/contract.ts';
import type { EventRow } from '../../store/rows.ts';
import { isScreenAct, SCREEN_ACTS } from '../act-table.ts';

const TITLES: Readonly<Record<string, Text>> = {
  screen: { ko: '접수 및 선별', en: 'Received and screened' },
  accept: { ko: '수리', en: 'Accepted' },
  release: { ko: '반출', en: 'Released' },
  amend: { ko: '정정', en: 'Amended' },
  undo: { ko: '되돌림', en: 'Taken back' },
  deal: { ko: '배정', en: 'Dealt' },
  'certificate-issued': { ko: '신고필증 발급', en: 'Certificate issued' },
  'payment-notice-issued': { ko: '납부서 발급', en: 'Payment notice issued' },
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
