/**
 * How well somebody in the trade keeps the rules, 0 to 100, from what the house itself knows of the year before a day, in
 * words (관세법 제255조의7, 시행령 제259조의6). Items and points are the Commissioner's notice to fix (제259조의6 제3항), which is
 * not at hand: those below are this house's own and unverified.
 */
import type { Text } from '../../core/text.ts';

/** Over the year before the day of the measure. */
export interface ComplianceHistory {
  readonly declarations: number;
  /** Versions after the first: what was declared had to be corrected. */
  readonly corrections: number;
  /** Declared later than 30 days after storage (제241조 제3항). */
  readonly late: number;
  readonly findings: number;
  readonly critical: number;
}

export interface Compliance {
  /** Whole points. */
  readonly score: number;
  /** What took points away, in words. */
  readonly why: readonly { readonly says: Text; readonly points: number }[];
}

interface Item {
  readonly of: (history: ComplianceHistory) => number;
  /** Points for each hundredth of the declarations. */
  readonly perPercent: number;
  readonly most: number;
  readonly title: Text;
}

const ITEMS: readonly Item[] = [
  { of: (one) => one.corrections, perPercent: 0.5, most: 15, title: { ko: '정정', en: 'corrections' } },
  { of: (one) => one.late, perPercent: 2, most: 20, title: { ko: '신고기한 경과', en: 'late filings' } },
  { of: (one) => one.findings, perPercent: 6, most: 40, title: { ko: '적발', en: 'findings' } },
];
/** Each critical finding counts by itself, however much is declared. */
const CRITICAL_POINTS = 15;
const MOST_CRITICAL = 45;

/** Undefined where nothing was declared: nothing says nothing. */
export function complianceOf(history: ComplianceHistory): Compliance | undefined {
  const { declarations, critical } = history;
  if (declarations <= 0) return undefined;
  const why = ITEMS.flatMap(({ of, perPercent, most, title }) => {
    const count = of(history);
    if (count === 0) return [];
    const points = Math.min(most, (perPercent * 100 * count) / declarations);
    return [{ says: counted(title, count, declarations), points }];
  });
  if (critical > 0) {
    const title = { ko: '핵심 적발', en: 'critical findings' };
    const points = Math.min(MOST_CRITICAL, CRITICAL_POINTS * critical);
    why.push({ says: counted(title, critical, declarations), points });
  }
  const lost = why.reduce((sum, { points }) => sum + points, 0);
  return { score: Math.max(0, Math.round(100 - lost)), why };
}

function counted(title: Text, count: number, declarations: number): Text {
  return {
    ko: `신고 ${declarations}건 가운데 ${title.ko} ${count}건`,
    en: `${count} ${title.en} in ${declarations} declarations`,
  };
}
