/** What an extract costs, as far as the law that was read tells: who pays nothing, and that an officer says the amount. */
import type { Text } from '../../../core/text.ts';

export const FEE_BASES = {
  table: {
    title: { ko: '별표 7의 금액', en: 'Amount of annex 7' },
    article: '관세법 제322조제6항, 시행규칙 제82조제1항',
    isFree: false,
  },
  reduced: {
    title: { ko: '공공기관 등 인하', en: 'Reduced for public bodies' },
    article: '관세법 시행규칙 제82조제8항',
    isFree: false,
  },
  raised: {
    title: { ko: '새 프로그램·설비 비용 더함', en: 'Raised by the cost of new programs or equipment' },
    article: '관세법 시행규칙 제82조제6항',
    isFree: false,
  },
  government: {
    title: { ko: '정부·지방자치단체 면제', en: 'Government and municipalities: none' },
    article: '관세법 시행규칙 제82조제7항',
    isFree: true,
  },
  'public-free': {
    title: { ko: '공공기관 등 면제', en: 'Public bodies: none' },
    article: '관세법 시행규칙 제82조제8항',
    isFree: true,
  },
} as const satisfies Record<string, { title: Text; article: string; isFree: boolean }>;
export type FeeBasis = keyof typeof FEE_BASES;

export const isFeeBasis = (text: unknown): text is FeeBasis =>
  typeof text === 'string' && Object.hasOwn(FEE_BASES, text);

/** The amounts were not read: whoever approves says one and answers for it. */
export const FEE_NOTE: Text = {
  ko: '수수료는 관세법 시행규칙 제82조제1항 별표 7로 정해져 있으나 그 금액은 확인하지 못했습니다. 담당자가 금액과 근거를 적습니다. 대행기관이 교부하면 그 기관이 정한 수수료입니다 (관세법 제322조제6항 단서). 읽은 법령: 관세법(2026-01-01 시행), 시행령(2026-05-08 시행), 시행규칙(2026-04-01 시행).',
  en: 'The fee is set by annex 7 to the Rules, art. 82(1), whose amounts were not verified: the officer states amount and basis. Where an agency delivers, its own fees hold (Customs Act art. 322(6) proviso). Read: the Act in force since 2026-01-01, the Decree since 2026-05-08, the Rules since 2026-04-01.',
};

export const REFUSAL_GROUNDS = {
  disclosure: {
    title: {
      ko: '정보공개법 제9조제1항의 비공개 정보',
      en: 'Information that may be withheld (Disclosure Act art. 9(1))',
    },
    article: '관세법 시행령 제276조제3항',
  },
  purpose: {
    title: { ko: '사용 용도나 내용이 구체적이지 않음', en: 'Use or contents are not stated concretely' },
    article: '관세법 제322조제3항',
  },
} as const satisfies Record<string, { title: Text; article: string }>;
export type RefusalGround = keyof typeof REFUSAL_GROUNDS;

export const isRefusalGround = (text: unknown): text is RefusalGround =>
  typeof text === 'string' && Object.hasOwn(REFUSAL_GROUNDS, text);

const MOST_KRW = 10_000_000;

/** Undefined where an amount and its basis go together. */
export function feeProblem(feeKrw: number | undefined, basis: FeeBasis): Text | undefined {
  const { isFree } = FEE_BASES[basis];
  const isAmount = Number.isInteger(feeKrw) && feeKrw! >= 0 && feeKrw! <= MOST_KRW;
  if (isAmount && (feeKrw === 0) === isFree) return undefined;
  return isFree
    ? { ko: '면제 근거에는 금액이 0원이어야 합니다.', en: 'With this basis the amount is 0.' }
    : {
        ko: `금액은 1원부터 ${MOST_KRW}원까지의 정수여야 합니다.`,
        en: `The amount is a whole number of won from 1 to ${MOST_KRW}.`,
      };
}
