/** What the law of post says of the procedure: items that have to be declared, and what was sent ahead of them. */
import type { Parcel } from '../../../model/parcel.ts';
import type { ProcedureReason } from '../procedure.ts';

/** @param kinds identifiers of the rules for goods that the parcel falls under */
export function byPost({ channel, postal }: Parcel, kinds: ReadonlySet<string>): ProcedureReason[] {
  if (channel !== 'post') return [];
  const found: ProcedureReason[] = [];
  if (kinds.has('medicine') || kinds.has('health-food'))
    found.push({
      to: 'ordinary',
      text: {
        ko: '우편물에 든 의약품과 건강기능식품은 수취인이 수입신고를 해야 합니다. 품명과 품목번호로 알아본 것입니다.',
        en: 'Medicines and health food in the post have to be declared by the addressee; known here by name and HS code.',
      },
      source: '관세법 제258조제2항, 시행령 제261조제4호의2',
      status: 'verified',
    });
  const isAhead = postal?.form === 'itmatt';
  found.push({
    to: 'list',
    text: isAhead
      ? {
          ko: '사전전자정보를 받은 우편물이라 우편물목록을 내지 않고 검사받을 수 있습니다.',
          en: 'Data were sent ahead: it can be examined without a list of items.',
        }
      : {
          ko: '사전전자정보가 없는 우편물입니다. 통관우체국이 우편물목록을 내고 검사를 받습니다.',
          en: 'No data were sent ahead: the post office hands in a list of items and has it examined.',
        },
    source: isAhead ? '관세법 제256조의2제3항' : '관세법 제257조',
    status: 'verified',
  });
  return found;
}
