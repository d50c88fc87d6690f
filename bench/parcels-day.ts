/**
 * A day of a platform and its carriers from a file of messages to stored decisions: each line is read, taken in with its event,
 * matched, judged and stored with record and log, as it is when it comes over HTTP; signatures alone are left out. Run:
 * `npm run bench -- parcels-day`, with GWANMUN_BENCH_DAY parcels (12,000; a great day has 600,000) in the environment.
 */

import { once } from 'node:events';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { House } from '../src/app/house.ts';
import { matchDue } from '../src/app/parcels/match-due.ts';
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
  /** Parcels a second by the clock, and by the processor time of this process; PostgreSQL works in its own. */
  readonly stages: Readonly<Record<Stage, { readonly perSecond: number; readonly perCoreSecond: number }>>;
  readonly perSecond: number;
  readonly perCoreSecond: number;
  readonly mostMb: number;
  readonly load: number;
}

type Stage = 'taken' | 'matched' | 'decided';
const STAGES: readonly Stage[] = ['taken', 'matched', 'decided'];

const MESSAGE = 500;
/** Orders of one made-up world, so that none is kept in memory whole. */
const WORLD = 5_000;
/** Messages after which what came is matched and judged, as the running house does beside intake. */
const ROUND = 20;

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
  const spent = Object.fromEntries(STAGES.map((stage) => [stage, { wall: 0, cpu: 0 }])) as Record<
    Stage,
    { wall: number; cpu: number }
  >;
  const timed = async <Value>(stage: Stage, work: () => Promise<Value>): Promise<Value> => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    const value = await work();
    const { user, system } = process.cpuUsage(used);
    spent[stage].wall += (performance.now() - start) / 1000;
    spent[stage].cpu += (user + system) / 1e6;
    return value;
  };
  let [orders, parcels, decided, messages] = [0, 0, 0, 0];
  const settle = async (): Promise<void> => {
    await timed('matched', () => matchDue(house));
    decided += await timed('decided', () => house.parcels.settle());
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    await timed('taken', async () => {
      const signed = JSON.parse(line) as Signed;
      const { lines } = await take(house, signed);
      if (lines.some(({ outcome }) => outcome !== 'taken'))
        throw new Error('A line of the day was not taken.');
      orders += signed.message.orders?.length ?? 0;
      parcels += signed.message.parcels?.length ?? 0;
    });
    if (++messages % ROUND === 0) await settle();
  }
  await settle();
  const sum = (of: 'wall' | 'cpu'): number => STAGES.reduce((all, stage) => all + spent[stage][of], 0);
  return {
    ...{ orders, parcels, decided, seconds: sum('wall') },
    ...{ perSecond: parcels / sum('wall'), perCoreSecond: parcels / sum('cpu') },
    stages: Object.fromEntries(
      STAGES.map((stage) => [
        stage,
        { perSecond: parcels / spent[stage].wall, perCoreSecond: parcels / spent[stage].cpu },
      ]),
    ) as ParcelsDayFigures['stages'],
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
  return [...Map.groupBy(all, firmOf)].flatMap(([id, own]) =>
    Array.from({ length: Math.ceil(own.length / MESSAGE) }, (_, part) => ({
      ...{
        firm: { id, kind: of === 'orders' ? ('platform' as const) : ('carrier' as const) },
        mode: 'live' as const,
      },
      message: {
        ...{ iss: id, iat: 0, jti: `made-up-${of}-${seed}-${part}` },
        [of]: own.slice(part * MESSAGE, (part + 1) * MESSAGE),
      },
      bodyHash: 'made-up',
    })),
  );
}

if (import.meta.main) console.log(JSON.stringify(await benchParcelsDay(dayFrom(process.env)), null, 1));
