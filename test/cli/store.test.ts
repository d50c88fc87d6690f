/** Import, replay and log at the real command line on one data folder: good, bad, repeated, and tampered with. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import type { Declaration } from '../../src/model/declaration.ts';
import { type Embedded, startEmbedded } from '../../src/store/embedded.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import { openVault } from '../../src/store/vault/vault.ts';
import { history, makeCountry } from '../../src/synthetic/index.ts';
import { gwanmun } from './gwanmun.ts';

const folder = temporaryFolder();
const data = `${folder}/data`;
const env = { GWANMUN_DATA: data };
const run = (...words: string[]) => gwanmun(words, env);
let embedded: Embedded | undefined;
let owner: pg.Client;

const declarations = [
  ...history(makeCountry(5), { from: '2026-03-02', to: '2026-03-08', declarations: 60 }),
].map(({ declaration }) => declaration);
const [first, second, third] = declarations as [Declaration, Declaration, Declaration];
/** Korean text in CP949, which the platform can only read: a table of its two-byte letters, turned around. */
function cp949(text: string): Buffer {
  const letters = new Map<string, [number, number]>();
  const decoder = new TextDecoder('euc-kr');
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x41; trail < 0xff; trail++)
      letters.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from([...text].flatMap((one) => (one < '\x80' ? [one.charCodeAt(0)] : letters.get(one)!)));
}

const FORMULA = '=HYPERLINK("http://example.invalid","x")';
const KOREAN = '관문무역';

before(() => {
  const named = (one: Declaration, name: string): Declaration => ({
    ...one,
    importer: { id: one.importer?.id ?? 'X1', name },
  });
  const good = [named(first, FORMULA), named(second, KOREAN), ...declarations.slice(2)];
  const lines = good.map((one) => JSON.stringify(one));
  writeFileSync(
    `${folder}/mixed.ndjson`,
    cp949(
      [
        ...lines.slice(0, 2),
        '{"cut',
        JSON.stringify({ ...third, declaredOn: '2026-02-30', declarationNumber: 'B1' }),
        ...lines.slice(2),
      ].join('\n'),
    ),
  );
  writeFileSync(`${folder}/good.ndjson`, lines.join('\r\n'));
  writeFileSync(`${folder}/other.ndjson`, JSON.stringify(named(first, 'Somebody else')));
});

