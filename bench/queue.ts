/**
 * How long the queue's page takes over HTTP when 100,000 cases are open, for somebody who sees all offices and for the
 * supervisor of one. Run: `node bench/queue.ts`.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../src/store/open.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import { startServer } from './server.ts';

export interface QueueFigures {
  readonly openCases: number;
  /** Milliseconds from asking to the whole page, by who asks and for what. */
  readonly pages: readonly QueuePage[];
  readonly worstP50: number;
}

export interface QueuePage {
  readonly who: string;
  readonly query: string;
  readonly rows: number;
  readonly p50: number;
  readonly p99: number;
}

const ASKED = 41;
const QUERIES = [
  '',
  '?sort=priority',
  '?sort=value',
  '?lane=examine&sort=due',
  '?kind=laboratory&sort=priority',
  '?state=open&sort=due',
  'after',
];

export async function benchQueue(count = 100_000): Promise<QueueFigures> {
  const dataFolder = temporaryFolder();
  const server = await startServer(dataFolder);
  try {
    const openCases = await openMany(dataFolder, count);
    const pages: QueuePage[] = [];
    for (const who of ['supervisor', 'auditor']) {
      const cookie = await signIn(server.address, dataFolder, who);
      for (const query of QUERIES) pages.push(await measurePage(server.address, cookie, who, query));
    }
    return { openCases, pages, worstP50: Math.max(...pages.map(({ p50 }) => p50)) };
  } finally {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Cases over the declarations that the gate has decided, again and again, each with its own office, urgency and value. */
async function openMany(dataFolder: string, count: number): Promise<number> {
  const store = await openStore({ dataFolder, databaseUrl: '', mayJoin: true });
  try {
    await store.pool.query(
      `insert into "case" (id, number, version, decision_id, office, kind, skill, priority, customs_value_krw, importer_id, main_hs,
                           due_at, is_random, opened_at)
       select 'Q' || lpad(n::text, 9, '0'), d.number, d.version, d.id, o.office, (array['documents','x-ray','physical','laboratory','hold'])[1 + n % 5],
              'machinery', (n * 7919 % 10007) / 10007.0, n * 104729 % 1000003, null, '610910',
              now() + make_interval(secs => n * 7907 % 86400), n % 97 = 0, now()
       from generate_series(1, $1::bigint) n
       join (select row_number() over (order by id) - 1 as place, count(*) over () as of, id, number, version from decision) d
         on d.place = n % d.of
       join declaration o on o.number = d.number and o.version = d.version`,
      [count],
    );
    await store.pool.query('analyze "case"').catch(() => {});
    const { rows } = await store.pool.query<{ n: number }>(
      `select count(*)::float8 as n from "case" where state <> 'closed'`,
    );
    return rows[0]!.n;
  } finally {
    await store.close();
  }
}

async function signIn(address: string, dataFolder: string, account: string): Promise<string> {
  const line = readFileSync(join(dataFolder, 'accounts.txt'), 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${account}\t`));
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password: line?.split('\t')[1] }),
  });
  if (!answer.ok) throw new Error(`Signing in as ${account}: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function measurePage(address: string, cookie: string, who: string, asked: string): Promise<QueuePage> {
  const page = async (query: string) => {
    const answer = await fetch(`${address}/api/v1/cases${query}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${query}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { rows: unknown[]; next: string | null };
  };
  const query = asked === 'after' ? `?after=${(await page('')).next}` : asked;
  const times: number[] = [];
  let rows = 0;
  for (let i = 0; i < ASKED; i++) {
    const start = performance.now();
    rows = (await page(query)).rows.length;
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const named = asked === 'after' ? '?after=… (second page)' : asked;
  return { who, query: named, rows, p50: times[ASKED >> 1]!, p99: times[Math.floor(ASKED * 0.99)]! };
}

if (import.meta.main) console.log(JSON.stringify(await benchQueue(), null, 2));
