/** Titles, notes and answers of certificates and notices. */
import type { Text } from '../../core/text.ts';

export const TITLES = {
  import: { ko: '수입신고필증', en: 'Certificate of import declaration' },
  export: { ko: '수출신고필증', en: 'Certificate of export declaration' },
  notice: { ko: '납부서 (신고납부)', en: 'Payment notice (self-assessed)' },
} as const satisfies Record<string, Text>;

export const NOTES: Readonly<Record<'certificate' | 'payment-notice', readonly Text[]>> = {
  certificate: [
    {
      ko: '이 신고필증은 관세법 제248조 제1항에 따라 발급합니다. 세액은 신고된 그대로이며 심사한 것이 아닙니다.',
      en: 'Issued under art. 248(1) of the Customs Act. Taxes stand as declared and are not assessed.',
    },
  ],
  'payment-notice': [
    {
      ko: '신고세액은 신고서에 적힌 그대로이며, 계산된 세액은 가져온 관세율표와 신고된 사실로 계산한 값으로 심사나 고지가 아닙니다 (관세법 제38조).',
      en: 'Taxes as declared stand as on the form; computed ones follow from the imported tariff and the facts declared, and are neither an examination nor an assessment (art. 38).',
    },
    {
      ko: '납부기한은 납세신고 수리일부터 15일이며, 수리 전에도 납부할 수 있습니다 (관세법 제9조 제1항 제1호, 제2항).',
      en: 'Due within 15 days of acceptance; it may be paid before (art. 9(1)1, (2)).',
    },
  ],
};

export const VERIFY_SAYS = {
  valid: { ko: '유효합니다.', en: 'Valid.' },
  void: {
    ko: '효력이 없습니다. 신고가 정정·취하·각하되었거나 수리의 효력이 없어졌습니다.',
    en: 'Void: the declaration was amended, withdrawn or rejected, or its acceptance no longer holds.',
  },
  unknown: { ko: '이 번호로 발급된 문서가 없습니다.', en: 'No paper was issued under this code.' },
} as const satisfies Record<string, Text>;
