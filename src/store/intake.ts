/**
 * Writes what was decided, all of it or nothing, for intake, amendments and officers' acts alike: rows, the log entries
 * that cover them and their salts go to the database in one transaction.
 */
import type pg from 'pg';
import type { Instant } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import { copyAll } from './copy.ts';
import {
  caseLine,
  decisionLine,
  declarationLine,
  entryLine,
  eventLine,
  itemLine,
  type Lines,
  noLines,
  outcomeLine,
  purposeLine,
  saltLine,
  toTables,
} from './copy-rows.ts';
import { hasCode } from './data-folder.ts';
import { payloadOf } from './log/payload.ts';
import type { Append, LogWriter, Place } from './log/writer.ts';
import type {
  CaseRow,
  DecisionRow,
  DeclarationRow,
  EventRow,
  ItemRow,
  OutcomeRow,
  PurposeRow,
} from './rows.ts';
import { inTransaction, withClient } from './transaction.ts';
import { sealActs } from './vault/seal-acts.ts';

/** What one log entry covers, and the rows that go with it. */
export interface Act {
  /** Such as `intake`, `amend`, `outcome`, `policy`. */
  readonly kind: string;
  /** `number/version` or an identifier; no personal data, it is never erased. */
  readonly subject: string;
  /** Machine clock. */
  readonly at: Instant;
  readonly declaration?: DeclarationRow;
  readonly items?: readonly ItemRow[];
  readonly decision?: DecisionRow;
  /** Of the declaration that was decided on; needed where a decision comes without its declaration. */
  readonly contentHash?: string;
  readonly events?: readonly EventRow[];
  readonly outcomes?: readonly OutcomeRow[];
  readonly purposes?: readonly PurposeRow[];
  readonly cases?: readonly CaseRow[];
  /** The secret that a new draw was made with: nothing is written when it is no longer a secret (`GW001`). */
  readonly drawnWith?: string;
}

export type WriteResult<Value = undefined> =
  | { readonly ok: true; readonly value: Value }
  /** Somebody stored one of these first: nothing was written. `constraint` is such as `declaration_pkey`. */
  | { readonly ok: false; readonly code: 'store/already-stored'; readonly constraint: string };

/**
 * One transaction, durable when the promise resolves. Batches of some hundreds are fastest. What people wrote is sealed on the
 * way, so that the log vouches for the sealed form; contents of declarations are sealed by whoever calls.
 * Throws `store/disk-full`, and PostgreSQL's error where the connection is lost: then it is open whether the batch was
 * stored, and `findExisting` tells.
 */
export async function writeActs(pool: pg.Pool, log: LogWriter, acts: readonly Act[]): Promise<WriteResult> {
  const lines = linesOf(acts);
  return guarded(async () => {
    const sealed = await sealActs(log.vault, pool, acts);
    return log.write(async (append) => {
      const all = { ...lines, ...loggedLines(sealed, append) };
      await withClient(pool, (client) => copyAll(client, toTables(all), secretCheck(acts)));
      return undefined;
    });
  });
}

interface Written<Value> {
  readonly acts: readonly Act[];
  readonly value: Value;
}

/**
 * The same with statements of the caller's (a case closed, a state moved) in the same transaction. `work` says which acts
 * follow from what it found; it may run again, so it must touch nothing but the database. When it returns no acts, what it
 * did is committed all the same.
 */
export function writeWith<Value>(
  pool: pg.Pool,
  log: LogWriter,
  work: (client: pg.PoolClient) => Promise<Written<Value>>,
): Promise<WriteResult<Value>> {
  return guarded(() =>
    log.write((append) =>
      inTransaction(pool, (client) => commitWith(client, log, append, () => work(client))),
    ),
  );
}

/**
 * The same for transactions that run beside each other, not beside those of the others. `ahead` does what needs nothing of what others of them
 * commit meanwhile; `work` sees all that was committed until then, and nothing is committed from then until its end. Both may run again.
 */
export function writeBeside<Ahead, Value>(
  pool: pg.Pool,
  log: LogWriter,
  ahead: (client: pg.PoolClient) => Promise<Ahead>,
  work: (client: pg.PoolClient, found: Ahead) => Promise<Written<Value>>,
): Promise<WriteResult<Value>> {
  return guarded(() =>
    log.writeBeside((place: Place) =>
      inTransaction(pool, async (client) => {
        const found = await ahead(client);
        return place((append) => commitWith(client, log, append, () => work(client, found)));
      }),
    ),
  );
}

async function commitWith<Value>(
  client: pg.PoolClient,
  log: LogWriter,
  append: Append,
  work: () => Promise<Written<Value>>,
): Promise<Value> {
  const { acts: said, value } = await work();
  const acts = await sealActs(log.vault, client, said);
  await copyAll(client, toTables({ ...linesOf(acts), ...loggedLines(acts, append) }));
  await client.query('commit');
  return value;
}

/** A secret is revealed once; whoever still draws with it is told by the database itself. */
function secretCheck(acts: readonly Act[]): string {
  const ids = new Set(acts.flatMap(({ drawnWith }) => drawnWith ?? []));
  for (const id of ids)
    if (!/^[0-9a-f]+$/.test(id)) throw new Fault('store/draw-secret', `${id} names no secret.`);
  return ids.size === 0 ? '' : `call draw_still_secret('{${[...ids].join(',')}}');`;
}

/** Rows that do not name their log entry: prepared while an earlier transaction is still under way. */
function linesOf(acts: readonly Act[]): Lines {
  const lines = noLines();
  for (const act of acts) {
    const { declaration } = act;
    if (declaration !== undefined) {
      lines.declaration += declarationLine(declaration);
      for (const item of act.items ?? []) lines.item += itemLine(declaration, item);
    }
    for (const row of act.cases ?? []) lines.case += caseLine(row);
  }
  return lines;
}

type LoggedLines = Pick<Lines, 'decision' | 'event' | 'outcome' | 'purpose' | 'entry' | 'salt'>;

function loggedLines(acts: readonly Act[], append: Append): LoggedLines {
  const lines = { decision: '', event: '', outcome: '', purpose: '', entry: '', salt: '' };
  for (const act of acts) {
    const contentHash = act.declaration?.contentHash ?? act.contentHash;
    const entry = append(act.kind, act.subject, payloadOf({ ...act, contentHash }), act.at);
    if (act.decision !== undefined) lines.decision += decisionLine(act.decision, entry);
    for (const row of act.events ?? []) lines.event += eventLine(row, entry);
    for (const row of act.outcomes ?? []) lines.outcome += outcomeLine(row, entry);
    for (const row of act.purposes ?? []) lines.purpose += purposeLine(row, entry);
    lines.entry += entryLine(entry);
    lines.salt += saltLine(entry);
  }
  return lines;
}

async function guarded<Value>(write: () => Promise<Value>): Promise<WriteResult<Value>> {
  try {
    return { ok: true, value: await write() };
  } catch (error) {
    if (hasCode(error, '23505')) {
      return {
        ok: false,
        code: 'store/already-stored',
        constraint: (error as pg.DatabaseError).constraint ?? '',
      };
    }
    if (hasCode(error, '53100'))
      throw new Fault('store/disk-full', 'The disk of the database is full; nothing was stored.', error);
    throw error;
  }
}
