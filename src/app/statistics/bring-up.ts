/** Brings ledger, cube and publications up to the log, from wherever they stand: what the server does beside itself, and a command alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Day } from '../../core/day.ts';
import type { Store } from '../../store/open.ts';
import type { PublicationRow } from '../../store/queries/statistics.ts';
import { cubeMonths, refreshCube } from './cube-files.ts';
import { followTrade } from './follow.ts';
import { writePublications } from './publish.ts';

/** Entries of the log in one transaction. */
const STRETCH = 500;
/** Of the lock that lets one at a time write the files: no other lock of this database has this number. */
const LOCK = 322_001;

/** @param today by the business clock @param restMillis between two stretches @returns publications to be recorded */
export async function bringUp(
  store: Pick<Store, 'pool' | 'vault' | 'dataFolder'>,
  today: Day,
  restMillis = 0,
): Promise<readonly PublicationRow[]> {
  const holder = await store.pool.connect();
  try {
    await holder.query('select pg_advisory_lock($1)', [LOCK]);
    while ((await followTrade(store, STRETCH)) > 0) if (restMillis > 0) await sleep(restMillis);
    await refreshCube(store.pool, store.dataFolder);
    return await writePublications(store, cubeMonths(store.dataFolder), today);
  } finally {
    // With its connection the lock goes as well, whatever happened.
    holder.release(true);
  }
}
