/** Nothing that a person writes about a declaration stands in the store in clear; it is read, proved, and gone once it is erased. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { erase } from '../../src/app/erase.ts';
import { verifyReport } from '../../src/app/evidence.ts';
import { gatherEvidence } from '../../src/app/evidence-file/gather.ts';
import type { EvidenceFile } from '../../src/app/evidence-file/shape.ts';
import { verifyEvidence } from '../../src/app/evidence-file/verify-file.ts';
import { loadCatalogue } from '../../src/catalogue.ts';
import type { Answer, Client } from '../builders/client.ts';
import { declarationAt, TODAY } from '../builders/declarations.ts';
import { exportDeclaration } from '../builders/exports.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { pdf } from '../builders/pdf.ts';

const PARTY = { id: 'IMP-T-2', name: '직접수입' };
const RULE = '개인정보 보호법 제36조에 따른 요구 2026-9호';
/** Stands in everything that is typed, and nowhere else. */
const MARK = '자두나무';

let house: TestHouse;
let owner: Client;
let officer: Client;
let colleague: Client;
let supervisor: Client;
let number = '';
let exported = '';
let typed = 0;
const word = (): string => {
  typed += 1;
  return `${MARK}${typed} 앞의 창고`;
};

before(async () => {
  house = await startHouse('sealed_words', { acceptanceBasis: null });
  [owner, officer, colleague, supervisor] = await Promise.all([
    house.as('importer-2'),
    house.as('officer-020'),
    house.as('colleague-020'),
    house.as('supervisor-020'),
  ]);
});
after(() => house?.end());

async function good(answer: Promise<Answer>): Promise<Answer['json']> {
  const { status, text, json } = await answer;
  assert.ok(status < 300, text);
  return json;
}

/** Filed by the firm itself, and in the hands of nobody yet. */
async function stopped(): Promise<string> {
  for (let place = 0; place < 200; place++) {
    const { declarationNumber: _, ...content } = declarationAt('020', place, {
      declarant: { id: 'B0003' },
      importer: { ...PARTY, phone: '02-345-6789' },
    });
    const draft = await good(owner.post('desk/drafts', { content }));
    const filed = await good(owner.post(`desk/drafts/${draft.id}/submit`, {}));
    const { case: open, state } = await good(officer.get(`declarations/${filed.number}`));
    if (open !== null && state === 'screened') return filed.number;
  }
  return assert.fail('nothing waits for an officer');
}

const act = (name: string, more: object = {}) =>
  good(officer.post(`declarations/${number}/acts`, { act: name, version: 1, ...more }));

test('everything that can be written about an import and an export is written', async () => {
  number = await stopped();
  const { id } = (await good(officer.get(`declarations/${number}`))).case;
  const give = (to: string) => good(supervisor.post(`cases/${id}/reassign`, { to, reason: word() }));
  await give('officer-020');
  await good(officer.post(`cases/${id}/return`, { reason: word() }));
  await give('officer-020');
  const ask = { kind: 'opinion', of: 'colleague-020', says: word() };
  const asked = await good(officer.post(`declarations/${number}/awaited`, ask));
  const answered = asked.find((one: { kind: string }) => one.kind === 'opinion').id;
  await good(colleague.post(`awaited/${answered}`, { step: 'answered', answer: word() }));
  await act('supplement', { reason: word() });
  const name = encodeURIComponent(`${word()}.pdf`);
  const upload = { body: new Uint8Array(pdf()), type: 'application/pdf' };
  const files = `desk/declarations/${number}/attachments?name=${name}&about=supplement`;
  await good(owner.ask('POST', files, upload));
  await good(owner.post(`desk/declarations/${number}/supplement`, { answer: word() }));
  await act('outcome', { outcome: { code: 'A', notes: word() } });
  await good(owner.post(`desk/declarations/${number}/withdrawal`, { reason: word() }));
  await act('hold', { reason: word() });
  const objection = { remedy: 'objection', subject: 'hold', grounds: word() };
  const filed = await good(owner.post(`desk/declarations/${number}/objections`, objection));
  const answer = { result: 'dismissed', reasons: word() };
  await good(supervisor.post(`objections/${filed.id}/answer`, answer));
  const note = encodeURIComponent(word());
  await good(officer.get(`declarations/${number}?purpose=investigation&note=${note}`));

  const declaration = exportDeclaration({ exporter: PARTY });
  exported = declaration.declarationNumber;
  await good(house.machine.post('declarations', declaration));
  await house.database.owner.query(
    `update declaration set state = 'accepted', decided_at = $2 where number = $1`,
    [exported, `${TODAY}T00:00:00Z`],
  );
  const part = { bill: `${MARK}-B1`, means: word(), loadedOn: TODAY, isComplete: false };
  await good(officer.post(`declarations/${exported}/loadings`, { version: 1, ...part }));
});

