/**
 * The gate: takes declarations in, decides each at once, and answers when everything is stored. One batch is committed while
 * the next is being screened; singles that arrive together share a commit. A fault is never a release and never an answer.
 */
import type pg from 'pg';
import {
  countArrival,
  countExport,
  type ExportHistory,
  type ImportHistory,
  type ImportSubject,
  type ValidateOptions,
} from '../areas/clearance/index.ts';
import type { Acknowledgement } from '../exchange/contract.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Engine } from '../screening/engine.ts';
import type { LogWriter } from '../store/log/writer.ts';
import type { Vault } from '../store/vault/vault.ts';
import type { AcceptanceAtGate } from './acceptance/at-gate.ts';
import type { BusinessClock } from './clock.ts';
import type { DrawDays } from './draw-days.ts';
import { type Decided, type DecisionSetting, decideRow } from './gate-decide.ts';
import { type EarlierDraw, earlierDraws } from './gate-draw.ts';
import { type Filed, isRefused, known, type PreparedRow, prepareRows } from './gate-prepare.ts';
import { storeDecided } from './gate-store.ts';

/** Rows that go into one transaction at most. */
const MOST_ROWS = 500;
/** How long a single waits for others to share its commit, milliseconds. */
const GATHER_MILLIS = 2;
/** Rows that may wait before more are refused: what is not acknowledged is the sender's to send again. */
const MOST_WAITING = 50_000;

export interface GateParts {
  readonly pool: pg.Pool;
  /** For what is looked up before a batch is decided. */
  readonly lookUps: pg.Pool;
  readonly vault: Vault;
  readonly log: LogWriter;
  readonly clock: BusinessClock;
  readonly setting: Omit<
    DecisionSetting,
    'engine' | 'history' | 'exportHistory' | 'acceptance' | 'draw' | 'outage'
  >;
  /** What acceptance at once rests on, asked once a batch. */
  acceptance(declarations: readonly Declaration[]): Promise<AcceptanceAtGate>;
  readonly draws: Pick<DrawDays, 'current' | 'forget'>;
  /** What validation compares codes with. */
  checks(): ValidateOptions;
  engine(): Engine<ImportSubject>;
  /** The outage that is declared at this moment, with the engine of its fallback. */
  outage(): { readonly id: string; readonly engine: Engine<ImportSubject> } | undefined;
  history(): ImportHistory;
  exportHistory(): ExportHistory;
  /** Reads the history again from the store, after a write whose end is unknown. */
  reloadHistory(): Promise<void>;
  onDecided(decided: readonly Decided[]): void;
}

export interface Gate {
  /**
   * Answers in the order of the rows. Throws `Refusal` (unavailable) where nothing of them was stored.
   * @param sender account of the person who files, for the event; none where a connected system does
   */
  submit(rows: readonly unknown[], sender?: string): Promise<readonly Acknowledgement[]>;
  /** Waits until everything taken in is stored. */
  drain(): Promise<void>;
  /** Does something while nothing is being decided; what comes meanwhile waits. */
  quiet<Value>(work: () => Promise<Value>): Promise<Value>;
}

interface Submission {
  readonly rows: readonly unknown[];
  readonly sender: string | undefined;
  readonly resolve: (answers: readonly Acknowledgement[]) => void;
  readonly reject: (error: unknown) => void;
}

