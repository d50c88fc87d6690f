/** That sharing a commit is quick and keeps every caller's answer his own. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { makeGroupCommit } from './group-commit.ts';
import { type LogWriter, openLog } from './log/writer.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { inventAct } from './testing-acts.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase('group-commit');
});
after(() => db.drop());

test('many callers share few commits; only the one who is late is told so', async () => {
  const log = await openLog({ pool: db.pool, dataFolder: db.dataFolder });
  let commits = 0;
  const counted: LogWriter = {
    ...log,
    write(work) {
      commits++;
      return log.write(work);
    },
  };
  const group = makeGroupCommit(db.pool, counted, 100);
  const random = seededRandom(9);
  const acts = Array.from({ length: 200 }, (_, i) => inventAct(i, random));
  assert.ok((await Promise.all(acts.map((act) => group.write([act])))).every((result) => result.ok));
  assert.equal(commits, 2);
  const again = [acts[3]!, inventAct(200, random), inventAct(201, random)];
  const results = await Promise.all(again.map((act) => group.write([act])));
  assert.deepEqual(
    results.map((result) => result.ok),
    [false, true, true],
  );
  await group.drain();
  assert.equal((await db.owner.query('select 1 from declaration')).rowCount, 202);
  await log.close();
});
