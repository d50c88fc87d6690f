/**
 * The gate: takes declarations in, decides each at once, and answers when everything is stored. One batch is committed while
 * the next is being screened; singles that arrive together share a commit. A fault is never a release and never an answer.
 */
import type pg from 'pg';
import {
  countArrival,
  type ImportHistory,
  type ImportSubject,
  type ValidateOptions,
} from '../areas/clearance/index.ts';
import type { Acknowledgement } from '../exchange/contract.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Engine } from '../screening/engine.ts';
import { writeActs } from '../store/intake.ts';
import type { LogWriter } from '../store/log/writer.ts';
import type { AcceptanceAtGate } from './acceptance/at-gate.ts';
import type { BusinessClock } from './clock.ts';
import { type Decided, type DecisionSetting, decideRow } from './gate-decide.ts';
import { type Filed, isRefused, known, type PreparedRow, prepareRows } from './gate-prepare.ts';

/** Rows that go into one transaction at most. */
const MOST_ROWS = 500;
/** How long a single waits for others to share its commit, milliseconds. */
const GATHER_MILLIS = 2;
/** Rows that may wait before more are refused: what is not acknowledged is the sender's to send again. */
const MOST_WAITING = 50_000;

export interface GateParts {
  readonly pool: pg.Pool;
  readonly log: LogWriter;
  readonly clock: BusinessClock;
  readonly setting: Omit<DecisionSetting, 'engine' | 'history' | 'acceptance'>;
  /** What acceptance at once rests on, asked once a batch. */
  acceptance(declarations: readonly Declaration[]): Promise<AcceptanceAtGate>;
  /** What validation compares codes with. */
  checks(): ValidateOptions;
  engine(): Engine<ImportSubject>;
  history(): ImportHistory;
  /** Reads the history again from the store, after a write whose end is unknown. */
  reloadHistory(): Promise<void>;
  onDecided(decided: readonly Decided[]): void;
}

export interface Gate {
  /** Answers in the order of the rows. Throws `Refusal` (unavailable) where nothing of them was stored. */
  submit(rows: readonly unknown[]): Promise<readonly Acknowledgement[]>;
  /** Waits until everything taken in is stored. */
  drain(): Promise<void>;
}

interface Submission {
  readonly rows: readonly unknown[];
  readonly resolve: (answers: readonly Acknowledgement[]) => void;
  readonly reject: (error: unknown) => void;
}

