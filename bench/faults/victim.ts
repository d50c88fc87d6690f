/** The server and database that the fault campaign kills: started for real, killed with signal 9, started again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readClusterFile } from '../../src/store/embedded/cluster-files.ts';
import { processesIn } from '../../src/store/embedded/processes.ts';
import { postmasterOf, runMain } from '../../test/builders/child.ts';

/** `postmaster` leaves its children to notice; `database` takes all of them at once; `both` the server as well. */
export const KILL_KINDS = ['server', 'postmaster', 'database', 'both'] as const;
export type KillKind = (typeof KILL_KINDS)[number];

export interface Address {
  readonly address: string;
  readonly token: string;
}

export interface Victim {
  readonly dataFolder: string;
  /** A process of it runs, ready or not. */
  isUp(): boolean;
  start(): void;
  /** @returns what was really killed: where there is no database yet, the server */
  kill(kind: KillKind): KillKind;
  /**
   * Waits until the server takes declarations in. One that gave up with a sentence, because its database was killed while it
   * started, is started again as any supervisor of services would. Throws where it ended otherwise or does not come.
   */
  ready(): Promise<Address>;
  /** How often it gave up so. */
  gaveUp(): number;
}

/** A sentence for people, not a stack of ours. */
const GAVE_UP = /^gwanmun: [^\n]+$/m;
const UNAVAILABLE = 69;
const PATIENCE_MILLIS = 400_000;

/** @param flags of `gwanmun start` */
export function makeVictim(dataFolder: string, flags: readonly string[]): Victim {
  let run: ReturnType<typeof runMain> | undefined;
  let ended: number | string | undefined;
  let gaveUp = 0;
  const start = (): void => {
    const started = runMain(['start', '--json', '--port', '0', '--data', dataFolder, ...flags]);
    run = started;
    ended = undefined;
    started.ended.then((how) => {
      if (run === started) ended = how;
    });
  };
  const killServer = (): void => {
    run?.process.kill('SIGKILL');
    run = undefined;
  };
  return {
    dataFolder,
    isUp: () => run !== undefined,
    start,
    gaveUp: () => gaveUp,
    kill(kind) {
      const pids = kind === 'server' ? [] : databaseProcesses(dataFolder, kind === 'postmaster');
      for (const pid of pids) killQuietly(pid);
      const real = pids.length === 0 ? 'server' : kind;
      if (real === 'server' || real === 'both') killServer();
      return real;
    },
    async ready() {
      const deadline = performance.now() + PATIENCE_MILLIS;
      for (;;) {
        if (ended === UNAVAILABLE && GAVE_UP.test(run?.output() ?? '')) {
          gaveUp += 1;
          start();
        } else if (run === undefined || ended !== undefined)
          throw new Error(`The server ended by itself (${ended}): ${run?.output().slice(-2000)}`);
        const address = /"address":"([^"]+)"/.exec(run?.output() ?? '')?.[1];
        if (address !== undefined && (await isReady(address)))
          return { address, token: readFileSync(join(dataFolder, 'machine-token'), 'utf8') };
        if (performance.now() > deadline)
          throw new Error(`The server does not come back: ${run?.output().slice(-2000)}`);
        await sleep(50);
      }
    },
  };
}

async function isReady(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/v1/status`, { signal: AbortSignal.timeout(5_000) });
    return ((await answer.json()) as { ready?: boolean }).ready === true;
  } catch {
    return false;
  }
}

/** The postmaster first, so that it starts nothing in the place of what is killed. */
function databaseProcesses(dataFolder: string, isPostmasterOnly: boolean): number[] {
  const folder = readClusterFile(dataFolder)?.folder;
  if (folder === undefined) return [];
  const all = processesIn(folder);
  const postmaster = all.filter((pid) => pid === pidOf(dataFolder));
  return isPostmasterOnly ? postmaster : [...postmaster, ...all.filter((pid) => !postmaster.includes(pid))];
}

function pidOf(dataFolder: string): number {
  try {
    return postmasterOf(dataFolder);
  } catch {
    return -1;
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended meanwhile.
  }
}
