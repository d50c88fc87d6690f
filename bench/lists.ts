/**
 * How long the lists of declarations take that an index may or may not serve: one kind of goods, one seller, one rare state, of one
 * office and of all. `node bench/lists.ts [declarations]`: by itself, on a store of its own, with the plan of each.
 */
import { rmSync } from 'node:fs';
import { openStore, type Store } from '../src/store/open.ts';
import { temporaryFolder } from '../src/store/testing.ts';
import { measureIntake } from './store-intake.ts';

const PAGE = 101;
const ASKED = 11;
const RARE = ['held', 'supplement-requested', 'rejected', 'recalled', 'withdrawn', 'post-audit'];

interface List {
  readonly name: string;
  readonly where: string;
  readonly value: string;
}

async function listsOf(store: Store): Promise<List[]> {
  const { rows } = await store.pool.query<{ hs: string; seller: string; few: string }>(
    `select (select main_hs from declaration group by 1 order by count(*) desc limit 1) as hs,
            (select seller_id from declaration group by 1 order by count(*) desc limit 1) as seller,
            (select main_hs from declaration group by 1 order by count(*), 1 limit 1) as few`,
  );
  const { hs, seller, few } = rows[0]!;
  const goods =
    'd.main_hs = $1 and (d.number, d.version) in (select i.number, i.version from declaration_item i where i.hs6 = $1)';
  return [
    { name: 'frequent goods', where: goods, value: hs },
    { name: 'rare goods', where: goods, value: few },
    { name: 'goods of a chapter', where: `d.main_hs like $1 || '%'`, value: hs.slice(0, 2) },
    { name: 'seller', where: 'd.seller_id = $1', value: seller },
    { name: 'rare state', where: 'd.state = $1', value: RARE[0]! },
  ];
}

async function measure(store: Store, { where, value }: List, office: string | null) {
  const sql = `select d.number, d.version, d.occurred_at, d.content from declaration d
    where ${where}${office === null ? '' : ' and d.office = $2'} order by d.occurred_at desc, d.number desc limit ${PAGE}`;
  const values = office === null ? [value] : [value, office];
  const times: number[] = [];
  let rows = 0;
  for (let nth = 0; nth < ASKED; nth++) {
    const start = performance.now();
    rows = (await store.pool.query(sql, values)).rows.length;
    times.push(performance.now() - start);
  }
  const plan = await store.pool.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${sql}`, values);
  const p50 = times.sort((one, other) => one - other)[ASKED >> 1]!;
  const how = plan.rows.map((row) => row['QUERY PLAN'].trim()).filter((line) => /Scan|Sort$/.test(line));
  return { rows, p50: Math.round(p50 * 10) / 10, how: how.join(' <- ') };
}

const count = Number(process.argv[2] ?? 30_000);
const folder = temporaryFolder();
const store = await openStore({ dataFolder: folder, databaseUrl: '' });
try {
  const { perSecond } = await measureIntake(store, count, 500);
  console.log(`${count} declarations, ${perSecond} a second taken in`);
  // One in a thousand ends in a rare state.
  await store.pool.query(
    `update declaration set state = ($1::text[])[1 + abs(hashtext(number)) % $2] where abs(hashtext(number || 'x')) % 170 = 0`,
    [RARE, RARE.length],
  );
  for (const list of await listsOf(store))
    for (const office of [null, '020']) {
      const { rows, p50, how } = await measure(store, list, office);
      console.log(`${list.name}, ${office ?? 'all'}: ${rows} rows, ${p50} ms: ${how}`);
    }
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
