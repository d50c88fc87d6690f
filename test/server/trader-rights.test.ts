/** Nobody reads or touches another firm's declarations, drafts, files, authorities or keys, by any route; keys do no more than their scopes. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { pdf } from '../builders/pdf.ts';

let house: TestHouse;
const fixed = { number: '', attachment: '', draft: '', authority: '', key: '' };

/** Those who have no part in what `importer-2` filed for itself. */
const STRANGERS = ['broker', 'broker-2', 'importer', 'trader-nobody'];

before(async () => {
  house = await startHouse('desk_rights', { acceptanceBasis: null });
  const owner = await house.as('importer-2');
  const { declarationNumber: _, ...content } = declarationAt('020', 0, {
    declarant: { id: 'B0003' },
    importer: { id: 'IMP-T-2', name: '직접수입' },
  });
  const draft = await owner.post('desk/drafts', { content });
  const filed = await owner.post(`desk/drafts/${draft.json.id}/submit`, {});
  assert.equal(filed.json.isFiled, true, filed.text);
  fixed.number = filed.json.number;
  fixed.draft = (await owner.post('desk/drafts', { content })).json.id;
  const file = await owner.ask('POST', `desk/declarations/${fixed.number}/attachments?name=a.pdf`, {
    body: new Uint8Array(pdf()),
    type: 'application/pdf',
  });
  fixed.attachment = file.json.id;
  const given = await owner.post('desk/authorities', {
    importerId: 'IMP-T-2',
    declarantId: 'B0003',
    validFrom: '2026-01-01',
  });
  fixed.authority = given.json.id;
  fixed.key = (await owner.post('desk/keys', { title: 'k', scopes: ['read'], days: 1 })).json.key.id;
});
after(() => house?.end());

const place = (path: string): string =>
  path.replace(
    /:(number|attachment|draft|authority|key)\b/g,
    (_, name: string) => fixed[name as keyof typeof fixed],
  );

/** Every route that names a record, and what the owner is answered. */
const RECORDS: readonly [method: string, path: string, body: unknown, owner: number][] = [
  ['GET', 'desk/declarations/:number', undefined, 200],
  ['GET', 'desk/declarations/:number/attachments/:attachment', undefined, 200],
  ['POST', 'desk/declarations/:number/attachments?name=b', '%PDF', 415],
  ['POST', 'desk/declarations/:number/supplement', { answer: 'a' }, 409],
  ['POST', 'desk/declarations/:number/withdrawal', { reason: 'r' }, 200],
  // It is an import: it is neither loaded nor is its period extended.
  ['POST', 'desk/declarations/:number/loadings', { version: 1, bill: 'B', loadedOn: '2026-11-19' }, 409],
  ['POST', 'desk/declarations/:number/extension', { to: '2027-01-29', reason: 'r' }, 409],
  ['POST', 'desk/declarations/:number/objections', { remedy: 'x', subject: 'x', grounds: 'g' }, 409],
  ['POST', 'desk/drafts', { from: ':number' }, 200],
  ['POST', 'desk/drafts', { amends: ':number' }, 200],
  ['GET', 'desk/drafts/:draft', undefined, 200],
  ['PUT', 'desk/drafts/:draft', { content: {}, revision: 99 }, 409],
  ['POST', 'desk/drafts/:draft/submit', {}, 200],
  ['DELETE', 'desk/drafts/:draft', undefined, 204],
  ['POST', 'desk/authorities/:authority/accept', undefined, 200],
  ['POST', 'desk/authorities/:authority/withdraw', undefined, 200],
  ['DELETE', 'desk/keys/:key', undefined, 200],
  // The officers' routes are no way around: to a trader nothing is there, not even his own.
  ['GET', 'declarations/:number', undefined, 404],
  ['GET', 'declarations/:number/attachments', undefined, 404],
  ['GET', 'declarations/:number/attachments/:attachment', undefined, 404],
  ['GET', 'declarations/:number/peers', undefined, 404],
  ['GET', 'declarations/:number/similar', undefined, 404],
  ['GET', 'importers/IMP-T-2', undefined, 404],
];

