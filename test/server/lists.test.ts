/** Lists answer what they are asked: search in the queue, times, criteria and detectors in the list of declarations; and who may stop long work. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;

before(async () => {
  house = await startHouse('lists');
  for (let place = 0; place < 6; place += 1) {
    const importer = { id: `IMPLISTS${place}`, name: `목록시험${place}`, businessNumber: '123-45-67890' };
    const filed = await house.machine.post('declarations', declarationAt('020', place, { importer }));
    assert.equal(filed.status, 201, filed.text);
  }
});
after(() => house.end());

test('nobody signed in is an answer, and an officer is told the name of the office', async () => {
  const nobody = await house.stranger.get('session');
  assert.deepEqual([nobody.status, nobody.json], [200, null]);
  const officer = await (await house.as('officer-020')).get('session');
  assert.match(officer.json.officeName.ko, /세관$/);
  assert.equal((await (await house.as('analyst')).get('session')).json.officeName, null);
});

test('firms are named in lists; times bound the list, and what is no time is refused', async () => {
  const auditor = await house.as('auditor');
  const { rows } = (await auditor.get('declarations')).json;
  assert.ok(rows.some((row: { importer: string }) => row.importer === '목록시험3'));
  const at = rows.at(-1).occurredAt;
  const later = new Date(Date.parse(at) + 86_400_000).toISOString();
  assert.equal((await auditor.get(`declarations?from=${at}&to=${later}`)).json.rows.length, rows.length);
  assert.equal((await auditor.get(`declarations?from=${later}`)).json.rows.length, 0);
  assert.equal((await auditor.get(`declarations?to=${at}`)).json.rows.length, 0);
  assert.equal((await auditor.get('declarations?from=yesterday')).status, 422);
});

test('goods by their digits and states one or several are found alike, and nothing else with them', async () => {
  const auditor = await house.as('auditor');
  interface Row {
    readonly number: string;
    readonly hsCode: string;
    readonly state: string;
  }
  const rowsOf = async (filter: string): Promise<Row[]> =>
    (await auditor.get(`declarations?limit=200${filter}`)).json.rows;
  const all = await rowsOf('');
  const numbers = (rows: readonly Row[]): string[] => rows.map(({ number }) => number);
  for (const digits of [2, 4, 6]) {
    const sought = all[0]!.hsCode.slice(0, digits);
    const expected = all.filter(({ hsCode }) => hsCode.startsWith(sought));
    assert.deepEqual(numbers(await rowsOf(`&hs=${sought}`)), numbers(expected), sought);
  }
  assert.deepEqual(await rowsOf('&hs=000000'), []);
  await house.database.owner.query(`update declaration set state = 'held' where number = $1`, [
    all[1]!.number,
  ]);
  assert.deepEqual(numbers(await rowsOf('&state=held')), [all[1]!.number]);
  const states = [...new Set(all.map(({ state }) => state))];
  assert.deepEqual(numbers(await rowsOf(`&state=held,${states.join(',')}`)), numbers(all));
});

test('one lane and several lanes are found alike', async () => {
  const auditor = await house.as('auditor');
  const numbersOf = async (filter: string): Promise<string[]> => {
    const { rows } = (await auditor.get(`declarations?limit=200${filter}`)).json;
    return rows.map(({ number, lane }: { number: string; lane: string }) => `${lane} ${number}`);
  };
  const all = await numbersOf('');
  const of = (...lanes: string[]): string[] =>
    all.filter((one) => lanes.some((lane) => one.startsWith(`${lane} `)));
  assert.ok(of('documents').length > 0 && of('release').length > 0);
  assert.deepEqual(await numbersOf('&lane=documents'), of('documents'));
  assert.deepEqual(await numbersOf('&lane=release'), of('release'));
  assert.deepEqual(await numbersOf('&lane=documents,release'), of('documents', 'release'));
});

test('what a criterion or detector hit is found by it, and only that', async () => {
  const auditor = await house.as('auditor');
  const { rows } = (await auditor.get('cases')).json;
  for (const { number } of rows.slice(0, 3)) {
    const { decision } = (await auditor.get(`declarations/${number}`)).json;
    for (const { source, id } of decision.findings) {
      if (source !== 'criterion' && source !== 'detector') continue;
      const found = (await auditor.get(`declarations?${source}=${id}`)).json.rows;
      assert.ok(
        found.some((row: { number: string }) => row.number === number),
        `${source} ${id}`,
      );
    }
  }
  for (const filter of ['criterion=C-9999', 'detector=none']) {
    assert.equal((await auditor.get(`declarations?${filter}`)).json.rows.length, 0, filter);
  }
});

test('the queue counts what scope and search leave', async () => {
  const officer = await house.as('officer-020');
  const all = (await officer.get('cases')).json;
  const dealt = (await officer.post('cases/next', {})).json.case;
  const mine = (await officer.get('cases?scope=mine')).json;
  assert.deepEqual([mine.total, mine.rows.length], dealt === null ? [0, 0] : [1, 1]);
  assert.equal(mine.totalOpen, all.totalOpen);
  for (const { number } of all.rows.slice(0, 1)) {
    const written = `${number.slice(0, 5)}-${number.slice(5, 7)}-${number.slice(7)}`;
    assert.equal((await officer.get(`cases?search=${written}`)).json.total, 1);
  }
});

test('long work may be stopped by those who may start it', async () => {
  const job = (await (await house.as('auditor')).post('log/verify')).json;
  assert.equal((await (await house.as('analyst')).ask('DELETE', `jobs/${job.id}`)).status, 403);
  assert.equal((await (await house.as('administrator')).ask('DELETE', `jobs/${job.id}`)).status, 200);
});

test('taking in a file is watched as a job, which does not say what is in the file', async () => {
  const kinds = new Map<string, unknown>();
  const stop = house.house.hub.listen((event) => {
    const job = event.kind === 'job' ? house.house.jobs.get(event.id) : undefined;
    if (job?.kind === 'import') kinds.set(job.state, job.result);
  });
  const body = `${JSON.stringify(declarationAt('020', 50))}\n`;
  const officer = await house.as('officer-020');
  const answer = await officer.ask('POST', 'imports', { body, type: 'application/x-ndjson' });
  stop();
  assert.equal(answer.json.stored, 1, answer.text);
  assert.deepEqual(
    [...kinds],
    [
      ['running', null],
      ['done', null],
    ],
  );
});
