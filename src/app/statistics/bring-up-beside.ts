/** Brings the statistics of trade up in a process of its own, behind everything else on the machine. */
import { constants, setPriority } from 'node:os';
import type { Day } from '../../core/day.ts';
import { openPool } from '../../store/open.ts';
import type { PublicationRow } from '../../store/queries/statistics.ts';
import { openVault } from '../../store/vault/vault.ts';
import { answerBeside } from '../beside.ts';
import { bringUp } from './bring-up.ts';

export interface BringUp {
  readonly appUrl: string;
  readonly dataFolder: string;
  readonly today: Day;
}

/** Between two stretches, so that whoever waits for the database comes first. */
const REST_MILLIS = 150;

async function work({ appUrl, dataFolder, today }: BringUp): Promise<readonly PublicationRow[]> {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  // One holds the lock, one the stretch under way, one the keys that it needs.
  const pool = openPool(appUrl, 3);
  try {
    return await bringUp({ pool, vault: openVault(pool, dataFolder), dataFolder }, today, REST_MILLIS);
  } finally {
    await pool.end();
  }
}

answerBeside(work);
