/**
 * Writes a batch of decided rows, all of it or nothing. An amendment ends the version before it in the same transaction, and
 * is not stored where an officer moved that version on between its screening and this moment.
 */
import type pg from 'pg';
import { isAmendable } from '../areas/clearance/index.ts';
import { toInstant } from '../core/day.ts';
import { Refusal } from '../exchange/refusal.ts';
import { type Act, writeActs, writeWith } from '../store/intake.ts';
import type { LogWriter } from '../store/log/writer.ts';
import type { Vault } from '../store/vault/vault.ts';
import type { BusinessClock } from './clock.ts';
import type { Decided } from './gate-decide.ts';

export interface StoringParts {
  readonly pool: pg.Pool;
  readonly vault: Vault;
  readonly log: LogWriter;
  readonly clock: BusinessClock;
}

/** Throws `Refusal` where nothing was stored and the rows may be sent again. */
export async function storeDecided(parts: StoringParts, decided: readonly Decided[]): Promise<void> {
  const acts = await parts.vault.seal(withoutSuperseded(decided));
  const amended = decided.filter(({ subject }) => subject.declaration.version > 1);
  const result =
    amended.length === 0
      ? await writeActs(parts.pool, parts.log, acts)
      : await writeWith(parts.pool, parts.log, async (client) => {
          await endEarlier(client, amended, toInstant(parts.clock.now()));
          return { acts, value: undefined };
        });
  if (!result.ok) throw new Refusal('conflict');
}

/** A version whose successor comes in the same batch is stored as amended and opens no case. */
function withoutSuperseded(decided: readonly Decided[]): readonly Act[] {
  const keys = new Set(
    decided.map(({ subject: { declaration } }) => `${declaration.declarationNumber}/${declaration.version}`),
  );
  return decided.map(({ act, subject: { declaration } }) => {
    const isLast = !keys.has(`${declaration.declarationNumber}/${declaration.version + 1}`);
    if (isLast || act.declaration === undefined) return act;
    const { cases: _, ...rest } = act;
    return { ...rest, declaration: { ...act.declaration, state: 'amended' } };
  });
}

async function endEarlier(client: pg.PoolClient, amended: readonly Decided[], at: string): Promise<void> {
  const keys = amended.map(({ subject: { declaration } }) => declaration);
  const earlier = [
    keys.map(({ declarationNumber }) => declarationNumber),
    keys.map(({ version }) => version - 1),
  ];
  const among = 'unnest($1::text[], $2::int[]) as k (number, version)';
  const { rows } = await client.query<{ state: string }>(
    `select d.state from declaration d join ${among} using (number, version) for no key update of d`,
    earlier,
  );
  if (rows.some(({ state }) => !isAmendable(state))) throw new Refusal('unavailable');
  await client.query(
    `update declaration d set state = 'amended' from ${among} where d.number = k.number and d.version = k.version`,
    earlier,
  );
  await client.query(
    `update "case" c set state = 'closed', closed_at = $3, result = 'amended' from ${among}
     where c.number = k.number and c.version = k.version and c.state <> 'closed'`,
    [...earlier, at],
  );
}
