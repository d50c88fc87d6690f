/**
 * How long search and the queue's words take with 100,000 declarations in the index, a case for each, straight at the store:
 * words in every entry, in a hundredth, in one, and in none. Run: `node bench/search.ts [N]`.
 */
import { type CaseFilter, countCases, readCases } from '../src/store/queries/cases.ts';
import { findEntries, type SearchEntry, storeEntries } from '../src/store/queries/search.ts';
import { type Marker, searchCondition } from '../src/store/queries/search-terms.ts';
import { testDatabase } from '../src/store/testing.ts';
import { marksOf, soughtMarks } from '../src/store/vault/search-marks.ts';
import { openVault } from '../src/store/vault/vault.ts';

export interface SearchFigures {
  readonly declarations: number;
  readonly indexMegabytes: number;
  readonly indexedPerSecond: number;
  readonly asked: readonly {
    readonly what: string;
    readonly found: number;
    readonly p50: number;
    readonly p99: number;
  }[];
}

const ASKED = 21;
const BATCH = 500;
const WORDS: readonly (readonly [name: string, typed: string])[] = [
  ['in every entry', '주식회사'],
  ['in half', '짝수'],
  ['in a hundredth', '백번째'],
  ['in one', 'HB00000077'],
  ['in none', '없는말'],
  ['two in every entry', '주식회사 cotton'],
];

export async function benchSearch(count = 100_000): Promise<SearchFigures> {
  const db = await testDatabase('bench_search');
  try {
    const vault = openVault(db.pool, db.dataFolder);
    await db.pool.query(
      `insert into "case" (id, number, version, office, kind, skill, priority, customs_value_krw, importer_id, main_hs, due_at,
                           is_random, opened_at)
       select 'Q' || lpad(n::text, 9, '0'), '43411' || lpad(n::text, 8, '0') || 'M', 1, (array['020','040','016'])[1 + n % 3],
              'documents', 'machinery', (n * 7919 % 10007) / 10007.0, n, null, '610910',
              now() + make_interval(secs => n * 7907 % 86400), false, now()
       from generate_series(1, $1::bigint) n`,
      [count],
    );
    const start = performance.now();
    for (let from = 1; from <= count; from += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, count + 1 - from) }, (_, place) => from + place);
      await storeEntries(
        db.pool,
        numbers.map((n) => entryOf(vault, n)),
      );
    }
    const indexedPerSecond = Math.round((count * 1000) / (performance.now() - start));
    await db.owner.query('vacuum analyze search_entry');
    await db.owner.query('analyze "case"');
    const { rows } = await db.owner.query<{ mb: number }>(
      `select (pg_total_relation_size('search_entry') / 1e6)::float8 as mb`,
    );
    const asked: SearchFigures['asked'][number][] = [];
    for (const [name, typed] of WORDS) {
      const sought = soughtMarks(vault, typed, true);
      asked.push(
        await measure(
          `search, ${name}`,
          async () => (await findEntries(db.pool, 'declaration', sought, null, 50)).total,
        ),
        await measure(
          `search in one office, ${name}`,
          async () => (await findEntries(db.pool, 'declaration', sought, '040', 50)).total,
        ),
        await measure(`queue, ${name}`, () => queuePage(db.pool, typed, () => sought, {})),
        await measure(`queue of one office, ${name}`, () =>
          queuePage(db.pool, typed, () => sought, { offices: ['040'] }),
        ),
      );
    }
    return { declarations: count, indexMegabytes: Math.round(rows[0]!.mb), indexedPerSecond, asked };
  } finally {
    await db.drop();
  }
}

/** As the queue asks: a page and the count of all, side by side; common words are not counted. */
async function queuePage(
  pool: Parameters<typeof readCases>[0],
  typed: string,
  mark: Marker,
  within: Pick<CaseFilter, 'offices'>,
): Promise<number> {
  const search = (await searchCondition(pool, typed, 'c', mark))!;
  const filter = { ...within, search };
  const [{ cases }, total] = await Promise.all([
    readCases(pool, { ...filter, sort: 'due', limit: 100 }),
    search.isCommon ? null : countCases(pool, filter),
  ]);
  return total ?? cases.length;
}

function entryOf(vault: ReturnType<typeof openVault>, n: number): SearchEntry {
  const number = `43411${String(n).padStart(8, '0')}M`;
  const words = [
    ...[
      number,
      `HB${String(n).padStart(8, '0')}`,
      '한빛의류 주식회사',
      '6109101000',
      'COTTON T-SHIRTS',
      `면 티셔츠 ${n % 1000}`,
    ],
    ...(n % 2 === 0 ? ['짝수'] : []),
    ...(n % 100 === 0 ? ['백번째'] : []),
  ];
  const office = ['020', '040', '016'][n % 3]!;
  const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  return {
    kind: 'declaration',
    ref: `${number}/1`,
    number,
    version: 1,
    office,
    at,
    marks: marksOf(vault, words),
  };
}

async function measure(what: string, ask: () => Promise<number>): Promise<SearchFigures['asked'][number]> {
  const times: number[] = [];
  let found = 0;
  for (let i = 0; i < ASKED; i++) {
    const start = performance.now();
    found = await ask();
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const round = (millis: number): number => Math.round(millis * 10) / 10;
  return { what, found, p50: round(times[ASKED >> 1]!), p99: round(times.at(-1)!) };
}

if (import.meta.main)
  console.log(JSON.stringify(await benchSearch(Number(process.argv[2] ?? 100_000)), null, 2));
