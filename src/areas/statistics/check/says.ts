/** What can be said of a claim, and in which words. */
import type { Language, Text } from '../../../core/text.ts';
import { signedAmountIn } from '../amounts.ts';
import type { Cell } from '../cells.ts';
import type { Figures } from '../figures.ts';

export type Verdict = 'supported' | 'contradicted' | 'unsupported';

export interface Judgement {
  readonly verdict: Verdict;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The words that were judged. */
  readonly words: string;
  /** The cell that it speaks of, what it holds, and how far the text is from it. */
  readonly cell?: string;
  readonly expected?: string;
  readonly difference?: number;
  readonly why?: Text;
}

export type Says = Omit<Judgement, 'line' | 'start' | 'end' | 'words'>;

/** The figure of a cell as a release would write it, with its sign. */
export function expectedOf(cell: Cell, figures: Figures, language: Language = 'ko'): string {
  const isUp = cell.value > 0;
  if (cell.dimension === 'sign') return language === 'ko' ? (isUp ? '상승' : '하락') : isUp ? 'rose' : 'fell';
  return signedAmountIn(cell, language, figures.kind);
}

export function otherAmount(cell: Cell, figures: Figures): Text {
  return {
    ko: `수치는 ${expectedOf(cell, figures)}입니다.`,
    en: `The figure is ${expectedOf(cell, figures, 'en')}.`,
  };
}

export function otherDifference(expected: string): Text {
  return {
    ko: `수치에서 계산한 증감액은 약 ${expected}입니다.`,
    en: `By the figures it changed by about ${expected}.`,
  };
}

export function nothing(): Says {
  return unsupported('이것을 뒷받침하는 수치가 없습니다.', 'No figure tells of it.');
}

export function otherUnit(cell: Cell, figures: Figures): Says {
  const expected = expectedOf(cell, figures);
  const why = {
    ko: `단위가 다릅니다. 수치는 ${expected}입니다.`,
    en: `Another unit: the figure is ${expectedOf(cell, figures, 'en')}.`,
  };
  return { verdict: 'contradicted', cell: cell.id, expected, why };
}

export function otherTime(cell: string, expected: string | undefined): Says {
  const why = {
    ko: `수치의 때와 다릅니다: ${expected ?? '(없음)'}.`,
    en: `Another time than the figures’: ${expected ?? '(none)'}.`,
  };
  return { verdict: 'contradicted', cell, ...(expected === undefined ? {} : { expected }), why };
}

export function wrongWord(): Text {
  return {
    ko: '방향을 나타내는 말이나 부호가 수치와 반대입니다.',
    en: 'The direction or sign is not that of the figure.',
  };
}

export function unsupported(ko: string, en: string): Says {
  return { verdict: 'unsupported', why: { ko, en } };
}
