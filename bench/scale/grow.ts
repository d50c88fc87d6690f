/** Lets a store grow by what the gate takes in: the whole house without a server, its clock put forward as the invented days go by. */
import { capacityClock } from '../../src/app/capacity-clock.ts';
import { virtualClock } from '../../src/app/clock.ts';
import { getReady } from '../../src/app/get-ready.ts';
import type { House } from '../../src/app/house.ts';
import { keepIfBehind, keepMemory } from '../../src/app/memory-snapshot.ts';
import { openHouse } from '../../src/app/open-house.ts';
import { readVirtualNow } from '../../src/app/resume.ts';
import { readSettings } from '../../src/app/settings.ts';
import { openSteps } from '../../src/app/steps.ts';
import { loadCatalogue } from '../../src/catalogue.ts';
import { addDays, seoulMidnight, toInstant } from '../../src/core/day.ts';
import { openLog } from '../../src/store/log/writer.ts';
import { openStore } from '../../src/store/open.ts';
import { declarationsOfDay, makeCountry } from '../../src/synthetic/index.ts';

export interface GrowthFigures {
  readonly declarations: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Keeping the memory while declarations come: how often, and how long the gate stood still at most, milliseconds. */
  readonly kept: number;
  readonly keptMillis: number;
  readonly residentMb: number;
}

/** A day of a large customs administration: 1.4 million in thirty days. */
export const A_DAY = 46_667;
export const FIRST_DAY = '2027-01-04';
const IMPORTERS = 20_000;
const BATCH = 500;
const AT_ONCE = 3;
const LOOK_MILLIS = 20_000;

/** @param dataFolder of a demonstration that is prepared @param from how many were taken in by earlier calls */
export async function grow(
  dataFolder: string,
  from: number,
  to: number,
  say: (line: string) => void,
): Promise<GrowthFigures> {
  const { house, end } = await openQuietHouse(dataFolder);
  const keep = keepIfBehind(house, () => toInstant(house.machineNow()));
  let kept = 0;
  let keptMillis = 0;
  let lastLook = performance.now();
  const lookAtMemory = async (): Promise<void> => {
    if (performance.now() - lastLook < LOOK_MILLIS) return;
    const start = performance.now();
    if (await keep()) {
      kept += 1;
      keptMillis = Math.max(keptMillis, performance.now() - start);
    }
    lastLook = performance.now();
  };
  const capacity = capacityClock(house);
  const started = performance.now();
  let toldAt = started;
  const under: Promise<unknown>[] = [];
  let done = from;
  for (const { rows, at } of batches(from, to)) {
    house.clock.jump(at);
    capacity.at(at);
    under.push(submit(house, rows));
    if (under.length >= AT_ONCE) await under.shift();
    await lookAtMemory();
    done += rows.length;
    if (performance.now() - toldAt < 30_000) continue;
    toldAt = performance.now();
    say(`  ${done} taken in, ${Math.round((done - from) / ((toldAt - started) / 1000))} a second`);
  }
  await Promise.all(under);
  await house.gate.drain();
  const seconds = (performance.now() - started) / 1000;
  const residentMb = Math.round(process.memoryUsage.rss() / 2 ** 20);
  await end();
  return {
    ...{ declarations: to - from, seconds, perSecond: Math.round((to - from) / seconds) },
    ...{ kept, keptMillis: Math.round(keptMillis), residentMb },
  };
}

async function submit(house: House, rows: readonly unknown[]): Promise<void> {
  const answers = await house.gate.submit(rows);
  const other = answers.find(({ result }) => result !== 'stored');
  if (other !== undefined) throw new Error(`Not stored: ${JSON.stringify(other)}`);
}

/** Days of the invented country in their order; what earlier calls took in is passed over. */
function* batches(from: number, to: number): Generator<{ rows: unknown[]; at: number }> {
  const country = makeCountry(9, { importers: IMPORTERS });
  const first = Math.floor(from / A_DAY);
  let place = first * A_DAY;
  for (let nth = first; place < to; nth++) {
    const day = addDays(FIRST_DAY, nth);
    let rows: unknown[] = [];
    for (const { declaration, arrivalSecond } of declarationsOfDay(country, day, A_DAY)) {
      if (place >= to) break;
      if (place++ < from) continue;
      rows.push(declaration);
      if (rows.length < BATCH) continue;
      yield { rows, at: seoulMidnight(day) + arrivalSecond * 1000 };
      rows = [];
    }
    if (rows.length > 0) yield { rows, at: seoulMidnight(day) + 86_399_000 };
  }
}

/** The same declarations one by one. */
export function* tradeRows(from: number, to: number): Generator<unknown> {
  for (const { rows } of batches(from, to)) yield* rows;
}

/** The whole house without a server, over a prepared demonstration; nothing comes in by itself. */
export async function openQuietHouse(dataFolder: string) {
  const store = await openStore({ dataFolder, databaseUrl: '' });
  const log = await openLog({ pool: store.pool, dataFolder });
  const settings = readSettings({ data: dataFolder }, {});
  const clock = virtualClock(await readVirtualNow(store.pool, seoulMidnight(settings.firstDay)), 0.1);
  const house = openHouse({ settings, store, log, clock, catalogue: await loadCatalogue() });
  await getReady(
    house,
    makeCountry(settings.seed),
    openSteps({}, () => {}),
    async () => {
      throw new Error('The demonstration is not prepared.');
    },
  );
  house.status = { ...house.status, ready: true };
  const end = async (): Promise<void> => {
    await house.counting.settle();
    await keepMemory(house, toInstant(house.machineNow()));
    await log.close();
    await store.close();
  };
  return { house, end };
}
