/** What a gap between own figures and a partner's says, and what to look at then. */
import type { ReasonWords } from '../../../screening/detector.ts';

export const REASONS: Readonly<Record<string, ReasonWords>> = {
  'value-short': {
    says: {
      ko: '우리 {own}원, 상대국으로 보면 {expected}원. 중량은 {mass}배로 맞으므로 값이 낮습니다.',
      en: 'Ours {own} won where theirs give {expected}; the mass agrees ({mass} times), so it is the price that is low.',
    },
    look: {
      ko: '이 품목의 신고 가격과 거래 자료를 견주어 보십시오.',
      en: 'Compare declared prices of these goods with their papers.',
    },
  },
  short: {
    says: {
      ko: '우리 {own}원, 상대국으로 보면 {expected}원입니다.',
      en: 'Ours {own} won where theirs give {expected}.',
    },
    look: {
      ko: '빠뜨린 신고, 다른 품목이나 다른 원산지로 한 신고가 있는지 확인하십시오.',
      en: 'See whether some is not declared, or declared as other goods or of another origin.',
    },
  },
  long: {
    says: {
      ko: '우리 {own}원인데 상대국으로 보면 {expected}원뿐입니다.',
      en: 'Ours {own} won where theirs give only {expected}.',
    },
    look: {
      ko: '다른 나라 물품을 이 나라 것으로 신고한 것은 아닌지 원산지를 확인하십시오.',
      en: 'See whether goods of other countries are declared as of this one.',
    },
  },
  missing: {
    says: {
      ko: '상대국으로 보면 {expected}원인데 우리 신고에는 없습니다.',
      en: 'Theirs give {expected} won, and none of it was declared here.',
    },
    look: {
      ko: '빠뜨린 신고, 다른 품목이나 다른 원산지로 한 신고가 있는지 확인하십시오.',
      en: 'See whether it is not declared, or declared as other goods or of another origin.',
    },
  },
};
