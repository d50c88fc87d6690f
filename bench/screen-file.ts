/**
 * How much memory and time screening a file of a million declarations takes: made as NDJSON from the invented country, then
 * given to the command line. Run: `node bench/screen-file.ts`. In the environment: GWANMUN_BENCH_SCREEN (1000000) says how many
 * declarations (5200000 are ten gigabytes), GWANMUN_BENCH_A_DAY (5000) how many of them are of one day (46667 are a nation's).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { addDays } from '../src/core/day.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import { declarationsOfDay, makeCountry } from '../src/synthetic/index.ts';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const LOOK_MILLIS = 200;

export interface ScreenFigures {
  readonly declarations: number;
  readonly fileMb: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Highest resident memory of the process, MB. */
  readonly mostMb: number;
  /** After a tenth of the file: memory should not grow with what comes. */
  readonly mostMbOfTenth: number;
  readonly exitCode: number;
  /** How many of the file are of one day; earlier runs did not say. */
  readonly aDay?: number;
  /** Declarations that the command says it has decided; fewer than there are would be a loss. */
  readonly decided?: number;
}

export async function benchScreenFile(declarations = 1_000_000, aDay = 5_000): Promise<ScreenFigures> {
  const folder = temporaryFolder();
  const path = join(folder, 'declarations.ndjson');
  try {
    await writeFile(path, declarations, aDay);
    const whole = await screen(path, folder, declarations / 10);
    return {
      declarations,
      fileMb: Math.round(statSync(path).size / 1e6),
      seconds: whole.seconds,
      perSecond: declarations / whole.seconds,
      mostMb: whole.mostMb,
      mostMbOfTenth: whole.mostMbOfTenth,
      exitCode: whole.exitCode,
      aDay,
      decided: whole.decided,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeFile(path: string, declarations: number, aDay: number): Promise<void> {
  const country = makeCountry(3);
  const out = createWriteStream(path);
  let made = 0;
  for (let nth = 0; made < declarations; nth++) {
    let text = '';
    for (const { declaration } of declarationsOfDay(country, addDays('2026-01-01', nth), aDay)) {
      if (made++ === declarations) break;
      text += `${JSON.stringify(declaration)}\n`;
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

/** With an empty data folder, so that the first policy and criteria count and nothing of this machine's own. */
async function screen(path: string, folder: string, tenth: number) {
  const start = performance.now();
  const flags = ['--summary', '--json', '--data', join(folder, 'data')];
  const child = spawn(process.execPath, [MAIN, 'screen', path, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '' },
  });
  let mostMbOfTenth = 0;
  createInterface({ input: child.stderr }).on('line', (line) => {
    const lines = Number(/^(\d+) lines/.exec(line)?.[1] ?? 0);
    if (mostMbOfTenth === 0 && lines >= tenth) mostMbOfTenth = highestResidentMb(child.pid!);
  });
  let said = '';
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString('utf8');
  });
  let mostMb = 0;
  const timer = setInterval(() => {
    mostMb = Math.max(mostMb, highestResidentMb(child.pid!));
  }, LOOK_MILLIS);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  const { byLane } = JSON.parse(said) as { byLane: Readonly<Record<string, number>> };
  const decided = Object.values(byLane).reduce((sum, count) => sum + count, 0);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, mostMb, mostMbOfTenth, exitCode: exitCode ?? -1, decided };
}

/** Linux keeps the highest; elsewhere it stays unknown. */
function highestResidentMb(pid: number): number {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(found?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** As the runner asks for it. */
export function screenFrom(env: Readonly<Record<string, string | undefined>>): [number, number] {
  return [Number(env.GWANMUN_BENCH_SCREEN ?? 1_000_000), Number(env.GWANMUN_BENCH_A_DAY ?? 5_000)];
}

if (import.meta.main) console.log(JSON.stringify(await benchScreenFile(...screenFrom(process.env)), null, 2));
