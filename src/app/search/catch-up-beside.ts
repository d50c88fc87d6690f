/** Reads a long stretch of the log into the search index in a process of its own, behind everything else on the machine. */
import { constants, setPriority } from 'node:os';
import { openPool } from '../../store/open.ts';
import { openVault } from '../../store/vault/vault.ts';
import { answerBeside } from '../beside.ts';
import { followLog } from './follow.ts';

export interface CatchUp {
  readonly appUrl: string;
  readonly dataFolder: string;
}

/** Entries of the log in one transaction: whoever is at it in the server waits for none. */
const STRETCH = 500;

async function catchUp({ appUrl, dataFolder }: CatchUp): Promise<null> {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  // One for the stretch under way, one for the keys that it needs.
  const pool = openPool(appUrl, 2);
  try {
    const vault = openVault(pool, dataFolder);
    while ((await followLog({ pool, vault }, STRETCH)) > 0);
    return null;
  } finally {
    await pool.end();
  }
}

answerBeside(catchUp);
