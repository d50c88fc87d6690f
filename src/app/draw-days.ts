/**
 * Keeps the draw of every business day: its secret is committed in the log before the first draw and revealed there after
 * the last case of the day is closed. A day that was revealed is never drawn with again, wherever the clock jumps.
 */
import type pg from 'pg';
import { addDays, type Day, seoulDay, toInstant } from '../core/day.ts';
import { canonicalJson } from '../core/hash.ts';
import { commitmentOf, secretIdOf } from '../screening/draw.ts';
import { expectedArrivals, WEEKS } from '../screening/expected-arrivals.ts';
import { exportPolicy } from '../screening/export-edition.ts';
import type { Policy } from '../screening/policy.ts';
import { type RandomRate, ratesOf } from '../screening/random-rates.ts';
import { type Act, writeWith } from '../store/intake.ts';
import type { LogWriter } from '../store/log/writer.ts';
import { countArrivals } from '../store/queries/arrivals.ts';
import {
  type DrawDayRow,
  insertDrawDay,
  readDrawDay,
  readSecretDays,
  revealDrawDay,
} from '../store/queries/draw-days.ts';
import type { BusinessClock } from './clock.ts';
import { readCommit, readCommitEvent } from './draw-events.ts';
import type { DrawSecrets } from './draw-secret.ts';

/** What new draws are made with. */
export interface DrawDay {
  readonly day: Day;
  readonly secretId: string;
  readonly secret: Uint8Array;
  /** As committed. */
  readonly rates: readonly RandomRate[];
  readonly exportRates?: readonly RandomRate[];
}

export interface DrawDaysParts {
  readonly pool: pg.Pool;
  readonly log: LogWriter;
  readonly clock: BusinessClock;
  readonly secrets: DrawSecrets;
  policy(): Policy;
  newId(): string;
  /** Machine clock, milliseconds since 1970. */
  machineNow(): number;
}

export interface DrawDays {
  /** The day to draw with now, committed. Asks the database only when the business day changes. */
  current(): Promise<DrawDay>;
  /** After a refusal of the store: the next draw looks again. */
  forget(): void;
  /** Reveals every day that is over and has no open case. @returns the days revealed */
  reveal(): Promise<readonly Day[]>;
}

/** A batch that was drawn a moment ago is given time to be stored; later ones are refused by the database. */
const SETTLE_MILLIS = 15_000;

export function openDrawDays(parts: DrawDaysParts): DrawDays {
  const { pool, clock, secrets, machineNow } = parts;
  let cached: { readonly asked: Day; readonly found: DrawDay } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const lastUsed = new Map<Day, number>();

  const find = async (asked: Day): Promise<DrawDay> => {
    if (cached?.asked === asked) return cached.found;
    for (let day = asked; ; day = addDays(day, 1)) {
      const row = (await readDrawDay(pool, day)) ?? (await commit(parts, day));
      // Where the clock was put back to a day that is known already, the next one that is not takes its place.
      if (row.state === 'revealed') continue;
      const { secretId, commitment } = row;
      const secret = secrets.read(day, commitment);
      const { rates, exportRates } = readCommit(await readCommitEvent(pool, day));
      const found = { day, secretId, secret, rates };
      cached = { asked, found: exportRates === undefined ? found : { ...found, exportRates } };
      return cached.found;
    }
  };

  return {
    async current() {
      const asked = seoulDay(clock.now());
      // One after the other: two that ask at once must not commit twice.
      const next = last.then(() => find(asked));
      last = next.catch(() => {});
      const found = await next;
      lastUsed.set(found.day, machineNow());
      return found;
    },
    forget() {
      cached = undefined;
    },
    async reveal() {
      const revealed: Day[] = [];
      let failed: unknown;
      for (const row of await readSecretDays(pool, seoulDay(clock.now()))) {
        if (machineNow() - (lastUsed.get(row.day) ?? 0) < SETTLE_MILLIS) continue;
        // A day whose secret is missing keeps no other day from being revealed.
        const isRevealed = await revealDay(parts, row).catch((error) => {
          failed ??= error;
          return false;
        });
        if (isRevealed) revealed.push(row.day);
      }
      if (failed !== undefined) throw failed;
      return revealed;
    },
  };
}

/** The file first, then the log: a process that ends in between leaves a secret that nobody has drawn with. */
async function commit(parts: DrawDaysParts, day: Day): Promise<DrawDayRow> {
  const secret = parts.secrets.make(day);
  const commitment = commitmentOf(secret);
  const secretId = secretIdOf(commitment);
  const policy = parts.policy();
  const arrived = await countArrivals(parts.pool, addDays(day, -7 * WEEKS), day);
  const rates = ratesOf(policy, expectedArrivals(day, arrived));
  // The rate of exports is fixed by the policy: it does not hang on what is expected.
  const exportRates = ratesOf(exportPolicy(policy), new Map());
  const at = toInstant(parts.clock.now());
  const name = `${policy.id}@${policy.version}`;
  const detail = { day, secret: secretId, commitment, policy: name, rates, exportRates };
  await writeWith(parts.pool, parts.log, async (client) => {
    const isFirst = await insertDrawDay(client, { day, secretId, commitment, committedAt: at });
    return { acts: isFirst ? [actOf(parts, 'draw.commit', day, at, detail)] : [], value: undefined };
  });
  const row = await readDrawDay(parts.pool, day);
  if (row === undefined) throw new RangeError(`The draw of ${day} was not committed.`);
  return row;
}

async function revealDay(parts: DrawDaysParts, row: DrawDayRow): Promise<boolean> {
  const { day, secretId, commitment } = row;
  const secret = Buffer.from(parts.secrets.read(day, commitment)).toString('hex');
  const at = toInstant(parts.clock.now());
  const result = await writeWith(parts.pool, parts.log, async (client) => {
    const isRevealed = await revealDrawDay(client, secretId, secret, at);
    const detail = { day, secret: secretId, revealed: secret };
    return { acts: isRevealed ? [actOf(parts, 'draw.reveal', day, at, detail)] : [], value: isRevealed };
  });
  return result.ok && result.value;
}

function actOf(parts: DrawDaysParts, kind: string, day: Day, at: string, detail: object): Act {
  const event = {
    id: parts.newId(),
    number: '',
    version: 0,
    kind,
    at,
    who: 'system:draw',
    article: '관세법 제246조 제2항',
    detail: canonicalJson(detail),
  };
  return { kind: 'draw', subject: `draw/${day}`, at: toInstant(parts.machineNow()), events: [event] };
}
