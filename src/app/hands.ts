/** Writes down every change of hands of a case: the event that the log covers, and the row that figures are counted from. */
import type pg from 'pg';
import { toInstant } from '../core/day.ts';
import { canonicalJson } from '../core/hash.ts';
import type { Act } from '../store/intake.ts';
import type { LogWriter } from '../store/log/writer.ts';
import { type ChangeOfHands, storeAssignment } from '../store/queries/assignments.ts';
import type { CaseView } from '../store/queries/cases.ts';
import type { EventRow } from '../store/rows.ts';
import type { BusinessClock } from './clock.ts';
import type { Desk } from './desk.ts';

export interface DeskParts {
  readonly pool: pg.Pool;
  readonly log: LogWriter;
  readonly clock: BusinessClock;
  readonly desk: Desk;
  readonly newId: () => string;
  readonly machineNow: () => number;
}

export interface Handing {
  readonly kind: ChangeOfHands;
  /** As the case stood in the pool or in hand when it changed hands. */
  readonly case: CaseView;
  readonly officer: string | null;
  readonly from: string | null;
  /** An account, or `system:<part>`. */
  readonly by: string;
  readonly why?: string | undefined;
}

const EVENTS: Readonly<Record<ChangeOfHands, string>> = {
  dealt: 'deal',
  returned: 'return',
  reassigned: 'reassign',
  taken: 'take',
  pooled: 'pool',
};

/** In the transaction of `client`. @returns the event for the log entry of that transaction */
export async function noteHands(
  client: pg.PoolClient,
  parts: Omit<DeskParts, 'pool' | 'log'>,
  handing: Handing,
): Promise<EventRow> {
  const { kind, officer, from, by, why } = handing;
  const { id: caseId, number, version, office, skill, kind: caseKind, band, place, round } = handing.case;
  const at = toInstant(parts.clock.now());
  const id = parts.newId();
  const seed = parts.desk.key.id;
  await storeAssignment(client, {
    ...{ id, at, caseId, number, version, office, skill, caseKind, kind },
    ...{ officer, fromOfficer: from, doneBy: by, band, place, round, seed },
  });
  const detail = canonicalJson({ case: caseId, officer, from, band, place, round, seed });
  return { id, number, version, kind: EVENTS[kind], at, who: by, why, detail };
}

/** The log entry of one change of hands. */
export function actOfHands(event: EventRow, machineNow: number): Act {
  return {
    kind: 'hands',
    subject: `${event.number}/${event.version}`,
    at: toInstant(machineNow),
    events: [event],
  };
}
