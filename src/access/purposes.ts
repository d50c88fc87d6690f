/** For which purposes an officer may see a person's identifiers in clear (개인정보 보호법 제3조, 제15조; 관세법 시행령 제289조). */
import type { Text } from '../core/text.ts';

/** The purpose is chosen at the moment of looking and kept in the log with the viewer's name. */
export const PURPOSES = {
  examination: { ko: '물품검사 및 검사 통지', en: 'Examination of goods and its notice' },
  contact: { ko: '신고인·화주와의 연락', en: 'Contact with declarant or owner' },
  supplement: { ko: '보완요구 및 통관보류 통지', en: 'Notice of supplement or hold' },
  identity: { ko: '동일인 여부 확인', en: 'Establishing identity' },
  investigation: { ko: '범칙조사', en: 'Investigation of an offence' },
  'tax-audit': { ko: '세액심사 및 관세조사', en: 'Tax review and audit' },
  appeal: { ko: '불복·민원 처리', en: 'Appeal or petition' },
  'internal-audit': { ko: '자체 감사', en: 'Internal audit' },
} as const satisfies Record<string, Text>;

export type Purpose = keyof typeof PURPOSES;

export function isPurpose(text: unknown): text is Purpose {
  return typeof text === 'string' && Object.hasOwn(PURPOSES, text);
}
