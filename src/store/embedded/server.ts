/** Makes, starts, finds and stops one PostgreSQL server, for the supervisor: nothing here knows what the server is for. */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../core/problem.ts';
import { processesIn, worksIn } from './processes.ts';
import type { ServerUser } from './server-user.ts';
import { serverSettings } from './settings.ts';
import { startFault } from './start-fault.ts';

export interface Server {
  readonly native: string;
  readonly user: ServerUser;
  readonly folder: string;
  readonly logFile: string;
  /** Nothing in it will be missed: no waiting for the disk. Tests only. */
  readonly isThrowaway: boolean;
}

export const OWNER = 'gwanmun';
const POLL_MILLIS = 15;
const START_PATIENCE_MILLIS = 60_000;

/** Runs initdb beside the final name and renames, so that an interrupted creation never looks like a cluster. */
export async function createCluster(server: Server, ownerPassword: string): Promise<void> {
  const draft = `${server.folder}.new`;
  const passwordFile = `${server.folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, ownerPassword, { mode: 0o600 });
  if (server.user.isOther)
    for (const path of [draft, passwordFile]) chownSync(path, server.user.uid, server.user.gid);
  try {
    const { code, output } = await run(server, 'initdb', [
      ...['-D', draft, '-U', OWNER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
      ...(server.isThrowaway ? ['--no-sync'] : []),
    ]);
    if (code !== 0) throw startFault(server, output);
    appendFileSync(join(draft, 'postgresql.conf'), "\ninclude_if_exists = 'gwanmun.conf'\n");
    renameSync(draft, server.folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The process that serves this folder now, ready or not; a dead one's leavings are cleared when nobody works there any more. */
export function livePostmaster(
  folder: string,
): { readonly pid: number; readonly port: number; readonly isReady: boolean } | undefined {
  const path = join(folder, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (worksIn(pid, folder)) return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  return undefined;
}

/**
 * Starts the server and waits until it answers. A server that was killed leaves children and shared memory behind for
 * a moment, so a refused start is tried again. Throws `store/disk-full`, `store/port-busy`, `store/server-failed`.
 */
export async function startServer(server: Server, port: number): Promise<number> {
  const settings = join(server.folder, 'gwanmun.conf');
  writeFileSync(settings, serverSettings(port, server.isThrowaway), { mode: 0o600 });
  if (server.user.isOther) chownSync(settings, server.user.uid, server.user.gid);
  const deadline = performance.now() + START_PATIENCE_MILLIS;
  for (let wait = 50; ; wait = Math.min(wait * 2, 1000)) {
    clearLeavings(server.folder);
    const failure = await launch(server, deadline);
    if (typeof failure === 'number') return failure;
    const mayPass =
      /shared memory|lock file|already exists|in use by/.test(failure) &&
      !/Address already in use/.test(failure);
    if (!mayPass || performance.now() > deadline) throw startFault(server, failure);
    await sleep(wait);
  }
}

/** Asks for a fast shutdown, then insists; resolves when no process works in the folder any more. */
export async function stopServer(folder: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    const postmaster = livePostmaster(folder);
    const targets = postmaster === undefined ? processesIn(folder) : [postmaster.pid];
    for (const pid of targets) signalQuietly(pid, signal);
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      if (processesIn(folder).length === 0) return;
      await sleep(POLL_MILLIS);
    }
  }
  throw new Fault('store/server-failed', `The embedded server in ${folder} does not stop.`);
}

/** PostgreSQL takes a zombie for a living server, so its file is removed, but only when nobody works in the folder. */
function clearLeavings(folder: string): void {
  if (processesIn(folder).length === 0) rmSync(join(folder, 'postmaster.pid'), { force: true });
}

/** @returns the process number when ready, else what the server said before it died */
async function launch(server: Server, deadline: number): Promise<number | string> {
  const log = openSync(server.logFile, 'a', 0o600);
  const before = readFileSync(server.logFile).length;
  const child = spawn(join(server.native, 'bin', 'postgres'), ['-D', server.folder], {
    ...identity(server.user),
    cwd: dirname(server.folder),
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  });
  closeSync(log);
  let hasEnded = false;
  let spawnError = '';
  child.once('exit', () => {
    hasEnded = true;
  });
  child.once('error', (error) => {
    hasEnded = true;
    spawnError = error.message;
  });
  child.unref();
  while (!hasEnded && performance.now() < deadline) {
    const found = livePostmaster(server.folder);
    if (found?.isReady && found.pid === child.pid) return found.pid;
    await sleep(POLL_MILLIS);
  }
  if (!hasEnded && child.pid !== undefined) signalQuietly(child.pid, 'SIGQUIT');
  return spawnError || readFileSync(server.logFile).subarray(before).toString('utf8');
}

function run(server: Server, program: string, args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(join(server.native, 'bin', program), args, {
      ...identity(server.user),
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    });
    let output = '';
    const collect = (bytes: Buffer): void => {
      output += bytes.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

function identity(user: ServerUser): { uid?: number; gid?: number } {
  return user.isOther ? { uid: user.uid, gid: user.gid } : {};
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended meanwhile, which is what was wanted.
  }
}
