/** What the store holds after processes were killed, held against what was acknowledged: nothing lost, doubled or half there. */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { openEditions } from '../../src/app/editions.ts';
import { verifyReport } from '../../src/app/evidence.ts';
import { replayRow } from '../../src/app/replay-row.ts';
import { loadCatalogue } from '../../src/catalogue.ts';
import type { Random } from '../../src/core/random.ts';
import { joinEmbedded } from '../../src/store/embedded.ts';
import { openPool } from '../../src/store/open.ts';
import { readDecisionsAfter } from '../../src/store/queries/declarations.ts';
import { openVault } from '../../src/store/vault/vault.ts';
import type { Acknowledged, FaultLoad } from './load.ts';

/** Of the acknowledged. */
export interface Held {
  readonly checked: number;
  readonly lost: number;
  readonly doubled: number;
  /** Stored otherwise than it was acknowledged. */
  readonly different: number;
  /** Without its lines, its event, its entry in the log, or the case that its lane needs. */
  readonly half: number;
  readonly examples: readonly string[];
}

/** Of the whole store: each counts what must not be. */
export type Holes = Readonly<Record<string, number>>;

const AT_ONCE = 2_000;
const PATIENCE_MILLIS = 120_000;

export async function onStore<Value>(
  dataFolder: string,
  work: (pool: pg.Pool) => Promise<Value>,
): Promise<Value> {
  const pool = openPool((await joinPatiently(dataFolder)).appUrl, 2);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** A postmaster that was killed leaves sessions that still answer: what they acknowledge can be asked of its successor alone. */
async function joinPatiently(dataFolder: string): Promise<NonNullable<ReturnType<typeof joinEmbedded>>> {
  const deadline = performance.now() + PATIENCE_MILLIS;
  for (;;) {
    const joined = joinEmbedded(dataFolder);
    if (joined !== undefined) return joined;
    if (performance.now() > deadline) throw new Error('The database does not come back.');
    await sleep(200);
  }
}

interface StoredRow {
  readonly key: string;
  readonly hash: string | null;
  readonly decision: string | null;
  readonly decisions: number;
  readonly intakes: number;
  readonly whole: boolean;
  readonly cases: number;
}

export async function checkHeld(
  pool: pg.Pool,
  acknowledged: FaultLoad['acknowledged'],
  keys: readonly string[],
): Promise<Held> {
  const held = { checked: keys.length, lost: 0, doubled: 0, different: 0, half: 0 };
  const examples: string[] = [];
  for (let from = 0; from < keys.length; from += AT_ONCE)
    for (const row of await readStored(pool, keys.slice(from, from + AT_ONCE))) {
      const wrong = wrongOf(row, acknowledged.get(row.key)!);
      if (wrong === undefined) continue;
      held[wrong] += 1;
      if (examples.length < 20) examples.push(`${wrong}: ${JSON.stringify(row)}`);
    }
  return { ...held, examples };
}

function wrongOf(row: StoredRow, told: Acknowledged): 'lost' | 'doubled' | 'different' | 'half' | undefined {
  if (row.hash === null || row.decisions === 0) return 'lost';
  if (row.decisions > 1 || row.intakes > 1 || row.cases > 1) return 'doubled';
  if (row.hash !== told.contentHash || row.decision !== told.decision) return 'different';
  return row.whole && (told.lane === 'release' || row.cases === 1) ? undefined : 'half';
}

async function readStored(pool: pg.Pool, keys: readonly string[]): Promise<StoredRow[]> {
  const { rows } = await pool.query<StoredRow>(
    `select k.number || '/' || k.version as key, d.content_hash as hash, x.decision, x.decisions, e.intakes,
            e.intakes = 1 and x.entries = 1 and i.lines = d.item_count as whole, c.cases
     from (select split_part(key, '/', 1) as number, split_part(key, '/', 2)::int as version from unnest($1::text[]) key) k
     left join declaration d using (number, version)
     left join lateral (
       select min(y.id) as decision, count(*)::int as decisions, count(l.seq)::int as entries from decision y
       left join log_entry l on l.partition = y.log_partition and l.seq = y.log_seq and l.subject = y.number || '/' || y.version
       where y.number = k.number and y.version = k.version
     ) x on true
     left join lateral (select count(*)::int as intakes from event v
       where v.number = k.number and v.version = k.version and v.kind = 'screen') e on true
     left join lateral (select count(*)::int as lines from declaration_item v
       where v.number = k.number and v.version = k.version) i on true
     left join lateral (select count(*)::int as cases from "case" v
       where v.number = k.number and v.version = k.version) c on true`,
    [keys],
  );
  return rows;
}

const HOLES: Readonly<Record<string, string>> = {
  'stored or decided by halves': `select count(*) from declaration d where not exists (
      select from decision x where x.number = d.number and x.version = d.version) and not exists (
      select from event e where e.number = d.number and e.version = d.version and e.kind = 'history')`,
  'taken in twice': `select count(*) from (
      select from log_entry where kind in ('intake', 'amend') group by subject having count(*) > 1) twice`,
  'two cases of one decision': `select count(*) from (
      select from "case" where decision_id is not null group by decision_id having count(*) > 1) twice`,
  'sent to officers without a case': `select count(*) from decision x
      where x.lane <> 'release' and not exists (select from "case" c where c.number = x.number and c.version = x.version)`,
  'search passed over': `select count(*) from decision x join follower f on f.name = 'search' and f.partition = x.log_partition
      where x.log_seq <= f.seq and not exists (select from search_entry s where s.number = x.number and s.version = x.version)`,
  'counted for criteria, or not': `select abs((select coalesce(sum(declarations), 0) from screened_day)
      - (select count(*) from decision x join follower f on f.name = 'criteria' and f.partition = x.log_partition
         where x.log_seq <= f.seq))`,
  'drawn before the commitment': `select count(*) from decision x where not exists (
      select from draw_day d join event e on e.kind = 'draw.commit' and e.number = '' and position(d.commitment in e.detail) > 0
      where d.secret_id = x.record::jsonb -> 'draw' ->> 2 and e.log_seq < x.log_seq)`,
  'days committed twice': `select abs((select count(*) from draw_day)
      - (select count(*) from event where number = '' and kind = 'draw.commit'))`,
  'changes of hands without an event': `select count(*) from assignment a where not exists (
      select from event e where e.number = a.number and e.version = a.version and e.id = a.id)`,
  'events of hands without their row': `select count(*) from event e
      where e.kind in ('deal', 'return', 'reassign', 'take', 'pool') and not exists (select from assignment a where a.id = e.id)`,
  'overdue and nobody told': `select count(*) from "case" c where c.state = 'dealt' and c.band = 0 and not exists (
      select from notice n where n.account = c.assignee and n.number = c.number and n.kind = 'case-overdue')`,
  'ended by an amendment that is not there': `select count(*) from declaration d where d.state = 'amended' and not exists (
      select from declaration n where n.number = d.number and n.version = d.version + 1)`,
};

export async function checkHoles(pool: pg.Pool): Promise<Holes> {
  const holes: Record<string, number> = {};
  for (const [name, sql] of Object.entries(HOLES)) {
    const { rows } = await pool.query<Record<string, unknown>>(sql);
    holes[name] = Number(Object.values(rows[0]!)[0]);
  }
  return holes;
}

/** Entries that searching and counting have not come to yet. */
export async function followersBehind(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ behind: number }>(
    `select coalesce(max((select max(seq) from log_entry where partition = 0) - f.seq), -1)::float8 as behind
     from follower f where f.partition = 0 and f.name in ('criteria', 'search')`,
  );
  return rows[0]!.behind;
}

