/** How an entry of a column is written for people: names of codes, days as days, yes and no, numbers with their unit. */
import { toDay } from '../../../core/day.ts';
import { fill, formatNumber } from '../../../core/text.ts';
import type { StudyColumn } from '../../../exchange/contract.ts';
import { formatDecimals, formatPercent } from '../../parts/format.ts';
import { useCodeNames } from '../../parts/use-codes.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { workbenchTexts } from '../../texts/workbench.ts';

export type Said = string | number | null;

interface Props {
  readonly column: StudyColumn | undefined;
  readonly said: Said;
}

export function Entry({ column, said }: Props) {
  const t = useTexts(workbenchTexts);
  if (said === null) return <span className="dim">{t.notSaid}</span>;
  if (typeof said === 'number') return <>{writeNumber(said, column, t)}</>;
  if (column?.codeList !== undefined) return <Named list={column.codeList} code={said} />;
  return <>{said}</>;
}

function Named({ list, code }: { readonly list: string; readonly code: string }) {
  const name = useCodeNames(list).get(code);
  return <span title={code}>{name === undefined ? code : fill('{name} ({code})', { name, code })}</span>;
}

type UnitName = 'unitWon' | 'unitWonOverKg' | 'unitDays' | 'unitCount' | 'unitLetters' | 'unitPercent';

/** Units that stand otherwise than behind their number as they are. */
const UNITS: ReadonlyMap<string, UnitName> = new Map([
  ['KRW', 'unitWon'],
  ['KRW/kg', 'unitWonOverKg'],
  ['day', 'unitDays'],
  ['count', 'unitCount'],
  ['grapheme', 'unitLetters'],
  ['%', 'unitPercent'],
]);

type Words = Readonly<Record<'yes' | 'no' | UnitName, string>>;

/** 20412 of a column of days -> '2025-11-20'; 1 of a column of truths -> '예'; 1234.5 -> '1,234.5 kg'. */
export function writeNumber(value: number, column: StudyColumn | undefined, words: Words): string {
  if (column?.writtenAs === 'day') return toDay(Math.round(value));
  if (column?.writtenAs === 'truth' && (value === 0 || value === 1))
    return value === 1 ? words.yes : words.no;
  const unit = column?.unit;
  if (unit === '0..1') return formatPercent(value);
  const text = Number.isInteger(value) ? formatNumber(value) : shortDecimals(value);
  if (unit === undefined) return text;
  const name = UNITS.get(unit);
  return name === undefined ? `${text} ${unit}` : fill(words[name], { n: text });
}

/** Four telling digits, no needless noughts. */
function shortDecimals(value: number): string {
  const whole = Math.floor(Math.log10(Math.abs(value))) + 1;
  const decimals = Math.max(0, Math.min(6, 4 - whole));
  const text = formatDecimals(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
