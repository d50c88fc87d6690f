/** A member of a team that grows trees: a worker thread that waits for tasks in shared memory and does its columns of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { workOn } from '../../learning/columns.ts';
import {
  type Begin,
  DONE,
  FAILED,
  ORDER,
  readTask,
  type SharedMemory,
  TICKET,
  WORK,
  writeAnswer,
} from './shared-task.ts';
import { waitForChange } from './waiting.ts';

export interface MemberData {
  readonly shared: SharedMemory;
  readonly member: number;
  readonly members: number;
}

const { shared, member, members } = workerData as MemberData;
const { control, task, answers } = shared;

/** From the beginning of a training until it rests. @param known the ticket before its first task */
function serve(begin: Begin, known: number): void {
  let ticket = known;
  for (;;) {
    const next = waitForChange(control, TICKET, ticket);
    // Between two tasks a training may think for long; only its owner ends it.
    if (next === undefined) continue;
    ticket = next;
    const isWork = Atomics.load(control, ORDER) === WORK;
    Atomics.add(control, DONE, isWork ? doTask(begin) : 1);
    Atomics.notify(control, DONE);
    if (!isWork) return;
  }
}

function doTask({ columns, settings }: Begin): number {
  try {
    writeAnswer(answers, member, workOn(columns, settings, readTask(task), member, members));
    return 1;
  } catch {
    return FAILED;
  }
}

parentPort!.on('message', ({ begin, ticket }: { readonly begin: Begin; readonly ticket: number }) =>
  serve(begin, ticket),
);
parentPort!.postMessage('here');