/** Every column of every table, whatever its type. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows } = await house.database.owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await house.database.owner.query(
      `select from "${name}" t where position($1 in to_jsonb(t)::text) > 0 limit 1`,
      [text],
    );
    if (rowCount !== 0) found.push(name);
  }
  return found;
}

test('no column of the store holds a word of it, and whoever may read it does', async () => {
  assert.ok((await tablesWith(number)).includes('event'), 'the search finds what stands in clear');
  assert.deepEqual(await tablesWith(MARK), []);
  const seen = JSON.stringify([
    (await officer.get(`declarations/${number}`)).json,
    (await officer.get(`declarations/${exported}`)).json,
    (await officer.get(`declarations/${number}/awaited`)).json,
    (await officer.get(`declarations/${number}/attachments`)).json,
    (await supervisor.get('objections')).json,
    (await (await house.as('auditor')).get(`audit/accesses?number=${number}`)).json,
  ]);
  const missing = Array.from({ length: typed }, (_, place) => `${MARK}${place + 1} `).filter(
    (one) => !seen.includes(one),
  );
  assert.deepEqual(missing, []);
  assert.ok(seen.includes(`${MARK}-B1`));
  const desk = JSON.stringify((await owner.get(`desk/declarations/${number}`)).json);
  assert.ok(desk.includes(MARK));
});

const gather = async (): Promise<EvidenceFile> =>
  (await gatherEvidence(
    { pool: house.house.pool, vault: house.house.vault, dataFolder: house.house.store.dataFolder },
    {
      ...{ number, withoutModel: false, madeAt: `${TODAY}T00:00:00.000Z`, madeBy: 'x' },
      ...{ purpose: 'appeal', madeWith: 'test' },
    },
  ))!;
const verdictOf = async (file: EvidenceFile) => {
  const { verdict, checks } = await verifyEvidence(file, await loadCatalogue(), undefined);
  return { verdict, payload: checks.find(({ id }) => id === 'payload')! };
};

test('a third party reads the words in the evidence file and proves them without a key', async () => {
  const file = await gather();
  assert.ok(file.words!.length >= 9);
  assert.ok(file.words!.every(({ text }) => text?.includes(MARK)));
  assert.ok(!JSON.stringify([file.events, file.outcomes]).includes(MARK));
  assert.equal((await verdictOf(file)).payload.state, 'passed');
  const [first, ...rest] = file.words!;
  const changed = { ...file, words: [{ ...first!, text: `${first!.text}!` }, ...rest] };
  assert.equal((await verdictOf(changed)).verdict, 'refuted');
  assert.equal((await verdictOf({ ...file, words: rest })).payload.state, 'open');
});

test('once erased every list says so with the rule, and the log verifies', async () => {
  const { pool, store, log, newId } = house.house;
  const order = { rule: RULE, by: 'data-protection-officer', despite: '시험', isRehearsal: false };
  const times = { today: '2026-11-25', at: '2026-11-25T00:00:00.000Z' };
  const done = await erase({ pool, vault: store.vault, log, newId }, { party: PARTY.id, ...order, ...times });
  assert.ok(done.outcomes >= 1 && done.looks === 0);
  const auditor = await house.as('auditor');
  const lists = {
    acts: (await auditor.get(`audit/acts?number=${number}`)).json,
    looks: (await auditor.get(`audit/accesses?number=${number}`)).json,
    awaited: (await officer.get(`declarations/${number}/awaited`)).json,
    objections: (await supervisor.get('objections')).json,
  };
  for (const [name, list] of Object.entries(lists)) {
    assert.ok(JSON.stringify(list).includes(`erased: ${RULE}`), name);
    assert.ok(!JSON.stringify(list).includes(MARK), name);
  }
  assert.equal((await officer.get(`declarations/${exported}`)).status, 410);
  assert.equal((await officer.get('exports/loadings')).status, 200);
  const { problems } = await verifyReport(pool, store.dataFolder, () => {});
  assert.deepEqual(problems, []);
  const file = await gather();
  const { verdict, payload } = await verdictOf(file);
  assert.equal(verdict, 'incomplete');
  assert.ok(payload.reasons.some(({ en }) => en.includes(RULE)));
  assert.ok(!JSON.stringify(file).includes(MARK));
});
