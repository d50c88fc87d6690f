/**
 * What was seen of a version before anybody proposes it for use: its back-test, or, where the stored past held no export to
 * test a criterion on exports on, what it hit in shadow.
 */
import type { Day } from '../../core/day.ts';
import type { BackTestReport } from '../../screening/back-test/report.ts';
import type { Criterion } from '../../screening/criterion.ts';
import { type SignOffReason, signOffReason } from '../../screening/criterion-life.ts';
import { isForExports } from '../../screening/export-edition.ts';

export interface Seen {
  /** The latest back-test of the version. */
  readonly report: Pick<BackTestReport, 'declarations' | 'hits'> | undefined;
  /** Null where it was asked about nothing in shadow. */
  readonly shadow: { readonly asked: number; readonly hits: number; readonly since: Day | null } | null;
  /** Day of the first export that a back-test of today goes over; null where there is none. */
  readonly firstExport: Day | null;
}

export type Evidence =
  /** What the proposer has to sign off, or nothing. */
  { readonly needsSignOff: SignOffReason | null } | { readonly missing: 'back-test' | 'shadow' };

export function evidenceOf(criterion: Pick<Criterion, 'direction'>, seen: Seen): Evidence {
  const { report, shadow } = seen;
  if (report !== undefined && (report.declarations > 0 || !isForExports(criterion)))
    return { needsSignOff: signOffOf(report) };
  if (!isForExports(criterion) || hasPast(seen)) return { missing: 'back-test' };
  if (shadow === null || shadow.asked === 0) return { missing: 'shadow' };
  return { needsSignOff: signOffReason({ declarations: shadow.asked, hits: shadow.hits }) };
}

/** What came in since it runs in shadow is what the shadow saw, and no past. */
function hasPast({ firstExport, shadow }: Seen): boolean {
  if (firstExport === null) return false;
  const since = shadow?.since ?? null;
  return since === null || firstExport < since;
}

export function signOffOf({
  declarations,
  hits,
}: Pick<BackTestReport, 'declarations' | 'hits'>): SignOffReason | null {
  return signOffReason({ declarations, hits: hits.hits });
}
