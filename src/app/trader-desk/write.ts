/** Writes what somebody does at the desk: statements and the event that the log keeps, in one transaction. */
import type pg from 'pg';
import { toInstant } from '../../core/day.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import type { EventRow } from '../../store/rows.ts';
import type { House } from '../house.ts';

/** An event of the desk; acts that concern no declaration have number '' and version 0. */
export interface DeskEvent {
  readonly kind: string;
  readonly who: string;
  readonly number?: string;
  readonly version?: number;
  readonly why?: string | undefined;
  readonly article?: string;
  readonly detail?: unknown;
}

/** `work` may run again. Throws `Refusal` (conflict) where somebody stored the same first. */
export async function writeDesk<Value>(
  house: House,
  work: (client: pg.PoolClient) => Promise<{ readonly events: readonly DeskEvent[]; readonly value: Value }>,
): Promise<Value> {
  const result = await writeWith(house.pool, house.log, async (client) => {
    const { events, value } = await work(client);
    const rows = events.map((event) => rowOf(house, event));
    const [first] = rows;
    if (first === undefined) return { acts: [], value };
    const subject = first.number === '' ? first.kind : `${first.number}/${first.version}`;
    const act = { kind: 'desk', subject, at: toInstant(house.machineNow()), events: rows };
    return { acts: [act], value };
  });
  if (!result.ok) throw new Refusal('conflict');
  return result.value;
}

function rowOf(house: House, event: DeskEvent): EventRow {
  const { kind, who, number = '', version = 0, why, article, detail } = event;
  return {
    id: house.newId(),
    number,
    version,
    kind,
    at: toInstant(house.clock.now()),
    who,
    ...(why === undefined ? {} : { why }),
    ...(article === undefined ? {} : { article }),
    ...(detail === undefined ? {} : { detail: JSON.stringify(detail) }),
  };
}
