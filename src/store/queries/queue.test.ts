/** The queue on a real database: every order pages through all cases, and dealing gives each to one officer. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Act, writeActs } from '../intake.ts';
import { type LogWriter, openLog } from '../log/writer.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { countBacklog } from './board.ts';
import { type CaseSort, readCases } from './cases.ts';
import { dealNext, giveCase, poolCase, raiseUrgent, readHand } from './deal.ts';
import { AT, openCase } from './queries.fixture.ts';

let db: TestDatabase;
let log: LogWriter;

before(async () => {
  db = await testDatabase('queue_queries');
  log = await openLog({ pool: db.pool, dataFolder: db.dataFolder });
});
after(async () => {
  await log.close();
  await db.drop();
});

async function store(acts: readonly Act[]): Promise<void> {
  assert.deepEqual(await writeActs(db.pool, log, acts), { ok: true, value: undefined });
}

test('every order of the queue pages through all cases once, in order, and never shows the random draw', async () => {
  await store([
    { kind: 'test', subject: 'queue', at: AT, cases: Array.from({ length: 137 }, (_, i) => openCase(i)) },
  ]);
  for (const sort of ['due', 'priority', 'value'] as CaseSort[]) {
    const seen: { readonly id: string; readonly rank: number }[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const page = await readCases(db.pool, { sort, limit: 20, ...(next === '' ? {} : { after: next }) });
      for (const c of page.cases) {
        assert.equal('isRandom' in c, false);
        seen.push({
          id: c.id,
          rank: sort === 'due' ? Date.parse(c.dueAt) : sort === 'priority' ? -c.priority : -c.customsValueKrw,
        });
      }
      next = page.next;
    }
    assert.equal(new Set(seen.map((c) => c.id)).size, 137);
    assert.ok(
      seen.every((c, i) => i === 0 || seen[i - 1]!.rank <= c.rank),
      sort,
    );
  }
  await assert.rejects(readCases(db.pool, { sort: 'due', limit: 5, after: 'nonsense' }), {
    code: 'store/bad-cursor',
  });
});

test('many officers who ask at once never get the same case, and the order of chance is kept', async () => {
  const officers = Array.from({ length: 24 }, (_, i) => `officer${i}`);
  const dealt = await Promise.all(
    officers.map((officer) => dealNext(db.pool, { officer, office: '040', skills: ['general'], at: AT })),
  );
  assert.equal(new Set(dealt.map((c) => c?.id)).size, 24);
  const { cases: open } = await readCases(db.pool, { sort: 'priority', limit: 200, states: ['open'] });
  assert.ok(dealt.every((c) => open.every(({ place }) => c!.place < place)));
  assert.equal(
    await dealNext(db.pool, { officer: 'o', office: '041', skills: ['general'], at: AT }),
    undefined,
  );
  assert.equal(
    await dealNext(db.pool, { officer: 'o', office: '040', skills: ['laboratory'], at: AT }),
    undefined,
  );
});

test('what is due soon is dealt before everything else', async () => {
  const dueBy = new Date(Date.parse(AT) + 60_000 * 60).toISOString();
  const soon = await raiseUrgent(db.pool, dueBy);
  assert.ok(soon > 0);
  assert.equal(await raiseUrgent(db.pool, dueBy), 0);
  const { cases } = await readCases(db.pool, { sort: 'due', limit: 200, states: ['open'] });
  const urgent = cases.filter(({ band }) => band === 1).length;
  const got: number[] = [];
  for (let i = 0; i <= urgent; i++)
    got.push(
      (await dealNext(db.pool, { officer: 'o', office: '040', skills: ['general'], at: AT }))?.band ?? 0,
    );
  assert.deepEqual(got, [...new Array(urgent).fill(1), 2]);
});

test('a case given back is dealt to others at its new place, and not to the one who gave it back', async () => {
  const [one] = await readHand(db.pool, 'officer1');
  const back = await poolCase(db.pool, { id: one!.id, refusedBy: 'officer1', place: 0 });
  assert.deepEqual([back!.state, back!.assignee, back!.round, back!.place], ['open', null, 1, 0]);
  assert.equal(await poolCase(db.pool, { id: one!.id, refusedBy: 'officer1', place: 0 }), undefined);
  const ask = { office: '040', skills: ['general'], at: AT };
  assert.notEqual((await dealNext(db.pool, { officer: 'officer1', ...ask }))!.id, one!.id);
  await raiseUrgent(db.pool, one!.dueAt);
  const firstOfBand = await dealNext(db.pool, { officer: 'another', ...ask });
  assert.equal(firstOfBand!.id, one!.id);
  assert.equal((await giveCase(db.pool, one!.id, 'officer2', AT))?.assignee, 'officer2');
  await db.pool.query(`update "case" set state = 'closed', closed_at = now() where id = $1`, [one!.id]);
  assert.equal(await giveCase(db.pool, one!.id, 'officer2', AT), undefined);
  const [backlog] = await countBacklog(db.pool, '2026-03-02T02:00:00.000Z', '040');
  assert.equal(backlog!.open + backlog!.dealt, 136);
});
