/** Notices that the law requires to be given, ready to send: what was asked or decided, why, and what can be done about it. */
import { addDays, seoulDay } from '../../core/day.ts';
import type { NoticeView } from '../../exchange/contract.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Decision } from '../../screening/record.ts';
import type { DeclarationHead } from '../../store/queries/declarations.ts';
import type { EventRow } from '../../store/rows.ts';

export function noticesOf(
  declaration: Declaration,
  row: DeclarationHead,
  decision: Decision | undefined,
  events: readonly EventRow[],
): NoticeView[] {
  const notices: NoticeView[] = [];
  if (decision !== undefined && decision.answers.inspection !== 'none')
    notices.push(examinationNotice(row, decision));
  for (const event of events) {
    if (event.kind === 'supplement') notices.push(supplementNotice(row, event));
    if (event.kind === 'hold') notices.push(holdNotice(row, event, declaration));
    if (event.kind === 'reject') notices.push(rejectNotice(row, event));
    if (event.kind === 'give-cancel-notice') notices.push(cancelNotice(row, event));
    if (event.kind === 'cancel-acceptance') notices.push(cancelledNotice(row, event));
  }
  return notices;
}

function examinationNotice(row: DeclarationHead, { inputs }: Decision): NoticeView {
  return {
    id: `examination-${inputs.id}`,
    title: { ko: '검사 대상 통지', en: 'Notice of examination' },
    body: {
      ko: `${filed(row).ko} ${row.number}(${row.version}차) 물품이 검사 대상으로 선별되었습니다. 검사에 참여할 수 있으며, 검사에 필요한 준비를 하여 주시기 바랍니다.`,
      en: `The goods of ${filed(row).en} ${row.number} (version ${row.version}) were selected for examination. You may attend; please make what is needed ready.`,
    },
    article: '관세법 제246조',
    at: inputs.occurredAt,
  };
}

function supplementNotice(row: DeclarationHead, event: EventRow): NoticeView {
  return {
    id: `supplement-${event.id}`,
    title: { ko: '보완 요구서', en: 'Request for a supplement' },
    body: {
      ko: `${filed(row).ko} ${row.number}(${row.version}차)에 대하여 보완을 요구합니다. 사유: ${event.why ?? ''}`,
      en: `The ${filed(row).en} ${row.number} (version ${row.version}) has to be supplemented. Reason: ${event.why ?? ''}`,
    },
    article: '관세법 제249조',
    at: event.at,
  };
}

/** 시행령 제244조: an owner's request with proof to lift the hold is answered within 30 days. */
function holdNotice(row: DeclarationHead, event: EventRow, declaration: Declaration): NoticeView {
  const until = addDays(seoulDay(Date.parse(event.at)), 30);
  const owner =
    (declaration.direction === 'export' ? declaration.exporter : declaration.importer)?.name ?? '';
  return {
    id: `hold-${event.id}`,
    title: { ko: '통관보류 통지', en: 'Notice of hold' },
    body: {
      ko: `${owner === '' ? '' : '귀사의 '}${filed(row).ko} ${row.number}(${row.version}차) 물품의 통관을 보류합니다. 사유: ${event.why ?? ''}. 사유에 해당하지 아니함을 소명하는 자료를 내면 요청일부터 30일 안에 해제 여부를 알려 드립니다 (오늘 요청하면 ${until}까지).`,
      en: `Clearance of the goods of ${filed(row).en} ${row.number} (version ${row.version}) is held. Reason: ${event.why ?? ''}. With proof that the reason does not apply you may ask for release, answered within 30 days (asked today: by ${until}).`,
    },
    article: '관세법 제237조',
    at: event.at,
  };
}

function rejectNotice(row: DeclarationHead, event: EventRow): NoticeView {
  return {
    id: `reject-${event.id}`,
    title: { ko: '각하 통지', en: 'Notice of rejection' },
    body: {
      ko: `${filed(row).ko} ${row.number}(${row.version}차)를 각하합니다. 사유: ${event.why ?? ''}`,
      en: `The ${filed(row).en} ${row.number} (version ${row.version}) is rejected. Reason: ${event.why ?? ''}`,
    },
    article: '관세법 제250조 제3항',
    at: event.at,
  };
}

function filed({ direction }: DeclarationHead): { readonly ko: string; readonly en: string } {
  return direction === 'export'
    ? { ko: '수출신고', en: 'export declaration' }
    : { ko: '수입신고', en: 'import declaration' };
}

/** 행정절차법 제21조: what will be done, why, and that an opinion may be given until a day. */
function cancelNotice(row: DeclarationHead, event: EventRow): NoticeView {
  const { opinionBy, due } = JSON.parse(event.detail ?? '{}') as { opinionBy: string; due: string };
  return {
    id: `cancel-notice-${event.id}`,
    title: { ko: '수출신고수리 취소 사전통지', en: 'Notice of cancelling the acceptance' },
    body: {
      ko: `수출신고 ${row.number}(${row.version}차) 물품이 적재기한 ${due}까지 적재되지 않아 수출신고의 수리를 취소하려 합니다. 사유: ${event.why ?? ''}. ${opinionBy}까지 의견을 내거나 적재기간 연장을 신청할 수 있으며, 의견이 없으면 그대로 처리합니다.`,
      en: `The goods of export declaration ${row.number} (version ${row.version}) were not loaded by ${due}; its acceptance will be cancelled. Reason: ${event.why ?? ''}. You may give your opinion or ask for a longer period until ${opinionBy}; without an opinion it will be done.`,
    },
    article: '행정절차법 제21조, 관세법 제251조 제2항',
    at: event.at,
  };
}

/** 시행령 제255조 제2항: the declarant is told at once. */
function cancelledNotice(row: DeclarationHead, event: EventRow): NoticeView {
  return {
    id: `cancel-acceptance-${event.id}`,
    title: { ko: '수출신고수리 취소 통지', en: 'Notice that the acceptance is cancelled' },
    body: {
      ko: `수출신고 ${row.number}(${row.version}차)의 수리를 취소하였습니다. 사유: ${event.why ?? ''}`,
      en: `The acceptance of export declaration ${row.number} (version ${row.version}) is cancelled. Reason: ${event.why ?? ''}`,
    },
    article: '관세법 제251조 제2항, 시행령 제255조 제2항',
    at: event.at,
  };
}
