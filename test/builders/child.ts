/** The whole server as a process of its own on its own data folder, to be killed for real. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Client, makeClient } from './client.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface ChildServer {
  readonly process: ChildProcess;
  readonly address: string;
  readonly machine: Client;
  /** Everything written to both outputs so far. */
  output(): string;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export interface Ended {
  readonly code: number | string;
  readonly output: string;
}

export function runMain(args: readonly string[]): {
  process: ChildProcess;
  output(): string;
  ended: Promise<number | string>;
} {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  const take = (piece: Buffer): void => {
    output += piece.toString('utf8');
  };
  child.stdout!.on('data', take);
  child.stderr!.on('data', take);
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );
  return { process: child, output: () => output, ended };
}

/** Waits until the server is ready to take declarations in. */
export async function startChild(
  dataFolder: string,
  command: 'serve' | 'start' = 'serve',
): Promise<ChildServer> {
  const run = runMain([command, '--port', '0', '--data', dataFolder, '--json']);
  let address = '';
  let hasEnded = false;
  run.ended.then(() => {
    hasEnded = true;
  });
  for (let tried = 0; tried < 600; tried++) {
    if (hasEnded) throw new Error(`The server ended at once: ${run.output()}`);
    address = /"address":"([^"]+)"/.exec(run.output())?.[1] ?? '';
    if (address !== '' && (command === 'start' || (await isReady(address)))) break;
    await sleep(50);
  }
  const token = readFileSync(join(dataFolder, 'machine-token'), 'utf8');
  return { ...run, address, machine: makeClient(address, { authorization: `Bearer ${token}` }) };
}

async function isReady(address: string): Promise<boolean> {
  return (await makeClient(address).get('status')).json?.ready === true;
}

/** The number of the PostgreSQL process that serves this data folder. */
export function postmasterOf(dataFolder: string): number {
  const { folder } = JSON.parse(readFileSync(join(dataFolder, 'cluster.json'), 'utf8')) as { folder: string };
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

export function removeData(dataFolder: string): void {
  const { folder } = JSON.parse(readFileSync(join(dataFolder, 'cluster.json'), 'utf8')) as { folder: string };
  for (const path of [folder, dataFolder]) rmSync(path, { recursive: true, force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
