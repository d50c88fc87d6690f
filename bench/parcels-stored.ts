/** How many matched parcels a second are judged and stored with record and log, and whether every record replays: PostgreSQL on the same machine. */
import { rmSync } from 'node:fs';
import { machineClock } from '../src/app/clock.ts';
import { openDrawDays } from '../src/app/draw-days.ts';
import { openDrawSecrets } from '../src/app/draw-secret.ts';
import type { House } from '../src/app/house.ts';
import { openHouse } from '../src/app/open-house.ts';
import { matchDue } from '../src/app/parcels/match-due.ts';
import { replayParcel, storedParcelDecisions } from '../src/app/parcels/selection/replay.ts';
import { take } from '../src/app/parcels/take.ts';
import { readSettings } from '../src/app/settings.ts';
import { parcelPolicy } from '../src/areas/parcels/index.ts';
import { loadCatalogue } from '../src/catalogue.ts';
import { seoulDay } from '../src/core/day.ts';
import type { Parcel } from '../src/model/parcel.ts';
import { openLog } from '../src/store/log/writer.ts';
import { openStore } from '../src/store/open.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import { makeFlow } from '../src/synthetic/parcels/index.ts';

export interface ParcelsStoredFigures {
  readonly parcels: number;
  readonly perSecond: number;
  /** By the processor time of this process; PostgreSQL works in its own. */
  readonly perCoreSecond: number;
  readonly replayed: number;
  readonly differing: number;
  readonly recordBytes: number;
}

export async function benchParcelsStored(parcels = 6000): Promise<ParcelsStoredFigures> {
  return withParcelHouse(async (house) => {
    await arrive(house, parcels);
    await matchDue(house);
    await house.parcels.memory();
    await house.parcels.editions.current(seoulDay(house.clock.now()));
    const [start, used] = [performance.now(), process.cpuUsage()];
    const decided = await house.parcels.settle();
    const { user, system } = process.cpuUsage(used);
    const wall = performance.now() - start;
    return {
      parcels: decided,
      perSecond: (decided * 1000) / wall,
      perCoreSecond: (decided * 1e6) / (user + system),
      ...(await replayAll(house)),
    };
  });
}

/** A house of its own with the parcels' policy in force, which knows nobody yet; its folder goes with it. */
export async function withParcelHouse<Value>(work: (house: House) => Promise<Value>): Promise<Value> {
  const dataFolder = temporaryFolder();
  const store = await openStore({ dataFolder });
  const log = await openLog(store);
  try {
    const catalogue = await loadCatalogue();
    const settings = readSettings({ data: dataFolder, demonstration: 'on' }, {});
    const house = openHouse({ settings, store, log, clock: machineClock(), catalogue });
    const policy = parcelPolicy(catalogue, '2026-01-01');
    house.draws = openDrawDays({ ...house, secrets: openDrawSecrets(dataFolder), policy: () => policy });
    return await work(house);
  } finally {
    await log.close();
    await store.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

const MESSAGE = 1000;

async function arrive(house: House, count: number): Promise<void> {
  const byCarrier = new Map<string, Parcel[]>();
  makeFlow(5, { parcels: count, from: '2026-03-01', days: 20 }, (parcel) => {
    const list = byCarrier.get(parcel.carrierId) ?? [];
    list.push(parcel);
    byCarrier.set(parcel.carrierId, list);
  });
  for (const [id, list] of byCarrier) {
    for (let from = 0; from < list.length; from += MESSAGE) {
      const parcels = list.slice(from, from + MESSAGE);
      const message = { iss: id, iat: 0, jti: `made-up-${from}`, parcels };
      await take(house, { firm: { id, kind: 'carrier' }, mode: 'live', message, bodyHash: 'made-up' });
    }
  }
}

async function replayAll(
  house: House,
): Promise<Pick<ParcelsStoredFigures, 'replayed' | 'differing' | 'recordBytes'>> {
  let [replayed, differing, bytes] = [0, 0, 0];
  for await (const row of storedParcelDecisions(house.pool)) {
    const { isIdentical, stored } = await replayParcel(house.parcels.editions, house.vault, row);
    replayed++;
    bytes += stored.length;
    if (!isIdentical) differing++;
  }
  return { replayed, differing, recordBytes: Math.round(bytes / Math.max(1, replayed)) };
}

if (import.meta.main)
  console.log(JSON.stringify(await benchParcelsStored(Number(process.argv[2] ?? 6000)), null, 1));
