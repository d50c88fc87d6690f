/** How the duty is to be paid (징수형태) and what a payment notice is for (고지 유형). */
import { codeList } from './code-list.ts';
import { GENERAL_KNOWLEDGE, TRADE_CODE_HANDBOOK } from './sources.ts';

const UNCONFIRMED = { source: GENERAL_KNOWLEDGE, status: 'unverified' } as const;

/** 징수형태. Only the first four were read; the rest are families to be confirmed. */
export const PAYMENT_TYPES = codeList<object>(
  {
    id: 'payment-types',
    title: { ko: '징수형태', en: 'Ways of collection' },
    source: '수입신고서 항목 정의, transcription by a third party',
    status: 'transcribed',
  },
  [
    ['00', '과세보류', 'Taxation withheld'],
    ['01', '수리전반출 일괄고지', 'One notice after release before acceptance'],
    ['11', '신고·수리전납부', 'Paid before acceptance'],
    ['12', '신고·사후납부 (개별담보)', 'Paid afterwards, single security'],
    ['13', '신고·사후납부 (신용담보)', 'Paid afterwards, on credit', UNCONFIRMED],
    ['14', '신고·사후납부 (포괄담보)', 'Paid afterwards, general security', UNCONFIRMED],
    ['18', '신고·사후납부 (무담보)', 'Paid afterwards, without security', UNCONFIRMED],
    ['21', '부과고지', 'Assessed by notice', UNCONFIRMED],
    ['33', '통합납부', 'Combined payment', UNCONFIRMED],
    ['43', '월별납부', 'Monthly payment', UNCONFIRMED],
  ],
);

/** 고지 유형: two digits of the payment notice number. */
export const NOTICE_TYPES = codeList(
  {
    id: 'notice-types',
    title: { ko: '고지 유형', en: 'Kinds of payment notice' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['00', '일괄납부', 'Combined payment'],
    ['01', '일괄납부 (월별납부)', 'Combined: monthly payment'],
    ['02', '일괄납부 (경정·추징)', 'Combined: reassessment'],
    ['03', '일괄납부 (통합납부)', 'Combined: joint payment'],
    ['04', '일괄납부 (보세건설장)', 'Combined: bonded construction site'],
    ['05', '일괄납부 (수리전반출)', 'Combined: release before acceptance'],
    ['07', '체납 일괄고지', 'Arrears in one notice'],
    ['10', '신고납부', 'Self-assessed payment'],
    ['11', '일반수입신고', 'General import declaration'],
    ['12', '특송간이', 'Simplified express'],
    ['13', '우편물', 'Post'],
    ['14', '이사화물', 'Household goods'],
    ['15', '전자상거래', 'E-commerce'],
    ['20', '수정·보정', 'Corrections'],
    ['21', '수정신고', 'Amended return'],
    ['22', '보정신고', 'Supplementary return'],
    ['30', '분할납부', 'Instalments'],
    ['31', '분할납부 고지', 'Instalment notice'],
    ['32', '2차 납세의무자 분할납부 고지', 'Instalment notice to a second payer'],
    ['40', '추징·경정', 'Additional assessment'],
    ['41', '추징', 'Collection of a shortfall'],
    ['42', '경정', 'Reassessment'],
    ['61', '과태료', 'Fine for negligence'],
    ['62', '과징금', 'Penalty surcharge'],
    ['63', '벌금', 'Criminal fine'],
    ['70', '여행자 고지', 'Traveller'],
    ['71', '여행자 고지 (현장통관)', 'Traveller, cleared on the spot'],
    ['72', '여행자 고지 (유치후통관)', 'Traveller, cleared after detention'],
    ['73', '여행자 (추징)', 'Traveller, shortfall'],
    ['74', '여행자 (경정)', 'Traveller, reassessment'],
    ['80', '체화공매 고지', 'Auction of overdue goods'],
    ['90', '정부보관금 고지', 'Deposit held by the state'],
  ],
);
