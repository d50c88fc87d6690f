/**
 * What the addressee of a postal item is told, from list and duty alone: that it has to be declared, what is to be paid before it is
 * handed over, or that nothing is to be done (관세법 제258조, 제259조, 제260조). Selection does not speak here.
 */
import type { Text } from '../../../core/text.ts';
import type { Parcel } from '../../../model/parcel.ts';
import type { Procedure } from '../procedure.ts';

export interface PostalNotice {
  readonly kind: 'declare' | 'pay' | 'nothing' | 'open';
  readonly title: Text;
  readonly text: Text;
  readonly source: string;
}

/** @param payableKrw null: not computed @returns null for what does not come by post */
export function postalNotice(
  { channel, houseBill }: Parcel,
  procedure: Procedure,
  payableKrw: number | null,
): PostalNotice | null {
  if (channel !== 'post') return null;
  if (procedure === 'ordinary')
    return {
      kind: 'declare',
      title: { ko: '수입신고가 필요한 우편물', en: 'A postal item that has to be declared' },
      text: {
        ko: `우편물 ${houseBill}은(는) 수입신고 대상입니다. 수취인이 신고하고 수리되어야 받을 수 있습니다.`,
        en: `Item ${houseBill} has to be declared for import. It is handed over once the addressee has declared it and the declaration is accepted.`,
      },
      source: '관세법 제258조제2항, 시행령 제261조·제262조',
    };
  if (payableKrw === null || procedure === 'open')
    return {
      kind: 'open',
      title: { ko: '아직 정하지 못한 우편물', en: 'Not settled yet' },
      text: {
        ko: `우편물 ${houseBill}의 세액은 아직 계산할 수 없습니다. 세관이 정하면 통관우체국이 알려 드립니다.`,
        en: `What item ${houseBill} owes cannot be computed yet. The post office tells you once customs has settled it.`,
      },
      source: '관세법 제259조',
    };
  if (payableKrw > 0)
    return {
      kind: 'pay',
      title: { ko: '세금을 내야 하는 우편물', en: 'Tax to pay' },
      text: {
        ko: `우편물 ${houseBill}의 세액은 ${won(payableKrw)}원으로 계산됩니다. 세액이 통지되면 체신관서에 낸 뒤에 받을 수 있습니다.`,
        en: `Item ${houseBill} comes to ${won(payableKrw)} won. Once that is notified it is paid to the post, and the item is handed over afterwards.`,
      },
      source: '관세법 제259조, 제260조, 시행령 제263조',
    };
  return {
    kind: 'nothing',
    title: { ko: '낼 세금이 없는 우편물', en: 'Nothing to pay' },
    text: {
      ko: `우편물 ${houseBill}은(는) 목록에 적힌 대로라면 신고하거나 낼 것이 없습니다.`,
      en: `By what its list says, item ${houseBill} needs no declaration and no payment.`,
    },
    source: '관세법 제94조제4호, 제257조',
  };
}

const won = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
