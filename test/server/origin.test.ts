/** Checks of origin over HTTP with an invented list: asked, refused with every problem, kept under the firm's key, replayed. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { furnishCounsel } from '../../src/app/counsel/demonstration.ts';
import { furnishOrigin } from '../../src/app/origin/demonstration.ts';
import { furnishRulings } from '../../src/app/rulings/demonstration.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { writeOriginPack } from '../builders/origin-pack.ts';

let house: TestHouse;
const packs = process.env.GWANMUN_PACKS;
const folder = mkdtempSync(join(tmpdir(), 'gwanmun-origin-'));

before(async () => {
  writeOriginPack(folder);
  process.env.GWANMUN_PACKS = folder;
  house = await startHouse('origin');
});
after(async () => {
  await house?.end();
  rmSync(folder, { recursive: true, force: true });
  if (packs === undefined) delete process.env.GWANMUN_PACKS;
  else process.env.GWANMUN_PACKS = packs;
});

const SECRET = '고래무늬 축전지 셀';
const bill = (value: string) => ({
  ...{
    goods: '축전지',
    hs: '850760',
    edition: 'HS 2022',
    row: null,
    madeIn: 'KR',
    day: '2024-05-01',
    currency: 'USD',
  },
  ...{ price: '1000', fob: null, netCost: null, weightKg: null, exchange: {}, statements: [], wholly: null },
  materials: [
    {
      ...{ name: SECRET, hs: '850790', origin: 'CN', claim: 'non-originating' },
      ...{ evidence: '', value, currency: '', weightKg: null },
    },
  ],
  operations: [{ kind: 'beyond', words: '조립과 충방전', evidence: '공정도' }],
  transport: { isDirect: true, through: [], evidence: '선하증권' },
});
const asked = (value: string) => ({ scheme: 'south-korea', bill: bill(value) });

test('what is held is told with how much of it is read, and the rules of a code verbatim', async () => {
  const officer = await house.as('officer-020');
  const { json } = await officer.get('origin/agreements');
  assert.deepEqual(
    json.held.map(({ scheme, coverage, edition, missing }: Record<string, never>) => [
      scheme,
      coverage,
      edition,
      missing,
    ]),
    [
      [
        'south-korea',
        { scheme: 'south-korea', rows: 1, rules: 2, reckoned: 2, shown: 0, unread: 0, notJoined: 0 },
        'HS 2022',
        [],
      ],
    ],
  );
  const known = (code: string) =>
    json.known.find(({ agreement }: { agreement: string }) => agreement === code);
  assert.equal(known('116').scheme, 'south-korea');
  assert.deepEqual(
    [known('108').scheme, known('108').inForceFrom, known('108').parties],
    [null, '2012-03-15', ['US']],
  );
  const years = known('108').rows.find(({ of }: { of: string }) => of === 'validity');
  assert.deepEqual([years.article, years.status], ['제6조제2항제4호', 'verified']);
  const rules = (await officer.get('origin/rules?agreement=116&hs=8507600000')).json;
  assert.deepEqual(
    rules.rows[0].rules.map(({ how }: { how: string }) => how),
    ['reckoned', 'reckoned'],
  );
  assert.equal((await officer.get('origin/rules?agreement=112&hs=850760')).json.scheme, null);
});

test('a check says what holds, what fails and by how much; nothing is stored', async () => {
  const trader = await house.as('importer');
  const { status, json } = await trader.post('origin/checks', asked('370.01'));
  assert.equal(status, 200);
  assert.equal(json.check.verdict, 'not');
  assert.equal(json.check.rows[0].rules[1].ways[0].steps[0].figures.by, '0.01');
  assert.equal((await trader.post('origin/checks', asked('370'))).json.check.preference, 'may');
  assert.deepEqual((await trader.get('origin/records')).json, []);
});

test('a table is read; everything wrong with a bill is told with its place', async () => {
  const trader = await house.as('importer');
  const { json } = await trader.post('origin/tables', {
    csv: '품명,품목번호,금액,지위\n셀,8507.90,200,역외산\n',
  });
  assert.deepEqual([json.materials[0].hs, json.materials[0].claim], ['850790', 'non-originating']);
  assert.equal((await trader.post('origin/tables', { csv: 'a,b\n1,2,3\n' })).status, 422);
  const wrong = await trader.post('origin/checks', {
    scheme: 'south-korea',
    bill: { ...bill('-5'), madeIn: 'FR', materials: [] },
  });
  assert.equal(wrong.status, 422);
  assert.deepEqual(
    wrong.json.problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/madeIn', '/materials'],
  );
  assert.equal((await trader.post('origin/checks', { ...asked('1'), scheme: 'none' })).status, 404);
});

test('a kept check is sealed, seen by its firm and by officers, in the log by its hash, and replayed to the same bytes', async () => {
  const trader = await house.as('importer');
  const kept = await trader.post('origin/records', asked('370'));
  assert.equal(kept.status, 200, kept.text);
  const { number, hash } = kept.json;
  assert.match(number, /^OC-\d{4}-000001$/);
  const { rows } = await house.house.pool.query('select content from origin_check where number = $1', [
    number,
  ]);
  assert.ok(!rows[0].content.includes(SECRET) && rows[0].content.length > 100);
  const { rows: events } = await house.house.pool.query(
    `select detail::text from event where kind = 'origin-kept'`,
  );
  assert.ok(events[0].detail.includes(hash));
  for (const account of ['importer', 'officer-040', 'auditor']) {
    const client = await house.as(account);
    const seen = await client.get(`origin/records/${number}`);
    assert.equal(seen.json.kept.bill.materials[0].name, SECRET, account);
    assert.deepEqual((await client.get(`origin/records/${number}/replay`)).json, {
      isSame: true,
      hash,
      again: hash,
    });
  }
  assert.equal((await (await house.as('importer-2')).get(`origin/records/${number}`)).status, 404);
  assert.equal((await (await house.as('officer-020')).post('origin/records', asked('370'))).status, 422);
  const named = await (await house.as('officer-020')).post('origin/records', {
    ...asked('370'),
    firm: 'importer:NONE-1',
  });
  assert.equal(named.status, 200);
  assert.equal((await trader.get('origin/records')).json.length, 1);
});

test('the demonstration has rulings half-way and published, a question and a check, all said to be made up, and once', async () => {
  for (const _again of [1, 2]) {
    await furnishRulings(house.house, 'IMP-T-1');
    await furnishCounsel(house.house);
    await furnishOrigin(house.house, 'IMP-T-2');
  }
  const [importer, officer] = [await house.as('importer'), await house.as('officer-020')];
  const { json: applications } = await importer.get('rulings/applications');
  const views = await Promise.all(
    applications.map(
      async ({ number }: { number: string }) => (await importer.get(`rulings/applications/${number}`)).json,
    ),
  );
  assert.deepEqual(views.map((view) => [view.rulings.length, view.clock.isStopped]).sort(), [
    [0, true],
    [1, false],
  ]);
  const { number } = views.find(({ rulings }) => rulings.length === 1);
  assert.match((await officer.get(`rulings/${number}`)).json[0].title, /made up/);
  const { json: questions } = await officer.get('counsel/questions');
  assert.deepEqual(
    questions.map(({ state, question }: Record<string, string>) => [state, question!.startsWith('(가상')]),
    [['open', true]],
  );
  const other = await house.as('importer-2');
  const { json: records } = await other.get('origin/records');
  assert.deepEqual(
    records.map(({ of }: { of: { verdict: string } }) => of.verdict),
    ['not-shown'],
  );
  assert.equal((await other.get(`origin/records/${records[0].number}/replay`)).json.isSame, true);
});
