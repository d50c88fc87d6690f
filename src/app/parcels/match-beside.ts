/**
 * Where many parcels wait they are looked at in a thread of its own, with its own connections, so that whoever files, asks or looks
 * meanwhile is answered. Few are looked at here. The thread ends when nothing was asked of it for a while.
 */
import { Worker } from 'node:worker_threads';
import { Fault } from '../../core/problem.ts';
import type { House } from '../house.ts';
import { BATCH, findMatches, type Looked, lookedAt } from './find-matches.ts';
import type { Find } from './match-due.ts';

export interface BesideRequest {
  readonly url: string;
  readonly dataFolder: string;
  readonly isDemonstration: boolean;
}

/** What the thread says of each question. */
export type BesideAnswer = { readonly looked: Looked } | { readonly failed: string };

const IDLE_MILLIS = 20_000;

/** A finder that goes over to a thread while batches are full. @param batch how many make a full one */
export function matchBeside(houseOf: () => House, batch = BATCH): Find {
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  const end = (): void => {
    thread?.terminate();
    thread = undefined;
  };
  const find: Find = async () => {
    if (thread !== undefined) return ask(thread);
    const looked = await findMatches(houseOf());
    if (lookedAt(looked) >= batch) thread = start(houseOf());
    return looked;
  };
  return async () => {
    clearTimeout(idle);
    try {
      return await find();
    } catch (error) {
      // Whatever state it is in: the next question is answered here.
      end();
      throw error;
    } finally {
      idle = setTimeout(end, IDLE_MILLIS).unref();
    }
  };
}

function start({ pool, store, settings }: House): Worker {
  const workerData: BesideRequest = {
    url: pool.options.connectionString ?? '',
    dataFolder: store.dataFolder,
    isDemonstration: settings.isDemonstration,
  };
  const thread = new Worker(new URL('./match-thread.ts', import.meta.url), { workerData });
  // Whoever asks it next is told; nobody else needs it.
  thread.on('error', () => {}).unref();
  return thread;
}

/** One question at a time. Throws what went wrong there, and `beside/ended` where the thread ended. */
function ask(thread: Worker): Promise<Looked> {
  return new Promise((resolve, reject) => {
    const settle = (work: () => void): void => {
      thread.off('message', hear).off('error', fail).off('exit', ended);
      work();
    };
    const hear = (answer: BesideAnswer): void =>
      settle(() =>
        'looked' in answer ? resolve(answer.looked) : reject(new Fault('beside/failed', answer.failed)),
      );
    const fail = (error: Error): void => settle(() => reject(error));
    const ended = (): void =>
      settle(() => reject(new Fault('beside/ended', 'The thread that matches parcels ended.')));
    thread.on('message', hear).on('error', fail).on('exit', ended);
    thread.postMessage('find');
  });
}
