/** When an importer is erased, the desk says so and keeps nothing of it: neither files nor drafts; what others brought stays. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { erase } from '../../src/app/erase.ts';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { pdf } from '../builders/pdf.ts';

const ERASED = { id: 'IMP-T-2', name: '직접수입' };
const RULE = '개인정보 보호법 제36조에 따른 요구 2026-1호';

let house: TestHouse;
let owner: Client;
let broker: Client;
before(async () => {
  house = await startHouse('desk_erasure', { acceptanceBasis: null });
  [owner, broker] = [await house.as('importer-2'), await house.as('broker')];
});
after(() => house?.end());

function content(place: number): object {
  const { declarationNumber: _, ...rest } = declarationAt('020', place, {
    declarant: { id: 'B0003' },
    importer: ERASED,
  });
  return rest;
}

const attach = (client: Client, number: string, bytes: Buffer) =>
  client.ask('POST', `desk/declarations/${number}/attachments?name=a.pdf`, {
    body: new Uint8Array(bytes),
    type: 'application/pdf',
  });

const count = async (sql: string): Promise<number> => {
  const { rows } = await house.database.owner.query<{ n: number }>(`select count(*)::int as n from ${sql}`);
  return rows[0]!.n;
};

test('a draft keeps nothing of what was filed from it', async () => {
  const { json: draft } = await owner.post('desk/drafts', { content: content(0) });
  const path = `desk/drafts/${draft.id}`;
  const { json: filed } = await owner.post(`${path}/submit`, {});
  assert.equal(filed.isFiled, true, JSON.stringify(filed.problems));
  assert.equal((await owner.get(path)).status, 404);
  assert.equal(await count("draft where submitted is not null and content <> '{}'"), 0);
  const again = await owner.post(`${path}/submit`, {});
  assert.deepEqual([again.json.isFiled, again.json.number], [true, filed.number]);
});

test('files and drafts of the erased go with their declarations, and every answer says so', async () => {
  const { json: draft } = await owner.post('desk/drafts', { content: content(1) });
  const { number } = (await owner.post(`desk/drafts/${draft.id}/submit`, {})).json;
  const open = (await owner.post('desk/drafts', { content: content(2) })).json.id;
  const others = declarationAt('020', 3, { declarant: { id: 'B0001' }, importer: { id: 'IMP-T-1' } });
  const other = (await house.machine.post('declarations', others)).json.number;
  const kept = (await broker.post('desk/drafts', { content: { importer: { id: 'IMP-T-1' } } })).json.id;
  const shared = pdf();
  const own = Buffer.concat([pdf(), Buffer.from('\n% own\n')]);
  const { json: file } = await attach(broker, other, shared);
  for (const bytes of [shared, own]) assert.equal((await attach(owner, number, bytes)).status, 200);
  assert.equal(await count('attachment_piece'), 3, 'the same bytes lie once under the key of each party');

  const { pool, store, log, newId } = house.house;
  const order = { rule: RULE, by: 'data-protection-officer', despite: '시험', isRehearsal: false };
  const times = { today: '2026-11-25', at: '2026-11-25T00:00:00.000Z' };
  await erase({ pool, vault: store.vault, log, newId }, { party: ERASED.id, ...order, ...times });

  const gone = await owner.get(`desk/declarations/${number}`);
  assert.equal(gone.status, 410, gone.text);
  assert.ok(gone.json.message.ko.includes(RULE));
  assert.equal((await owner.post('desk/drafts', { from: number })).status, 410);
  const { rows } = (await owner.get('desk/declarations')).json;
  assert.equal(rows.find((row: { number: string }) => row.number === number).description.en, '(erased)');
  assert.equal((await owner.get(`desk/drafts/${open}`)).status, 404);
  const officer = await house.as('officer-020');
  assert.deepEqual((await officer.get(`declarations/${number}/attachments`)).json, []);
  assert.equal(await count('attachment_piece'), 1);
  assert.equal((await officer.get(`declarations/${other}/attachments/${file.id}`)).status, 200);
  assert.equal((await broker.get(`desk/drafts/${kept}`)).status, 200);
});

test('drafts, files and grounds lie sealed: the store holds none of their words, and not one can be read once erased', async () => {
  const party = { id: 'IMP-T-2', name: '직접수입둘째' };
  const { json: draft } = await owner.post('desk/drafts', { content: { ...content(7), importer: party } });
  const number = await stopped(owner);
  const bytes = Buffer.concat([pdf(), Buffer.from('\n% 비밀표지 \n')]);
  const { json: file } = await attach(owner, number, bytes);
  const grounds = '검은딸기 견본은 우리 것이 아닙니다.';
  const objection = { remedy: 'human-review', subject: 'selection', grounds };
  const filed = await owner.post(`desk/declarations/${number}/objections`, objection);
  assert.equal(filed.status, 200, filed.text);
  const { rows } = await house.database.owner.query<{ words: string }>(
    `select (select coalesce(string_agg(to_jsonb(t)::text, ' '), '') from draft t where submitted is null)
       || (select coalesce(string_agg(to_jsonb(t)::text, ' '), '') from objection t)
       || (select coalesce(string_agg(to_jsonb(t)::text, ' '), '') from event t where number = $1)
       || (select coalesce(string_agg(encode(bytes, 'escape'), ' '), '') from attachment_piece) as words`,
    [number],
  );
  for (const word of ['직접수입둘째', '검은딸기', '%PDF'])
    assert.ok(!rows[0]!.words.includes(word), `${word} stands in the store`);
  const sent = await owner.ask('GET', `desk/declarations/${number}/attachments/${file.id}`);
  assert.ok(sent.text.startsWith('%PDF'), 'and it is opened again for its owner');
  assert.equal((await owner.get(`desk/drafts/${draft.id}`)).json.content.importer.name, party.name);
  assert.equal((await owner.get(`desk/declarations/${number}`)).json.objections[0].grounds, grounds);

  const { pool, store, log, newId } = house.house;
  const order = { rule: RULE, by: 'data-protection-officer', despite: '시험', isRehearsal: false };
  const times = { today: '2026-11-25', at: '2026-11-25T00:00:00.000Z' };
  await erase({ pool, vault: store.vault, log, newId }, { party: party.id, ...order, ...times });
  const officer = await house.as('officer-020');
  const [kept] = (await officer.get('objections')).json.filter(
    (one: { number: string }) => one.number === number,
  );
  assert.ok(kept.grounds.includes(RULE), kept.grounds);
  assert.equal((await owner.get(`desk/drafts/${draft.id}`)).status, 404);
  assert.deepEqual((await officer.get(`declarations/${number}/attachments`)).json, []);
});

/** Of the owner, and not released at once: only then is there something to object to. */
async function stopped(client: Client): Promise<string> {
  for (let place = 20; place < 200; place++) {
    const draft = (await client.post('desk/drafts', { content: content(place) })).json.id;
    const { number } = (await client.post(`desk/drafts/${draft}/submit`, {})).json;
    const { json } = await client.get(`desk/declarations/${number}`);
    if (json.remedies.some(({ isFiledHere }: { isFiledHere: boolean }) => isFiledHere)) return number;
  }
  return assert.fail('everything was released');
}

test('what is erased by hand behind the order cannot be: the application has only the whole', async () => {
  for (const sql of ['delete from attachment', 'delete from attachment_piece'])
    await assert.rejects(house.house.pool.query(sql), /permission denied/, sql);
  await assert.rejects(
    house.house.pool.query(`select * from erase_declared('{}', '{}', '{}', 'x', now())`),
    /permission denied/,
  );
});
