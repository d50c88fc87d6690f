/** What the starting criteria have in common, so that each file says only what is its own. */
import type { Criterion } from '../../../screening/criterion.ts';

/** Everything but version and validity, which all starting criteria share. */
export type Row = Omit<Criterion, 'version' | 'validFrom' | 'validTo'> &
  Partial<Pick<Criterion, 'validFrom' | 'validTo'>>;

/** A criterion without a review falls away: an officer renews it or lets it go. */
const VALID_FROM = '2024-01-01';
const REVIEW_BY = '2027-12-31';

export function starting(rows: readonly Row[]): readonly Criterion[] {
  return rows.map((row) => ({ version: 1, validFrom: VALID_FROM, validTo: REVIEW_BY, ...row }));
}
