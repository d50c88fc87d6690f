/**
 * Whether the random draw is chance, and what it costs the gate: 200,000 draws held against the uniform distribution and
 * against what they must not depend on, and the look-up of earlier filings for a batch of 500. Run: `node bench/draw.ts`.
 */
import { rmSync } from 'node:fs';
import { hmacSha256 } from '../src/core/hash.ts';
import { chiSquareTail, type Dependence, dependenceWithin } from '../src/learning/dependence.ts';
import { commitmentOf, drawFor, secretIdOf } from '../src/screening/draw.ts';
import { openStore, type Store } from '../src/store/open.ts';
import { findEarlierFilings } from '../src/store/queries/consignments.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import { measureIntake } from './store-intake.ts';

export interface DrawFigures {
  readonly draws: number;
  readonly perSecond: number;
  /** Chance of so uneven a thousand bins where the draw is uniform. */
  readonly uniform: number;
  /** On what the draw must not depend: what the bill says, the draw before, the draw of another secret. */
  readonly dependence: Readonly<Record<string, Dependence>>;
  /** Consignments whose draw changed when they were filed again. */
  readonly unstable: number;
  readonly declarations: number;
  /** Milliseconds for five hundred consignments: never filed, and filed before. */
  readonly lookUpNew: number;
  readonly lookUpKnown: number;
}

const BINS = 1000;
const PARTS = 20;
const BATCH = 500;
const ROUNDS = 21;

export async function benchDraw(draws = 200_000, declarations = 20_000): Promise<DrawFigures> {
  const secret = hmacSha256('bench', 'draw');
  const other = hmacSha256('bench', 'another draw');
  const bills = Array.from({ length: draws }, (_, n) => `B:CARR${n % 40}${String(n).padStart(9, '0')}`);
  const started = performance.now();
  const values = bills.map((bill) => valueWith(secret, bill));
  const perSecond = draws / ((performance.now() - started) / 1000);
  const others = bills.map((bill) => valueWith(other, bill));
  const dependence = {
    carrier: dependenceOn(values, (n) => n % 40, 40),
    'last digit': dependenceOn(values, (n) => n % 10, 10),
    'the draw before': dependenceOn(values, (n) => Math.floor((values[n - 1] ?? 0) * PARTS), PARTS),
    'another secret': dependenceOn(values, (n) => Math.floor(others[n]! * PARTS), PARTS),
  };
  const unstable = bills.filter((bill, n) => valueWith(secret, bill) !== values[n]).length;
  const folder = temporaryFolder();
  const store = await openStore({ dataFolder: folder, databaseUrl: '' });
  try {
    const lookUps = await measureLookUps(store, declarations);
    return { draws, perSecond, uniform: uniformity(values), dependence, unstable, declarations, ...lookUps };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function valueWith(secret: Uint8Array, bill: string): number {
  return drawFor(secret, secretIdOf(commitmentOf(secret)), bill, 0.01).value;
}

function uniformity(values: readonly number[]): number {
  const bins = new Array<number>(BINS).fill(0);
  for (const value of values) bins[Math.floor(value * BINS)]! += 1;
  const expected = values.length / BINS;
  const statistic = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquareTail(statistic, BINS - 1);
}

function dependenceOn(values: readonly number[], groupOf: (n: number) => number, groups: number): Dependence {
  const table = Array.from({ length: groups }, () => new Array<number>(PARTS).fill(0));
  values.forEach((value, n) => {
    table[groupOf(n)]![Math.floor(value * PARTS)]! += 1;
  });
  return dependenceWithin([table]);
}

async function measureLookUps(
  store: Store,
  declarations: number,
): Promise<Pick<DrawFigures, 'lookUpNew' | 'lookUpKnown'>> {
  await measureIntake(store, declarations, BATCH);
  const { rows } = await store.pool.query<{ key: string }>(
    'select consignment_key as key from declaration limit $1',
    [BATCH * ROUNDS],
  );
  const known = (round: number): string[] =>
    rows.slice(round * BATCH, (round + 1) * BATCH).map(({ key }) => key);
  const fresh = (round: number): string[] => Array.from({ length: BATCH }, (_, n) => `B:NEW${round}/${n}`);
  return { lookUpNew: await medianOf(store, fresh), lookUpKnown: await medianOf(store, known) };
}

async function medianOf({ pool }: Store, keys: (round: number) => string[]): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await findEarlierFilings(pool, keys(round));
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return times[ROUNDS >> 1]!;
}

if (import.meta.main) console.log(JSON.stringify(await benchDraw(), null, 2));
