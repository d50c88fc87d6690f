/** Versions of what is known (models, criteria, policies), people and settings on a real database. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { readActiveModel, readArtefact, storeArtefact, storeModel } from './artefacts.ts';
import { readActiveCriteria, readShadowCriteria, setState } from './criteria.ts';
import { confirmPolicy, readPolicyInForce, storeCriteria, storePolicy } from './knowledge.ts';
import { setModelState } from './models.ts';
import { readAccountByLogin, readSession, storeAccount, storeSession } from './people.ts';
import { AT } from './queries.fixture.ts';
import { readLatestSnapshot, readSetting, writeSetting, writeSnapshot } from './settings.ts';

let db: TestDatabase;

before(async () => {
  db = await testDatabase('knowledge_queries');
});
after(async () => {
  await db.drop();
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