export function openGate(parts: GateParts): Gate {
  const waiting: Submission[] = [];
  let waitingRows = 0;
  /** Stored or about to be: what batches that are still being committed hold. */
  const inFlight = new Map<string, Filed>();
  /** Draws of their consignments. */
  const drawn = new Map<string, EarlierDraw>();
  /** Never rejects. */
  let lastCommit: Promise<void> = Promise.resolve();
  /** Counts how often the history had to be read again. */
  let generation = 0;
  /** The history counts what may not be stored, and could not be read again yet. */
  let isHistoryDoubtful = false;
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

  const readHistoryAgain = async (): Promise<void> => {
    if (!isHistoryDoubtful) return;
    await parts.reloadHistory();
    isHistoryDoubtful = false;
  };

  const forget = (decided: readonly Decided[]): void => {
    for (const { filed, consignment, decision } of decided) {
      inFlight.delete(filed.key);
      if (drawn.get(consignment)?.decision === decision.inputs.id) drawn.delete(consignment);
    }
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
      // Nothing is decided from a memory that knows of what was never stored.
      await readHistoryAgain();
      const prepared = prepareRows(
        batch.flatMap(({ rows }) => rows),
        parts.checks(),
      );
      const declarations = prepared.flatMap((row) => (isRefused(row) ? [] : [row.declaration]));
      const draw = await parts.draws.current();
      const [existing, consignments, acceptance] = await Promise.all([
        known(parts.lookUps, prepared, inFlight),
        earlierDraws(parts.lookUps, prepared, drawn),
        parts.acceptance(declarations),
      ]);
      const decided: Decided[] = [];
      // A policy whose day has come is in force when the outage ends.
      const regular = parts.engine();
      const outage = parts.outage();
      const engine = outage?.engine ?? regular;
      const now = { engine, outage: outage?.id, draw, acceptance };
      const past = { history: parts.history(), exportHistory: parts.exportHistory() };
      const setting = { ...parts.setting, ...now, ...past };
      const senders = batch.flatMap(({ rows, sender }) => rows.map(() => sender));
      const answers = prepared.map((row, place) =>
        answerRow(row, { existing, consignments, decided }, setting, senders[place]),
      );
      return { answers, decided };
    } catch (error) {
      for (const { reject } of batch) reject(asRefusal(error));
      return undefined;
    }
  };

  const answerRow = (
    row: PreparedRow,
    { existing, consignments, decided }: BatchState,
    setting: DecisionSetting,
    sender: string | undefined,
  ): Acknowledgement => {
    if (isRefused(row)) return row.answer;
    const same = existing.get(row.key);
    if (same !== undefined) return row.answerKnown(same);
    const earlier = existing.get(`${row.declaration.declarationNumber}/${row.declaration.version - 1}`);
    const refusal = row.refuseVersion(earlier);
    if (refusal !== undefined) return refusal;
    const done = decideRow(row, earlier, consignments.get(row.consignment), setting, sender);
    if (row.declaration.direction === 'export') countExport(setting.exportHistory, row.declaration);
    else countArrival(setting.history, row.declaration);
    decided.push(done);
    existing.set(row.key, done.filed);
    inFlight.set(row.key, done.filed);
    noteDraw(consignments, done);
    return done.answer;
  };

  /** Whoever files the same consignment before this is stored gets the same draw. */
  const noteDraw = (consignments: Map<string, EarlierDraw>, { consignment, decision }: Decided): void => {
    if (consignments.has(consignment)) return;
    const { id, draw } = decision.inputs;
    const first = { decision: id, draw, left: undefined };
    consignments.set(consignment, first);
    drawn.set(consignment, first);
  };

  const commitBatch = async (batch: Submission[], { answers, decided }: BatchAnswers): Promise<void> => {
    try {
      if (decided.length > 0) await storeDecided(parts, decided);
      let from = 0;
      for (const { rows, resolve } of batch) {
        resolve(
          answers.slice(from, from + rows.length).map((answer, line) => ({ ...answer, line: line + 1 })),
        );
        from += rows.length;
      }
      forget(decided);
      if (decided.length > 0) parts.onDecided(decided);
    } catch (error) {
      generation += 1;
      parts.draws.forget();
      isHistoryDoubtful = true;
      await readHistoryAgain().catch(() => {});
      // Only when nothing knows these rows any more: a sender who tries again at once must not be told that they are stored.
      forget(decided);
      for (const { reject } of batch) reject(asRefusal(error));
    }
  };

  return {
    submit(rows, sender) {
      if (rows.length === 0) return Promise.resolve([]);
      if (waitingRows > MOST_WAITING) return Promise.reject(new Refusal('unavailable'));
      if (rows.length > MOST_ROWS) return submitParts(rows, (part) => submitOne(part, sender));
      return submitOne(rows, sender);
    },
    async drain() {
      await pump;
      await lastCommit;
    },
    async quiet(work) {
      while (pump !== undefined) await pump;
      const working = lastCommit.then(readHistoryAgain).then(work);
      const goOn = (): void => {
        pump = waiting.length > 0 ? run() : undefined;
      };
      pump = working.then(goOn, goOn);
      return working;
    },
  };

  function submitOne(
    rows: readonly unknown[],
    sender: string | undefined,
  ): Promise<readonly Acknowledgement[]> {
    return new Promise((resolve, reject) => {
      waiting.push({ rows, sender, resolve, reject });
      waitingRows += rows.length;
      pump ??= run();
    });
  }
}

/** What is known while a batch is decided, row by row. */
interface BatchState {
  readonly existing: Map<string, Filed>;
  readonly consignments: Map<string, EarlierDraw>;
  readonly decided: Decided[];
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
