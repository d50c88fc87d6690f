/** What peers, similar cases, the board and moves of state answer on a real database. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Act, writeActs } from '../intake.ts';
import { type LogWriter, openLog } from '../log/writer.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { countLanes, measureRelease, readHitWeeks } from './board.ts';
import { moveState, moveStates, readArrivals, readVersions } from './declarations.ts';
import { readImporterMonths, readPricePeers, readSimilarOutcomes } from './peers.ts';
import { act } from './queries.fixture.ts';

let db: TestDatabase;
let log: LogWriter;

before(async () => {
  db = await testDatabase('peers_queries');
  log = await openLog({ pool: db.pool, dataFolder: db.dataFolder });
});
after(async () => {
  await log.close();
  await db.drop();
});

async function store(acts: readonly Act[]): Promise<void> {
  assert.deepEqual(await writeActs(db.pool, log, acts), { ok: true, value: undefined });
}

test('price peers, similar cases and the importer’s months are what was planted', async () => {
  await store([
    ...[1, 2, 3, 4].map((n) =>
      act({ number: `P${n}`, day: `2026-02-0${n}`, pricePerKg: n * 100, hs: '8517130000' }),
    ),
    act({
      number: 'P5',
      day: '2026-02-05',
      pricePerKg: 5,
      hs: '8517130000',
      importer: 'IM2',
      verdict: 'fraud',
    }),
    act({
      number: 'P6',
      day: '2026-02-06',
      pricePerKg: 700,
      hs: '8517130000',
      origin: 'US',
      verdict: 'clean',
      wasRandom: true,
    }),
    act({ number: 'P7', day: '2026-01-06', hs: '0901110000', importer: 'IM2', verdict: 'critical' }),
    act({ number: 'P7', version: 2, day: '2026-01-06', hs: '0901110000', importer: 'IM2' }),
  ]);
  const peers = await readPricePeers(db.pool, {
    hs6: '851713',
    origin: 'CN',
    since: '2026-02-02',
    before: '2026-03-01',
    limit: 10,
  });
  assert.deepEqual(
    peers.map((p) => [p.number, p.pricePerKg, p.verdict]),
    [
      ['P5', 5, 'fraud'],
      ['P4', 400, null],
      ['P3', 300, null],
      ['P2', 200, null],
    ],
  );
  const similar = await readSimilarOutcomes(
    db.pool,
    { hs6: '851713', origin: 'CN', importerId: 'IM2', exceptNumber: 'P1' },
    5,
  );
  assert.deepEqual(
    similar.map((o) => [o.number, o.shared]),
    [
      ['P5', 5],
      ['P7', 3],
      ['P6', 2],
    ],
  );
  assert.deepEqual(await readImporterMonths(db.pool, 'IM2', '2026-01-01'), [
    { month: '2026-01', declarations: 1, customsValueKrw: 10_500, examined: 1, hits: 1 },
    { month: '2026-02', declarations: 1, customsValueKrw: 550, examined: 1, hits: 1 },
  ]);
  assert.deepEqual(
    (await readVersions(db.pool, 'P7')).map((d) => d.version),
    [2, 1],
  );
});

test('the board counts lanes, time to release and the hits of choosing beside those of chance', async () => {
  const day = '2026-05-04';
  await store([
    ...[1, 2, 3].map((n) => act({ number: `B${n}`, day, minutes: n * 10, lane: 'release' })),
    act({ number: 'B4', day, lane: 'examine', office: '016', verdict: 'fraud' }),
    act({ number: 'B5', day: '2026-05-05', verdict: 'clean', wasRandom: true }),
    act({ number: 'B6', day: '2026-05-06', verdict: 'critical', wasRandom: true }),
  ]);
  const span = { from: `${day}T00:00:00.000Z`, to: '2026-05-05T00:00:00.000Z' };
  assert.deepEqual(
    (await countLanes(db.pool, span)).map((row) => [row.lane, row.count]),
    [
      ['examine', 1],
      ['release', 3],
    ],
  );
  assert.deepEqual(
    (await countLanes(db.pool, { ...span, office: '016' })).map((row) => row.count),
    [1],
  );
  assert.equal((await measureRelease(db.pool, span)).find((row) => row.lane === 'release')?.p50, 20);
  const weeks = await readHitWeeks(db.pool, { from: span.from, to: '2026-05-11T00:00:00.000Z' });
  assert.deepEqual(
    weeks.map((w) => [w.week, w.wasRandom, w.examined, w.hits]),
    [
      [day, false, 1, 1],
      [day, true, 2, 1],
    ],
  );
  const page = await readArrivals(db.pool, { limit: 2, office: '040' });
  assert.deepEqual(
    page.map((d) => d.number),
    ['B6', 'B5'],
  );
  const { occurredAt, number, version } = page[1]!;
  assert.equal(
    (await readArrivals(db.pool, { limit: 1, office: '040', before: { occurredAt, number, version } }))[0]
      ?.number,
    'B3',
  );
});

test('a state moves only from the states that are allowed', async () => {
  const key = { number: 'B1', version: 1 };
  assert.equal(await moveState(db.pool, key, ['held'], 'released'), false);
  assert.equal(await moveState(db.pool, key, ['held', 'accepted'], 'released'), true);
  assert.equal(await moveState(db.pool, key, ['accepted'], 'released'), false);
  const keys = ['B1', 'B2', 'B3', 'none'].map((number) => ({ number, version: 1 }));
  const moved = await moveStates(db.pool, keys, ['accepted'], 'released');
  assert.deepEqual(moved.map((row) => row.number).sort(), ['B2', 'B3']);
});
