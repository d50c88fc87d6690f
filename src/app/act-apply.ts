/** Moves the declaration and its case as an act demands. */
import type pg from 'pg';
import type { Actor, Found } from './act-parts.ts';
import { SCREEN_ACTS, type ScreenAct } from './act-table.ts';
import { takesCase } from './taking.ts';

export async function applyState(
  client: pg.PoolClient,
  { row, open }: Found,
  name: ScreenAct,
  to: string,
  at: string,
  actor: Actor,
): Promise<void> {
  if (to !== row.state) {
    const decided = to === 'accepted' ? at : null;
    await client.query(
      'update declaration set state = $3, decided_at = coalesce($4, decided_at) where number = $1 and version = $2',
      [row.number, row.version, to, decided],
    );
  }
  if (open === undefined) return;
  if (SCREEN_ACTS[name].closesCase) {
    await client.query(
      `update "case" set state = 'closed', assignee = $2, closed_at = $3, result = $4 where id = $1`,
      [open.id, actor.account, at, name],
    );
  } else if (open.state === 'open' && takesCase(name)) {
    await client.query(`update "case" set state = 'dealt', assignee = $2, dealt_at = $3 where id = $1`, [
      open.id,
      actor.account,
      at,
    ]);
  }
}
