/** Filing over HTTP: every way in, with good, bad, broken, hostile and repeated content; what is good is stored, what is bad is said. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { toCsv } from '../../src/console/parts/csv.ts';
import type { Answer } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
before(async () => {
  house = await startHouse('intake');
});
after(() => house?.end());

let next = 0;
const numberAt = (place: number): string => `9900226${String(place).padStart(6, '0')}M`;
const fresh = (changes: object = {}) =>
  declarationAt('020', next, { declarationNumber: numberAt(next++), ...changes });
const file = (body: unknown): Promise<Answer> => house.machine.post('declarations', body);
const raw = (path: string, body: string | Uint8Array<ArrayBuffer>, type: string, headers = {}) =>
  house.machine.ask('POST', path, { body, type, headers });
const lines = (answer: Answer) =>
  answer.text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

async function count(): Promise<number> {
  const { rows } = await house.house.pool.query<{ n: number }>('select count(*)::int as n from declaration');
  return rows[0]!.n;
}

interface Told {
  readonly code: string;
  readonly pointer?: string;
  readonly message: { readonly ko: string; readonly en: string };
}

function assertTold(problems: readonly Told[], pointer: RegExp): void {
  for (const { message } of problems)
    assert.ok(/[가-힣]/.test(message.ko) && /[a-z]/i.test(message.en), JSON.stringify(message));
  assert.ok(
    problems.some((one) => pointer.test(one.pointer ?? '')),
    `${pointer} not in ${JSON.stringify(problems.map((one) => one.pointer))}`,
  );
}

test('one declaration: stored, the same again, a conflict with the stored hash', async () => {
  const one = fresh();
  const stored = await file(one);
  assert.equal(stored.status, 201);
  const same = await file(one);
  assert.equal(same.status, 200);
  assert.deepEqual({ ...same.json, result: 'stored' }, stored.json);
  const reordered = Object.fromEntries(Object.entries(one).reverse());
  assert.equal((await file(reordered)).status, 200, 'the order of fields is no content');
  const other = await file({ ...one, declaredOn: '2026-11-18' });
  assert.equal(other.status, 409);
  assert.ok(other.text.includes(stored.json.contentHash));
  assert.equal(await count(), 1);
});

test('everything wrong is said at once, in two languages, with pointers', async () => {
  const one = fresh();
  const wrong = { ...one, declaredOn: '2026-02-30', office: '9', items: [{ ...one.items[0], hsCode: '12' }] };
  const answer = await file(wrong);
  assert.equal(answer.status, 422);
  const { problems } = answer.json;
  assertTold(problems, /^\/declaredOn/);
  assertTold(problems, /^\/office/);
  assertTold(problems, /^\/items\/0\/hsCode/);
});

test('hostile values are refused and never a fault', async () => {
  const one = fresh();
  const item = one.items[0]!;
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const bodies: [string, string | object][] = [
    ['a NUL in a name', { ...one, importer: { id: 'IMP-1', name: 'a\u0000b' } }],
    ['control characters', { ...one, importer: { id: 'IMP-1', name: 'a\u001b[31mb' } }],
    ['a lone surrogate', { ...one, importer: { id: 'IMP-1', name: 'a\ud800b' } }],
    ['text turned round', { ...one, importer: { id: 'IMP-1', name: 'abc\u202edef' } }],
    ['an impossible day', { ...one, declaredOn: '2026-13-01' }],
    ['a version beyond all', { ...one, version: 2 ** 40 }],
    ['a version of zero', { ...one, version: 0 }],
    ['a version in between', { ...one, version: 1.5 }],
    ['an absurd value', { ...one, items: [{ ...item, customsValueKrw: 1e300 }] }],
    ['a negative mass', { ...one, items: [{ ...item, netMassKg: -1 }] }],
    ['items that are none', { ...one, items: { length: 3 } }],
    ['no items', { ...one, items: [] }],
    [
      'a thousand items',
      { ...one, items: Array.from({ length: 1000 }, (_, place) => ({ ...item, sequence: place + 1 })) },
    ],
    ['a prototype', `{"__proto__":{"office":"020"},"declarationNumber":"1"}`],
    ['a constructor', `{"constructor":{"prototype":{"a":1}}}`],
    ['depth', `{"items":${deep}}`],
    ['depth alone', deep],
    ['a number', '5'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['an array', '[]'],
    ['cut off', JSON.stringify(one).slice(0, -10)],
    ['a mark before', `\ufeff{"a":1`],
    ['nothing', ''],
    ['a great number', `{"declarationNumber":${'9'.repeat(400)}}`],
  ];
  const before = await count();
  for (const [name, body] of bodies) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await raw('declarations', text, 'application/json');
    assert.ok([400, 422].includes(answer.status), `${name}: ${answer.status} ${answer.text.slice(0, 200)}`);
    assert.ok(answer.json.problems.length > 0, `${name}: ${answer.text}`);
  }
  assert.equal(await count(), before);
  assert.equal(({} as { office?: string }).office, undefined, 'no prototype was changed');
  assert.equal((await house.stranger.get('/healthz')).status, 200);
});

test('types and packings that are not taken are refused', async () => {
  const body = JSON.stringify(fresh());
  assert.equal((await raw('declarations', body, 'text/xml')).status, 415);
  assert.equal((await raw('declarations', body, 'application/x-www-form-urlencoded')).status, 415);
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(20_000_000)));
  for (const path of ['declarations', 'declarations/batch', 'declarations/stream', 'imports']) {
    const packed = await raw(path, bomb, 'application/json', { 'content-encoding': 'gzip' });
    assert.equal(packed.status, 415, path);
  }
});

test('a batch is answered line by line, and its good lines are stored among the bad', async () => {
  const before = await count();
  const good = fresh();
  const rows = [
    good,
    { nonsense: true },
    fresh(),
    null,
    good,
    { ...good, declaredOn: '2026-11-17' },
    fresh({ declaredOn: '2026-02-30' }),
    'x',
    fresh(),
  ];
  const answer = await house.machine.post('declarations/batch', rows);
  assert.equal(answer.status, 200);
  assert.deepEqual(
    answer.json.map(({ result }: { result: string }) => result),
    ['stored', 'refused', 'stored', 'refused', 'same', 'conflict', 'refused', 'refused', 'stored'],
  );
  assert.deepEqual(
    answer.json.map(({ line }: { line: number }) => line),
    rows.map((_, place) => place + 1),
  );
  assert.equal(await count(), before + 3);
  assert.equal((await house.machine.post('declarations/batch', { not: 'an array' })).status, 422);
  assert.equal((await house.machine.post('declarations/batch', Array(5001).fill(0))).status, 413);
});

test('the same declaration over ten connections at once is stored once', async () => {
  const one = fresh();
  const answers = await Promise.all(Array.from({ length: 10 }, () => file(one)));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(answers.filter(({ status }) => status === 200).length, 9);
  assert.equal(new Set(answers.map(({ json }) => json.decision)).size, 1);
});

test('a stream is answered line by line, broken lines among good ones', async () => {
  const good = [fresh(), fresh(), fresh()].map((one) => JSON.stringify(one));
  const body = ['\n', good[0], '{"broken', good[1], '', '[]', '{"__proto__":{"a":1}}', good[2]].join('\n');
  const answers = lines(await raw('declarations/stream', body, 'application/x-ndjson'));
  assert.deepEqual(
    answers.map(({ line, result }) => `${line} ${result}`),
    ['3 stored', '4 refused', '5 stored', '7 refused', '8 refused', '9 stored'],
  );
});

test('a stream that cannot be read to its end says from which line on', async () => {
  const good = JSON.stringify(fresh());
  const latin = Buffer.concat([Buffer.from(`${good}\n`), Buffer.from([0xb0, 0xfc, 0xbc, 0xbc, 0x0a])]);
  const broken = lines(await raw('declarations/stream', new Uint8Array(latin), 'application/x-ndjson'));
  const last = broken.at(-1);
  assert.equal(last.problems[0].code, 'stream/invalid');
  assert.match(last.problems[0].message.en, new RegExp(`From line ${last.line} on`));
  const long = `${JSON.stringify(fresh())}\n{"a":"${'x'.repeat(10_000_000)}"}\n`;
  const cut = lines(await raw('declarations/stream', long, 'application/x-ndjson'));
  assert.equal(cut.at(-1).problems[0].code, 'stream/too-large');
  assert.equal((await house.stranger.get('/healthz')).status, 200);
});

test('an amendment keeps the draw, voids the version before, and needs it', async () => {
  const one = fresh();
  assert.equal((await file(one)).status, 201);
  await house.database.owner.query(`update declaration set state = 'screened' where number = $1`, [
    one.declarationNumber,
  ]);
  const gap = await file({ ...one, version: 3 });
  assert.equal(gap.status, 422);
  assertTold(gap.json.problems, /^\/version$/);
  const second = await file({ ...one, version: 2, declaredOn: '2026-11-18' });
  assert.equal(second.status, 201, second.text);
  const auditor = await house.as('auditor');
  const view = async (version: number) =>
    (await auditor.get(`declarations/${one.declarationNumber}?version=${version}`)).json;
  const [first, latest] = [await view(1), await view(2)];
  assert.equal(first.decision.draw.value, latest.decision.draw.value);
  await house.database.owner.query(
    `update declaration set state = 'accepted' where number = $1 and version = 2`,
    [one.declarationNumber],
  );
  const late = await file({ ...one, version: 3, declaredOn: '2026-11-17' });
  assert.equal(late.status, 422);
  assert.match(JSON.stringify(late.json), /38조의2/);
});

test('an amendment ends the version before it in the moment in which it is stored', async () => {
  const [one, both] = [fresh(), fresh()];
  const statesOf = async (number: string) => {
    const { rows } = await house.database.owner.query<{ state: string; open: number }>(
      `select d.state, (select count(*)::int from "case" c
                        where c.number = d.number and c.version = d.version and c.state <> 'closed') as open
       from declaration d where number = $1 order by version`,
      [number],
    );
    return rows;
  };
  assert.equal((await file(one)).status, 201);
  await house.database.owner.query(
    `insert into "case" (id, number, version, office, kind, skill, priority, customs_value_krw, main_hs, due_at, is_random, opened_at)
     values ('case-' || $1, $1, 1, '020', 'documents', 'general', 0.5, 1, '000000', now(), false, now())`,
    [one.declarationNumber],
  );
  await house.database.owner.query(`update declaration set state = 'screened' where number = $1`, [
    one.declarationNumber,
  ]);
  assert.equal((await file({ ...one, version: 2, declaredOn: '2026-11-18' })).status, 201);
  const [first] = await statesOf(one.declarationNumber);
  assert.deepEqual(first, { state: 'amended', open: 0 });

  // Live animals need their papers (mandatory control), so that neither version is accepted at once.
  const animals = { ...both, items: [{ ...both.items[0]!, hsCode: '0106190000' }] };
  const answers = await house.machine.post('declarations/batch', [animals, { ...animals, version: 2 }]);
  assert.deepEqual(
    answers.json.map(({ result }: { result: string }) => result),
    ['stored', 'stored'],
  );
  assert.deepEqual(await statesOf(both.declarationNumber), [
    { state: 'amended', open: 0 },
    { state: 'screened', open: 1 },
  ]);
});

async function isWaitingForALock(): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    const { rowCount } = await house.database.owner.query('select 1 from pg_locks where not granted');
    if (rowCount !== 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

test('an amendment that an acceptance overtakes is not stored, and says why when sent again', async () => {
  const one = fresh();
  const next = { ...one, version: 2, declaredOn: '2026-11-18' };
  assert.equal((await file(one)).status, 201);
  const owner = await house.database.owner.connect();
  const setState = (state: string) =>
    owner.query(`update declaration set state = $2 where number = $1`, [one.declarationNumber, state]);
  await setState('screened');
  await owner.query('begin');
  await setState('accepted');
  const sent = file(next);
  // The gate has read the state before; its transaction now waits for the row.
  const isWaiting = await Promise.race([sent.then(({ text }) => text), isWaitingForALock()]);
  await owner.query('commit');
  owner.release();
  assert.equal(isWaiting, true, 'the intake waits for the row');
  assert.equal((await sent).status, 503);
  const { rows } = await house.database.owner.query('select version from declaration where number = $1', [
    one.declarationNumber,
  ]);
  assert.deepEqual(rows, [{ version: 1 }]);
  const again = await file(next);
  assert.equal(again.status, 422);
  assert.match(JSON.stringify(again.json), /38조의2/);
});

test('held goods stay held whatever is amended', async () => {
  const one = fresh();
  assert.equal((await file(one)).status, 201);
  await house.database.owner.query(`update declaration set state = 'held' where number = $1`, [
    one.declarationNumber,
  ]);
  assert.equal((await file({ ...one, version: 2, declaredOn: '2026-11-18' })).status, 201);
  const { state } = (await (await house.as('auditor')).get(`declarations/${one.declarationNumber}`)).json;
  assert.equal(state, 'held', '관세법 제237조: only an officer lifts a hold');
});

test('an officer files with his own office, and cannot amend another’s', async () => {
  const officer = await house.as('officer-040');
  const elsewhere = fresh();
  const refused = await officer.post('declarations', elsewhere);
  assert.equal(refused.status, 422);
  assertTold(refused.json.problems, /^\/office$/);
  assert.equal((await file(elsewhere)).status, 201);
  await house.database.owner.query(`update declaration set state = 'screened' where number = $1`, [
    elsewhere.declarationNumber,
  ]);
  const probe = { ...elsewhere, office: '040' };
  for (const row of [probe, { ...probe, version: 2 }]) {
    const answer = await officer.post('declarations', row);
    assert.equal(answer.status, 422, answer.text);
    assert.equal(answer.json.lane, null);
    assert.equal(answer.json.contentHash, null);
  }
});

test('a file is previewed in its encoding, and its formulas come out harmless', async () => {
  const korean = Buffer.from([
    0xc7, 0xd1, 0xb1, 0xdb, 0x2c, 0xb0, 0xfc, 0xbc, 0xbc, 0x0a, 0x31, 0x2c, 0x32, 0x0a,
  ]);
  const preview = await raw('imports/preview', new Uint8Array(korean), 'text/csv');
  assert.equal(preview.status, 200, preview.text);
  assert.match(preview.json.encoding, /cp949|euc-kr/i);
  assert.equal(preview.json.good, 0);
  assert.ok(preview.json.problems.length > 0);
  const marked = `\ufeff${JSON.stringify(fresh())}\n`;
  const ndjson = await raw('imports/preview', marked, 'application/x-ndjson');
  assert.deepEqual([ndjson.json.lines, ndjson.json.good], [1, 1], ndjson.text);
  for (const formula of ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1'])
    assert.match(toCsv(['a'], [[formula]]), /\r\n"?'/, JSON.stringify(formula));
});

test('an upload that stopped halfway does not keep the server from ending', async () => {
  const { port } = new URL(house.address);
  const socket = connect(Number(port), '127.0.0.1');
  const head = [
    'POST /api/v1/declarations/stream HTTP/1.1',
    'host: x',
    `authorization: ${house.machine.headers.authorization}`,
    'content-type: application/x-ndjson',
    'content-length: 1000000',
  ];
  socket.on('error', () => {});
  socket.write(`${head.join('\r\n')}\r\n\r\n{"half":`);
  const closed = new Promise((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await house.server.close();
  await closed;
});
