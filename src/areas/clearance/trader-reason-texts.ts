/** The closed list of what a trader may be told before release: five checks and seven kinds of papers, and nothing else. */
import type { Text } from '../../core/text.ts';

export type CheckId = 'documents' | 'x-ray' | 'physical' | 'laboratory' | 'officer';

export interface CheckWords {
  readonly title: Text;
  readonly says: Text;
  readonly article: string;
  readonly contest: Text;
}

const CONTEST: Text = {
  ko: '이 결정의 설명과 사람에 의한 재검토를 요구할 수 있고, 30일 안에 서면으로 답을 받습니다 (개인정보 보호법 제37조의2, 같은 법 시행령 제44조의3). 통관보류나 각하가 있으면 그에 대한 이의신청은 따로 할 수 있습니다 (관세법 제132조).',
  en: 'You may ask for an explanation and for a review by a person, answered in writing within 30 days (Personal Information Protection Act art. 37-2, its decree art. 44-3). Against a hold or a rejection there is an objection of its own (Customs Act art. 132).',
};

export const CHECK_WORDS: Readonly<Record<CheckId, CheckWords>> = {
  documents: {
    title: { ko: '서류 확인', en: 'Papers are checked' },
    says: {
      ko: '담당공무원이 신고 내용을 서류와 대조합니다. 아래 서류를 미리 첨부하면 빨라집니다.',
      en: 'An officer compares what was declared with the papers. It goes faster when these are attached now.',
    },
    article: '관세법 제245조',
    contest: CONTEST,
  },
  'x-ray': {
    title: { ko: '물품 검사 (X-ray)', en: 'Examination of the goods (X-ray)' },
    says: {
      ko: '물품이 X-ray 검사 대상입니다. 장치장소와 화물관리번호를 확인하고, 세관이 알리는 때에 물품을 검사할 수 있게 하여 주십시오.',
      en: 'The goods are to be X-rayed. Check the place of storage and the cargo number, and have the goods ready when customs says.',
    },
    article: '관세법 제246조 제1항',
    contest: CONTEST,
  },
  physical: {
    title: { ko: '물품 검사 (개장)', en: 'Examination of the goods (opened)' },
    says: {
      ko: '물품이 개장 검사 대상입니다. 검사에 참여할 수 있으니 일정을 협의하고, 포장을 풀 수 있게 준비하여 주십시오.',
      en: 'The goods are to be opened and examined. You may attend: agree on the time and make the packages accessible.',
    },
    article: '관세법 제246조 제1항',
    contest: CONTEST,
  },
  laboratory: {
    title: { ko: '물품 검사 (분석)', en: 'Examination of the goods (analysis)' },
    says: {
      ko: '견본을 채취하여 분석합니다. 성분표나 시험성적서가 있으면 첨부하여 주십시오.',
      en: 'A sample is taken and analysed. Attach the list of ingredients or a test report where you have one.',
    },
    article: '관세법 제246조 제1항, 제265조의2',
    contest: CONTEST,
  },
  officer: {
    title: { ko: '담당공무원 확인', en: 'An officer looks first' },
    says: {
      ko: '다음 절차에 앞서 담당공무원이 신고를 확인합니다. 필요한 것이 있으면 보완 요구나 통지로 알려 드립니다.',
      en: 'An officer looks at the declaration before anything else happens. What is needed will be asked for in writing.',
    },
    article: '관세법 제246조 제1항, 제249조',
    contest: CONTEST,
  },
};

export type PaperId = 'invoice' | 'packing' | 'bill' | 'origin' | 'price' | 'requirement' | 'catalogue';

export const PAPERS: Readonly<Record<PaperId, Text>> = {
  invoice: { ko: '송품장(인보이스)과 대금 지급 증빙', en: 'Commercial invoice and proof of payment' },
  packing: { ko: '포장명세서', en: 'Packing list' },
  bill: { ko: '선하증권 또는 항공화물운송장 사본', en: 'Copy of the bill of lading or air waybill' },
  origin: { ko: '원산지증명서', en: 'Certificate of origin' },
  price: { ko: '가격신고서와 가격 결정 자료', en: 'Price declaration and how the price was set' },
  requirement: {
    ko: '수입 요건 확인서 (관세법 제226조)',
    en: 'Approval required for these goods (Customs Act art. 226)',
  },
  catalogue: { ko: '품명·규격을 알 수 있는 카탈로그', en: 'Catalogue that shows what the goods are' },
};
