/** On what terms goods were sold: delivery terms (인도조건) and way of payment (결제방법). */
import { codeList } from './code-list.ts';
import { TRADE_CODE_HANDBOOK } from './sources.ts';

/** Who has paid freight and insurance to the place of arrival in the invoice price. */
export interface PriceCovers {
  /** International freight is in the price. */
  readonly hasFreight: boolean;
  /** International insurance is in the price. */
  readonly hasInsurance: boolean;
}

const NEITHER: PriceCovers = { hasFreight: false, hasInsurance: false };
const FREIGHT: PriceCovers = { hasFreight: true, hasInsurance: false };
const BOTH: PriceCovers = { hasFreight: true, hasInsurance: true };

/**
 * 인도조건. What the price covers is read from the Incoterms rules: under delivered terms the seller bears the risk,
 * so the price holds whatever insurance he took.
 */
export const INCOTERMS = codeList<PriceCovers>(
  {
    id: 'incoterms',
    title: { ko: '인도조건', en: 'Delivery terms' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['EXW', '공장인도', 'Ex works', NEITHER],
    ['FCA', '운송인인도', 'Free carrier', NEITHER],
    ['FAS', '선측인도', 'Free alongside ship', NEITHER],
    ['FOB', '본선인도', 'Free on board', NEITHER],
    ['CFR', '운임포함인도', 'Cost and freight', FREIGHT],
    ['CPT', '운송비지급인도', 'Carriage paid to', FREIGHT],
    ['CIF', '운임·보험료포함인도', 'Cost, insurance and freight', BOTH],
    ['CIP', '운송비·보험료지급인도', 'Carriage and insurance paid to', BOTH],
    ['CIN', '보험료포함인도', 'Cost and insurance', { hasFreight: false, hasInsurance: true }],
    ['DAF', '국경인도', 'Delivered at frontier', BOTH],
    ['DES', '착선인도', 'Delivered ex ship', BOTH],
    ['DEQ', '부두인도', 'Delivered ex quay', BOTH],
    ['DDU', '관세미지급인도', 'Delivered duty unpaid', BOTH],
    ['DAT', '도착터미널인도', 'Delivered at terminal', BOTH],
    ['DAP', '도착장소인도', 'Delivered at place', BOTH],
    ['DPU', '도착지양하인도', 'Delivered at place unloaded', BOTH],
    ['DDP', '관세지급인도', 'Delivered duty paid', BOTH],
  ],
);

/** 결제방법. */
export const PAYMENT_METHODS = codeList(
  {
    id: 'payment-methods',
    title: { ko: '결제방법', en: 'Ways of payment' },
    source: TRADE_CODE_HANDBOOK,
    status: 'transcribed',
  },
  [
    ['LS', '일람출급 신용장', 'Letter of credit at sight'],
    ['LU', '기한부 신용장', 'Usance letter of credit'],
    ['DA', '인수인도조건 (D/A)', 'Documents against acceptance'],
    ['DP', '지급인도조건 (D/P)', 'Documents against payment'],
    ['CD', '사후 또는 동시 송금 (COD, CAD)', 'Remittance on or after delivery'],
    ['TT', '단순송금 (T/T, M/T)', 'Plain remittance'],
    ['LH', '분할영수(지급)', 'Instalments'],
    ['PT', '임가공료 지급방식 위탁(수탁)가공무역', 'Processing trade'],
    ['WK', '계좌이체 (상호계산)', 'Netting on account'],
    ['GO', '기타 유상', 'Other, paid'],
    ['GN', '무상거래', 'Free of charge'],
  ],
);
