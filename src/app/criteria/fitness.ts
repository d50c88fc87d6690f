/** Whether a version is fit to go on: its static check says open, its validity has not passed, its back-test was looked at. */
import { seoulDay } from '../../core/day.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { BackTestReport } from '../../screening/back-test/report.ts';
import type { Criterion } from '../../screening/criterion.ts';
import { type SignOffReason, signOffReason } from '../../screening/criterion-life.ts';
import { isForExports } from '../../screening/export-edition.ts';
import type { Queryable } from '../../store/open.ts';
import type { CriterionVersionRow } from '../../store/queries/criteria.ts';
import { readBackTests, type SummedCount, sumCounts } from '../../store/queries/criteria-counts.ts';
import type { House } from '../house.ts';
import { proofOf } from './check.ts';
import { refuseNow } from './move-refusals.ts';

/** Throws `Refusal` with the contradiction in words where the check does not say open. */
export function refuseUnfit(house: Pick<House, 'clock'>, criterion: Criterion): void {
  const { answer, message, problems, clashes } = proofOf(house, criterion);
  if (answer !== 'open') {
    const found =
      problems.length > 0
        ? problems
        : clashes.map((clash) => ({ code: `criterion/${answer}`, message: clash.message }));
    throw new Refusal('invalid', message, found);
  }
  if (criterion.validTo !== undefined && criterion.validTo < seoulDay(house.clock.now()))
    throw refuseNow('expired');
}

/**
 * What the proposer has to sign off, by the latest back-test of the version, or for exports, which have none, by what it hit in
 * shadow; without either nothing is proposed.
 */
export async function neededSignOff(db: Queryable, row: CriterionVersionRow): Promise<SignOffReason | null> {
  if (isForExports(row.body)) {
    const counts = await sumCounts(db, row.body.validFrom);
    const seen = counts.find(
      ({ criterion, version, isShadow }) => isShadow && criterion === row.id && version === row.version,
    );
    if (!isSeen(seen)) throw refuseNow('shadow');
    return signOffOfShadow(seen);
  }
  const test = (await readBackTests(db, row.id)).find(({ version }) => version === row.version);
  if (test === undefined) throw refuseNow('back-test');
  return signOffOf((test.result as { readonly report: BackTestReport }).report);
}

type Seen = Pick<SummedCount, 'asked' | 'hits'>;

/** In shadow it was asked about something. */
export function isSeen<Counts extends Seen>(shadow: Counts | null | undefined): shadow is Counts {
  return shadow != null && shadow.asked > 0;
}

export function signOffOfShadow({ asked, hits }: Seen): SignOffReason | null {
  return signOffReason({ declarations: asked, hits });
}

export function signOffOf({ declarations, hits }: BackTestReport): SignOffReason | null {
  return signOffReason({ declarations, hits: hits.hits });
}
