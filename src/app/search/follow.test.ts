/** That the index follows the log, goes on after a kill, is built anew the same, holds no words, and forgets the erased. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHistory } from '../../areas/clearance/index.ts';
import { makeId } from '../../core/id.ts';
import { seededRandom } from '../../core/random.ts';
import type { Declaration } from '../../model/declaration.ts';
import { type LogWriter, openLog } from '../../store/log/writer.ts';
import { clearEntries, countBehind, findEntries } from '../../store/queries/search.ts';
import { type TestDatabase, testDatabase } from '../../store/testing.ts';
import { soughtMarks } from '../../store/vault/search-marks.ts';
import { openVault, type Vault } from '../../store/vault/vault.ts';
import { history, makeCountry } from '../../synthetic/index.ts';
import { computeBeside } from '../beside.ts';
import { erase } from '../erase.ts';
import { storeHistory } from '../history-store.ts';
import type { CatchUp } from './catch-up-beside.ts';
import { followLog } from './follow.ts';

let db: TestDatabase;
let log: LogWriter;
let vault: Vault;
const random = seededRandom(17);
const newId = (): string => makeId(Date.now(), random.next);
const PERSON = { id: 'P123456789012', name: '김철수', businessNumber: '999-88-77777' };
let declarations: Declaration[] = [];

before(async () => {
  db = await testDatabase('search_follow');
  log = await openLog({ pool: db.pool, dataFolder: db.dataFolder });
  vault = openVault(db.pool, db.dataFolder);
  const past = [...history(makeCountry(5), { from: '2026-03-02', to: '2026-03-08', declarations: 60 })];
  const [first, ...rest] = past.map((one) => one);
  const all = [{ ...first!, declaration: { ...first!.declaration, importer: PERSON } }, ...rest];
  declarations = all.map(({ declaration }) => declaration);
  const options = { isInterrupted: false, progress: () => {} };
  await storeHistory({ pool: db.pool, vault, log, newId, machineNow: Date.now }, all, openHistory(), options);
});
after(async () => {
  await log?.close();
  await db?.drop();
});

const find = async (typed: string, mayFindPeople = false): Promise<string[]> => {
  const sought = soughtMarks(vault, typed, mayFindPeople);
  const { found } = await findEntries(db.pool, 'declaration', sought, null, 100);
  return found.map(({ number }) => number!).sort();
};
const entries = async (): Promise<string[]> => {
  const { rows } = await db.pool.query<{ line: string }>(
    `select kind || ' ' || ref || ' ' || array_to_string(marks, ',') as line from search_entry order by kind, ref`,
  );
  return rows.map(({ line }) => line);
};

test('a follower that dies in the middle of a stretch leaves no half of it, and the next goes on', async () => {
  assert.ok((await followLog({ pool: db.pool, vault }, 20)) > 0);
  const before = await entries();
  assert.ok(before.length > 0 && before.length < declarations.length);
  const dying: Vault = { ...vault, searchMark: () => assert.fail('killed') };
  await assert.rejects(followLog({ pool: db.pool, vault: dying }, 20), /killed/);
  assert.deepEqual(await entries(), before);
  while ((await followLog({ pool: db.pool, vault }, 20)) > 0);
  assert.equal((await entries()).length, declarations.length);
  assert.equal(await countBehind(db.pool), 0);
});

test('a process beside reads all that is left', async () => {
  const before = await entries();
  await clearEntries(db.pool);
  const request: CatchUp = { appUrl: db.appUrl, dataFolder: db.dataFolder };
  await computeBeside(new URL('./catch-up-beside.ts', import.meta.url), request, () => {});
  assert.equal(await countBehind(db.pool), 0);
  assert.deepEqual(await entries(), before);
});

test('two followers at once write everything once', async () => {
  const before = await entries();
  await clearEntries(db.pool);
  const run = async (): Promise<number> => {
    let read = 0;
    for (let rest = 3; rest > 0; ) {
      const some = await followLog({ pool: db.pool, vault }, 7);
      if (some === 0) rest--;
      read += some;
    }
    return read;
  };
  await Promise.all([run(), run()]);
  while ((await followLog({ pool: db.pool, vault }, 7)) > 0);
  assert.deepEqual(await entries(), before, 'built anew it is the same');
});

test('declarations are found by number, bill, goods and firm', async () => {
  const one = declarations.find(({ importer }) => importer?.name !== undefined && importer.id !== PERSON.id)!;
  const { declarationNumber: number } = one;
  assert.deepEqual(await find(number), [number]);
  assert.ok((await find(one.items[0]!.hsCode)).includes(number));
  assert.ok((await find(one.importer!.name!)).includes(number));
  assert.ok((await find(one.consignment.billOfLading!)).includes(number));
});

test('a person is found by the whole name or number, and only by those who may', async () => {
  const { declarationNumber: number } = declarations[0]!;
  for (const typed of ['김철수', 'P123456789012', '999-88-77777', '9998877777']) {
    assert.deepEqual(await find(typed, true), [number], typed);
    assert.deepEqual(await find(typed, false), [], typed);
  }
  for (const typed of ['김철', '철수', 'P1234567']) assert.deepEqual(await find(typed, true), [], typed);
});

test('no word stands in the index: neither a name nor its plain hash', async () => {
  const { rows } = await db.owner.query<{ words: string }>(
    `select coalesce(string_agg(to_jsonb(s)::text, ' '), '') as words from search_entry s`,
  );
  for (const word of [
    '김철수',
    'P123456789012',
    '9998877777',
    declarations[1]!.items[0]!.description ?? 'x1',
  ])
    assert.ok(!rows[0]!.words.includes(word), word);
});

test('erasing a party removes its entries, and building anew does not bring them back', async () => {
  const { declarationNumber: number } = declarations[0]!;
  const order = {
    rule: '개인정보 보호법 제36조에 따른 요구',
    by: 'officer',
    despite: '시험',
    isRehearsal: false,
  };
  await erase(
    { pool: db.pool, vault, log, newId },
    { party: PERSON.id, ...order, today: '2026-11-25', at: '2026-11-25T00:00:00.000Z' },
  );
  const gone = async (): Promise<void> => {
    assert.deepEqual(await find('김철수', true), []);
    assert.deepEqual(await find(number, true), []);
    const { rows } = await db.pool.query('select 1 from search_entry where number = $1', [number]);
    assert.equal(rows.length, 0);
  };
  await gone();
  await clearEntries(db.pool);
  while ((await followLog({ pool: db.pool, vault })) > 0);
  await gone();
  assert.equal((await entries()).length, declarations.length - 1);
});
