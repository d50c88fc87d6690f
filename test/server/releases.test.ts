/** Releases over HTTP: drafted, altered and blocked, approved by another, public when their time has come and not a moment before. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { titleOfEvent } from '../../src/app/views/events.ts';
import type { Client } from '../builders/client.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
let statistician: Client;
let supervisor: Client;
before(async () => {
  house = await startHouse('releases');
  [statistician, supervisor] = await Promise.all([house.as('statistician'), house.as('supervisor-020')]);
});
after(() => house?.end());

const FIGURES = {
  ...{ type: 'ten_day', unit: 'USD 100m', status: 'provisional', published: '2031-02-11' },
  period: { from: '2031-02-01', to: '2031-02-10' },
  export: { value: 192, yoy_pct: 3.8 },
  import: { value: 204, yoy_pct: 11.1 },
  balance: -12.26,
  export_items_yoy_pct: { 반도체: 28.4, 승용차: -1.9 },
  export_countries_yoy_pct: { 미국: -8.2, 중국: 0.1 },
};
const WORDS = '수출 192억 달러';

async function drafted(changes: object = {}, embargo?: string) {
  const file = JSON.stringify({ ...FIGURES, ...changes });
  const made = await statistician.post('releases', { file, ...(embargo === undefined ? {} : { embargo }) });
  assert.equal(made.status, 200, made.text);
  return made.json;
}

const later = (millis: number): string => new Date(Date.now() + millis).toISOString();

/** With one word of its Korean text replaced. */
function altered(
  view: { version: number; ko: { lines: object[] }; en: { lines: object[] } },
  from: string,
  to: string,
) {
  const ko = JSON.parse(JSON.stringify(view.ko.lines).replace(from, to));
  return { version: view.version, ko, en: view.en.lines };
}

async function publish(id: string, at = later(0)): Promise<void> {
  assert.equal((await statistician.post(`releases/${id}/send`, {})).status, 200);
  assert.equal((await supervisor.post(`releases/${id}/approve`, {})).status, 200);
  const scheduled = await supervisor.post(`releases/${id}/schedule`, { at });
  assert.equal(scheduled.status, 200, scheduled.text);
}

