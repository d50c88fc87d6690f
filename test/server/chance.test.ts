/** That no officer can see which case chance chose, wherever he looks, while supervisors can; and that names are masked. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { wordsOf } from '../../src/app/said.ts';
import type { Client } from '../builders/client.ts';
import { declarationAt, todaysDeclarations } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

/** A person who imports for himself: his name is nobody's business without a purpose. */
const IMPORTER = { id: 'P120012345678', name: '남궁시험', phone: '010-9876-5432' };
let house: TestHouse;
let random = '';
let ordinary = '';

before(async () => {
  house = await startHouse('chance');
  const rows = todaysDeclarations()
    .slice(0, 1200)
    .map((_, place) => declarationAt('020', place, { importer: IMPORTER }));
  const answers = await house.machine.post('declarations/batch', rows);
  assert.equal(answers.status, 200, answers.text.slice(0, 300));
  const { rows: cases } = await house.house.pool.query<{ number: string; is_random: boolean }>(
    `select number, is_random from "case" where office = '020' and kind = 'physical' order by id`,
  );
  random = cases.find((one) => one.is_random)?.number ?? '';
  ordinary = cases.find((one) => !one.is_random)?.number ?? '';
  assert.ok(random !== '' && ordinary !== '', 'a day holds a random case and an ordinary one');
});
after(() => house?.end());

