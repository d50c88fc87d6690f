/** Writes a press release from figures: the same words whoever asks, each figure bound to the cell that it came from. */
import type { Language } from '../../core/text.ts';
import { chartsOf } from './charts.ts';
import { englishLine } from './english.ts';
import type { Figures } from './figures.ts';
import { contactOf, footnotesOf, headingOf, stampsOf, titleOf, windowsOf } from './frames.ts';
import { koreanLine } from './korean.ts';
import type { Line } from './pieces.ts';
import { planRelease, type Statement } from './plan.ts';
import type { Release } from './release.ts';
import { tablesOf } from './tables.ts';

export function writeRelease(figures: Figures, language: Language): Release {
  const { lead, sections } = planRelease(figures);
  const speak = (statement: Statement): Line =>
    language === 'ko' ? koreanLine(statement, figures) : englishLine(statement, figures);
  const windows = windowsOf(figures, language);
  return {
    language,
    kind: figures.kind,
    title: titleOf(figures, language),
    stamps: stampsOf(figures, language),
    lead: [...lead.map(speak), ...(windows === undefined ? [] : [windows])],
    sections: sections.map(({ flow, statements }) => ({
      heading: headingOf(figures, flow, language),
      lines: statements.map(speak),
    })),
    charts: chartsOf(figures, language),
    tables: tablesOf(figures, language),
    footnotes: footnotesOf(figures, language),
    contact: contactOf(figures, language),
  };
}
