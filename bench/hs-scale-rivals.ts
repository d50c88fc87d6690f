/** The same questions asked of what one would take from the shelf: MiniSearch, and PostgreSQL's text search with a GIN index. */
import MiniSearch from 'minisearch';
import { copyAll } from '../src/store/copy.ts';
import { testDatabase } from '../src/store/testing.ts';

export interface AskedTimes {
  readonly learnSeconds: number;
  /** Milliseconds by the clock, in the order asked. */
  readonly times: readonly number[];
}

type Texts = readonly { readonly text: string }[];

const MOST_FOUND = 30;
const ROWS_A_COPY = 20_000;

export async function askMiniSearch(texts: Texts, questions: readonly string[]): Promise<AskedTimes> {
  const begun = performance.now();
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  for (const [id, { text }] of texts.entries()) index.add({ id, text });
  const learnSeconds = (performance.now() - begun) / 1000;
  return { learnSeconds, times: await clockEach(questions, async (text) => index.search(text)) };
}

/** Any of the words, the best by `ts_rank` first: what a neighbour search needs. */
const ASK = `select id from goods, to_tsquery('simple', $1) as asked
  where said @@ asked order by ts_rank(said, asked) desc limit ${MOST_FOUND}`;

export async function askPostgres(texts: Texts, questions: readonly string[]): Promise<AskedTimes> {
  const database = await testDatabase('bench-hs');
  const client = await database.owner.connect();
  try {
    const begun = performance.now();
    await client.query(
      `create unlogged table goods (id int, text text, said tsvector generated always as (to_tsvector('simple', text)) stored)`,
    );
    for (let from = 0; from < texts.length; from += ROWS_A_COPY) {
      const lines = texts
        .slice(from, from + ROWS_A_COPY)
        .map(({ text }, i) => `${from + i}\t${text.replace(/[\\\t\r\n\0]/g, ' ')}\n`);
      await copyAll(client, [{ into: 'goods (id, text)', lines: lines.join('') }]);
    }
    await client.query(`set maintenance_work_mem = '512MB'`);
    await client.query('create index on goods using gin (said)');
    await client.query('analyze goods');
    const learnSeconds = (performance.now() - begun) / 1000;
    return { learnSeconds, times: await clockEach(questions, (text) => client.query(ASK, [anyWord(text)])) };
  } finally {
    client.release();
    await database.drop();
  }
}

function anyWord(text: string): string {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return [...words].join(' | ');
}

async function clockEach(
  questions: readonly string[],
  ask: (text: string) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (const text of questions) {
    const from = performance.now();
    await ask(text);
    times.push(performance.now() - from);
  }
  return times;
}
