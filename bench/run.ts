/**
 * Runs the benches one after the other, each in a process of its own, prints their rows, and keeps the last figures of each in
 * `bench/results.json`, from which `bench/RESULTS.md` is written. Run: `npm run bench [-- NAME…]`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Kept, resultRows, resultsPage, rowLine } from './results.ts';

export interface BenchOptions {
  /** All where empty. */
  readonly names: readonly string[];
  readonly isJson: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
  /** Figures of these runs are shown and not kept: they were asked for with files or settings of their own. */
  readonly isOwn?: boolean;
}

const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  criteria: async () => (await import('./criteria.ts')).benchCriteria(),
  decide: async () => (await import('./decide.ts')).benchDecide(),
  store: async () => (await import('./store-intake.ts')).benchStore(),
  intake: async () => (await import('./intake-http.ts')).benchIntakeHttp(),
  queue: async () => (await import('./queue.ts')).benchQueue(),
  screen: async () => {
    const { benchScreenFile, screenFrom } = await import('./screen-file.ts');
    return benchScreenFile(...screenFrom(process.env));
  },
  duty: async () => (await import('./duty.ts')).benchDuty(),
  synthetic: async () => (await import('./synthetic.ts')).benchSynthetic(),
  fraud: async () => (await import('./fraud-run.ts')).runFraud(process.env),
  trees: async () => (await import('./trees.ts')).benchTrees(process.env),
  'parcel-matching': async () => (await import('./parcel-matching.ts')).benchParcelMatching(),
  'parcels-selection': async () => {
    const { benchParcelsSelection, selectionFrom } = await import('./parcels-selection.ts');
    return benchParcelsSelection(selectionFrom(process.env));
  },
  'parcels-stored': async () => (await import('./parcels-stored.ts')).benchParcelsStored(),
  'parcels-day': async () => {
    const { benchParcelsDay, dayFrom } = await import('./parcels-day.ts');
    return benchParcelsDay(dayFrom(process.env));
  },
  'parcels-portal': async () => {
    const { benchParcelsPortal, portalFrom } = await import('./parcels-portal.ts');
    return benchParcelsPortal(portalFrom(process.env));
  },
  'static-check': async () => (await import('./static-check.ts')).benchStaticCheck(),
  'back-test': async () => (await import('./back-test.ts')).benchBackTest(1_000_000, 200_000),
  'policy-preview': async () => (await import('./policy-preview.ts')).benchPreview(),
  statistics: async () => {
    const { benchStatistics, tradeRowsFrom } = await import('./statistics.ts');
    return benchStatistics(tradeRowsFrom(process.env), process.env.GWANMUN_BENCH_TRADE_LINES);
  },
  releases: async () => (await import('./releases.ts')).benchReleases(),
  supply: async () => (await import('./supply.ts')).benchSupply(process.env),
  draw: async () => (await import('./draw.ts')).benchDraw(),
  dealing: async () => (await import('./dealing.ts')).benchDealing(),
  faults: async () => {
    const { benchFaults, campaignFrom } = await import('./fault-campaign.ts');
    return benchFaults(campaignFrom(process.env));
  },
  scale: async () => {
    const { benchScale, scaleFrom } = await import('./scale.ts');
    return benchScale(scaleFrom(process.env));
  },
};

/** They take hours, and run only when they are named. */
const LONG: ReadonlySet<string> = new Set(['faults', 'scale', 'statistics', 'parcels-portal']);

const SELF = fileURLToPath(import.meta.url);
const PAGE = fileURLToPath(new URL('./RESULTS.md', import.meta.url));
const KEPT = fileURLToPath(new URL('./results.json', import.meta.url));

/** @returns the figures of each bench by its name; null where it needs a data pack that is not here. Throws on an unknown name. */
export async function runBench(options: BenchOptions): Promise<Readonly<Record<string, unknown>>> {
  const { names, say } = options;
  const unknown = names.filter((name) => BENCHES[name] === undefined);
  if (unknown.length > 0) {
    throw new Error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`);
  }
  const found: Record<string, unknown> = {};
  const usual = Object.keys(BENCHES).filter((name) => !LONG.has(name));
  for (const name of names.length > 0 ? names : usual) {
    say(`${name} …`);
    const load = loadavg()[0]!;
    const figures = await runOne(name, options.env);
    found[name] = figures;
    if (figures !== null && options.isOwn !== true)
      keep(name, { on: new Date().toISOString().slice(0, 10), load, figures });
    for (const row of resultRows({ [name]: figures })) say(rowLine(row));
  }
  if (options.isOwn !== true) say('Written to bench/RESULTS.md.');
  return found;
}

/** A bench that fails or is stopped leaves what the ones before it found. */
function keep(name: string, one: Kept[string]): void {
  const kept = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Kept) : {};
  const all = { ...kept, [name]: one };
  const ordered = Object.fromEntries(
    Object.keys(BENCHES).flatMap((each) => (all[each] ? [[each, all[each]]] : [])),
  );
  writeFileSync(KEPT, `${JSON.stringify(ordered, null, 1)}\n`);
  writeFileSync(PAGE, resultsPage(ordered));
}

async function runOne(name: string, env: BenchOptions['env']): Promise<unknown> {
  const child = spawn(process.execPath, [SELF, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env, GWANMUN_BENCH_CHILD: '1' },
  });
  let text = '';
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The bench ${name} ended with ${code}.`);
  return JSON.parse(text.trim().split('\n').at(-1)!);
}

if (import.meta.main) {
  const names = process.argv.slice(2);
  if (process.env.GWANMUN_BENCH_CHILD === '1') console.log(JSON.stringify(await BENCHES[names[0]!]!()));
  else await runBench({ names, isJson: false, env: process.env, say: (line) => console.log(line) });
}