/** Every place in a value that speaks of chance, texts that are JSON themselves included. */
function tellsChance(value: unknown, path = ''): string[] {
  if (typeof value === 'string') {
    if (/^[[{]/.test(value)) return tellsChance(JSON.parse(value), `${path}(json)`);
    return /random|무작위|추출값|확률/i.test(value) ? [`${path}: ${value.slice(0, 80)}`] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(/random|draw|chance|inclusion|probab|priority/i.test(key) ? [`${path}/${key}`] : []),
    ...tellsChance(inner, `${path}/${key}`),
  ]);
}

async function listen(client: Client, provoke: () => Promise<unknown>): Promise<string> {
  const ended = new AbortController();
  const response = await fetch(`${house.address}/api/v1/events`, {
    headers: client.headers,
    signal: ended.signal,
  });
  let text = '';
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  await provoke();
  while (!text.includes('event: board')) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  ended.abort();
  return text;
}

test('nothing that an officer is given says that chance chose', async () => {
  const officer = await house.as('officer-020');
  const { hitRates, hitRateTotal, ...board } = (await officer.get('board?office=020')).json;
  // Shares over weeks are for everybody; they name no case.
  assert.ok(Array.isArray(hitRates) && hitRateTotal);
  assert.ok(board.recent.length > 0);
  const answers: Record<string, unknown> = { board };
  for (const number of [random, ordinary]) {
    answers[`declaration ${number}`] = (await officer.get(`declarations/${number}`)).json;
    answers[`replay ${number}`] = (await officer.post(`decisions/${number}/replay`)).json;
    answers[`peers ${number}`] = (await officer.get(`declarations/${number}/peers`)).json;
    answers[`similar ${number}`] = (await officer.get(`declarations/${number}/similar`)).json;
  }
  for (const sort of ['due', 'priority', 'value', 'opened']) {
    const rows = await allCases(officer, sort);
    assert.ok(rows.some(({ number }) => number === random));
    answers[`cases by ${sort}`] = rows;
  }
  answers.declarations = (await officer.get('declarations?limit=200')).json;
  answers.next = (await officer.post('cases/next', {})).json;
  for (const [name, answer] of Object.entries(answers)) {
    assert.ok(answer !== undefined, name);
    assert.deepEqual(tellsChance(answer), [], name);
  }
  const events = await listen(officer, () =>
    house.machine.post('declarations', declarationAt('020', 1300, { importer: IMPORTER })),
  );
  for (const line of events.split('\n').filter((one) => one.startsWith('data: ')))
    assert.deepEqual(tellsChance(JSON.parse(line.slice(6))), []);
});

async function allCases(officer: Client, sort: string): Promise<{ number: string }[]> {
  const rows: { number: string }[] = [];
  for (let after = ''; ; ) {
    const query = `cases?sort=${sort}&limit=200${after === '' ? '' : `&after=${after}`}`;
    const page: { rows: { number: string }[]; next: string | null } = (await officer.get(query)).json;
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

test('the days of the draw tell an officer no case, and no secret of a day with open cases', async () => {
  const officer = await house.as('officer-020');
  const days = (await officer.get('draw/days')).json;
  assert.ok(days.length > 0);
  assert.deepEqual(tellsChance(days), []);
  assert.equal(days[0].secret, null);
  assert.ok(days[0].openCases > 0);
  assert.equal((await officer.post(`draw/days/${days[0].day}/check`, {})).status, 403);
  for (const account of ['supervisor-020', 'auditor']) {
    const early = await (await house.as(account)).post(`draw/days/${days[0].day}/check`, {});
    assert.equal(early.status, 409, 'nobody checks before the reveal');
  }
  for (const path of ['draw/share', 'draw/left', 'draw/share?share=0.1']) {
    const { status, text } = await officer.get(path);
    assert.equal(status, 200, path);
    assert.ok(!text.includes(random) && !text.includes(ordinary), 'figures name no declaration');
  }
  assert.equal((await officer.get('draw/share?share=2')).status, 400);
});

test('the place in the list hides the priority, and pages go on without gaps', async () => {
  const officer = await house.as('officer-020');
  const whole = (await officer.get('cases?sort=priority&limit=200')).json.rows;
  const seen: string[] = [];
  let after: string | null = '';
  while (after !== null && seen.length < 20) {
    const page: { rows: { id: string }[]; next: string | null } = (
      await officer.get(`cases?sort=priority&limit=3${after === '' ? '' : `&after=${after}`}`)
    ).json;
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next;
    if (after !== null) assert.doesNotMatch(Buffer.from(after, 'base64url').toString('latin1'), /0\.\d/);
  }
  assert.deepEqual(
    seen,
    whole.slice(0, seen.length).map(({ id }: { id: string }) => id),
  );
});

test('an analyst and an auditor see it', async () => {
  for (const account of ['auditor', 'analyst']) {
    const client = await house.as(account);
    const { decision } = (await client.get(`declarations/${random}`)).json;
    assert.equal(decision.isRandom, true, account);
    assert.ok(decision.draw.value < decision.draw.probability);
    assert.ok(decision.findings.some(({ source }: { source: string }) => source === 'random'));
    assert.equal((await client.get(`declarations/${ordinary}`)).json.decision.isRandom, false);
  }
});

test('the board tells other offices’ declarations to nobody who may not read them', async () => {
  const elsewhere = (await (await house.as('officer-040')).get('board')).json;
  assert.ok(elsewhere.arrived > 0, 'figures are for everybody');
  assert.deepEqual(elsewhere.recent, []);
  assert.deepEqual((await (await house.as('administrator')).get('board')).json.recent, []);
  assert.ok((await (await house.as('analyst')).get('board')).json.recent.length > 0);
});

test('names are masked everywhere until a purpose is given, and the purpose stands in the log', async () => {
  const officer = await house.as('officer-020');
  const paths = [
    'board',
    'cases?limit=200',
    'declarations?limit=200',
    `declarations/${random}`,
    `importers/${IMPORTER.id}`,
  ];
  for (const path of paths) {
    const { text, status } = await officer.get(path);
    assert.equal(status, 200, path);
    for (const secret of [IMPORTER.name, IMPORTER.phone])
      assert.ok(
        !text.includes(secret),
        `${path} shows ${secret}: ${text.slice(text.indexOf(secret) - 200).slice(0, 260)}`,
      );
  }
  const masked = (await officer.get(`declarations/${random}`)).json;
  assert.ok(masked.masked.includes('/importer/name'));
  assert.equal((await officer.get(`declarations/${random}?purpose=curiosity`)).status, 422);
  const analyst = await house.as('analyst');
  assert.equal((await analyst.get(`declarations/${random}?purpose=contact`)).status, 403);
  const before = await logged();
  const clear = (await officer.get(`declarations/${random}?purpose=contact&note=call`)).json;
  assert.equal(clear.declaration.importer.name, IMPORTER.name);
  assert.deepEqual(clear.masked, []);
  assert.equal(await logged(), before + 1);
  const { rows } = await house.database.owner.query(
    `select distinct account, purpose, note from purpose_log where number = $1`,
    [random],
  );
  assert.equal(rows.length, 1, 'sealed once for the whole look');
  const [note] = await wordsOf(house.house.vault, [rows[0].note]);
  assert.deepEqual({ ...rows[0], note }, { account: 'officer-020', purpose: 'contact', note: 'call' });
});

async function logged(): Promise<number> {
  const { rows } = await house.database.owner.query<{ n: number }>(
    `select count(*)::int as n from log_entry where kind = 'purpose'`,
  );
  return rows[0]!.n;
}
