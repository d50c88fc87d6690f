/** Asks the process that knows the codes: started by the first question, ended when nobody has asked for a while. */
import { type ChildProcess, fork } from 'node:child_process';
import type { PastCase, Recommendation } from '../../areas/classification/index.ts';
import { Fault, type Problem } from '../../core/problem.ts';
import type { FromBeside, ToBeside } from './beside.ts';

export type Asked =
  | { readonly ok: true; readonly value: Recommendation }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface Assistant {
  ask(text: string, within: string): Promise<Asked>;
  /** Whether the edition that is known has the six digits. */
  check(hs6: string): Promise<{ readonly isKnown: boolean; readonly edition: string }>;
  /** The next question finds it. Where no process runs, the next one reads it from the store. */
  add(decided: PastCase, insteadOf: string | null): void;
  close(): void;
}

export interface AssistantParts {
  readonly packs: Readonly<Record<string, string | undefined>>;
  readonly dataFolder: string;
  /** What the office has decided so far. */
  readonly own: () => Promise<readonly PastCase[]>;
}

const BESIDE = new URL('./beside.ts', import.meta.url);
/** After so long without a question the memory is given back. */
const IDLE_MILLIS = 10 * 60_000;

type Waiting = { readonly resolve: (message: FromBeside) => void; readonly reject: (error: Error) => void };

export function openAssistant(parts: AssistantParts): Assistant {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let starting: Promise<ChildProcess> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;

  function ended(which: ChildProcess): void {
    if (child !== which) return;
    child = undefined;
    starting = undefined;
    for (const { reject } of waiting.values())
      reject(new Fault('beside/ended', 'The process of classification ended without an answer.'));
    waiting.clear();
  }

  async function start(): Promise<ChildProcess> {
    const begun = fork(BESIDE, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--max-old-space-size=700'],
    });
    child = begun;
    begun.on('message', (message: FromBeside) => {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'failed') asked?.reject(new Fault('beside/failed', message.message));
      else asked?.resolve(message);
    });
    begun.on('error', () => ended(begun));
    begun.on('exit', () => ended(begun));
    // Read after the process has begun: a decision that is made meanwhile is either read here or sent after it.
    const own = await parts.own().catch((error: unknown) => {
      // Without what the office decided it would answer otherwise: the next question begins anew.
      begun.kill('SIGKILL');
      ended(begun);
      throw error;
    });
    begun.send({ kind: 'learn', packs: parts.packs, dataFolder: parts.dataFolder, own } satisfies ToBeside);
    return begun;
  }

  async function send(make: (id: number) => ToBeside): Promise<FromBeside> {
    clearTimeout(idle);
    idle = setTimeout(close, IDLE_MILLIS).unref();
    starting ??= start();
    const to = await starting;
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      to.send(make(id), (error) => {
        if (error === null) return;
        waiting.delete(id);
        reject(new Fault('beside/ended', error.message));
      });
    });
  }

  function close(): void {
    clearTimeout(idle);
    child?.kill('SIGKILL');
  }

  return {
    async ask(text, within) {
      const answer = await send((id) => ({ kind: 'ask', id, text, within }));
      if (answer.kind === 'answer') return { ok: true, value: answer.answer };
      if (answer.kind === 'refused') return { ok: false, problems: answer.problems };
      throw new Fault(
        'beside/failed',
        'The process of classification gave another answer than was asked for.',
      );
    },
    async check(hs6) {
      const answer = await send((id) => ({ kind: 'check', id, hs6 }));
      if (answer.kind === 'checked') return answer;
      throw new Fault(
        'beside/failed',
        'The process of classification gave another answer than was asked for.',
      );
    },
    add(decided, insteadOf) {
      // A process that is just beginning may have read it already: found twice is found.
      starting?.then(
        (to) => to.send({ kind: 'add', decided, insteadOf } satisfies ToBeside),
        () => {},
      );
    },
    close,
  };
}
