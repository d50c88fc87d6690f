/** The thread that looks at parcels where many wait: answers each question with what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { openPool } from '../../store/open.ts';
import { openVault } from '../../store/vault/vault.ts';
import { findMatches } from './find-matches.ts';
import type { BesideAnswer, BesideRequest } from './match-beside.ts';

/** One reads, and one opens what belongs to it. */
const CONNECTIONS = 2;

const { url, dataFolder, isDemonstration } = workerData as BesideRequest;
const pool = openPool(url, CONNECTIONS);
const vault = openVault(pool, dataFolder);

parentPort?.on('message', () => {
  // Keys may have been destroyed meanwhile, and nobody told this thread.
  vault.forget();
  findMatches({ pool, vault, settings: { isDemonstration } }).then(
    (looked) => parentPort?.postMessage({ looked } satisfies BesideAnswer),
    (error: unknown) =>
      parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
