/**
 * Outcomes that come with imported declarations (the columns of past examinations): stored as history behind the gate's own
 * decision. Such a declaration is of the past, so its case is closed and it is released, as all history is.
 */
import { countOutcome } from '../areas/clearance/index.ts';
import { seoulDay, toInstant } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Outcome } from '../model/outcome.ts';
import { type Act, writeWith } from '../store/intake.ts';
import type { Queryable } from '../store/open.ts';
import { outcomeRow } from './history-store.ts';
import type { House } from './house.ts';

export interface KnownOutcome {
  readonly declaration: Declaration;
  readonly outcome: Outcome;
}

const SYSTEM = 'system:history';

type Parts = Pick<House, 'pool' | 'log' | 'clock' | 'newId' | 'machineNow' | 'history'>;

/**
 * One transaction. A version that has an outcome already keeps it, so that a file can be imported again after a crash.
 * @returns how many were new
 */
export async function keepKnownOutcomes(parts: Parts, found: readonly KnownOutcome[]): Promise<number> {
  const at = toInstant(parts.clock.now());
  const written = await writeWith(parts.pool, parts.log, async (client) => {
    const fresh = await withoutOutcome(client, found);
    await closePast(client, fresh, at);
    return { acts: fresh.map((one) => actOf(parts, one, at)), value: fresh };
  });
  if (!written.ok) throw new Fault('store/already-stored', 'Somebody else stored the same outcomes.');
  for (const { declaration, outcome } of written.value) {
    const item = outcome.item === undefined ? {} : { item: outcome.item };
    const day = seoulDay(Date.parse(outcome.occurredAt));
    countOutcome(parts.history, declaration, { verdict: outcome.verdict, ...item }, day);
  }
  return written.value.length;
}

async function withoutOutcome(db: Queryable, found: readonly KnownOutcome[]): Promise<KnownOutcome[]> {
  const { rows } = await db.query<{ key: string }>(
    `select k.number || '/' || k.version as key from unnest($1::text[], $2::int[]) as k (number, version)
     where exists (select from outcome o where o.number = k.number and o.version = k.version)`,
    keysOf(found),
  );
  const known = new Set(rows.map(({ key }) => key));
  return found.filter(({ declaration }) => {
    const key = `${declaration.declarationNumber}/${declaration.version}`;
    // The same line twice in one batch.
    return !known.has(key) && known.add(key);
  });
}

async function closePast(db: Queryable, found: readonly KnownOutcome[], at: string): Promise<void> {
  const keys = keysOf(found);
  await db.query(
    `update "case" c set state = 'closed', assignee = $4, closed_at = $3, result = 'history'
     from unnest($1::text[], $2::int[]) as k (number, version)
     where c.number = k.number and c.version = k.version and c.state <> 'closed'`,
    [...keys, at, SYSTEM],
  );
  await db.query(
    `update declaration d set state = 'released', decided_at = coalesce(d.decided_at, $3)
     from unnest($1::text[], $2::int[]) as k (number, version)
     where d.number = k.number and d.version = k.version and d.state in ('screened', 'accepted')`,
    [...keys, at],
  );
}

function keysOf(found: readonly KnownOutcome[]): [string[], number[]] {
  return [
    found.map(({ declaration }) => declaration.declarationNumber),
    found.map(({ declaration }) => declaration.version),
  ];
}

function actOf(parts: Parts, { declaration, outcome }: KnownOutcome, at: string): Act {
  const { declarationNumber: number, version } = declaration;
  const recordedAt = toInstant(parts.machineNow());
  const row = outcomeRow(parts, declaration, { how: 'selected', outcome }, recordedAt);
  const event = { id: parts.newId(), number, version, kind: 'history', at, who: SYSTEM };
  return {
    kind: 'outcome',
    subject: `${number}/${version}`,
    at: recordedAt,
    events: [event],
    outcomes: [row],
  };
}
