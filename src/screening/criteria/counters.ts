/** How often each criterion of a set was asked, met, unknown or at fault: for its page, and for tidying up dead ones. */

/** Counts by place in the set. `evaluated` counts real evaluations: what the index rules out costs nothing and is not counted. */
export interface CriteriaCounters {
  readonly evaluated: Float64Array;
  readonly hits: Float64Array;
  readonly unknown: Float64Array;
  readonly faults: Float64Array;
}

/** @param size number of criteria in the set */
export function newCounters(size: number): CriteriaCounters {
  const column = () => new Float64Array(size);
  return { evaluated: column(), hits: column(), unknown: column(), faults: column() };
}
