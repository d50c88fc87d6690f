/** That the questions of queue, board, declaration page and search are answered rightly, over data whose answers are planted. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import { seededRandom } from '../../core/random.ts';
import type { Declaration } from '../../model/declaration.ts';
import { type Act, writeActs } from '../intake.ts';
import { type LogWriter, openLog } from '../log/writer.ts';
import { declarationRow, itemRows } from '../prepare.ts';
import type { CaseKind, CaseRow, OutcomeRow } from '../rows.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { readActiveModel, readArtefact, storeArtefact, storeModel } from './artefacts.ts';
import { countBacklog, countLanes, measureRelease, readHitWeeks } from './board.ts';
import { type CaseSort, readCases } from './cases.ts';
import { readActiveCriteria, readShadowCriteria, setState } from './criteria.ts';
import { dealNext, giveCase, poolCase, raiseUrgent, readHand } from './deal.ts';
import { moveState, moveStates, readArrivals, readVersions } from './declarations.ts';
import { confirmPolicy, readPolicyInForce, storeCriteria, storePolicy } from './knowledge.ts';
import { setModelState } from './models.ts';
import { readImporterMonths, readPricePeers, readSimilarOutcomes } from './peers.ts';
import { readAccountByLogin, readSession, storeAccount, storeSession } from './people.ts';
import { readLatestSnapshot, readSetting, writeSetting, writeSnapshot } from './settings.ts';

let db: TestDatabase;
let log: LogWriter;
const random = seededRandom(5);
const AT = '2026-03-02T01:00:00.000Z';

before(async () => {
  db = await testDatabase('queries');
  log = await openLog({ pool: db.pool, dataFolder: db.dataFolder });
});
after(async () => {
  await log.close();
  await db.drop();
});

interface Plan {
  readonly number: string;
  readonly version?: number;
  readonly day?: string;
  readonly importer?: string;
  readonly hs?: string;
  readonly origin?: string;
  readonly pricePerKg?: number;
  readonly name?: string;
  readonly lane?: string;
  readonly office?: string;
  readonly verdict?: OutcomeRow['verdict'];
  readonly wasRandom?: boolean;
  readonly minutes?: number;
}

function act(plan: Plan): Act {
  const {
    number,
    version = 1,
    day = '2026-03-02',
    importer = 'IM1',
    hs = '6109100000',
    origin = 'CN',
    office = '040',
  } = plan;
  const declaration: Declaration = {
    ...{
      declarationNumber: number,
      version,
      direction: 'import',
      declaredOn: day,
      office,
      procedure: {},
      terms: {},
    },
    declarant: { id: 'D1', name: '한빛관세사무소' },
    importer: { id: importer, name: plan.name ?? '가온무역' },
    consignment: { billOfLading: `HB${number}`, departureCountry: origin },
    items: [
      {
        sequence: 1,
        hsCode: hs,
        originCountry: origin,
        netMassKg: 10,
        customsValueKrw: 10 * (plan.pricePerKg ?? 1000),
        tradeName: 'SOCKS',
      },
      {
        sequence: 2,
        hsCode: '9503000000',
        originCountry: 'VN',
        netMassKg: 1,
        customsValueKrw: 500,
        description: '장난감 100%',
      },
    ],
  };
  const occurredAt = `${day}T01:00:00.000Z`;
  const decidedAt = `${day}T01:${String(plan.minutes ?? 5).padStart(2, '0')}:00.000Z`;
  const content = canonicalJson(declaration);
  const facts = {
    receivedAt: AT,
    occurredAt,
    state: 'accepted',
    lane: plan.lane ?? 'release',
    decidedAt,
    content,
  };
  const record = `{"of":"${number}/${version}"}`;
  const key = { number, version };
  const id = `${number}-${version}`;
  const outcome = {
    ...key,
    id,
    code: 'X',
    examiner: 'e',
    occurredAt,
    recordedAt: AT,
    source: 'officer' as const,
    office,
  };
  return {
    kind: 'intake',
    subject: `${number}/${version}`,
    at: AT,
    declaration: declarationRow(declaration, facts),
    items: itemRows(declaration),
    decision: {
      ...key,
      id,
      lane: facts.lane,
      decidedAt,
      policyId: 'first/1',
      recordHash: sha256(record),
      record,
    },
    outcomes: plan.verdict
      ? [
          {
            ...outcome,
            verdict: plan.verdict,
            wasRandom: plan.wasRandom ?? false,
            importerId: importer,
            hs6: hs.slice(0, 6),
            origin,
            declaredOn: day,
          },
        ]
      : [],
  };
}

function openCase(index: number, more: Partial<CaseRow> = {}): CaseRow {
  return {
    ...{
      id: `C${String(index).padStart(5, '0')}`,
      number: `N${index}`,
      version: 1,
      office: '040',
      kind: 'physical' as CaseKind,
    },
    ...{
      skill: 'general',
      priority: Math.floor(random.next() * 50) / 50,
      customsValueKrw: 1000 * random.below(40),
      mainHs: '610910',
    },
    ...{
      dueAt: new Date(Date.parse(AT) + 60_000 * random.below(500)).toISOString(),
      isRandom: index % 10 === 0,
      openedAt: AT,
      place: random.next(),
      isBlind: false,
    },
    ...more,
  };
}

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

test('artefacts, models, criteria and policies are versions, and the right one is in force', async () => {
  const bytes = Buffer.from('forest');
  const id = await storeArtefact(db.pool, 'model', bytes, AT);
  assert.equal(await storeArtefact(db.pool, 'model', bytes, AT), id);
  assert.deepEqual(await readArtefact(db.pool, id), bytes);
  const other = await storeArtefact(db.pool, 'model', Buffer.from('grove'), AT);
  const model = {
    name: 'import-risk',
    state: 'candidate' as const,
    card: {},
    figures: { auc: 0.98 },
    trainedAt: AT,
  };
  assert.deepEqual(
    [await storeModel(db.pool, { ...model, id }), await storeModel(db.pool, { ...model, id: other })],
    [1, 2],
  );
  await setModelState(db.pool, id, 'active');
  await assert.rejects(setModelState(db.pool, other, 'active'), /model_one_active/);
  await setModelState(db.pool, id, 'retired');
  await setModelState(db.pool, other, 'active');
  assert.equal((await readActiveModel(db.pool, 'import-risk'))?.id, other);

  const criterion = {
    id: 'c1',
    body: { cel: 'true' },
    state: 'active' as const,
    owner: 'o',
    basis: 'b',
    createdBy: 'o',
    createdAt: AT,
  };
  const versions = [
    { ...criterion, version: 1, validFrom: '2026-01-01', validTo: null },
    { ...criterion, version: 2, state: 'shadow' as const, validFrom: '2026-06-01', validTo: '2026-06-30' },
  ].map((row) => ({ ...row, body: { ...row.body, version: row.version } }));
  assert.equal(await storeCriteria(db.pool, versions), 2);
  assert.equal(await storeCriteria(db.pool, versions), 0);
  const inForce = async (): Promise<number[]> =>
    (await readActiveCriteria(db.pool)).map(({ version }) => version);
  assert.deepEqual([await inForce(), (await readShadowCriteria(db.pool)).length], [[1], 1]);
  // Two versions of one criterion are never in force together.
  await assert.rejects(setState(db.pool, 'c1', 2, 'active'), /criterion_active/);
  await setState(db.pool, 'c1', 1, 'retired');
  await setState(db.pool, 'c1', 2, 'active');
  assert.deepEqual(await inForce(), [2]);

  const policy = {
    id: 'p',
    version: 1,
    body: {},
    validFrom: AT,
    madeBy: 'kim',
    madeAt: AT,
    confirmedBy: null,
    confirmedAt: null,
  };
  assert.equal(await storePolicy(db.pool, policy), true);
  assert.equal(await readPolicyInForce(db.pool, AT), undefined);
  assert.equal(await confirmPolicy(db.pool, 'p', 1, 'kim', AT), false, 'four eyes');
  assert.equal(await confirmPolicy(db.pool, 'p', 1, 'lee', AT), true);
  assert.equal((await readPolicyInForce(db.pool, AT))?.confirmedBy, 'lee');
});

test('accounts, sessions, settings, snapshots and messages', async () => {
  const account = {
    id: 'A1',
    login: 'kim',
    nameKo: '김',
    nameEn: 'Kim',
    role: 'officer',
    office: '040',
    skills: ['general'],
  };
  assert.equal(
    await storeAccount(db.pool, { ...account, passwordHash: 'h', isActive: true, createdAt: AT }),
    true,
  );
  assert.equal(
    await storeAccount(db.pool, { ...account, id: 'A2', passwordHash: 'h', isActive: true, createdAt: AT }),
    false,
  );
  assert.deepEqual((await readAccountByLogin(db.pool, 'kim'))?.skills, ['general']);
  const session = {
    idHash: 's',
    account: 'A1',
    csrfToken: 't',
    createdAt: AT,
    seenAt: AT,
    expiresAt: '2026-03-02T09:00:00.000Z',
  };
  await storeSession(db.pool, session);
  assert.deepEqual((await readSession(db.pool, 's', AT))?.session, session);
  assert.equal(await readSession(db.pool, 's', '2026-03-02T09:00:00.000Z'), undefined);

  await writeSetting(db.pool, 'draw', { share: 0.01 }, AT);
  assert.deepEqual(await readSetting(db.pool, 'draw'), { share: 0.01 });
  for (const n of [1, 2, 3])
    await writeSnapshot(db.pool, 'profiles', `2026-03-0${n}T00:00:00.000Z`, new Uint8Array([n]));
  assert.deepEqual([...((await readLatestSnapshot(db.pool, 'profiles'))?.bytes ?? [])], [3]);
  assert.equal((await db.owner.query('select 1 from snapshot')).rowCount, 2);
});
