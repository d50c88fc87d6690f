/** Writes a declared value with its unit, for officers and traders alike; codes and names stay as declared. */
import { formatNumber } from '../../../core/text.ts';
import { formatHs, formatMass, formatWon } from '../../parts/format.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { FormField } from './form.ts';
import { formatExact } from './words.ts';

export function useWrite(): (field: FormField) => string {
  const t = useTexts(declarationTexts);
  const language = useLanguage();
  return ({ value, writing, name }) => {
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    if (name === 'direction') return value === 'import' ? t.import : t.export;
    if (typeof value === 'string') return name === 'item.hsCode' ? formatHs(value) : value;
    if (writing === 'won') return formatWon(value, language);
    if (writing === 'kg') return `${formatMass(value)} kg`;
    if (writing === 'percent') return `${formatNumber(value)}%`;
    return writing === 'code' ? String(value) : formatExact(value);
  };
}
