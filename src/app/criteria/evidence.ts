/**
 * What was seen of a version before anybody proposes it for use: its back-test, or, where the stored past held no export or parcel
 * to test a criterion on those on, what it hit in shadow.
 */
import type { Day } from '../../core/day.ts';
import type { BackTestReport } from '../../screening/back-test/report.ts';
import { aboutOf, type Criterion } from '../../screening/criterion.ts';
import { type SignOffReason, signOffReason } from '../../screening/criterion-life.ts';

export interface Seen {
  /** The latest back-test of the version. */
  readonly report: Pick<BackTestReport, 'declarations' | 'hits'> | undefined;
  /** Null where it was asked about nothing in shadow. */
  readonly shadow: { readonly asked: number; readonly hits: number; readonly since: Day | null } | null;
  /** Day of the first export or parcel, as it is asked about, that a back-test of today goes over; null where there is none. */
  readonly firstPast: Day | null;
}

export type Evidence =
  /** What the proposer has to sign off, or nothing. */
  { readonly needsSignOff: SignOffReason | null } | { readonly missing: 'back-test' | 'shadow' };

export function evidenceOf(criterion: Pick<Criterion, 'direction'>, seen: Seen): Evidence {
  const { report, shadow } = seen;
  const mayLackPast = aboutOf(criterion) !== 'import';
  if (report !== undefined && (report.declarations > 0 || !mayLackPast))
    return { needsSignOff: signOffOf(report) };
  if (!mayLackPast || hasPast(seen)) return { missing: 'back-test' };
  if (shadow === null || shadow.asked === 0) return { missing: 'shadow' };
  return { needsSignOff: signOffReason({ declarations: shadow.asked, hits: shadow.hits }) };
}

/** What came in since it runs in shadow is what the shadow saw, and no past. */
function hasPast({ firstPast, shadow }: Seen): boolean {
  if (firstPast === null) return false;
  const since = shadow?.since ?? null;
  return since === null || firstPast < since;
}

export function signOffOf({
  declarations,
  hits,
}: Pick<BackTestReport, 'declarations' | 'hits'>): SignOffReason | null {
  return signOffReason({ declarations, hits: hits.hits });
}