async function untilPublic(id: string, is: (text: string) => boolean): Promise<string> {
  for (;;) {
    const { text } = await house.stranger.get(`/press/${id}`);
    if (is(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test('a file with faults is told all of them and leaves nothing behind', async () => {
  const before = (await statistician.get('releases')).json.rows.length;
  const wrong = { ...FIGURES, balance: 40, export: { value: 192, yoy_pct: '3.8' } };
  const { status, json } = await statistician.post('releases', { file: JSON.stringify(wrong) });
  assert.equal(status, 422);
  assert.deepEqual(json.problems.map(({ pointer }: { pointer: string }) => pointer).sort(), [
    '/balance',
    '/export/yoy_pct',
  ]);
  const noJson = await statistician.post('releases', { file: '{"type":' });
  assert.equal(noJson.json.problems[0].code, 'release/not-json');
  assert.equal((await statistician.get('releases')).json.rows.length, before);
});

test('whatever no longer agrees with its cell is marked and blocks both people', async () => {
  const view = await drafted();
  const { id } = view;
  assert.equal(view.doubts, 0);
  const mark = view.ko.marks.find(({ cell }: { cell: string }) => cell === '/export/value');
  assert.equal(view.cells.find((cell: { id: string }) => cell.id === mark.cell).value.ko, '192억 달러');
  const alterations = [
    ['192억', '129억'],
    ['192억 달러', '192억 원'],
    ['3.8% 증가', '3.8% 감소'],
    ['2월 1일', '3월 1일'],
    ['미국', '일본'],
    ['승용차', '선박'],
  ] as const;
  for (const [from, to] of alterations) {
    const { json } = await statistician.post(`releases/${id}/check`, altered(view, from, to));
    const doubts = json.ko.marks.filter(({ verdict }: { verdict: string }) => verdict !== 'supported');
    assert.ok(doubts.length > 0, `${from} became ${to}`);
  }
  const saved = await statistician.ask('PUT', `releases/${id}/text`, {
    body: JSON.stringify(altered(view, '192억', '129억')),
    type: 'application/json',
  });
  assert.equal(saved.json.doubts, 1, saved.text);
  assert.match(saved.json.acts.send.ko, /1곳/);
  assert.equal((await statistician.post(`releases/${id}/send`, {})).status, 409);
  // Whoever edits what was saved over in between is told.
  const stale = { body: JSON.stringify(altered(view, '129억', '192억')), type: 'application/json' };
  assert.equal((await statistician.ask('PUT', `releases/${id}/text`, stale)).status, 409);
  const mended = { body: JSON.stringify(altered(saved.json, '129억', '192억')), type: 'application/json' };
  assert.equal((await statistician.ask('PUT', `releases/${id}/text`, mended)).json.doubts, 0);
  const empty = { ...altered(saved.json, 'x', 'x'), version: 3, en: [] };
  const refused = await statistician.ask('PUT', `releases/${id}/text`, {
    body: JSON.stringify(empty),
    type: 'application/json',
  });
  assert.deepEqual([refused.status, refused.json.problems[0].code], [422, 'release/one-title']);
});

test('nobody approves what he drafted, and what was approved is not edited', async () => {
  const { id } = await drafted();
  assert.equal((await supervisor.post(`releases/${id}/approve`, {})).status, 409);
  assert.equal((await statistician.post(`releases/${id}/send`, {})).status, 200);
  assert.equal((await statistician.post(`releases/${id}/approve`, {})).status, 403);
  assert.equal((await (await house.as('officer-020')).post(`releases/${id}/back`, { why: 'x' })).status, 403);
  assert.equal((await (await house.as('auditor')).post(`releases/${id}/back`, { why: 'x' })).status, 403);
  const back = await supervisor.post(`releases/${id}/back`, { why: '제목을 고치십시오.' });
  assert.equal(back.json.state, 'draft');
  await statistician.post(`releases/${id}/send`, {});
  const approved = await supervisor.post(`releases/${id}/approve`, {});
  assert.deepEqual([approved.json.state, approved.json.acts.edit], ['approved', undefined]);
  assert.equal((await statistician.post(`releases/${id}/schedule`, { at: later(0) })).status, 403);
  // One who wrote a version is a drafter, whoever sent it.
  const { rows } = await house.database.owner.query(
    `select kind, who from event where kind like 'release-%' and payload::text like $1`.replace(
      'payload',
      'detail',
    ),
    [`%${id}%`],
  );
  for (const { kind } of rows) assert.notEqual(titleOfEvent(kind).ko, kind, `${kind} is shown in words`);
  assert.deepEqual(rows.map(({ kind }) => kind).sort(), [
    'release-approve',
    'release-back',
    'release-draft',
    'release-send',
    'release-send',
  ]);
});

test('before its embargo and its time nobody outside sees a word of it, by no address', async () => {
  const until = later(86_400_000);
  const held = await drafted({}, until);
  await statistician.post(`releases/${held.id}/send`, {});
  await supervisor.post(`releases/${held.id}/approve`, {});
  const early = await supervisor.post(`releases/${held.id}/schedule`, { at: later(3_600_000) });
  assert.deepEqual([early.status, early.json.problems[0].code], [422, 'release/embargo']);
  const scheduled = await supervisor.post(`releases/${held.id}/schedule`, { at: until });
  assert.equal(scheduled.json.state, 'scheduled');
  // The database itself keeps to it.
  await assert.rejects(
    house.database.owner.query('update press_release set publish_at = now() where id = $1', [held.id]),
    { code: '23514' },
  );

  const { id } = await drafted();
  await publish(id, later(2_500));
  const leaks = async (name: string): Promise<boolean> => {
    const asked = ['/press', `/press/${name}`, `/press/${name}?version=1`, `/press/${name}?language=en`];
    const forms = ['html', 'docx', 'pdf', 'markdown'].map((form) => `/press/${name}/files/${form}`);
    const answers = await Promise.all([...asked, ...forms].map((path) => house.stranger.get(path)));
    assert.ok(answers.every(({ status }) => status === 200 || status === 404));
    return answers.some(({ text }) => text.includes(WORDS) || text.includes(name));
  };
  const startedPublic = (await statistician.get(`releases/${id}`)).json.state === 'published';
  if (!startedPublic) {
    const isLeaking = await leaks(id);
    // Looked at again, so that a slow machine does not make a liar of the clock.
    const isStillWaiting = (await statistician.get(`releases/${id}`)).json.state === 'scheduled';
    assert.ok(!isLeaking || !isStillWaiting);
  }
  const text = await untilPublic(id, (page) => page.includes(WORDS));
  assert.ok(text.includes('반도체(28.4%)'));
  assert.equal(await leaks(held.id), false);
  const list = await house.stranger.get('/press');
  assert.ok(list.text.includes(`/press/${id}`) && !list.text.includes(held.id));
  assert.match(list.headers.get('cache-control') ?? '', /public/);
  const docx = await house.stranger.get(`/press/${id}/files/docx`);
  assert.equal(docx.status, 200);
  assert.match(docx.headers.get('content-disposition') ?? '', /attachment/);
});

test('a correction leaves what was published until it is approved itself; a withdrawal takes the text away', async () => {
  const { id } = await drafted();
  await publish(id);
  await untilPublic(id, (page) => page.includes(WORDS));
  const note = { ko: '수출액을 바로잡습니다.', en: 'The value of exports is put right.' };
  const other = { ...FIGURES, export: { value: 195, yoy_pct: 5.4 }, balance: -9.26 };
  const begun = await statistician.post(`releases/${id}/correct`, { note, file: JSON.stringify(other) });
  assert.deepEqual([begun.json.state, begun.json.version], ['draft', 2]);
  assert.ok((await house.stranger.get(`/press/${id}`)).text.includes(WORDS));
  assert.equal((await house.stranger.get(`/press/${id}?version=2`)).status, 404);
  await publish(id);
  const corrected = await untilPublic(id, (page) => page.includes('수출 195억 달러'));
  assert.ok(corrected.includes(note.ko));
  // The earlier version stays to be read, and says what it is.
  const earlier = (await house.stranger.get(`/press/${id}?version=1`)).text;
  assert.ok(earlier.includes(WORDS) && earlier.includes('나중에 정정된 판'));

  const why = { ko: '잘못된 자료에 근거했습니다.', en: 'It rested on wrong data.' };
  assert.equal((await statistician.post(`releases/${id}/withdraw`, { why })).status, 200);
  const withdrawn = await untilPublic(id, (page) => page.includes(why.ko));
  assert.ok(!withdrawn.includes('수출 195억 달러'));
  for (const path of [
    `/press/${id}?version=1`,
    `/press/${id}/files/pdf`,
    `/press/${id}/files/html?version=1`,
  ])
    assert.ok(!(await house.stranger.get(path)).text.includes(WORDS), path);
  assert.equal((await house.stranger.get(`/press/${id}/files/docx`)).status, 410);
  const archive = (await supervisor.get(`releases/${id}`)).json;
  assert.deepEqual(
    archive.versions.map((one: { publishedAt: string | null }) => one.publishedAt !== null),
    [true, true],
  );
});

test('a statistician reaches releases and what everybody inside reaches, and no declaration', async () => {
  const open = ['releases', 'board', 'policy', 'criteria'];
  const closed = [
    'declarations',
    'cases',
    'work',
    'log/entries',
    'exports',
    'parcels',
    'proof',
    'objections',
  ];
  const statusOf = async (path: string) => (await statistician.get(path)).status;
  assert.deepEqual(
    await Promise.all(open.map(statusOf)),
    open.map(() => 200),
  );
  for (const path of closed) assert.ok([403, 404].includes(await statusOf(path)), path);
  assert.deepEqual((await statistician.get('board')).json.recent, []);
});

test('a kind of the house is proposed by one, confirmed by another, and refused with every unknown fact', async () => {
  const lines = [
    { part: 'title', ko: '{period} 반도체 수출', en: 'Exports of semiconductors, {period}' },
    { part: 'lead', ko: '수출 {/export/value}', en: 'Exports {/export/value}' },
  ];
  const kind = {
    ...{ id: 'chips', name: { ko: '반도체 소식', en: 'Chips' }, base: 'item_feature', item: '반도체' },
    ...{ lines, why: '매달 알립니다.' },
  };
  const wrong = await statistician.post('release-kinds', {
    ...kind,
    lines: [...lines, { part: 'line', ko: '{/weather}', en: '{/export/value|loud}' }],
  });
  assert.deepEqual(
    wrong.json.problems.map(({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`),
    ['template/fact-unknown /lines/2/ko', 'template/form-unknown /lines/2/en'],
  );
  const proposed = await statistician.post('release-kinds', kind);
  assert.equal(proposed.status, 200, proposed.text);
  assert.deepEqual(
    proposed.json.rows.map(({ id, state, mayConfirm, mayDrop }: Record<string, unknown>) => [
      id,
      state,
      mayConfirm,
      mayDrop,
    ]),
    [['chips', 'waiting', false, true]],
  );
  assert.equal((await statistician.post('release-kinds', kind)).status, 409);
  assert.equal((await statistician.post('release-kinds/chips/confirm', { version: 1 })).status, 403);
  // Not in force yet: nothing is written with it.
  const early = await statistician.post('releases/of-tables', { kind: 'own:chips', period: '2026-10' });
  assert.equal(early.json.problems[0].code, 'release/kind-unknown');
  const confirmed = await supervisor.post('release-kinds/chips/confirm', { version: 1 });
  assert.equal(confirmed.json.rows[0].state, 'in-force', confirmed.text);
  assert.equal((await supervisor.post('release-kinds/chips/confirm', { version: 1 })).status, 409);
  // The next version waits beside it, and is refused with a reason.
  assert.equal((await statistician.post('release-kinds', kind)).json.rows[0].version, 2);
  const dropped = await supervisor.post('release-kinds/chips/drop', { version: 2, why: '그대로 둡니다.' });
  assert.deepEqual(
    dropped.json.rows.map(({ version, state }: Record<string, unknown>) => [version, state]),
    [
      [2, 'dropped'],
      [1, 'in-force'],
    ],
  );
  for (const act of ['propose', 'confirm', 'drop'])
    assert.notEqual(titleOfEvent(`release-kind-${act}`).ko, `release-kind-${act}`);
  await assert.rejects(
    house.database.owner.query(
      `update release_kind set confirmed_by = made_by where id = 'chips' and version = 1`,
    ),
    { code: '23514' },
  );
});
