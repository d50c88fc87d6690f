/**
 * What citizens are told outside of the portal, by e-mail: that something happened which the portal shows them too, and where to look.
 * The words know a kind and a number and nothing else, so that nothing which customs decides about a parcel can stand in them.
 */
import { fillText, type Text } from '../../core/text.ts';

/** What one can choose to be told of. */
export const NOTICE_KINDS = ['use', 'duty', 'released', 'answer', 'notice'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_NAMES: Readonly<Record<NoticeKind | 'proof', Text>> = {
  proof: { ko: '주소 확인', en: 'Proof of the address' },
  use: { ko: '내 부호가 쓰였을 때', en: 'When my code is used' },
  duty: { ko: '낼 세금이 정해졌을 때', en: 'When there is duty to pay' },
  released: { ko: '통관이 끝났을 때', en: 'When a parcel is cleared' },
  answer: { ko: '신고·신청에 답이 왔을 때', en: 'When a report or claim is answered' },
  notice: { ko: '화물에 관한 통지가 있을 때', en: 'When customs gives notice about a parcel' },
};

interface NoticeWords {
  readonly subject: Text;
  readonly says: Text;
  /** Path of the portal. */
  readonly path: string;
}

const WORDS: Readonly<Record<NoticeKind, NoticeWords>> = {
  use: {
    subject: { ko: '개인통관고유부호가 쓰였습니다', en: 'Your personal customs code was used' },
    says: {
      ko: '{number}에 내 개인통관고유부호가 쓰였습니다. 주문한 적이 없다면 포털에서 거절하십시오.',
      en: 'Your personal customs code was used for {number}. If you did not order it, refuse it in the portal.',
    },
    path: '/my/uses',
  },
  duty: {
    subject: { ko: '낼 세금이 있습니다', en: 'There is duty to pay' },
    says: {
      ko: '화물 {number}: 통관이 끝나려면 세금을 내야 합니다.',
      en: 'Parcel {number}: duty has to be paid before it can be cleared.',
    },
    path: '/my/parcels/{number}',
  },
  released: {
    subject: { ko: '통관이 끝났습니다', en: 'Your parcel is cleared' },
    says: {
      ko: '화물 {number}: 통관이 끝났습니다. 배송을 기다려 주십시오.',
      en: 'Parcel {number}: it is cleared; delivery comes next.',
    },
    path: '/my/parcels/{number}',
  },
  answer: {
    subject: { ko: '세관이 답했습니다', en: 'Customs has answered' },
    says: {
      ko: '{number}에 대한 신고나 신청에 세관이 답했습니다. 내용은 포털에 있습니다.',
      en: 'Customs has answered your report or claim about {number}. What it says stands in the portal.',
    },
    path: '/my',
  },
  notice: {
    subject: { ko: '화물에 관한 통지가 있습니다', en: 'There is a notice about your parcel' },
    says: {
      ko: '화물 {number}에 관하여 세관이 통지하였습니다. 내용과 기한은 포털에 있습니다.',
      en: 'Customs has given notice about parcel {number}. What it says, and by when, stands in the portal.',
    },
    path: '/my/parcels/{number}',
  },
};

export interface NoticeTold {
  readonly subject: Text;
  readonly says: Text;
  readonly path: string;
}

/** @param number of the parcel or order, or empty */
export function noticeTold(kind: NoticeKind, number: string): NoticeTold {
  const { subject, says, path } = WORDS[kind];
  return {
    subject,
    says: fillText(says, { number: number === '' ? '–' : number }),
    path: path.replace('{number}', encodeURIComponent(number)),
  };
}
