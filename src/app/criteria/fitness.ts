/** Whether a version is fit to go on: its static check says open, its validity has not passed, enough was seen of it. */
import { type Day, seoulDay } from '../../core/day.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { BackTestReport } from '../../screening/back-test/report.ts';
import type { Criterion } from '../../screening/criterion.ts';
import type { SignOffReason } from '../../screening/criterion-life.ts';
import type { Queryable } from '../../store/open.ts';
import type { CriterionVersionRow } from '../../store/queries/criteria.ts';
import { readBackTests, sumCounts } from '../../store/queries/criteria-counts.ts';
import type { House } from '../house.ts';
import { proofOf } from './check.ts';
import { evidenceOf } from './evidence.ts';
import { firstPastOf, readFirstPast } from './first-past.ts';
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

/** What the proposer has to sign off, by what was seen of the version. Throws `Refusal`: not enough was seen of it yet. */
export async function neededSignOff(
  db: Queryable,
  { id, version, body }: CriterionVersionRow,
  today: Day,
): Promise<SignOffReason | null> {
  const test = (await readBackTests(db, id)).find((one) => one.version === version);
  const shadow = (await sumCounts(db, body.validFrom)).find(
    (one) => one.isShadow && one.criterion === id && one.version === version,
  );
  const evidence = evidenceOf(body, {
    report: (test?.result as { readonly report: BackTestReport } | undefined)?.report,
    shadow: shadow === undefined ? null : { ...shadow, since: shadow.firstDay },
    firstPast: firstPastOf(await readFirstPast(db, today), body),
  });
  if ('missing' in evidence) throw refuseNow(evidence.missing);
  return evidence.needsSignOff;
}
