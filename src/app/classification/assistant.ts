/** Asks the process that knows the codes: started by the first question, ended when nobody has asked for a while. */
import { type ChildProcess, fork } from 'node:child_process';
import type {
  CaseSearch,
  CaseSource,
  GuidePage,
  NearCase,
  PastCase,
  Recommendation,
  Translation,
} from '../../areas/classification/index.ts';
import { Fault, type Problem } from '../../core/problem.ts';
import type { FromBeside, ToBeside } from './beside.ts';

export type Asked<Value = Recommendation> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface Assistant {
  ask(text: string, within: string): Promise<Asked>;
  /** Past cases by words, by likeness or by number. @returns also how many are known */
  find(search: CaseSearch): Promise<{ readonly cases: readonly NearCase[]; readonly known: number }>;
  /** A page of the guide; null where no code of the edition begins so. */
  guide(code: string): Promise<{ readonly page: GuidePage | null; readonly edition: string }>;
  /** A code of one edition in another. */
  translate(code: string, from: string, to: string): Promise<Asked<Translation>>;
  /** Whether the edition that is known has a code that begins so: two, four or six digits. */
  check(hs6: string): Promise<{ readonly isKnown: boolean; readonly edition: string }>;
  /** The next question finds it. Where no process runs, the next one reads it from the store. */
  add(decided: PastCase, insteadOf: string | null): void;
  /** No question finds it any more. */
  forget(source: CaseSource, ref: string): void;
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

  /** Sent to a process that runs; one that is just beginning may have read it already: found twice is found. */
  function tellRunning(message: ToBeside): void {
    starting?.then(
      (to) => to.send(message),
      () => {},
    );
  }

  return {
    async ask(text, within) {
      const answer = await send((id) => ({ kind: 'ask', id, text, within }));
      if (answer.kind === 'answer') return { ok: true, value: answer.answer };
      if (answer.kind === 'refused') return { ok: false, problems: answer.problems };
      throw otherAnswer();
    },
    async find(search) {
      const answer = await send((id) => ({ kind: 'find', id, search }));
      if (answer.kind === 'found') return answer;
      throw otherAnswer();
    },
    async guide(code) {
      const answer = await send((id) => ({ kind: 'guide', id, code }));
      if (answer.kind === 'page') return answer;
      throw otherAnswer();
    },
    async translate(code, from, to) {
      const answer = await send((id) => ({ kind: 'translate', id, code, from, to }));
      if (answer.kind === 'translated') return { ok: true, value: answer.translation };
      if (answer.kind === 'refused') return { ok: false, problems: answer.problems };
      throw otherAnswer();
    },
    async check(hs6) {
      const answer = await send((id) => ({ kind: 'check', id, hs6 }));
      if (answer.kind === 'checked') return answer;
      throw otherAnswer();
    },
    add: (decided, insteadOf) => tellRunning({ kind: 'add', decided, insteadOf }),
    forget: (source, ref) => tellRunning({ kind: 'forget', source, ref }),
    close,
  };
}

function otherAnswer(): Fault {
  return new Fault('beside/failed', 'The process of classification gave another answer than was asked for.');
}