export function openGate(parts: GateParts): Gate {
  const waiting: Submission[] = [];
  let waitingRows = 0;
  /** Stored or about to be: what batches that are still being committed hold. */
  const inFlight = new Map<string, Filed>();
  /** Never rejects. */
  let lastCommit: Promise<void> = Promise.resolve();
  /** Counts how often the history had to be read again. */
  let generation = 0;
  let pump: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      if (waitingRows < MOST_ROWS) await new Promise((resolve) => setTimeout(resolve, GATHER_MILLIS));
      const batch = takeBatch();
      const screenedAt = generation;
      let answers = await screenBatch(batch);
      // One commit is under way while the next batch is screened, never two: answers keep the order of arrival.
      await lastCommit;
      if (generation !== screenedAt && answers !== undefined) {
        // The batch before was lost and the history read again: what rested on it is decided anew.
        forget(answers.decided);
        answers = await screenBatch(batch);
      }
      if (answers !== undefined) lastCommit = commitBatch(batch, answers);
    }
    pump = undefined;
  };

  const forget = (decided: readonly Decided[]): void => {
    for (const { filed } of decided) inFlight.delete(filed.key);
  };

  const takeBatch = (): Submission[] => {
    const batch: Submission[] = [];
    let rows = 0;
    while (waiting.length > 0 && (rows === 0 || rows + waiting[0]!.rows.length <= MOST_ROWS)) {
      const next = waiting.shift()!;
      rows += next.rows.length;
      batch.push(next);
    }
    waitingRows -= rows;
    return batch;
  };

  const screenBatch = async (batch: Submission[]): Promise<BatchAnswers | undefined> => {
    try {
      const prepared = prepareRows(
        batch.flatMap(({ rows }) => rows),
        parts.checks(),
      );
      const declarations = prepared.flatMap((row) => (isRefused(row) ? [] : [row.declaration]));
      const [existing, acceptance] = await Promise.all([
        known(parts.pool, prepared, inFlight),
        parts.acceptance(declarations),
      ]);
      const decided: Decided[] = [];
      const setting = { ...parts.setting, acceptance, engine: parts.engine(), history: parts.history() };
      const answers = prepared.map((row) => answerRow(row, existing, decided, setting));
      return { answers, decided };
    } catch (error) {
      for (const { reject } of batch) reject(asRefusal(error));
      return undefined;
    }
  };

  const answerRow = (
    row: PreparedRow,
    existing: Map<string, Filed>,
    decided: Decided[],
    setting: DecisionSetting,
  ): Acknowledgement => {
    if (isRefused(row)) return row.answer;
    const same = existing.get(row.key);
    if (same !== undefined) return row.answerKnown(same);
    const earlier = existing.get(`${row.declaration.declarationNumber}/${row.declaration.version - 1}`);
    const refusal = row.refuseVersion(earlier);
    if (refusal !== undefined) return refusal;
    const done = decideRow(row, earlier, setting);
    countArrival(setting.history, row.declaration);
    decided.push(done);
    existing.set(row.key, done.filed);
    inFlight.set(row.key, done.filed);
    return done.answer;
  };

  const commitBatch = async (batch: Submission[], { answers, decided }: BatchAnswers): Promise<void> => {
    try {
      if (decided.length > 0) {
        const result = await writeActs(
          parts.pool,
          parts.log,
          decided.map(({ act }) => act),
        );
        if (!result.ok) throw new Refusal('conflict');
      }
      let from = 0;
      for (const { rows, resolve } of batch) {
        resolve(
          answers.slice(from, from + rows.length).map((answer, line) => ({ ...answer, line: line + 1 })),
        );
        from += rows.length;
      }
      if (decided.length > 0) parts.onDecided(decided);
    } catch (error) {
      for (const { reject } of batch) reject(asRefusal(error));
      generation += 1;
      await parts.reloadHistory().catch(() => {});
    } finally {
      forget(decided);
    }
  };

  return {
    submit(rows) {
      if (rows.length === 0) return Promise.resolve([]);
      if (waitingRows > MOST_WAITING) return Promise.reject(new Refusal('unavailable'));
      if (rows.length > MOST_ROWS) return submitParts(rows, (part) => submitOne(part));
      return submitOne(rows);
    },
    async drain() {
      await pump;
      await lastCommit;
    },
  };

  function submitOne(rows: readonly unknown[]): Promise<readonly Acknowledgement[]> {
    return new Promise((resolve, reject) => {
      waiting.push({ rows, resolve, reject });
      waitingRows += rows.length;
      pump ??= run();
    });
  }
}

interface BatchAnswers {
  readonly answers: readonly Acknowledgement[];
  readonly decided: Decided[];
}

/** A long batch is stored in parts; every line still gets its own answer. */
async function submitParts(
  rows: readonly unknown[],
  submit: (part: readonly unknown[]) => Promise<readonly Acknowledgement[]>,
): Promise<readonly Acknowledgement[]> {
  const answers: Promise<readonly Acknowledgement[]>[] = [];
  for (let from = 0; from < rows.length; from += MOST_ROWS)
    answers.push(submit(rows.slice(from, from + MOST_ROWS)));
  return (await Promise.all(answers)).flat().map((answer, line) => ({ ...answer, line: line + 1 }));
}

/** Whatever went wrong on our side, nothing of the batch was acknowledged and the sender may send it again. */
function asRefusal(error: unknown): Error {
  if (error instanceof Refusal) return error;
  const refusal = new Refusal('unavailable');
  refusal.cause = error;
  return refusal;
}
