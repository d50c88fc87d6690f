/** The language model of the house, where an office has one: asked by people, logged call by call, switched off at once by one of them. */
import { toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import {
  type CallEnd,
  countCallsSince,
  endCall,
  readSwitches,
  storeCall,
  storeSwitch,
} from '../../store/queries/language.ts';
import type { House } from '../house.ts';
import { askEndpoint, bodyOf, type Prompt } from './endpoint.ts';
import type { LanguageSettings } from './settings.ts';

export const LANGUAGE_TASKS = [
  'counsel-words',
  'counsel-claims',
  'classification-words',
  'classification-order',
  'statistics-question',
] as const;
export type LanguageTask = (typeof LANGUAGE_TASKS)[number];

/** What stands of an answer after it was checked, and what was dropped of it by reason. */
export interface Checked<Value> {
  readonly value: Value;
  readonly kept: number;
  readonly dropped: Readonly<Record<string, number>>;
}

export interface Language {
  /** Null where no model is set: then nothing is ever sent anywhere. */
  readonly settings: LanguageSettings | null;
  isOn(): Promise<boolean>;
  /** Undefined where there is no answer for whatever reason. Throws `Refusal` where a person asks too often. */
  ask<Value>(
    account: string,
    task: LanguageTask,
    prompt: Prompt,
    check: (said: Readonly<Record<string, unknown>>) => Checked<Value>,
  ): Promise<Value | undefined>;
  /** At once: what is being asked is ended, and nothing of it is shown. */
  turn(account: string, isOn: boolean, why: string): Promise<void>;
}

type Parts = Pick<House, 'pool' | 'log' | 'clock' | 'newId' | 'machineNow'>;

const MOST_AT_A_TIME = 4;
const MOST_AN_HOUR = 120;
const HOUR_MILLIS = 3_600_000;
/** After so many faults one after another nobody waits for it for a while. */
const MOST_FAULTS = 3;
const REST_MILLIS = 60_000;

export function openLanguage(settings: LanguageSettings | undefined, parts: () => Parts): Language {
  const running = new Set<AbortController>();
  let faults = 0;
  let restsUntil = 0;

  const isOn = async (): Promise<boolean> =>
    settings !== undefined && ((await readSwitches(parts().pool, 1))[0]?.isOn ?? true);

  return {
    settings: settings ?? null,
    isOn,
    async ask(account, task, prompt, check) {
      const { pool, machineNow, newId } = parts();
      const from = machineNow();
      if (settings === undefined || from < restsUntil || running.size >= MOST_AT_A_TIME) return undefined;
      if (!(await isOn())) return undefined;
      const since = toInstant(from - HOUR_MILLIS);
      if ((await countCallsSince(pool, account, since)) >= MOST_AN_HOUR) throw new Refusal('too-many');
      const body = bodyOf(prompt, settings.model);
      const id = newId();
      const call = { id, account, at: toInstant(from), task, model: settings.model, prompt: sha256(body) };
      await storeCall(pool, { ...call, sent: Buffer.byteLength(body) });
      const stop = new AbortController();
      running.add(stop);
      const reply = await askEndpoint(settings, body, stop.signal).finally(() => running.delete(stop));
      faults = reply.outcome === 'answered' ? 0 : faults + 1;
      if (faults >= MOST_FAULTS && !stop.signal.aborted) restsUntil = machineNow() + REST_MILLIS;
      // What came after it was switched off is not looked at.
      const isStopped = stop.signal.aborted || !(await isOn());
      const checked = isStopped || reply.outcome !== 'answered' ? undefined : checkedOr(reply.said, check);
      await note(parts(), account, id, task, {
        ...{ received: reply.received, millis: machineNow() - from },
        outcome: isStopped
          ? 'switched-off'
          : reply.outcome === 'answered' && !checked
            ? 'broken'
            : reply.outcome,
        ...{ kept: checked?.kept ?? 0, dropped: checked?.dropped ?? {} },
      });
      return checked?.value;
    },
    async turn(account, on, why) {
      const { pool, log, clock, newId, machineNow } = parts();
      const id = newId();
      const at = toInstant(machineNow());
      const written = await writeWith(pool, log, async (client) => {
        await storeSwitch(client, { id, isOn: on, by: account, at, why });
        const event = {
          ...{ id: newId(), number: '', version: 0, kind: on ? 'language-on' : 'language-off' },
          ...{ at: toInstant(clock.now()), who: account, why, detail: canonicalJson({ switch: id }) },
        };
        return { acts: [{ kind: 'language', subject: id, at, events: [event] }], value: undefined };
      });
      if (!written.ok) throw new Refusal('conflict');
      if (!on) for (const call of running) call.abort();
      if (on) [faults, restsUntil] = [0, 0];
    },
  };
}

/** What a check stumbles over is no answer. */
function checkedOr<Value>(
  said: unknown,
  check: (said: Readonly<Record<string, unknown>>) => Checked<Value>,
): Checked<Value> | undefined {
  try {
    return check(said as Readonly<Record<string, unknown>>);
  } catch {
    return undefined;
  }
}

/** What is not in the log is not shown: a fault here is a fault of the call. */
async function note(
  { pool, log, clock, newId, machineNow }: Parts,
  account: string,
  id: string,
  task: LanguageTask,
  end: CallEnd,
): Promise<void> {
  const written = await writeWith(pool, log, async (client) => {
    await endCall(client, id, end);
    const event = {
      ...{ id: newId(), number: '', version: 0, kind: 'language-call', at: toInstant(clock.now()) },
      ...{ who: account, why: undefined, detail: canonicalJson({ call: id, task, ...end }) },
    };
    const act = { kind: 'language', subject: id, at: toInstant(machineNow()), events: [event] };
    return { acts: [act], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}
