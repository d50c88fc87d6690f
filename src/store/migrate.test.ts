/** That migrations run once, in order, all or nothing, and that the application's role may add to the log but not change it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sha256 } from '../core/hash.ts';
import { urlAsAppRole } from './app-role.ts';
import { migrate, readMigrations } from './migrate.ts';
import { openPool } from './open.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase('migrate');
});
after(() => db.drop());

const step = (name: string, sql: string) => ({ name, sql, hash: sha256(sql) });

test('a database that is up to date is left alone, by several starts at once too', async () => {
  const runs = await Promise.all([migrate(db.url), migrate(db.url), migrate(db.url)]);
  assert.deepEqual(runs, [[], [], []]);
});

test('a changed old file, a newer database and a half failed migration are refused', async () => {
  const known = readMigrations();
  const changed = known.map((migration, index) =>
    index === 1 ? { ...migration, hash: sha256('other') } : migration,
  );
  await assert.rejects(migrate(db.url, { migrations: changed }), { code: 'store/migration-changed' });
  await assert.rejects(migrate(db.url, { migrations: known.slice(0, 2) }), { code: 'store/database-newer' });
  const broken = [
    ...known,
    step('9998-a.sql', 'create table half (n int)'),
    step('9999-b.sql', 'create tible whole (n int)'),
  ];
  await assert.rejects(migrate(db.url, { migrations: broken }), /syntax error/);
  assert.equal((await db.owner.query(`select to_regclass('half') as t`)).rows[0].t, null);
});

test('migration files are numbered without gaps', () => {
  assert.deepEqual(
    readMigrations().map(({ name }) => Number(name.slice(0, 4))),
    readMigrations().map((_, i) => i + 1),
  );
});

test('what was known of stored parcels is known after it stands beside them', async () => {
  const known = readMigrations();
  const before = known.findIndex(({ name }) => name.startsWith('0055'));
  const url = await db.empty();
  await migrate(url, { migrations: known.slice(0, before) });
  const owner = openPool(url, 1);
  const columns = `mode, carrier_id, house_bill, version, office, terminal, channel, arrived_on, gross_mass_kg, bill_key, "references",
    marks, content_hash, content, firm, jti, received_at, is_latest, is_due, state, shape, sureness, fields, orders, procedure, matched_at,
    is_decided, is_released`;
  const same = `'020', 't', 'post', '2026-01-01'::date, 1, 'B', '{}'::text[], '{}'::bigint[], 'h', 'c', 'c', 'j', '2026-01-02'::timestamptz`;
  const stood = `'matched', 'one-to-one', 1, '{}'::text[], '{o}'::text[], 'list', '2026-01-03'::timestamptz`;
  const open = `null, null, null, '{}'::text[], '{}'::text[], null, null`;
  await owner.query(
    `insert into parcel (${columns})
     select 'live', 'C', 'NEW', 1, ${same}, true, true, ${open}, false, false
     union all select 'live', 'C', 'JUDGED', 1, ${same}, false, false, ${stood}, true, false
     union all select 'live', 'C', 'JUDGED', 2, ${same}, true, false, ${stood}, false, false
     union all select 'live', 'C', 'GONE', 1, ${same}, true, true, ${stood}, true, true
     union all select 'sandbox', 'C', 'PLAYED', 1, ${same}, true, false, ${stood}, false, false`,
  );
  await migrate(url);
  const { rows } = await owner.query(
    `select p.house_bill || ' ' || p.version as bill, s.orders, w.parcel is not null as due, u.parcel is not null as undecided,
       r.house_bill as unreleased
     from parcel p left join parcel_standing s on s.parcel = p.id left join parcel_due w on w.parcel = p.id
     left join parcel_undecided u on u.parcel = p.id left join parcel_unreleased r on r.parcel = p.id order by 1`,
  );
  await owner.end();
  assert.deepEqual(rows, [
    { bill: 'GONE 1', orders: ['o'], due: true, undecided: false, unreleased: null },
    { bill: 'JUDGED 1', orders: ['o'], due: false, undecided: false, unreleased: null },
    { bill: 'JUDGED 2', orders: ['o'], due: false, undecided: true, unreleased: 'JUDGED' },
    { bill: 'NEW 1', orders: null, due: true, undecided: false, unreleased: 'NEW' },
    { bill: 'PLAYED 1', orders: ['o'], due: false, undecided: false, unreleased: null },
  ]);
});

test('the application may not change, delete or empty what was written', async () => {
  const asSetRole = openPool(urlAsAppRole(db.url), 1);
  for (const pool of [db.pool, asSetRole]) {
    assert.equal((await pool.query('select current_user as u')).rows[0].u, 'gwanmun_app');
    for (const table of [
      'log_entry',
      'decision',
      'event',
      'outcome',
      'purpose_log',
      'declaration_item',
      'artefact',
    ]) {
      for (const sql of [
        `delete from ${table}`,
        `truncate ${table}`,
        `update ${table} set ${firstColumn(table)} = null`,
      ]) {
        await assert.rejects(pool.query(sql), { code: '42501' }, sql);
      }
    }
    await assert.rejects(pool.query(`update declaration set content = ''`), { code: '42501' });
    await assert.rejects(pool.query('update log_salt set salt = null'), { code: '42501' });
    await assert.rejects(pool.query('create table mine (n int)'), { code: '42501' });
    await assert.rejects(pool.query('drop table log_entry'), { code: '42501' });
    await assert.rejects(pool.query('alter table log_entry disable trigger all'), { code: '42501' });
  }
  await asSetRole.end();
});

function firstColumn(table: string): string {
  return { log_entry: 'kind', artefact: 'kind', purpose_log: 'account' }[table] ?? 'number';
}

test('models of parcels from before the registry keep who trained them, who put them in force and what took their place', async () => {
  const { sql } = readMigrations().find(({ name }) => name === '0048-parcel-models.sql')!;
  const client = await db.owner.connect();
  try {
    await client.query('begin');
    await client.query(
      `create table parcel_model (id text, trained_by text, trained_at timestamptz, about text, confirmed_by text,
         confirmed_at timestamptz);
       insert into parcel_model values ('first', 'a', '2026-01-01', '{}', 'b', '2026-01-02'),
         ('second', 'a', '2026-02-01', '{}', 'c', '2026-02-02'), ('third', 'b', '2026-03-01', '{}', null, null)`,
    );
    await client.query(sql);
    const models = await client.query('select id, state from model order by version');
    const steps = await client.query(
      'select model, to_state as to, who, first_by as first, at::date::text as on from model_step order by at, model',
    );
    assert.deepEqual(
      models.rows.map(({ id, state }) => `${id} ${state}`),
      ['first retired', 'second active', 'third candidate'],
    );
    assert.deepEqual(
      steps.rows.map((one) => [one.model, one.to, one.who, one.first, one.on].join(' ')),
      [
        'first candidate a  2026-01-01',
        'first active b a 2026-01-02',
        'second candidate a  2026-02-01',
        'first retired c  2026-02-02',
        'second active c a 2026-02-02',
        'third candidate b  2026-03-01',
      ],
    );
  } finally {
    await client.query('rollback');
    client.release();
  }
});
