/** The store that a short command works on: joined where a server holds it, else opened and closed again, whatever happens. */
import { loadCatalogue } from '../../catalogue.ts';
import { Fault } from '../../core/problem.ts';
import { chooseDataFolder } from '../../store/data-folder.ts';
import { readClusterFile } from '../../store/embedded/cluster-files.ts';
import { type LogWriter, openLog } from '../../store/log/writer.ts';
import { type OpenOptions, openStore, type Store } from '../../store/open.ts';
import { machineClock, virtualClock } from '../clock.ts';
import { putInForce } from '../get-ready.ts';
import { loadHistory } from '../history-load.ts';
import type { House } from '../house.ts';
import { openHouse } from '../open-house.ts';
import { readKeptNow, readVirtualNow } from '../resume.ts';
import { readSettings, type Settings } from '../settings.ts';

/** What every command is asked with: its flags without dashes, and where it tells how it goes on. */
export interface Asked {
  readonly flags: Readonly<Record<string, string | undefined>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly tell: (line: string) => void;
}

/** Throws `settings/wrong`. */
export function settingsOf({ flags, env }: Asked): Settings {
  return readSettings({ data: flags.data, seed: flags.seed, demonstration: 'off' }, env);
}

export function dataFolderOf({ dataFolder }: Settings): string {
  return dataFolder ?? chooseDataFolder();
}

export function hasStore(settings: Settings): boolean {
  return settings.databaseUrl !== undefined || readClusterFile(dataFolderOf(settings)) !== undefined;
}

function openOptions({ databaseUrl }: Settings, dataFolder: string): OpenOptions {
  return { dataFolder, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
}

/** Reads from the store there is, without disturbing a server that holds it. Throws `store/none` where there is none. */
export async function withStore<Value>(asked: Asked, work: (store: Store) => Promise<Value>): Promise<Value> {
  const settings = settingsOf(asked);
  const dataFolder = dataFolderOf(settings);
  if (!hasStore(settings)) throw noStore(dataFolder);
  const store = await openStore({ ...openOptions(settings, dataFolder), mayJoin: true });
  return closing(store, () => work(store));
}

/** A store that nobody else holds, with the writer of its log. Throws `store/none`, and `store/second-instance` where a server runs on it. */
export async function withStoreAlone<Value>(
  asked: Asked,
  work: (store: Store, log: LogWriter) => Promise<Value>,
): Promise<Value> {
  const settings = settingsOf(asked);
  const dataFolder = dataFolderOf(settings);
  if (!hasStore(settings)) throw noStore(dataFolder);
  const store = await openStore(openOptions(settings, dataFolder));
  return closing(store, async () => {
    const log = await openLog(store);
    try {
      return await work(store, log);
    } finally {
      await log.close();
    }
  });
}

function noStore(dataFolder: string): Fault {
  return new Fault(
    'store/none',
    `There is no store in ${dataFolder}; gwanmun start or gwanmun import makes one, --data names another folder.`,
  );
}

/** The whole house without server and traffic, on a store that nobody else holds. Makes the store where there is none. */
export async function withHouse<Value>(asked: Asked, work: (house: House) => Promise<Value>): Promise<Value> {
  const settings = settingsOf(asked);
  const store = await openStore({
    ...openOptions(settings, dataFolderOf(settings)),
    onProgress: asked.tell,
  });
  return closing(store, async () => {
    const log = await openLog(store);
    try {
      const house = openHouse({
        settings,
        store,
        log,
        clock: await clockOf(store),
        catalogue: await loadCatalogue(),
      });
      house.history = await loadHistory(store);
      await putInForce(house);
      const value = await work(house);
      await house.gate.drain();
      await house.follower.end();
      return value;
    } finally {
      await log.close();
    }
  });
}

/** A demonstration's store goes on where its virtual clock stood: the machine's day would be years off. */
export async function clockOf(store: Store): Promise<House['clock']> {
  const kept = await readKeptNow(store.pool);
  if (kept === undefined) return machineClock();
  const clock = virtualClock(await readVirtualNow(store.pool, kept), 1);
  clock.change({ isRunning: false });
  return clock;
}

/** Whoever presses Ctrl+C leaves no database running. */
async function closing<Value>(store: Store, work: () => Promise<Value>): Promise<Value> {
  const stop = (): void => void store.close().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work();
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await store.close();
  }
}
