/** Takes the last act of a person back, within its few seconds. */
import type pg from 'pg';
import { toInstant } from '../core/day.ts';
import { Refusal } from '../exchange/refusal.ts';
import { writeWith } from '../store/intake.ts';
import { undoAwaited } from './act-awaited.ts';
import type { Actor, ActParts, Undoable } from './act-parts.ts';

/** Seconds in which an act can be taken back. */
export const UNDO_SECONDS = 5;

/** Takes an act back: a new event, never a deletion. */
export async function takeBack(parts: ActParts, actor: Actor, done: Undoable): Promise<void> {
  if (parts.machineNow() - done.atMachine > UNDO_SECONDS * 1000 + 1000) {
    throw new Refusal('not-allowed-now', {
      ko: '되돌릴 수 있는 시간이 지났습니다.',
      en: 'The time to undo is over.',
    });
  }
  const at = toInstant(parts.clock.now());
  const result = await writeWith(parts.pool, parts.log, async (client) => {
    const { rowCount } = await client.query(
      `update declaration set state = $4, decided_at = case when $3 = 'accepted' then null else decided_at end
       where number = $1 and version = $2 and state = $3`,
      [done.number, done.version, done.to, done.from],
    );
    if (rowCount !== 1) throw new Refusal('not-allowed-now');
    if (done.caseId !== null) {
      await reopenCase(client, done.caseId);
    }
    await undoAwaited(client, done, actor.account, at);
    const event = {
      id: parts.newId(),
      number: done.number,
      version: done.version,
      kind: 'undo',
      at,
      who: actor.account,
    };
    const detail = JSON.stringify({ act: done.act, from: done.to, to: done.from });
    const entry = {
      kind: 'act',
      subject: `${done.number}/${done.version}`,
      at: toInstant(parts.machineNow()),
    };
    return { acts: [{ ...entry, events: [{ ...event, detail }] }], value: undefined };
  });
  if (!result.ok) throw new Refusal('conflict');
}

/** Not after the secret of its draw is known: who works on an open case must not be able to compute who was drawn. */
async function reopenCase(client: pg.PoolClient, id: string): Promise<void> {
  const { rowCount } = await client.query(
    `update "case" c set state = 'dealt', closed_at = null, result = null
     where c.id = $1
       and not exists (select from draw_day d where d.secret_id = c.draw_secret and d.state = 'revealed')`,
    [id],
  );
  if (rowCount !== 1) throw new Refusal('not-allowed-now');
}
