/**
 * Writes a batch of decided rows, all of it or nothing (two versions of one declaration one after the other). An amendment ends the version before it in the same transaction, and
 * is not stored where an officer moved that version on between its screening and this moment.
 */
import type pg from 'pg';
import { isAmendable } from '../areas/clearance/index.ts';
import { toInstant } from '../core/day.ts';
import { Refusal } from '../exchange/refusal.ts';
import { writeActs, writeWith } from '../store/intake.ts';
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

/** Throws `Refusal` where the rows may be sent again: those that were stored are then answered the same. */
export async function storeDecided(parts: StoringParts, decided: readonly Decided[]): Promise<void> {
  for (const group of inVersions(decided)) await storeGroup(parts, group);
}

async function storeGroup(parts: StoringParts, group: readonly Decided[]): Promise<void> {
  const acts = await parts.vault.seal(group.map(({ act }) => act));
  const amended = group.filter(({ subject }) => subject.declaration.version > 1);
  const result =
    amended.length === 0
      ? await writeActs(parts.pool, parts.log, acts)
      : await writeWith(parts.pool, parts.log, async (client) => {
          await endEarlier(client, amended, toInstant(parts.clock.now()));
          return { acts, value: undefined };
        });
  if (!result.ok) throw new Refusal('conflict');
}

/** A version whose forerunner comes in the same batch is stored after it: it has to find it to end it. */
function inVersions(decided: readonly Decided[]): Decided[][] {
  const groups: Decided[][] = [];
  let keys = new Set<string>();
  for (const one of decided) {
    const { declarationNumber, version } = one.subject.declaration;
    const isAfterItsForerunner = keys.has(`${declarationNumber}/${version - 1}`);
    if (groups.length === 0 || isAfterItsForerunner) {
      groups.push([]);
      keys = new Set();
    }
    groups.at(-1)!.push(one);
    keys.add(`${declarationNumber}/${version}`);
  }
  return groups;
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
