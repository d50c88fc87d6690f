/** What stands on everything that a model helped with, and what people are told before they ask it. */
import type { LanguageLabel } from '../../exchange/contract/language.ts';
import type { Language } from './language.ts';

/** 인공지능 발전과 신뢰 기반 조성 등에 관한 기본법 제31조제1항, 제2항, 시행 2026-01-22 (read 2026-06-08). */
export const AI_ARTICLE = {
  ko: '「인공지능 발전과 신뢰 기반 조성 등에 관한 기본법」 제31조 (2026-01-22 시행)',
  en: 'AI Basic Act, article 31 (in force since 2026-01-22)',
};

export function labelOf({ settings }: Language): LanguageLabel {
  return { model: settings?.model ?? '', article: AI_ARTICLE };
}
