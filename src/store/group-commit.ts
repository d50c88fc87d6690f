/** Lets many single declarations share one commit: while one transaction is under way the next ones gather behind it. */
import type pg from 'pg';
import { type Act, type WriteResult, writeActs } from './intake.ts';
import type { LogWriter } from './log/writer.ts';

export interface GroupCommit {
  /** Durable when the promise resolves, like `writeActs`; one caller's conflict does not touch the others. */
  write(acts: readonly Act[]): Promise<WriteResult>;
  /** Resolves when nothing is waiting any more. */
  drain(): Promise<void>;
}

interface Waiting {
  readonly acts: readonly Act[];
  readonly resolve: (result: WriteResult) => void;
  readonly reject: (error: unknown) => void;
}

/** @param most acts in one transaction, unless one caller alone brings more */
export function makeGroupCommit(pool: pg.Pool, log: LogWriter, most = 500): GroupCommit {
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const [group, rest] = takeGroup(waiting, most);
      waiting = rest;
      await writeGroup(pool, log, group);
    }
    running = undefined;
  };
  return {
    write(acts) {
      return new Promise((resolve, reject) => {
        waiting.push({ acts, resolve, reject });
        // Whoever calls in the same turn of the event loop still gets on.
        running ??= Promise.resolve().then(run);
      });
    },
    async drain() {
      while (running !== undefined) await running;
    },
  };
}

function takeGroup(waiting: readonly Waiting[], most: number): [Waiting[], Waiting[]] {
  let acts = 0;
  let taken = 0;
  while (taken < waiting.length && (taken === 0 || acts + waiting[taken]!.acts.length <= most)) {
    acts += waiting[taken]!.acts.length;
    taken++;
  }
  return [waiting.slice(0, taken), waiting.slice(taken)];
}

async function writeGroup(pool: pg.Pool, log: LogWriter, group: readonly Waiting[]): Promise<void> {
  try {
    const result = await writeActs(
      pool,
      log,
      group.flatMap((one) => one.acts),
    );
    if (result.ok || group.length === 1) for (const one of group) one.resolve(result);
    // Somebody's declaration is stored already: nothing was written, so everybody goes alone.
    else for (const one of group) await writeGroup(pool, log, [one]);
  } catch (error) {
    for (const one of group) one.reject(error);
  }
}
