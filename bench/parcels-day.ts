/**
 * A day of platforms and carriers from a file of messages to stored decisions: each line is read, taken in with its event, matched,
 * judged and stored with record and log, side by side as it is when they come over HTTP; signatures alone are left out. Run:
 * `npm run bench -- parcels-day`, with GWANMUN_BENCH_DAY parcels (12,000; a great day has 600,000) in the environment.
 */

import { once } from 'node:events';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { House } from '../src/app/house.ts';
import type { Signed } from '../src/app/parcels/signed.ts';
import { take } from '../src/app/parcels/take.ts';
import { addDays, seoulDay } from '../src/core/day.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import { makeParcelTrade } from '../src/synthetic/parcels/index.ts';
import { withParcelHouse } from './parcels-stored.ts';

export interface ParcelsDayFigures {
  readonly orders: number;
  readonly parcels: number;
  readonly decided: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** By the processor time of this process; PostgreSQL works in its own. */
  readonly perCoreSecond: number;
  readonly mostMb: number;
  readonly load: number;
}

const MESSAGE = 500;
/** Orders of one made-up world, so that none is kept in memory whole. */
const WORLD = 5_000;
/** Firms that send at the same time, each its next message when the last one is answered. */
const AT_ONCE = 4;

/** As the runner asks for it. */
export function dayFrom(env: Readonly<Record<string, string | undefined>>): number {
  const parcels = Number(env.GWANMUN_BENCH_DAY ?? 12_000);
  if (!Number.isInteger(parcels) || parcels < 1000)
    throw new RangeError('GWANMUN_BENCH_DAY is a whole number of at least 1,000.');
  return parcels;
}

export async function benchParcelsDay(wanted: number): Promise<ParcelsDayFigures> {
  const folder = temporaryFolder();
  const file = join(folder, 'day.ndjson');
  try {
    await writeDay(file, wanted, seoulDay(Date.now()));
    return await withParcelHouse((house) => runDay(house, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runDay(house: House, file: string): Promise<ParcelsDayFigures> {
  await house.parcels.memory();
  let [orders, parcels] = [0, 0];
  const answer = async (line: string): Promise<void> => {
    const signed = JSON.parse(line) as Signed;
    const { lines } = await take(house, signed);
    if (lines.some(({ outcome }) => outcome !== 'taken')) throw new Error('A line of the day was not taken.');
    orders += signed.message.orders?.length ?? 0;
    parcels += signed.message.parcels?.length ?? 0;
    await house.matching.ask();
    house.parcels.look();
  };
  const [start, used] = [performance.now(), process.cpuUsage()];
  const messages = createInterface({ input: createReadStream(file) })[Symbol.asyncIterator]();
  const firm = async (): Promise<void> => {
    for (let next = await messages.next(); next.done !== true; next = await messages.next())
      await answer(next.value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, firm));
  await house.matching.match();
  await house.matching.idle();
  await house.parcels.settle();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const { rows } = await house.pool.query<{ due: number; decided: number }>(
    `select (select count(*)::int from parcel_due) + (select count(*)::int from parcel_undecided) as due,
       (select count(*)::int from parcel_decision where is_latest) as decided`,
  );
  const { due, decided } = rows[0]!;
  if (due > 0) throw new Error(`${due} parcels of the day wait still.`);
  return {
    ...{ orders, parcels, decided, seconds },
    ...{ perSecond: parcels / seconds, perCoreSecond: (parcels * 1e6) / (user + system) },
    mostMb: Math.round(process.resourceUsage().maxRSS / 1024),
    load: loadavg()[0]!,
  };
}

/** Orders of some days with the parcels that carry them, world by world, as messages of one firm each. */
async function writeDay(file: string, wanted: number, today: string): Promise<void> {
  const out = createWriteStream(file);
  for (let [written, seed] = [0, 1]; written < wanted; seed++) {
    const orders = Math.min(WORLD, wanted - written);
    const trade = makeParcelTrade(seed, { orders, from: addDays(today, -12), days: 3 });
    const lines = [
      ...messagesOf(trade.orders, ({ platformId }) => platformId, 'orders', seed),
      ...messagesOf(trade.parcels, ({ carrierId }) => carrierId, 'parcels', seed),
    ];
    for (const line of lines) if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
    written += trade.parcels.length;
  }
  out.end();
  await once(out, 'finish');
}

function messagesOf<Value>(
  all: readonly Value[],
  firmOf: (one: Value) => string,
  of: 'orders' | 'parcels',
  seed: number,
): Signed[] {
  const firms = [...Map.groupBy(all, firmOf)];
  const most = Math.max(...firms.map(([, own]) => own.length));
  // All firms send their first message, then each its next.
  return Array.from({ length: Math.ceil(most / MESSAGE) }, (_, part) =>
    firms.flatMap(([id, own]): Signed[] => {
      const values = own.slice(part * MESSAGE, (part + 1) * MESSAGE);
      const kind = of === 'orders' ? ('platform' as const) : ('carrier' as const);
      const message = { iss: id, iat: 0, jti: `made-up-${of}-${seed}-${part}`, [of]: values };
      return values.length === 0 ? [] : [{ firm: { id, kind }, mode: 'live', message, bodyHash: 'made-up' }];
    }),
  ).flat();
}

if (import.meta.main) console.log(JSON.stringify(await benchParcelsDay(dayFrom(process.env)), null, 1));
