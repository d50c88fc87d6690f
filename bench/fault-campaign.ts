/**
 * Whether anything acknowledged is ever lost: a real server with its database takes declarations in without pause, is killed
 * with signal 9 again and again (server, postmaster, whole database, both; in mid-intake, in mid-start, in mid-recovery), and
 * what it acknowledged is held against what is stored. Run: `npm run bench -- faults`, with GWANMUN_BENCH_KILLS (200) and
 * GWANMUN_BENCH_SEED (1) in the environment.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Random, seededRandom } from '../src/core/random.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import { removeData } from '../test/builders/child.ts';
import {
  checkHeld,
  checkHoles,
  followersBehind,
  type Held,
  type Holes,
  onStore,
  type Replayed,
  replaySample,
  verifyWhole,
} from './faults/check.ts';
import { type FaultLoad, type LoadCounts, startLoad } from './faults/load.ts';
import { type FaultOfficer, startOfficer } from './faults/officer.ts';
import { KILL_KINDS, type KillKind, makeVictim, type Victim } from './faults/victim.ts';

export type Phase = 'first start' | 'intake' | 'start' | 'recovery';

export interface FaultFigures {
  readonly seed: number;
  readonly kills: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byPhase: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  readonly held: Held;
  readonly holes: Holes;
  /** Answers of the gate that contradict earlier ones. */
  readonly wrong: readonly string[];
  readonly load: LoadCounts;
  readonly officer: FaultOfficer['counts'];
  readonly log: {
    readonly entries: number;
    readonly problemCount: number;
    readonly problems: readonly string[];
  };
  readonly replay: Replayed;
  /** Starts that gave up with a sentence since their database was killed, and were begun again. */
  readonly gaveUp: number;
  /** Seconds from the last kill of a round until declarations are acknowledged again. */
  readonly backP50: number;
  readonly backWorst: number;
  readonly seconds: number;
}

export interface CampaignOptions {
  readonly kills?: number;
  readonly seed?: number;
  /** Declarations of the made-up past. */
  readonly past?: number;
  /** Decisions replayed at the end. */
  readonly replays?: number;
  readonly say?: (line: string) => void;
}

/** One kill in so many falls into the first start. */
const FIRST_START_SHARE = 40;
const FIRST_START_MILLIS = 25_000;
const INTAKE_MILLIS = 4_000;
/** A killed server or database is killed again before it is back, with this chance. */
const AGAIN = 0.45;
const START_MILLIS = 6_000;
const RECOVERY_MILLIS = 1_500;
const CHECK_EVERY = 10;
/** Business seconds a second: a day goes by in some minutes, so that draws are revealed and cases become overdue. */
const SPEED = 600;
/** Enough for work of every kind beside what the campaign files, and few enough for a quick first start. */
const DAILY = 200;
const PATIENCE_MILLIS = 120_000;

interface Campaign {
  readonly victim: Victim;
  readonly random: Random;
  readonly most: number;
  readonly say: (line: string) => void;
  readonly byKind: Record<string, number>;
  readonly byPhase: Record<string, number>;
  readonly back: number[];
  kills: number;
}

export async function benchFaults(options: CampaignOptions = {}): Promise<FaultFigures> {
  const { kills = 200, seed = 1, past = 2_000, replays = 2_000, say = console.error } = options;
  const dataFolder = temporaryFolder();
  const flags = ['--declarations', String(past), '--daily', String(DAILY), '--speed', String(SPEED)];
  const victim = makeVictim(dataFolder, flags);
  const random = seededRandom(seed);
  const campaign = { victim, random, most: kills, say, byKind: {}, byPhase: {}, back: [], kills: 0 };
  const load = startLoad(seed);
  const started = performance.now();
  say(`Fault campaign: ${kills} kills, seed ${seed}, data in ${dataFolder}.`);
  try {
    await killFirstStarts(campaign);
    const officer = await killAndWatch(campaign, load);
    await load.finish();
    await officer.stop();
    const figures = await judge(campaign, load, replays);
    const back = campaign.back.sort((one, other) => one - other);
    const [backP50, backWorst] = [back[back.length >> 1] ?? 0, back.at(-1) ?? 0];
    const { byKind, byPhase } = campaign;
    const seconds = (performance.now() - started) / 1000;
    const times = { gaveUp: victim.gaveUp(), backP50, backWorst, seconds };
    return { seed, kills, byKind, byPhase, ...figures, officer: officer.counts, ...times };
  } finally {
    load.abandon();
    victim.kill('both');
    await sleep(500);
    removeData(dataFolder);
  }
}

