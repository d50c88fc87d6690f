/** Scores many lines, and the plain lookup that any model has to beat. */
import type { Counts } from '../../learning/counts.ts';
import { smoothRates } from '../../learning/encode.ts';
import { KEY_KINDS, keyPlace } from './goods-keys.ts';
import { goodsNumerics } from './goods-numerics.ts';
import type { LearningRow } from './learning-table.ts';
import type { ModelSet } from './model-set.ts';
import { readCounts } from './profile-counts.ts';
import { scoreItem } from './score-item.ts';

/** One place a row. */
export interface ScoredRows {
  readonly fraud: Float64Array;
  readonly critical: Float64Array;
  /** 1 where the goods profile was examined before. */
  readonly seen: Uint8Array;
  /** The smoothed rate of the exact goods profile alone. */
  readonly lookup: Float64Array;
  readonly criticalLookup: Float64Array;
  /** 1 where an examination found fraud, and critical fraud. */
  readonly hits: Uint8Array;
  readonly criticalHits: Uint8Array;
}

const PROFILE = keyPlace('profile');

/** @param counts profiles as they were before these rows: rows must not have been counted themselves */
export function scoreRows(models: ModelSet, counts: Counts, rows: readonly LearningRow[]): ScoredRows {
  const scored: ScoredRows = {
    fraud: new Float64Array(rows.length),
    critical: new Float64Array(rows.length),
    seen: new Uint8Array(rows.length),
    lookup: new Float64Array(rows.length),
    criticalLookup: new Float64Array(rows.length),
    hits: new Uint8Array(rows.length),
    criticalHits: new Uint8Array(rows.length),
  };
  const rates = new Float64Array(KEY_KINDS.length);
  rows.forEach(({ declaration, item, verdict }, row) => {
    const line = declaration.items[item]!;
    const triples = readCounts(counts, declaration, line);
    const score = scoreItem(models, triples, goodsNumerics(declaration, line, models.prices));
    scored.fraud[row] = score.fraud;
    scored.critical[row] = score.critical;
    scored.seen[row] = score.regime === 'seen' ? 1 : 0;
    smoothRates(triples, 0, 1, models.overall.fraud, models.backOff, rates);
    scored.lookup[row] = rates[PROFILE]!;
    smoothRates(triples, 0, 2, models.overall.critical, models.backOff, rates);
    scored.criticalLookup[row] = rates[PROFILE]!;
    scored.hits[row] = verdict === 'clean' ? 0 : 1;
    scored.criticalHits[row] = verdict === 'critical' ? 1 : 0;
  });
  return scored;
}