export interface Replayed {
  readonly replayed: number;
  readonly differing: number;
}

/** Decisions in runs of a hundred, from places of the log drawn by chance. */
export async function replaySample(dataFolder: string, count: number, random: Random): Promise<Replayed> {
  return onStore(dataFolder, async (pool) => {
    const editions = openEditions(pool, await loadCatalogue(), () => '');
    const vault = openVault(pool, dataFolder);
    const { rows } = await pool.query<{ last: number }>(
      'select coalesce(max(log_seq), 0)::float8 as last from decision',
    );
    let replayed = 0;
    let differing = 0;
    for (let tried = 0; replayed < count && tried < count; tried++) {
      const after = random.below(Math.max(1, rows[0]!.last - 100));
      for (const row of await readDecisionsAfter(pool, 0, after, 100)) {
        const { isIdentical } = await replayRow(editions, vault, row);
        replayed += 1;
        if (!isIdentical) differing += 1;
      }
    }
    return { replayed, differing };
  });
}

export async function verifyWhole(dataFolder: string) {
  return onStore(dataFolder, async (pool) => {
    const { entries, problemCount, problems } = await verifyReport(pool, dataFolder, () => {});
    return { entries, problemCount, problems: problems.slice(0, 10).map(({ message }) => message.en) };
  });
}
