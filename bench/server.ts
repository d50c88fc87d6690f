/** Starts the real server on a data folder of its own for a bench, waits until it is ready, and knows its memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const PATIENCE_MILLIS = 900_000;

/** As npm start sets it: fewer arenas, and large pieces that go back to the machine however many came before. */
const START = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const MEMORY = Object.fromEntries(
  Array.from(START.matchAll(/(MALLOC_\w+)=(\d+)/g), ([, name, value]) => [name!, value!]),
);

export interface BenchServer {
  readonly address: string;
  readonly dataFolder: string;
  readonly tokenFile: string;
  /** From the start of the process until everything was ready. */
  readonly readySeconds: number;
  /** Resident memory of the server process (without PostgreSQL), MB. */
  residentMb(): { readonly now: number; readonly most: number };
  stop(): Promise<void>;
}

/** @param node further flags of the runtime, such as --cpu-prof @param more further flags of the server */
export async function startServer(
  dataFolder: string,
  node: readonly string[] = [],
  more: readonly string[] = [],
): Promise<BenchServer> {
  const began = performance.now();
  // The slowest business clock: next to no arrivals of its own while something else is measured.
  const flags = ['start', '--json', '--port', '0', '--data', dataFolder, '--speed', '0.1', ...more];
  const child = spawn(process.execPath, [...node, MAIN, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', ...MEMORY },
  });
  try {
    const { address } = JSON.parse(await lineOf(child, 'stdout', /^\{/)) as { address: string };
    await lineOf(child, 'stderr', /^Everything is ready/);
    return {
      address,
      dataFolder,
      tokenFile: join(dataFolder, 'machine-token'),
      readySeconds: (performance.now() - began) / 1000,
      residentMb: () => ({ now: resident(child.pid!, 'VmRSS'), most: resident(child.pid!, 'VmHWM') }),
      stop: () => stop(child),
    };
  } catch (error) {
    child.kill('SIGTERM');
    throw error;
  }
}

function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  return ended;
}

/** The first line of a stream that looks so. Rejects with what was said when the process ends or takes too long. */
function lineOf(child: ChildProcess, stream: 'stdout' | 'stderr', wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const fail = (): void => reject(new Error(`The server did not come up: ${said.slice(-5).join(' | ')}`));
    const timer = setTimeout(fail, PATIENCE_MILLIS);
    child.once('exit', fail);
    createInterface({ input: child[stream]! }).on('line', (line) => {
      said.push(line);
      if (/^Getting ready failed/.test(line)) fail();
      if (!wanted.test(line)) return;
      clearTimeout(timer);
      child.off('exit', fail);
      resolve(line);
    });
  });
}

/** Linux tells; elsewhere it stays unknown. */
function resident(pid: number, field: string): number {
  try {
    const found = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(found?.[1] ?? Number.NaN) / 1024);
  } catch {
    return Number.NaN;
  }
}
