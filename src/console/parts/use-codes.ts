/** Names of codes in the reader's language, read once from the server's code lists. */
import { useMemo } from 'react';
import type { CodeRow } from '../../exchange/contract.ts';
import { useGet } from '../http/use-get.ts';
import { useLanguage } from '../session/preferences.tsx';

/** One code list as rows; empty until it is read. Lists hardly ever change: kept for an hour. */
export function useCodes(list: string): readonly CodeRow[] {
  return useGet<readonly CodeRow[]>(`/codes/${list}`, undefined, { staleMillis: 3_600_000 }).data ?? NO_CODES;
}

const NO_CODES: readonly CodeRow[] = [];

/** code -> name. */
export function useCodeNames(list: string): ReadonlyMap<string, string> {
  const rows = useCodes(list);
  const language = useLanguage();
  return useMemo(() => new Map(rows.map((row) => [row.code, row.name[language]])), [rows, language]);
}

/** Office code -> name, such as '020' -> '인천세관'. */
export function useOfficeNames(): ReadonlyMap<string, string> {
  return useCodeNames('customs-offices');
}

/** A customs office's name without the word that all of them share, for dense lists: '인천공항세관' -> '인천공항'. */
export function shortOffice(name: string): string {
  return name.replace(/(직할)?세관$/, '').replace(/( Main| Regional)? Customs( House)?( \(port\))?$/, '');
}