after(async () => {
  await owner?.end();
  await embedded?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const KCS = [
  'Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,Mode of Transport,Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,Country of Origin,Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price,Fraud,Critical Fraud',
  '97061800,2020-01-01,30,B,11,21,11,10,ZZR1LT6,QLRUBN9,0VKY2BR,,440890,BE,BE,0.0,FEU1,G,108.0,372254.4,0,0',
  '97061801,2020-01-01,40,B,11,21,11,40,SWF9S4X,7JD1S2X,8WDKMC6,,690722,CN,CN,8.0,A,Y,11352.0,375751.2,1,2',
].join('\n');

test('good lines are stored, the others pointed at, and nothing twice', async () => {
  const dry = await run('import', '--dry-run', `${folder}/mixed.ndjson`);
  assert.equal(dry.code, 1, dry.err);
  assert.match(dry.out, /^good 60, .*refused 2$/m);
  const mixed = await run('import', `${folder}/mixed.ndjson`);
  assert.equal(mixed.code, 1, mixed.err);
  assert.match(mixed.out, /^stored 60, same again 0, conflicts 0, refused 2$/m);
  assert.match(mixed.err, /mixed\.ndjson:3: .*not JSON/);
  assert.match(mixed.err, /mixed\.ndjson:4\/declaredOn: /);
  const again = await run('import', `${folder}/good.ndjson`);
  assert.equal(again.code, 0, again.err);
  assert.match(again.out, /^stored 0, same again 60, conflicts 0, refused 0$/m);
  const other = await run('import', `${folder}/other.ndjson`, '--json');
  assert.equal(other.code, 1, other.err);
  const { conflicts, files } = JSON.parse(other.out);
  assert.equal(conflicts, 1);
  assert.match(files[0].problems[0].message.en, /Stored hash [0-9a-f]{64}/);
});

test('decisions come from a file with a reason, all of them or none, and with everything that is wrong', async () => {
  const decision = {
    ...{
      kind: 'tribunal',
      body: '가상심판원',
      number: '가상-1',
      decidedOn: '2026-01-05',
      title: '가상 사례',
    },
    ...{ gist: '가상의 요지', text: '관세법 제30조', source: 'office', isMadeUp: true },
  };
  writeFileSync(`${folder}/good-decisions.ndjson`, JSON.stringify(decision));
  writeFileSync(`${folder}/bad-decisions.ndjson`, `${JSON.stringify(decision)}\n{"kind":"law"`);
  const take = (file: string, ...more: string[]) => run('precedents', 'import', `${folder}/${file}`, ...more);
  const unsaid = await take('good-decisions.ndjson');
  assert.ok(unsaid.code !== 0 && unsaid.err.includes('--why'), unsaid.err);
  const bad = await take('bad-decisions.ndjson', '--why', '시험');
  assert.equal(bad.code, 65, bad.err);
  assert.match(bad.err, /\/lines\/2 2행 JSON이 아닙니다/);
  const good = await take('good-decisions.ndjson', '--why', '시험', '--json');
  assert.deepEqual(JSON.parse(good.out), { added: 1, changed: 0, unchanged: 0 }, good.err);
});

test('a packed KCS file from standard input brings outcomes', async () => {
  const ended = await gwanmun(['import', '-'], env, gzipSync(KCS));
  assert.equal(ended.code, 0, ended.err);
  assert.match(ended.out, /^stored 2, /m);
  const cut = await gwanmun(['import', '-'], env, gzipSync(KCS).subarray(0, 120));
  assert.equal(cut.code, 65, cut.out);
  assert.match(cut.err, /no whole gzip file/);
});

test('names are kept as they were written, outcomes as history, and their cases are closed', async () => {
  embedded = await startEmbedded({ dataFolder: data });
  owner = new pg.Client({ connectionString: embedded.url });
  await owner.connect();
  const { rows: named } = await owner.query('select content from declaration where number = any($1)', [
    [first.declarationNumber, second.declarationNumber],
  ]);
  const opened = await openVault(owner, data).open(named.map(({ content }) => content));
  const names = opened.map((one) => ('text' in one ? JSON.parse(one.text).importer.name : one));
  assert.deepEqual(new Set(names), new Set([FORMULA, KOREAN]));
  const { rows: outcomes } = await owner.query(
    `select o.number, o.verdict, o.source, d.state from outcome o join declaration d using (number, version) order by 1`,
  );
  assert.deepEqual(outcomes, [
    { number: '97061800', verdict: 'clean', source: 'history', state: 'released' },
    { number: '97061801', verdict: 'critical', source: 'history', state: 'released' },
  ]);
  const { rows: cases } = await owner.query(
    `select from "case" where number like '970618%' and state <> 'closed'`,
  );
  assert.equal(cases.length, 0);
});

test('stored decisions replay to the same bytes, an altered one is pointed at', async () => {
  const all = await run('replay', '--all', '--json');
  assert.equal(all.code, 0, all.err);
  assert.equal(JSON.parse(all.out).identical, 62);
  const number = first.declarationNumber;
  assert.equal((await run('replay', number)).out.trim(), 'identical');
  assert.equal((await run('replay', 'NOBODY')).code, 66);
  await owner.query(
    `update decision set record = replace(record, '"by":"policy"', '"by":"nobody"') where number = $1`,
    [number],
  );
  const altered = await run('replay', number);
  assert.equal(altered.code, 1);
  assert.match(altered.err, /differ from character \d+/);
  const verified = await run('log', 'verify', '--json');
  assert.equal(verified.code, 1);
  const { problems } = JSON.parse(verified.out);
  assert.deepEqual(
    problems.map(({ kind, subject }: { kind: string; subject: string }) => [kind, subject]),
    [['record-changed', `${number}/1`]],
  );
  await owner.query(
    `update decision set record = replace(record, '"by":"nobody"', '"by":"policy"') where number = $1`,
    [number],
  );
});

test('the log is whole until somebody takes an entry out', async () => {
  const whole = await run('log', 'verify');
  assert.equal(whole.code, 0, whole.err);
  // 62 filed, 2 found, a file of decisions, and a commitment for each day on which something was drawn.
  const { rows: days } = await owner.query('select from draw_day');
  assert.match(whole.out, new RegExp(`as it was written; ${65 + days.length} entries`));
  const shown = await run('log', 'show', '--limit', '2', '--json');
  assert.deepEqual(
    shown.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).kind),
    ['outcome', 'outcome'],
  );
  await owner.query('delete from log_salt where seq = 5; delete from log_entry where seq = 5');
  const broken = await run('log', 'verify');
  assert.equal(broken.code, 1);
  assert.match(broken.err, /^0\/5.*\(missing\)/m);
});

test('too little to train on is said, and a store that another process holds is left alone', async () => {
  const trained = await run('train');
  assert.equal(trained.code, 65, trained.err);
  assert.match(trained.err, /At least 50 findings/);
  const [listed, kept, card] = [
    await run('models', '--json'),
    await run('models', 'history', '--json'),
    await run('models', 'card', 'import@1'),
  ];
  assert.deepEqual([listed.code, JSON.parse(listed.out)], [0, []], listed.err);
  assert.deepEqual(JSON.parse(kept.out), { spans: [], steps: [] });
  assert.equal(card.code, 66, card.err);
  const proof = await run('proof', '--json');
  assert.deepEqual([proof.code, JSON.parse(proof.out).alarms], [0, []], proof.err);
  const busy = await run('import', `${folder}/good.ndjson`);
  assert.equal(busy.code, 69, busy.err);
  assert.match(busy.err, /already runs on/);
});
