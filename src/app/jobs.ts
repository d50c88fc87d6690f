/** Long work that people watch: progress, time left, cancelling, and the result, kept until the server ends. */
import type { Text } from '../core/text.ts';
import type { JobView } from '../exchange/contract.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { Hub } from './hub.ts';

export interface JobControl {
  progress(done: number, of: number, note?: Text): void;
  readonly signal: AbortSignal;
}

export interface Jobs {
  start(kind: string, title: Text, work: (control: JobControl) => Promise<unknown>): JobView;
  get(id: string): JobView | undefined;
  cancel(id: string): JobView | undefined;
  running(kind: string): JobView | undefined;
  /** Cancels everything and waits until it has ended: nothing may touch a store that is being closed. */
  end(): Promise<void>;
}

interface Job {
  view: JobView;
  readonly startedAt: number;
  readonly abort: AbortController;
}

/** @param newId unique names @param monotonic milliseconds */
export function openJobs(
  hub: Hub,
  newId: () => string,
  monotonic: () => number = () => performance.now(),
): Jobs {
  const jobs = new Map<string, Job>();
  const underWay = new Set<Promise<void>>();
  const update = (job: Job, change: Partial<JobView>): void => {
    job.view = { ...job.view, ...change };
    hub.tell({ kind: 'job', id: job.view.id });
  };
  const run = async (job: Job, work: (control: JobControl) => Promise<unknown>): Promise<void> => {
    const control: JobControl = {
      signal: job.abort.signal,
      progress(done, of, note) {
        const share = of > 0 ? done / of : 0;
        const spent = (monotonic() - job.startedAt) / 1000;
        const secondsLeft = share > 0.02 ? Math.round((spent / share) * (1 - share)) : null;
        update(job, { done, of, secondsLeft, ...(note === undefined ? {} : { note }) });
      },
    };
    try {
      const result = await work(control);
      update(job, { state: 'done', done: job.view.of, secondsLeft: 0, result: result ?? null });
    } catch (error) {
      const state = job.abort.signal.aborted ? 'cancelled' : 'failed';
      update(job, { state, secondsLeft: null, note: noteOf(error) });
    }
  };
  return {
    start(kind, title, work) {
      const id = newId();
      const view: JobView = {
        id,
        kind,
        title,
        state: 'running',
        done: 0,
        of: 100,
        secondsLeft: null,
        note: null,
        result: null,
      };
      const job: Job = { view, startedAt: monotonic(), abort: new AbortController() };
      jobs.set(id, job);
      const ended = run(job, work).finally(() => underWay.delete(ended));
      underWay.add(ended);
      return job.view;
    },
    get: (id) => jobs.get(id)?.view,
    cancel(id) {
      jobs.get(id)?.abort.abort();
      return jobs.get(id)?.view;
    },
    running: (kind) =>
      [...jobs.values()].find(({ view }) => view.kind === kind && view.state === 'running')?.view,
    async end() {
      for (const { abort } of jobs.values()) abort.abort();
      await Promise.all(underWay);
    },
  };
}

/** Everything that was wrong with the input, or what broke. */
function noteOf(error: unknown): Text {
  if (error instanceof Refusal && error.problems.length > 0) {
    const say = (language: keyof Text): string =>
      error.problems.map(({ message }) => message[language]).join('\n');
    return { ko: say('ko'), en: say('en') };
  }
  if (error instanceof Refusal) return error.text;
  const message = error instanceof Error ? error.message : String(error);
  return { ko: message, en: message };
}