async function killFirstStarts(campaign: Campaign): Promise<void> {
  const { victim, random, most } = campaign;
  for (let left = Math.max(1, Math.round(most / FIRST_START_SHARE)); left > 0; left--) {
    if (!victim.isUp()) victim.start();
    await sleep(200 + random.below(FIRST_START_MILLIS));
    kill(campaign, 'first start');
  }
}

async function killAndWatch(campaign: Campaign, load: FaultLoad): Promise<FaultOfficer> {
  const { victim, random } = campaign;
  if (!victim.isUp()) victim.start();
  const { address } = await back(campaign, load, performance.now());
  const officer = startOfficer(victim.dataFolder, 'officer', random.below(1_000_000));
  officer.pointAt(address);
  let unchecked = 0;
  while (campaign.kills < campaign.most) {
    await sleep(random.below(INTAKE_MILLIS));
    kill(campaign, 'intake');
    unchecked += 1;
    while (campaign.kills < campaign.most && random.next() < AGAIN) {
      const phase = victim.isUp() ? 'recovery' : 'start';
      if (!victim.isUp()) victim.start();
      await sleep(random.below(phase === 'start' ? START_MILLIS : RECOVERY_MILLIS));
      kill(campaign, phase);
      unchecked += 1;
    }
    if (!victim.isUp()) victim.start();
    officer.pointAt((await back(campaign, load, performance.now())).address);
    if (unchecked < CHECK_EVERY) continue;
    unchecked = 0;
    await checkFresh(campaign, load);
  }
  return officer;
}

function kill(campaign: Campaign, phase: Phase): void {
  const { victim, random, byKind, byPhase, say, most } = campaign;
  const kind: KillKind = victim.kill(random.pick(KILL_KINDS));
  campaign.kills += 1;
  byKind[kind] = (byKind[kind] ?? 0) + 1;
  byPhase[phase] = (byPhase[phase] ?? 0) + 1;
  say(`kill ${campaign.kills}/${most}: ${kind} in ${phase}`);
}

/** Waits until something is acknowledged again. */
async function back({ victim, back: times, say }: Campaign, load: FaultLoad, since: number) {
  const before = load.acknowledged.size;
  const found = await victim.ready();
  load.pointAt(found.address, found.token);
  const readyAt = performance.now();
  while (load.acknowledged.size === before) {
    if (performance.now() - readyAt > PATIENCE_MILLIS) throw new Error('Nothing is acknowledged any more.');
    await sleep(20);
  }
  const seconds = (performance.now() - since) / 1000;
  times.push(seconds);
  say(`  back after ${seconds.toFixed(1)} s, ${load.acknowledged.size} acknowledged`);
  return found;
}

async function checkFresh({ victim, say }: Campaign, load: FaultLoad): Promise<void> {
  const keys = load.takeFresh();
  const held = await onStore(victim.dataFolder, (pool) => checkHeld(pool, load.acknowledged, keys));
  say(`  ${describe(held)}; ${load.wrong.length} wrong answers ${load.wrong.slice(0, 3).join(' | ')}`);
}

function describe({ checked, lost, doubled, different, half, examples }: Held): string {
  const told = `${checked} looked up: ${lost} lost, ${doubled} doubled, ${different} different, ${half} half`;
  return examples.length === 0 ? told : `${told}: ${examples.slice(0, 3).join(' | ')}`;
}

async function judge({ victim, random, say }: Campaign, load: FaultLoad, replays: number) {
  const { dataFolder } = victim;
  const deadline = performance.now() + PATIENCE_MILLIS;
  while (performance.now() < deadline && (await onStore(dataFolder, followersBehind)) > 50) await sleep(500);
  // Everything again, and not only what came since the last look: later kills may have harmed earlier rows.
  const keys = [...load.acknowledged.keys()];
  const held = await onStore(dataFolder, (pool) => checkHeld(pool, load.acknowledged, keys));
  const holes = await onStore(dataFolder, checkHoles);
  say(`  ${describe(held)}; ${JSON.stringify(holes)}`);
  const log = await verifyWhole(dataFolder);
  const replay = await replaySample(dataFolder, replays, random);
  say(`  log: ${JSON.stringify(log)}; replay: ${JSON.stringify(replay)}`);
  return {
    acknowledged: keys.length,
    held,
    holes,
    wrong: load.wrong.slice(0, 50),
    load: { ...load.counts },
    log,
    replay,
  };
}

/** As the runner asks for it. */
export function campaignFrom(env: Readonly<Record<string, string | undefined>>): CampaignOptions {
  return { kills: Number(env.GWANMUN_BENCH_KILLS ?? 200), seed: Number(env.GWANMUN_BENCH_SEED ?? 1) };
}

if (import.meta.main) console.log(JSON.stringify(await benchFaults(campaignFrom(process.env)), null, 2));
