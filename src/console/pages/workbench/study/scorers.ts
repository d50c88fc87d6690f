/** Everything that chose among the judged rows of a study, on the same rows: the model, the champion, one column, chance. */
import type { StudyFigures } from '../../../../exchange/contract.ts';

export type RegimeName = 'unseen' | 'all' | 'seen';

export interface TopShare {
  readonly percent: number;
  readonly taken: number;
  readonly hits: number;
  readonly precision: number;
  readonly low: number;
  readonly high: number;
}

export interface Scorer {
  readonly who: 'thisModel' | 'champion' | 'lookup' | 'random';
  readonly rows: number;
  readonly auc: number | null;
  readonly aucError: number | null;
  readonly averagePrecision: number | null;
  readonly at: readonly TopShare[];
}

export interface RegimeTable {
  readonly name: RegimeName;
  readonly rows: number;
  readonly hits: number;
  readonly scorers: readonly Scorer[];
}

/** Unseen groups first; where nothing is grouped every row would be one, so that only `all` is said. */
export function regimeTables(figures: StudyFigures, isGrouped: boolean): readonly RegimeTable[] {
  return figures.judgement.regimes
    .filter(({ name }) => isGrouped || name === 'all')
    .map((regime) => {
      const { name, rows, hits } = regime;
      const lookup = figures.lookup.judgement.regimes.find((one) => one.name === name);
      const { champion } = figures;
      return {
        ...{ name, rows, hits },
        scorers: [
          { who: 'thisModel' as const, ...regime },
          ...(name === 'all' && champion !== null ? [{ who: 'champion' as const, ...champion.all }] : []),
          ...(lookup === undefined ? [] : [{ who: 'lookup' as const, ...lookup }]),
          chance(rows, hits),
        ],
      };
    });
}

/** A random choice of rows is expected to hold as many hits as the rows do. */
function chance(rows: number, hits: number): Scorer {
  const share = rows === 0 ? null : hits / rows;
  return { who: 'random', rows, auc: 0.5, aucError: null, averagePrecision: share, at: [] };
}

export type Verdict = 'better' | 'worse' | 'same' | 'cannotTell';

/** Whether a difference can be told: its interval leaves out nought. */
export function verdictOf(difference: { readonly low: number; readonly high: number } | null): Verdict {
  if (difference === null) return 'cannotTell';
  if (difference.low > 0) return 'better';
  return difference.high < 0 ? 'worse' : 'same';
}
