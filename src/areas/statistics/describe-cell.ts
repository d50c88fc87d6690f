/** A cell in words, for whoever points at a figure: what was measured of what, its value, and how it was reckoned. */
import type { Text } from '../../core/text.ts';
import { signedAmountIn } from './amounts.ts';
import type { Cell } from './cells.ts';
import { englishNames } from './english-words.ts';
import type { Figures } from './figures.ts';
import { headingOf } from './frames.ts';
import { koreanNames } from './korean-words.ts';
import { nameText } from './names.ts';

export interface CellInWords {
  readonly id: string;
  readonly title: Text;
  readonly value: Text;
  /** Of a cell that was reckoned, with the cells that it was reckoned from. */
  readonly formula?: string;
  readonly from: readonly string[];
}

const WHATS: Readonly<Record<Cell['what'], Text>> = {
  level: { ko: '', en: '' },
  change: { ko: '증감률', en: 'change' },
  points: { ko: '증감폭', en: 'change in points' },
  direction: { ko: '방향', en: 'direction' },
  run: { ko: '연속', en: 'run' },
  record: { ko: '기록', en: 'record' },
};
const SPANS: Readonly<Record<Cell['span'], Text>> = {
  period: { ko: '', en: '' },
  'year-to-date': { ko: '연간 누계', en: 'year to date' },
  'previous-year': { ko: '전년 같은 기간', en: 'a year before' },
};

export function cellsInWords(figures: Figures): readonly CellInWords[] {
  return figures.cells.map((cell) => ({
    id: cell.id,
    title: titleOf(cell, figures),
    value: valueText(cell, figures),
    ...(cell.reckoning === undefined ? {} : { formula: cell.reckoning.formula }),
    from: cell.reckoning?.from ?? [],
  }));
}

function titleOf(cell: Cell, figures: Figures): Text {
  const { flow, subject, measure: measured, span } = cell;
  const fact = { flow, subject, measure: measured, span, changes: {} };
  const { group, item, country } = cell.subject;
  const names = [group, item, country].filter((name) => name !== undefined).map(nameText);
  const words = (language: 'ko' | 'en'): string => {
    const said = language === 'ko' ? koreanNames : englishNames;
    const measure = said.measure(fact, names.length === 0, figures);
    return [
      headingOf(figures, cell.flow, language),
      ...names.map((name) => name[language]),
      measure,
      SPANS[cell.span][language],
      cell.base === undefined ? '' : said.base(cell.base, figures),
      WHATS[cell.what][language],
    ]
      .filter((word, at, all) => word !== '' && all[at - 1]?.toLowerCase() !== word.toLowerCase())
      .join(' · ');
  };
  return { ko: words('ko'), en: words('en') };
}

function valueText(cell: Cell, figures: Figures): Text {
  if (cell.dimension === 'sign')
    return cell.value > 0 ? { ko: '위로', en: 'up' } : { ko: '아래로', en: 'down' };
  return {
    ko: signedAmountIn(cell, 'ko', figures.kind),
    en: signedAmountIn(cell, 'en', figures.kind),
  };
}
