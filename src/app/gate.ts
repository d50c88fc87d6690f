/**
 * The gate: takes declarations in, decides each at once, and answers when everything is stored. One batch is committed while the
 * next is decided and the store is asked about the one after; singles that arrive together share a commit. A fault is never a
 * release and never an answer.
 */
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { ExportHistory, ImportHistory, ImportSubject } from '../areas/clearance/index.ts';
import type { Acknowledgement } from '../exchange/contract.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { Engine } from '../screening/engine.ts';
import type { RuledCodes } from '../screening/history/ruled-codes.ts';
import type { LogWriter } from '../store/log/writer.ts';
import type { Vault } from '../store/vault/vault.ts';
import type { BusinessClock } from './clock.ts';
import type { DrawDays } from './draw-days.ts';
import { answerRow } from './gate-answer.ts';
import type { Decided, DecisionSetting } from './gate-decide.ts';
import { type LookedUpBatch, type LookUpParts, lookUpBatch, type Submission } from './gate-look-up.ts';
import { storeDecided } from './gate-store.ts';
import { openUnderWay } from './gate-under-way.ts';

/** Rows that go into one transaction at most. */
const MOST_ROWS = 500;
/** Rows that are decided before anything else gets its turn: about twenty milliseconds. */
const AT_A_STRETCH = 50;
/** How long a single waits for others to share its commit, milliseconds. */
const GATHER_MILLIS = 2;
/** Rows that may wait before more are refused: what is not acknowledged is the sender's to send again. */
const MOST_WAITING = 50_000;

export interface GateParts extends LookUpParts {
  readonly pool: pg.Pool;
  readonly vault: Vault;
  readonly log: LogWriter;
  readonly clock: BusinessClock;
  readonly setting: Omit<
    DecisionSetting,
    'engine' | 'history' | 'ruled' | 'exportHistory' | 'acceptance' | 'references' | 'draw' | 'outage'
  >;
  readonly draws: Pick<DrawDays, 'current' | 'forget'>;
  engine(): Engine<ImportSubject>;
  /** The outage that is declared at this moment, with the engine of its fallback. */
  outage(): { readonly id: string; readonly engine: Engine<ImportSubject> } | undefined;
  history(): ImportHistory;
  /** What was ruled and decided about goods by now. */
  ruled(): RuledCodes;
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

export function openGate(parts: GateParts): Gate {
  const waiting: Submission[] = [];
  let waitingRows = 0;
  const underWay = openUnderWay();
  /** Never rejects. */
  let lastCommit: Promise<void> = Promise.resolve();
  /** Counts how often the history had to be read again. */
  let generation = 0;
  /** The history counts what may not be stored, and could not be read again yet. */
  let isHistoryDoubtful = false;
  let reading: Promise<void> | undefined;
  let pump: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    for (let next: LookedUpBatch | undefined; next !== undefined || waiting.length > 0; ) {
      if (next === undefined && waitingRows < MOST_ROWS) await sleep(GATHER_MILLIS);
      const own: LookedUpBatch = next ?? lookUpBatch(parts, underWay, takeBatch());
      await own.found.catch(() => {});
      // While this one is decided the store is asked about the next, where a whole one waits.
      next = waitingRows < MOST_ROWS ? undefined : lookUpBatch(parts, underWay, takeBatch());
      await decideAndCommit(own);
    }
    pump = undefined;
  };

  const decideAndCommit = async (looked: LookedUpBatch): Promise<void> => {
    const decidedAt = generation;
    let answers = await decideBatch(looked);
    // One commit is under way while the next batch is decided, never two: answers keep the order of arrival.
    await lastCommit;
    if (generation !== decidedAt && answers !== undefined) {
      // The batch before was lost and the history read again: what rested on it is decided anew.
      underWay.forget(answers.decided);
      answers = await decideBatch(lookUpBatch(parts, underWay, looked.batch));
    }
    if (answers !== undefined) lastCommit = commitBatch(looked.batch, answers);
  };

  /** Once for all who ask meanwhile: who was quicker would count in a memory that the slower one replaces. */
  const readHistoryAgain = async (): Promise<void> => {
    if (!isHistoryDoubtful) return;
    reading ??= parts
      .reloadHistory()
      .then(() => {
        isHistoryDoubtful = false;
      })
      .finally(() => {
        reading = undefined;
      });
    await reading;
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

  const decideBatch = async ({ batch, ...looked }: LookedUpBatch): Promise<BatchAnswers | undefined> => {
    const decided: Decided[] = [];
    let isBegun = false;
    try {
      // Nothing is decided from a memory that knows of what was never stored.
      await readHistoryAgain();
      const { rows, acceptance, references, ...found } = await looked.found;
      const draw = await parts.draws.current();
      // A policy whose day has come is in force when the outage ends.
      const regular = parts.engine();
      const outage = parts.outage();
      const engine = outage?.engine ?? regular;
      const now = { engine, outage: outage?.id, draw, acceptance, references };
      const past = {
        history: parts.history(),
        ruled: parts.ruled(),
        exportHistory: parts.exportHistory(),
      };
      const setting = { ...parts.setting, ...now, ...past };
      const senders = batch.flatMap(({ rows, sender }) => rows.map(() => sender));
      const answers: Acknowledgement[] = [];
      isBegun = true;
      for (const [place, row] of rows.entries()) {
        // The commit under way goes on between them, and so does whoever asks for a page.
        if (place > 0 && place % AT_A_STRETCH === 0) await setImmediate();
        answers.push(answerRow(row, { ...found, underWay, decided }, setting, senders[place]));
      }
      return { answers, decided };
    } catch (error) {
      // What was decided of it is counted in the history, the row that failed perhaps in part, and will never be stored.
      await lastCommit;
      isHistoryDoubtful ||= isBegun;
      underWay.forget(decided);
      for (const { reject } of batch) reject(asRefusal(error));
      return undefined;
    } finally {
      looked.decided();
    }
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
      underWay.stored(decided);
      if (decided.length > 0) parts.onDecided(decided);
    } catch (error) {
      generation += 1;
      parts.draws.forget();
      isHistoryDoubtful = true;
      // First of all: whoever sends them again, or has sent them twice, must not be told that they are stored.
      underWay.forget(decided);
      await readHistoryAgain().catch(() => {});
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
