/**
 * The policy of parcels in the running house: what two people decided for a day, turned over by itself when its day or a special
 * period comes. That another one decides from now on is an event of the log.
 */
import {
  parcelPolicy,
  parcelPolicyOn,
  USUAL_SELECTION,
  wholeSelection,
} from '../../../areas/parcels/index.ts';
import { type Day, toInstant } from '../../../core/day.ts';
import { type CapacityBook, lineFor, openBook } from '../../../screening/capacity.ts';
import type { Detector } from '../../../screening/detector.ts';
import type { Edition } from '../../../screening/edition.ts';
import type { Policy } from '../../../screening/policy.ts';
import { writeActs } from '../../../store/intake.ts';
import type { Queryable } from '../../../store/open.ts';
import { readParcelPolicyNoted } from '../../../store/queries/parcel-decisions.ts';
import { readSettingOn } from '../../../store/queries/setting-versions.ts';
import type { House } from '../../house.ts';

/** Until two people set another, the first policy is in force since then. */
const FIRST_SINCE = '2026-01-01';

export async function readParcelPolicy(
  db: Queryable,
  catalogue: readonly Detector[],
  day: Day,
): Promise<{ readonly policy: Policy; readonly blindShare: number }> {
  const row = await readSettingOn(db, 'parcel-selection', day);
  if (row === undefined)
    return { policy: parcelPolicy(catalogue, FIRST_SINCE), blindShare: USUAL_SELECTION.blindShare };
  const set = wholeSelection(row.body as object);
  return { policy: parcelPolicyOn(set, catalogue, row, day), blindShare: set.blindShare };
}

/** Lines get the places of the policy that decides now; what was used of the day stays used, and strengths that were seen stay seen. */
export function turnLines(book: CapacityBook, policy: Policy): void {
  const fresh = openBook();
  for (const [key, line] of book.lines) {
    const { perDay } = lineFor(fresh, policy, line.office, line.inspection, line.isCritical);
    if (perDay !== line.perDay) book.lines.set(key, { ...line, perDay });
  }
}

/** The policy that was noted last, so that the log is asked once. */
export interface PolicyTurn {
  noted?: string;
}

/** Once for each turn, whoever confirmed it and whenever the first parcels were decided by it. */
export async function noteParcelPolicy(
  house: House,
  turn: PolicyTurn,
  { manifest: { policy }, hash }: Edition,
): Promise<void> {
  const { id, version, validFrom, title } = policy;
  const now = `${id}@${version} ${title.ko}`;
  if (turn.noted === now) return;
  const last = await readParcelPolicyNoted(house.pool);
  const isFirst = last === undefined && id === 'parcels-first';
  if (!isFirst && (last === undefined || (JSON.parse(last) as { now: string }).now !== now)) {
    const detail = JSON.stringify({ now, policy: `${id}@${version}`, validFrom, title, edition: hash });
    const event = {
      ...{ id: house.newId(), number: '', version: 0, kind: 'parcel-policy-in-force', who: 'system:policy' },
      ...{ at: toInstant(house.clock.now()), detail },
    };
    const at = toInstant(house.machineNow());
    const act = { kind: 'policy', subject: `${id}@${version}`, at, events: [event] };
    await writeActs(house.pool, house.log, [act]);
  }
  turn.noted = now;
}
