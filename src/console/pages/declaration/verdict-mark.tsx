/** How an examination ended, as a coloured word: clean, found, or a critical offence. */
import type { Verdict } from '../../../model/outcome.ts';
import { declarationTexts } from '../../texts/declaration.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const t = useTexts(declarationTexts);
  return <span className={verdict === 'clean' ? 'st ok' : 'st bad'}>{t[verdict]}</span>;
}
