/** Puts a past into the store, made up or from a data pack: declarations long since released, and what examinations found. */
import type pg from 'pg';
import type { ImportHistory } from '../areas/clearance/index.ts';
import { canonicalDeclaration } from '../areas/clearance/index.ts';
import { seoulMidnight, toInstant } from '../core/day.ts';
import { sha256 } from '../core/hash.ts';
import { Fault } from '../core/problem.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Outcome } from '../model/outcome.ts';
import { type Act, writeActs } from '../store/intake.ts';
import type { LogWriter } from '../store/log/writer.ts';
import { declarationRow, itemRows, mainItem } from '../store/prepare.ts';
import { findExisting } from '../store/queries/existing.ts';
import type { OutcomeRow } from '../store/rows.ts';
import type { Vault } from '../store/vault/vault.ts';
import { remember } from './remember.ts';

export interface PastDeclaration {
  readonly declaration: Declaration;
  /** Second of the day at which it was filed. */
  readonly arrivalSecond: number;
  readonly examined?: { readonly how: 'selected' | 'random'; readonly outcome: Outcome };
}

const BATCH = 1000;

export interface HistoryParts {
  readonly pool: pg.Pool;
  readonly vault: Vault;
  readonly log: LogWriter;
  readonly newId: () => string;
  readonly machineNow: () => number;
}

export interface StoringOptions {
  /** Some of it may be stored from a start that was interrupted: that is left as it is. */
  readonly isInterrupted: boolean;
  /** Told how many are stored. */
  readonly progress: (stored: number) => void;
}

export async function storeHistory(
  parts: HistoryParts,
  past: Iterable<PastDeclaration> | AsyncIterable<PastDeclaration>,
  history: ImportHistory,
  { isInterrupted, progress }: StoringOptions,
): Promise<number> {
  const memory = remember(history);
  let acts: Act[] = [];
  let stored = 0;
  let writing: Promise<unknown> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const batch = isInterrupted ? await withoutStored(parts.pool, acts) : acts;
    stored += acts.length;
    acts = [];
    await writing;
    // The next batch is made while this one is written.
    writing = writeAll(parts, batch);
    writing.catch(() => {});
    progress(stored);
    await new Promise((resolve) => setImmediate(resolve));
  };
  for await (const one of past) {
    memory.arrival(one.declaration, one.examined?.outcome);
    acts.push(actOf(parts, one));
    if (acts.length >= BATCH) await flush();
  }
  if (acts.length > 0) await flush();
  await writing;
  memory.end();
  return stored;
}

async function writeAll(parts: HistoryParts, acts: readonly Act[]): Promise<void> {
  const result = await writeActs(parts.pool, parts.log, await parts.vault.seal(acts));
  if (!result.ok)
    throw new Fault('history/already-stored', 'The past is being stored by somebody else as well.');
}

async function withoutStored(pool: pg.Pool, acts: readonly Act[]): Promise<readonly Act[]> {
  const stored = await findExisting(
    pool,
    acts.flatMap(({ declaration }) => declaration ?? []),
  );
  return acts.filter(({ subject }) => !stored.has(subject));
}

function actOf(parts: HistoryParts, { declaration, arrivalSecond, examined }: PastDeclaration): Act {
  const { declarationNumber: number, version } = declaration;
  const occurredAt = toInstant(seoulMidnight(declaration.declaredOn) + arrivalSecond * 1000);
  const recordedAt = toInstant(parts.machineNow());
  const content = canonicalDeclaration(declaration);
  const contentHash = sha256(content);
  const row = declarationRow(declaration, {
    receivedAt: recordedAt,
    occurredAt,
    state: 'released',
    lane: examined === undefined ? 'release' : 'examine',
    content,
    contentHash,
  });
  const event = {
    number,
    version,
    id: parts.newId(),
    kind: 'history',
    at: occurredAt,
    who: 'system:history',
    // The log vouches for the bytes through this hash: a past record has no decision to do so.
    detail: `{"content":"${contentHash}"}`,
  };
  return {
    kind: 'history',
    subject: `${number}/${version}`,
    at: recordedAt,
    declaration: row,
    items: itemRows(declaration),
    events: [event],
    ...(examined === undefined ? {} : { outcomes: [outcomeRow(parts, declaration, examined, recordedAt)] }),
  };
}

/** What a past examination found, as the row that is stored. */
export function outcomeRow(
  parts: Pick<HistoryParts, 'newId'>,
  declaration: Declaration,
  { how, outcome }: NonNullable<PastDeclaration['examined']>,
  recordedAt: string,
): OutcomeRow {
  const main = declaration.items.find(({ sequence }) => sequence === outcome.item) ?? mainItem(declaration);
  return {
    id: parts.newId(),
    number: declaration.declarationNumber,
    version: declaration.version,
    item: outcome.item,
    code: outcome.code,
    verdict: outcome.verdict,
    recoveredKrw: outcome.recoveredKrw === undefined ? undefined : Math.round(outcome.recoveredKrw),
    notes: outcome.notes,
    examiner: 'system:history',
    occurredAt: outcome.occurredAt,
    recordedAt,
    source: 'history',
    wasRandom: how === 'random',
    office: declaration.office,
    importerId: declaration.importer?.id,
    direction: declaration.direction,
    hs6: main?.hsCode.slice(0, 6) ?? '',
    origin: main?.originCountry,
    declaredOn: declaration.declaredOn,
  };
}
