/** Gathers what the release of parcels rests on, for many with the same few questions. */
import { holdsOf, type ReleaseFacts } from '../../../areas/parcels/index.ts';
import type { Day } from '../../../core/day.ts';
import type { Queryable } from '../../../store/open.ts';
import type { CodeUseRow } from '../../../store/queries/code-uses.ts';
import type { ReleaseHead } from '../../../store/queries/parcel-releases.ts';
import { readMoney } from '../../payments/money.ts';
import { filedDays } from '../../portal/accepted.ts';
import { stoppable } from '../../portal/use-of-parcel.ts';
import { readPaths } from '../path/read.ts';

/** @param uses of these parcels, read by the caller, who may hold them @returns in the order of the heads */
export async function releaseFacts(
  db: Queryable,
  heads: readonly ReleaseHead[],
  uses: readonly CodeUseRow[],
  today: Day,
): Promise<ReleaseFacts[]> {
  const filed = await filedDays(
    db,
    heads.map(({ houseBill }) => houseBill),
  );
  const money = await readMoney(db, heads, today);
  const stops = await stoppable(db, uses);
  const pathOf = await readPaths(db, heads);
  return heads.map((head): ReleaseFacts => {
    const { duty, owedKrw, keptKrw, reportedKrw } = money(head);
    return {
      ...{ today, arrivesOn: head.arrivedOn, match: head.state, procedure: head.procedure },
      acceptedOn: filed.get(head.houseBill),
      selection: head.selection ?? 'undecided',
      hasFinding: head.found !== null && head.found !== 'nothing',
      owedKrw: duty?.version === head.version ? owedKrw : null,
      paidKrw: keptKrw + reportedKrw,
      uses: stops.filter(({ use }) => isOf(use, head)),
      holds: holdsOf(pathOf(head)),
    };
  });
}

function isOf({ kind, subject, bills }: CodeUseRow, { houseBill, orders }: ReleaseHead): boolean {
  return bills.includes(houseBill) || (kind === 'order' && orders.includes(subject));
}
