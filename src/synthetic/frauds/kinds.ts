/** The twelve kinds of planted fraud, in words for people and numbers for the generator and the simulated officers. */
import type { Text } from '../../core/text.ts';

export type FraudKind =
  | 'undervaluation'
  | 'lower-duty-code'
  | 'false-origin'
  | 'preference-misuse'
  | 'short-weight'
  | 'split-shipment'
  | 'hidden-narcotics'
  | 'counterfeit-marks'
  | 'ghost-importer'
  | 'related-party-price'
  | 'missing-permit'
  | 'prohibited-goods';

export interface FraudFacts {
  readonly id: FraudKind;
  readonly title: Text;
  /** What an officer who finds it writes down. */
  readonly finds: Text;
  /** Share of all declarations, before `fraudShare` of the country. An invention of ours, not a statistic. */
  readonly share: number;
  /** Chance that one examination finds it. */
  readonly sensitivity: number;
  /** Whether the finding is a critical one (핵심적발). */
  readonly critical: boolean;
  /** Outcome code of the trade code handbook (검사결과). */
  readonly code: string;
  /** Day of the calendar before which nobody does it. */
  readonly begins: number;
}

/** @source shares and sensitivities are made up so that 2-3 % are fraudulent and some 0.3 % critical. */
export const FRAUD_KINDS: readonly FraudFacts[] = [
  {
    id: 'undervaluation',
    title: { ko: '저가신고', en: 'Undervaluation' },
    finds: {
      ko: '송금내역과 실제 송품장을 확인한 결과 신고가격이 실제 지급금액보다 낮습니다.',
      en: 'Remittances and the true invoice show that more was paid than was declared.',
    },
    share: 0.0066,
    sensitivity: 0.6,
    critical: false,
    code: 'Z',
    begins: 0,
  },
  {
    id: 'lower-duty-code',
    title: { ko: '저세율 품목번호 허위신고', en: 'Code of lower duty' },
    finds: {
      ko: '현품은 신고한 품목번호가 아니라 세율이 더 높은 품목번호에 해당합니다.',
      en: 'The goods belong under another code with a higher duty than the one declared.',
    },
    share: 0.0044,
    sensitivity: 0.8,
    critical: false,
    code: 'E2',
    begins: 0,
  },
  {
    id: 'false-origin',
    title: { ko: '원산지 허위신고', en: 'False origin' },
    finds: {
      ko: '현품과 포장, 선적서류에서 신고와 다른 원산지를 확인하였습니다.',
      en: 'Goods, packing and shipping papers show another origin than the one declared.',
    },
    share: 0.0009,
    sensitivity: 0.7,
    critical: true,
    code: 'D2',
    begins: 0,
  },
  {
    id: 'preference-misuse',
    title: { ko: '협정관세 부당적용', en: 'Misuse of a preference' },
    finds: {
      ko: '원산지증명서 또는 직접운송 요건을 갖추지 못하여 협정관세를 적용할 수 없습니다.',
      en: 'The certificate or the direct transport does not support the preferential rate.',
    },
    share: 0.0036,
    sensitivity: 0.65,
    critical: false,
    code: 'D4',
    begins: 0,
  },
  {
    id: 'short-weight',
    title: { ko: '수량·중량 과소신고', en: 'Short weight' },
    finds: {
      ko: '실제 수량과 순중량이 신고한 것보다 많습니다.',
      en: 'There is more of the goods, in pieces and kilograms, than was declared.',
    },
    share: 0.0036,
    sensitivity: 0.92,
    critical: false,
    code: 'C3',
    begins: 0,
  },
  {
    id: 'split-shipment',
    title: { ko: '분할 반입', en: 'Split shipment' },
    finds: {
      ko: '한 건의 화물을 나누어 신고하여 원산지증명서 제출 의무를 피하였습니다.',
      en: 'One consignment was declared in parts to stay below the value that needs a proof of origin.',
    },
    share: 0.0022,
    sensitivity: 0.7,
    critical: false,
    code: 'Z',
    begins: 120,
  },
  {
    id: 'hidden-narcotics',
    title: { ko: '마약류 은닉', en: 'Hidden narcotics' },
    finds: {
      ko: '화물 속에서 은닉된 마약류를 발견하였습니다.',
      en: 'Narcotics were found hidden among the goods.',
    },
    share: 0.00035,
    sensitivity: 0.75,
    critical: true,
    code: 'G1',
    begins: 0,
  },
  {
    id: 'counterfeit-marks',
    title: { ko: '위조상표', en: 'Counterfeit marks' },
    finds: {
      ko: '상표권자의 확인 결과 위조상품입니다.',
      en: 'The right holder confirms that the marks are counterfeit.',
    },
    share: 0.0009,
    sensitivity: 0.85,
    critical: true,
    code: 'F1',
    begins: 0,
  },
  {
    id: 'ghost-importer',
    title: { ko: '유령 수입업체', en: 'Ghost importer' },
    finds: {
      ko: '사업장에 실체가 없는 명의대여 업체로 실제 화주는 따로 있습니다.',
      en: 'Nobody is at the address: the firm lends its name and the true owner is another.',
    },
    share: 0.0024,
    sensitivity: 0.55,
    critical: false,
    code: 'Z',
    begins: 0,
  },
  {
    id: 'related-party-price',
    title: { ko: '특수관계 가격조작', en: 'Price between related parties' },
    finds: {
      ko: '특수관계가 거래가격에 영향을 미쳐 신고가격을 인정할 수 없습니다.',
      en: 'The parties are related and the relation has lowered the price.',
    },
    share: 0.0024,
    sensitivity: 0.4,
    critical: false,
    code: 'Z',
    begins: 0,
  },
  {
    id: 'missing-permit',
    title: { ko: '수입요건 미구비', en: 'Missing permit' },
    finds: {
      ko: '세관장확인대상 물품이지만 요건을 갖추지 못하였습니다.',
      en: 'The goods need a permit at import and there is no valid one.',
    },
    share: 0.0012,
    sensitivity: 0.92,
    critical: true,
    code: 'E3',
    begins: 0,
  },
  {
    id: 'prohibited-goods',
    title: { ko: '수입금지품 위장반입', en: 'Prohibited goods' },
    finds: {
      ko: '신고하지 않은 수입금지·제한 물품이 섞여 있습니다.',
      en: 'Undeclared goods whose import is forbidden were found among the rest.',
    },
    share: 0.00035,
    sensitivity: 0.9,
    critical: true,
    code: 'G1',
    begins: 0,
  },
];

const BY_ID: ReadonlyMap<FraudKind, FraudFacts> = new Map(FRAUD_KINDS.map((facts) => [facts.id, facts]));

export function factsOf(kind: FraudKind): FraudFacts {
  return BY_ID.get(kind)!;
}
