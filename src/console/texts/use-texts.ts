/** Gives a component its texts in the reader's language, and says texts that the server sends in both. */
import { useCallback } from 'react';
import type { Text } from '../../core/text.ts';
import { useLanguage } from '../session/preferences.tsx';
import type { PageTexts } from './define.ts';

/** The page's texts in the reader's language: `const t = useTexts(boardTexts); t.title`. */
export function useTexts<Key extends string>(texts: PageTexts<Key>): Readonly<Record<Key, string>> {
  return texts[useLanguage()];
}

/** Says a text of the server in the reader's language; nothing for an absent one. */
export function useSay(): (text: Text | null | undefined) => string {
  const language = useLanguage();
  return useCallback((text) => text?.[language] ?? '', [language]);
}
