/** Figures of models as a table for the terminal: unseen goods profiles first, the plain lookup last, and never without a caveat. */
import type { FigureRow } from '../../exchange/contract.ts';
import { type Evaluation, SYNTHETIC_CAVEAT } from '../../screening/scores/evaluate.ts';
import { figureRows } from '../views/models.ts';

export interface Figures {
  /** Unseen, seen, all, critical, lookup; empty where there were too few rows to measure on. */
  readonly rows: readonly FigureRow[];
  readonly caveat: string;
}

export function figuresFrom(evaluation: Evaluation | null): Figures {
  if (evaluation === null) return { rows: [], caveat: 'Too few examined lines to measure on.' };
  return { rows: figureRows(evaluation), caveat: evaluation.caveat.en };
}

const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(3)).padStart(7);

export function figureTable({ rows, caveat }: Figures): string[] {
  if (rows.length === 0) return [caveat];
  const shares = rows[0]!.precisionAt.map(({ percent }) => `P@${percent}%`.padStart(7)).join(' ');
  return [
    `${''.padEnd(24)} ${'lines'.padStart(7)} ${'hits'.padStart(6)} ${'AUC'.padStart(7)} ${'AP'.padStart(7)} ${shares}`,
    ...rows.map(
      ({ title, n, hits, auc, averagePrecision, precisionAt }) =>
        `${title.en.padEnd(24)} ${String(n).padStart(7)} ${String(hits).padStart(6)} ${shown(auc)} ${shown(averagePrecision)} ` +
        precisionAt.map(({ value }) => shown(value)).join(' '),
    ),
    caveat,
  ];
}

/** What store data can say of itself. The public pack has a caveat of its own. */
export const CAVEATS = {
  kcs: SYNTHETIC_CAVEAT,
  store: {
    ko: '이 저장소의 마지막 60일 검사 결과로 쟀으며, 잰 모델은 그 결과를 배우지 않았습니다. 검사한 물품만의 수치이며, 가상 자료라면 실제 통관의 성능을 뜻하지 않습니다.',
    en: 'Measured on the outcomes of the last 60 days in this store, which the measured model had not seen; on examined goods only, and no statement about real trade where the data are made up.',
  },
  given: {
    ko: '이 저장소의 마지막 60일 검사 결과로 쟀습니다. 주어진 모델이 그 결과를 이미 배웠다면 수치가 실제보다 좋습니다.',
    en: 'Measured on the outcomes of the last 60 days in this store; too good where the given model has already learned from them.',
  },
} as const;
