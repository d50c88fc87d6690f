/**
 * How fast the citizens' portal answers over a store of many parcels, and what that takes on the disk. Some thousands of parcels go
 * through the application, the rest are copies of them with other numbers, holders and days; what is asked after lies all over the
 * store. Run: `npm run bench -- parcels-portal`, with GWANMUN_BENCH_PORTAL parcels (100,000) in the environment, several after
 * commas, and GWANMUN_BENCH_FOLDER for a folder that is kept.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openSession } from '../src/app/portal/sign-in.ts';
import { joinEmbedded } from '../src/store/embedded.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import { type AskFigures, askPortal } from './portal/ask.ts';
import { copyParcels, withoutManyKeyed } from './portal/copies.ts';
import { type Asking, buy, ORDERS_EACH, settleIn } from './portal/fill.ts';
import { openQuietHouse } from './scale/grow.ts';
import { startServer } from './server.ts';

export interface PortalStage {
  readonly parcels: number;
  readonly throughApplication: number;
  readonly holders: number;
  readonly databaseGb: number;
  readonly bytesAParcel: number;
  readonly tables: readonly { readonly table: string; readonly bytesAParcel: number }[];
  readonly startSeconds: number;
  readonly asked: AskFigures;
  readonly load: number;
}

export interface PortalFigures {
  readonly stages: readonly PortalStage[];
}

export interface PortalOptions {
  readonly stages: readonly number[];
  readonly folder?: string | undefined;
}

/** As the runner asks for it. */
export function portalFrom(env: Readonly<Record<string, string | undefined>>): PortalOptions {
  const stages = (env.GWANMUN_BENCH_PORTAL ?? '100000').split(',').map(Number);
  if (stages.some((one) => !Number.isInteger(one) || one < 20_000))
    throw new RangeError('GWANMUN_BENCH_PORTAL names whole numbers of at least 20,000.');
  return { stages, folder: env.GWANMUN_BENCH_FOLDER };
}

const OTHERS = 150;
const ASKING = 120;

export async function benchParcelsPortal({ stages, folder }: PortalOptions): Promise<PortalFigures> {
  const dataFolder = folder ?? temporaryFolder();
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const say = (line: string): void =>
    void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
  const found: PortalStage[] = [];
  try {
    if (!existsSync(join(dataFolder, 'accounts.txt')))
      await (await startServer(dataFolder, [], ['--declarations', '3000'])).stop();
    say('the demonstration is ready');
    for (const wanted of stages) {
      if (readGrown(dataFolder).wanted < wanted) await grow(dataFolder, wanted, say);
      found.push(await measure(dataFolder, say));
      say(JSON.stringify(found.at(-1)));
    }
    return { stages: found };
  } finally {
    if (folder === undefined) rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** What this run and earlier ones on the same folder brought in. */
interface Grown {
  readonly wanted: number;
  readonly round: number;
  readonly people: readonly Asking[];
}

function readGrown(dataFolder: string): Grown {
  const path = join(dataFolder, 'grown.json');
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Grown)
    : { wanted: 0, round: 0, people: [] };
}

async function grow(dataFolder: string, wanted: number, say: (line: string) => void): Promise<void> {
  const before = readGrown(dataFolder);
  const isFirst = before.people.length === 0;
  const { house, end } = await openQuietHouse(dataFolder);
  const owner = ownerOf(dataFolder);
  let { round } = before;
  try {
    const people = isFirst ? await settleIn(house, ASKING, 'asking') : before.people;
    if (isFirst) await buy(house, [...(await settleIn(house, OTHERS, 'other')), ...people], ORDERS_EACH, 101);
    say(`  ${await count(owner, 'parcel')} through the application`);
    const restore = await withoutManyKeyed(owner);
    round = await copyParcels(owner, wanted, round);
    say(`  ${await count(owner, 'parcel')} with copies`);
    await restore();
    say('  indices stand');
    for (const table of TIDIED) await owner.query(`vacuum (analyze) ${table}`);
    // As on any day: something came in since anybody tidied up.
    await buy(house, people, 1, 90_000 + round);
    say('  tidied');
    writeFileSync(join(dataFolder, 'grown.json'), JSON.stringify({ wanted, round, people }));
  } finally {
    await owner.end();
    await end();
  }
}

const TIDIED = [
  'citizen',
  'personal_code',
  'parcel_order',
  'parcel',
  'parcel_decision',
  'parcel_duty',
  'parcel_release',
  'code_use',
];

async function measure(dataFolder: string, say: (line: string) => void): Promise<PortalStage> {
  const server = await startServer(dataFolder);
  try {
    say(`  server ready after ${server.readySeconds.toFixed(1)} s`);
    const owner = ownerOf(dataFolder);
    const sizes = await sizesOf(owner);
    const { rows } = await owner.query<{ bill: string }>(
      `select house_bill as bill from parcel where position('~' in house_bill) > 0 order by random() limit 2000`,
    );
    const people = await Promise.all(
      readGrown(dataFolder).people.map(async (one) => ({
        ...one,
        token: await openSession({ pool: owner, machineNow: Date.now }, one.citizen),
      })),
    );
    await owner.end();
    const asked = await askPortal(
      server.address,
      people,
      rows.map(({ bill }) => bill),
    );
    return { ...sizes, startSeconds: server.readySeconds, asked, load: loadavg()[0]! };
  } finally {
    await server.stop();
  }
}

async function sizesOf(owner: pg.Pool): Promise<Omit<PortalStage, 'startSeconds' | 'asked' | 'load'>> {
  const parcels = await count(owner, 'parcel');
  const { rows } = await owner.query<{ table: string; bytes: number }>(
    `select relname as table, pg_total_relation_size(oid)::float8 as bytes from pg_class
     where relkind = 'r' and relname = any($1) order by 2 desc`,
    [TIDIED],
  );
  const total = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  const { rows: through } = await owner.query<{ n: number }>(
    `select count(*)::float8 as n from parcel where position('~' in house_bill) = 0`,
  );
  return {
    ...{ parcels, throughApplication: through[0]!.n, holders: await count(owner, 'personal_code') },
    ...{ databaseGb: Number((total / 1e9).toFixed(3)), bytesAParcel: Math.round(total / parcels) },
    tables: rows.map(({ table, bytes }) => ({ table, bytesAParcel: Math.round(bytes / parcels) })),
  };
}

async function count(owner: pg.Pool, table: string): Promise<number> {
  return (await owner.query<{ n: number }>(`select count(*)::float8 as n from ${table}`)).rows[0]!.n;
}

function ownerOf(dataFolder: string): pg.Pool {
  const url = joinEmbedded(dataFolder)?.url;
  if (url === undefined) throw new Error('The database of the bench does not run.');
  return new pg.Pool({ connectionString: url, max: 2 });
}

if (import.meta.main) console.log(JSON.stringify(await benchParcelsPortal(portalFrom(process.env)), null, 1));