async function status(client: Client, method: string, path: string, body: unknown): Promise<number> {
  if (body === undefined) return (await client.ask(method, place(path))).status;
  if (typeof body === 'string')
    return (await client.ask(method, place(path), { body, type: 'application/pdf' })).status;
  const text = place(JSON.stringify(body));
  return (await client.ask(method, place(path), { body: text, type: 'application/json' })).status;
}

test("another's record is not found, whatever the route; with no declarant nothing is written", async () => {
  const wrong: string[] = [];
  for (const [method, path, body] of RECORDS) {
    for (const account of STRANGERS) {
      const got = await status(await house.as(account), method, path, body);
      // Whoever speaks for no firm has no desk; an importer has no drafts to make.
      const expected =
        account === 'importer' && path === 'desk/drafts'
          ? 409
          : account === 'trader-nobody' && path === 'desk/drafts'
            ? 409
            : 404;
      if (got !== expected) wrong.push(`${method} ${path} as ${account}: ${got}, not ${expected}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('the owner is answered as the table says', async () => {
  const owner = await house.as('importer-2');
  const wrong: string[] = [];
  for (const [method, path, body, expected] of RECORDS) {
    const got = await status(owner, method, path, body);
    if (got !== expected) wrong.push(`${method} ${path}: ${got}, not ${expected}`);
  }
  assert.deepEqual(wrong, []);
});

test('lists hold nothing of others', async () => {
  for (const account of STRANGERS) {
    const client = await house.as(account);
    for (const path of [
      'desk',
      'desk/declarations',
      'desk/drafts',
      'desk/authorities',
      'desk/keys',
      'declarations',
    ]) {
      const { text } = await client.get(path);
      for (const secret of [...Object.values(fixed), 'IMP-T-2'])
        assert.ok(!text.includes(secret), `${path} ${account}`);
    }
    assert.equal((await client.get('board')).status, 403);
    assert.equal((await client.get('cases')).status, 403);
    assert.equal((await client.get('log')).status, 403);
    assert.equal((await client.get('objections')).status, 403);
  }
});

test("a number of another's is refused like any number that is not one's own", async () => {
  const stranger = await house.as('broker');
  const filed = (number: string, declarant: string) =>
    stranger.post('declarations', {
      ...declarationAt('020', 0),
      declarationNumber: number,
      declarant: { id: declarant },
      importer: { id: 'IMP-T-1' },
    });
  const theirs = await filed(fixed.number, 'B0001');
  const nobodys = await filed('B000326000999U', 'B0001');
  assert.equal(theirs.status, 422);
  assert.deepEqual(theirs.json.problems, nobodys.json.problems);
  assert.equal((await filed(fixed.number, 'B0003')).json.problems[0].code, 'desk/not-your-declarant');
});

test('a key reads and files within its scopes, tells nothing of the decision, and ends when it is revoked', async () => {
  const owner = await house.as('importer-2');
  const made = await owner.post('desk/keys', { title: '연계', scopes: ['read', 'file'], days: 30 });
  const bearer = (secret: string) => house.stranger.but({ authorization: `Bearer ${secret}` });
  const key = bearer(made.json.secret);
  assert.equal((await owner.get('desk/keys')).text.includes(made.json.secret.slice(31)), false);
  const declaration = declarationAt('020', 1, {
    declarationNumber: 'B000326000777M',
    declarant: { id: 'B0003' },
    importer: { id: 'IMP-T-2' },
  });
  const filed = await key.post('declarations', declaration);
  assert.equal(filed.status, 201, filed.text);
  assert.deepEqual([filed.json.lane, filed.json.answers, filed.json.decision], [null, null, null]);
  assert.equal((await key.post('declarations', declaration)).status, 200, 'the same again is the same');
  const changed = await key.post('declarations', { ...declaration, remarks: 'x' });
  assert.equal(changed.status, 409);
  assert.equal((await key.get('desk/declarations/B000326000777M')).status, 200);
  for (const [method, path] of [
    ['GET', 'desk/keys'],
    ['POST', 'desk/keys'],
    ['GET', 'desk/authorities'],
    ['GET', 'declarations'],
    ['POST', 'imports'],
  ] as const)
    assert.ok([403, 415, 422].includes((await key.ask(method, path)).status), `${method} ${path}`);
  const reading = bearer(
    (await owner.post('desk/keys', { title: 'r', scopes: ['read'], days: 1 })).json.secret,
  );
  assert.equal((await reading.get('desk/declarations')).status, 200);
  assert.equal((await reading.post('declarations', declaration)).status, 403);
  const { json: keys } = await owner.get('desk/keys');
  assert.ok(keys.find(({ id }: { id: string }) => id === made.json.key.id).lastUsedAt !== null);
  assert.equal((await owner.ask('DELETE', `desk/keys/${made.json.key.id}`)).status, 200);
  assert.equal((await key.get('desk')).status, 401);
  const guessed = `${made.json.secret.slice(0, -1)}${made.json.secret.endsWith('A') ? 'B' : 'A'}`;
  assert.equal((await bearer(guessed).get('desk')).status, 401);
  await house.database.owner.query("update api_key set expires_at = now() - interval '1 second'");
  assert.equal((await reading.get('desk')).status, 401, 'an expired key is none');
});

test('two gigabytes are refused at once, before they are sent', async () => {
  const owner = await house.as('importer-2');
  const { port } = new URL(house.address);
  const answer = await new Promise<{ status: number; connection: string | undefined }>((resolve, reject) => {
    const sending = request(
      {
        port,
        method: 'POST',
        path: `/api/v1/desk/declarations/${fixed.number}/attachments?name=big.pdf`,
        headers: {
          ...owner.headers,
          'content-type': 'application/pdf',
          'content-length': '2000000000',
        },
      },
      (response) => {
        resolve({ status: response.statusCode!, connection: response.headers.connection });
        sending.destroy();
      },
    );
    sending.on('error', reject);
    sending.write('%PDF-1.7');
  });
  assert.deepEqual(answer, { status: 413, connection: 'close' });
});

test('a table becomes drafts by the mapping that was confirmed, and the mapping is kept', async () => {
  const owner = await house.as('importer-2');
  const text =
    '세관,통관고유부호,B/L No.,HS Code,품명\n020,IMP-T-2,BLX1,610910,셔츠\n020,IMP-T-2,BLX1,620342,바지\n';
  const look = () => owner.ask('POST', 'desk/csv/preview', { body: text, type: 'text/csv' });
  const first = await look();
  assert.equal(first.status, 200, first.text);
  assert.equal(first.json.kept, null);
  const refused = await owner.post('desk/csv', { text, mapping: { 세관: '/office' }, title: '우리 표' });
  assert.equal(refused.status, 422);
  const made = await owner.post('desk/csv', { text, mapping: first.json.mapping, title: '우리 표' });
  assert.equal(made.json.drafts.length, 1, made.text);
  const { json } = await owner.get(`desk/drafts/${made.json.drafts[0].id}`);
  assert.equal(json.content.items.length, 2);
  assert.equal(json.content.declarant.id, 'B0003');
  assert.equal((await look()).json.kept, '우리 표');
});

test('a trader is told of no long work, and what came of it only who may start the like', async () => {
  const result = { numbers: [fixed.number] };
  const { jobs } = house.house;
  const { id } = jobs.start('train', { ko: '시험', en: 'Trial' }, async () => result);
  const path = `jobs/${id}`;
  const seenBy = async (account: string) => (await house.as(account)).get(path);
  while ((await seenBy('analyst')).json.state === 'running');
  assert.deepEqual((await seenBy('analyst')).json.result, result);
  for (const account of ['auditor', 'administrator']) {
    const { json } = await seenBy(account);
    assert.deepEqual([json.state, json.result], ['done', null], account);
  }
  for (const account of [...STRANGERS, 'importer-2']) {
    assert.equal((await seenBy(account)).status, 404, account);
    assert.equal((await (await house.as(account)).ask('DELETE', path)).status, 404, account);
  }
});

test('whose account was closed is out, key and all', async () => {
  const owner = await house.as('importer-2');
  const { json } = await owner.post('desk/keys', { title: 'z', scopes: ['read'], days: 1 });
  await house.database.owner.query("update account set is_active = false where id = 'importer-2'");
  const key = house.stranger.but({ authorization: `Bearer ${json.secret}` });
  assert.equal((await key.get('desk')).status, 401);
});
