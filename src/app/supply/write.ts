/** Writes what people and the pass do in early warning: statements, the events of the log, and notices of moved alerts, in one transaction. */
import type pg from 'pg';
import { toInstant } from '../../core/day.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import { storeNotices } from '../../store/queries/supply/notices.ts';
import type { EventRow } from '../../store/rows.ts';
import type { House } from '../house.ts';

/** 공급망안정화법 제15조제1항 (조기경보시스템). */
export const ARTICLE = '공급망안정화법 제15조';

export interface SupplyAct {
  readonly kind: string;
  readonly who: string;
  readonly why?: string | undefined;
  readonly detail: unknown;
  /** Told to the hooks as well. */
  readonly isNotice?: true;
}

type WritingHouse = Pick<House, 'pool' | 'log' | 'newId' | 'clock' | 'machineNow'>;

/** `work` may run again. Throws `Refusal` (conflict) where somebody stored the same first. */
export async function writeSupply<Value>(
  house: WritingHouse,
  work: (client: pg.PoolClient) => Promise<{ readonly acts: readonly SupplyAct[]; readonly value: Value }>,
): Promise<Value> {
  const result = await writeWith(house.pool, house.log, async (client) => {
    const { acts, value } = await work(client);
    const at = toInstant(house.machineNow());
    const events: EventRow[] = [];
    for (const act of acts) {
      const event = eventOf(house, act);
      events.push(event);
      if (act.isNotice) await storeNotices(client, event.id, noticeBody(event, act), at);
    }
    if (events.length === 0) return { acts: [], value };
    return { acts: [{ kind: 'supply', subject: events[0]!.id, at, events }], value };
  });
  if (!result.ok) throw new Refusal('conflict');
  return result.value;
}

function eventOf(house: WritingHouse, { kind, who, why, detail }: SupplyAct): EventRow {
  return {
    ...{ id: house.newId(), number: '', version: 0, kind, at: toInstant(house.clock.now()), who },
    ...(why === undefined ? {} : { why }),
    ...{ article: ARTICLE, detail: JSON.stringify(detail) },
  };
}

function noticeBody({ id, at, kind }: EventRow, { detail }: SupplyAct): string {
  return JSON.stringify({ id, at, kind, ...(detail as object) });
}
