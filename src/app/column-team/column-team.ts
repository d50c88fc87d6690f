/**
 * Several threads that grow one forest: they share the memory and divide the columns, so the forest is the same, byte for byte,
 * as that of one thread. For trainings with cores to spare; whoever opens a team closes it.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../core/problem.ts';
import {
  betterOf,
  type Columns,
  type ColumnTeam,
  type FoundPair,
  type SearchSettings,
  workOn,
} from '../../learning/columns.ts';
import type { MemberData } from './member.ts';
import {
  DONE,
  ORDER,
  REST,
  readAnswer,
  type SharedMemory,
  sharedMemory,
  TICKET,
  WORK,
  writeTask,
} from './shared-task.ts';
import { waitForChange } from './waiting.ts';

export interface OpenTeam {
  readonly team: ColumnTeam;
  close(): Promise<void>;
}

/** @param members threads, the calling one among them */
export async function openColumnTeam(members: number): Promise<OpenTeam> {
  const shared = sharedMemory(members);
  const workers = Array.from({ length: members - 1 }, (_, other) => {
    const workerData: MemberData = { shared, member: other + 1, members };
    return new Worker(new URL('./member.ts', import.meta.url), { workerData });
  });
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  return {
    team: teamOf(workers, shared, members),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function teamOf(workers: readonly Worker[], shared: SharedMemory, members: number): ColumnTeam {
  const { control, task: place, answers } = shared;
  let known: { readonly columns: Columns; readonly settings: SearchSettings } | undefined;
  const give = (order: number): void => {
    Atomics.store(control, DONE, 0);
    Atomics.store(control, ORDER, order);
    Atomics.add(control, TICKET, 1);
    Atomics.notify(control, TICKET);
  };
  return {
    allocate: (bytes) => new SharedArrayBuffer(bytes),
    begin(columns, settings) {
      // Whoever waits for tasks of an earlier training goes back to its messages, before there is a new task to mistake for one.
      if (known !== undefined) {
        give(REST);
        waitForOthers(control, members - 1);
      }
      known = { columns, settings };
      const { monotone, lambda, gamma, leastCover } = settings;
      const begin = { columns: shareBins(columns), settings: { monotone, lambda, gamma, leastCover } };
      for (const worker of workers) worker.postMessage({ begin, ticket: Atomics.load(control, TICKET) });
    },
    run(task) {
      if (known === undefined) throw new Fault('column-team/not-begun', 'A task came before the training.');
      writeTask(place, task);
      give(WORK);
      const mine = workOn(known.columns, known.settings, task, 0, members);
      waitForOthers(control, members - 1);
      return joined(mine, answers, members);
    },
  };
}

function shareBins(columns: Columns): Columns {
  const { binned } = columns;
  const bins = new Uint8Array(new SharedArrayBuffer(binned.bins.byteLength));
  bins.set(binned.bins);
  return { ...columns, binned: { ...binned, bins } };
}

function waitForOthers(control: Int32Array, others: number): void {
  let done = Atomics.load(control, DONE);
  while (done < others) {
    const now = waitForChange(control, DONE, done);
    if (now === undefined) throw new Fault('column-team/silent', 'A thread of the training does not answer.');
    done = now;
  }
  if (done > others) throw new Fault('column-team/failed', 'A thread of the training failed.');
}

function joined(mine: FoundPair, answers: Float64Array, members: number): FoundPair {
  let { small, large } = mine;
  for (let member = 1; member < members; member++) {
    const theirs = readAnswer(answers, member);
    small = betterOf(small, theirs.small);
    large = betterOf(large, theirs.large);
  }
  return { small, large };
}
