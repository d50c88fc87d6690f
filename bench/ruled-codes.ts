/**
 * What it costs to hold every line against what was ruled: processor time of looking up the facts of a declaration with nothing ruled
 * and with fifty thousand rulings that share words with the day's lines, in turns, and their memory. Run: `node --expose-gc bench/ruled-codes.ts`.
 */
import { lookUp } from '../src/areas/clearance/index.ts';
import { learnRuled, openRuledCodes, type RuledCodes } from '../src/screening/history/ruled-codes.ts';
import { makeWorld, type World } from './world.ts';

const RULINGS = 50_000;
const ROUNDS = 15;
const HANGUL = 0xac00;
const SYLLABLES = 9_000;

export interface RuledFigures {
  readonly rulings: number;
  readonly megabytes: number;
  readonly meanItems: number;
  /** Lines that something speaks of. */
  readonly spokenOf: number;
  /** Microseconds of processor a declaration, medians over rounds. */
  readonly micros: { readonly nothingRuled: number; readonly ruled: number };
}

export function benchRuledCodes(past = 20_000, count = 4_000): RuledFigures {
  const world = makeWorld(past, count);
  const lines = world.declarations.flatMap(({ items }) => items);
  const before = memory();
  const ruled = rulingsLike(lines.map(({ description = '' }) => description));
  const megabytes = (memory() - before) / 1e6;
  const times = { nothingRuled: [] as number[], ruled: [] as number[] };
  for (let round = -1; round < ROUNDS; round++) {
    const [nothing, all] = [busy(world, openRuledCodes()), busy(world, ruled)];
    if (round < 0) continue;
    times.nothingRuled.push(nothing);
    times.ruled.push(all);
  }
  const facts = world.declarations.flatMap((one) => lookUp(world.history, one, ruled).items);
  return {
    rulings: ruled.entries.size,
    megabytes,
    meanItems: lines.length / world.declarations.length,
    spokenOf: facts.filter((row) => row.at(-2) !== null).length,
    micros: { nothingRuled: median(times.nothingRuled), ruled: median(times.ruled) },
  };
}

/** One of a hundred is called as a line is, the others by one word of a line beside two of their own. */
function rulingsLike(descriptions: readonly string[]): RuledCodes {
  const ruled = openRuledCodes();
  for (let place = 0; place < RULINGS; place++) {
    const said = descriptions[place % descriptions.length]!;
    const own = `${String.fromCharCode(HANGUL + (place % SYLLABLES))}나`;
    const name = place % 100 === 0 ? said : `${said.split(' ')[0]} ${own} 제품`;
    learnRuled(ruled, String(place), {
      ...{ kind: 'ruling', names: [name, `${name} ${own} 꾸며 낸 물품의 설명`], also: '', code: '610910' },
      ...{ day: 20260101, number: 2026000000 + place, owner: `importer:IMP-${place}` },
      ...{ isPublic: true, dutyRatePercent: 8 },
    });
  }
  return ruled;
}

function busy({ declarations, history }: World, ruled: RuledCodes): number {
  const before = process.threadCpuUsage();
  for (const declaration of declarations) lookUp(history, declaration, ruled);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / declarations.length;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1]!;
}

if (import.meta.main) console.log(JSON.stringify(benchRuledCodes(), null, 2));
