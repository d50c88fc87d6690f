/** The day's secret of the random draw: committed before, revealed after the last case, kept when filed again, checked by anyone. */
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { declarationOf } from '../../src/app/contents.ts';
import { checkEvidence } from '../../src/app/draw-check.ts';
import { type DrawDays, openDrawDays } from '../../src/app/draw-days.ts';
import { drawEvidence, type EvidenceHead, type EvidenceLine } from '../../src/app/draw-evidence.ts';
import { openDrawSecrets } from '../../src/app/draw-secret.ts';
import { addDays, type Day, seoulDay, seoulMidnight } from '../../src/core/day.ts';
import { hmacSha256 } from '../../src/core/hash.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { type Decision, readRecord } from '../../src/screening/record.ts';
import { type LogWriter, openLog } from '../../src/store/log/writer.ts';
import { readDrawDay } from '../../src/store/queries/draw-days.ts';
import type { Sealed } from '../../src/store/vault/seal.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { gwanmun } from '../cli/gwanmun.ts';

const HOUR = 3_600_000;
/** Long past: the server commits the machine's own day when it starts. */
const FIRST: Day = '2024-03-07';
let house: TestHouse;
let now = seoulMidnight(FIRST) + 9 * HOUR;
let next = 0;
const logs: LogWriter[] = [];

before(async () => {
  house = await startHouse('draw');
  setClock(now);
  const { editions, store } = house.house;
  const { manifest } = editions.current().edition;
  // Half of what can be examined, so that a day of some hundreds holds enough that was drawn.
  const random = { ...manifest.policy.random, share: 0.5 };
  const { operators: _, ...kept } = manifest;
  await editions.putInForce({ ...kept, policy: { ...manifest.policy, random } }, []);
  // Secrets as any other, but the same in every run.
  const folder = join(store.dataFolder, 'keys', 'draw');
  mkdirSync(folder, { recursive: true });
  for (let days = 0; days < 30; days++) {
    const day = addDays(FIRST, days);
    writeFileSync(join(folder, day), hmacSha256('test/draw', day), { mode: 0o600 });
  }
});
after(async () => {
  for (const log of logs) await log.close();
  await house?.end();
});

/** The business clock, which may be put anywhere. */
function setClock(to: number): void {
  now = to;
  house.house.clock.now = () => now;
}

const at = (day: Day, hour: number): number => seoulMidnight(day) + hour * HOUR;

function fresh(changes: Partial<Declaration> = {}): Declaration {
  const place = next++;
  const consignment = { billOfLading: `HBL${String(place).padStart(9, '0')}` };
  return declarationAt('020', place, {
    declarationNumber: `7100026${String(place).padStart(6, '0')}M`,
    consignment,
    ...changes,
  });
}

async function file(rows: readonly Declaration[]): Promise<Decision[]> {
  const answer = await house.machine.post('declarations/batch', rows);
  assert.equal(answer.status, 200, answer.text.slice(0, 300));
  for (const one of answer.json) assert.equal(one.result, 'stored', JSON.stringify(one.problems));
  return Promise.all(rows.map(({ declarationNumber, version }) => latest(declarationNumber, version)));
}

async function latest(number: string, version: number): Promise<Decision> {
  const { rows } = await house.house.pool.query<{ record: string }>(
    'select record from decision where number = $1 and version = $2',
    [number, version],
  );
  return readRecord(rows[0]!.record);
}

/** What another process on the same store and folder would hold. */
async function otherProcess(clock = () => now): Promise<DrawDays> {
  const { store, editions, newId } = house.house;
  const log = await openLog({ pool: store.pool, dataFolder: store.dataFolder });
  logs.push(log);
  return openDrawDays({
    pool: store.pool,
    log,
    clock: { ...house.house.clock, now: clock },
    secrets: openDrawSecrets(store.dataFolder),
    policy: () => editions.current().edition.manifest.policy,
    newId,
    machineNow: () => Date.now(),
  });
}

async function drawEvents(day: Day): Promise<{ kind: string; seq: number }[]> {
  const { rows } = await house.house.pool.query(
    `select kind, log_seq::float8 as seq from event where number = '' and kind like 'draw.%' and detail like $1 order by log_seq`,
    [`%"day":"${day}"%`],
  );
  return rows;
}

async function seqs(day: Day): Promise<number[]> {
  const { secretId } = (await readDrawDay(house.house.pool, day))!;
  const { rows } = await house.house.pool.query<{ seq: number }>(
    'select log_seq::float8 as seq from decision where position($1 in record) > 0 order by 1',
    [secretId],
  );
  return rows.map(({ seq }) => seq);
}

async function closeCases(day: Day, but = ''): Promise<void> {
  const { secretId } = (await readDrawDay(house.house.pool, day))!;
  await house.database.owner.query(
    `update "case" set state = 'closed', closed_at = now() where draw_secret = $1 and number <> $2`,
    [secretId, but],
  );
}

const stateOf = async (day: Day): Promise<string | undefined> =>
  (await readDrawDay(house.house.pool, day))?.state;

test('the commitment stands in the log before the first draw, once, whoever asks', async () => {
  const others = await Promise.all([otherProcess(), otherProcess(), otherProcess()]);
  const [decisions, ...found] = await Promise.all([
    file(Array.from({ length: 400 }, () => fresh())),
    ...others.map((one) => one.current()),
  ]);
  const { secretId } = (await readDrawDay(house.house.pool, FIRST))!;
  assert.deepEqual(
    found.map((one) => one.secretId),
    [secretId, secretId, secretId],
  );
  assert.ok(decisions.every(({ inputs }) => inputs.draw.secretId === secretId && inputs.kept === undefined));
  const events = await drawEvents(FIRST);
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['draw.commit'],
  );
  assert.ok(events[0]!.seq < (await seqs(FIRST))[0]!);
  assert.ok(
    decisions.some(({ isRandom }) => isRandom),
    'a day of four hundred holds a random case',
  );
});

test('neither an open day nor an open case lets the secret out, and nothing in the database is the secret', async () => {
  const other = await otherProcess();
  await closeCases(FIRST);
  assert.deepEqual(await other.reveal(), [], 'the day is not over');
  const { rows } = await house.house.pool.query<{ number: string }>(
    `select number from "case" where draw_secret = (select secret_id from draw_day where day = $1) limit 1`,
    [FIRST],
  );
  const last = rows[0]!.number;
  await house.database.owner.query(`update "case" set state = 'open' where number = $1`, [last]);
  const tomorrow = await otherProcess(() => at(addDays(FIRST, 1), 9));
  assert.deepEqual(await tomorrow.reveal(), [], 'a case is open');
  assert.equal(await stateOf(FIRST), 'secret');
  const secret = (await other.current()).secret;
  const { rows: found } = await house.database.owner.query<{ n: number }>(
    `select (select count(*) from event where position($1 in detail) > 0)
          + (select count(*) from draw_day where secret is not null) as n`,
    [Buffer.from(secret).toString('hex')],
  );
  assert.equal(Number(found[0]!.n), 0);
  await assert.rejects(
    house.house.pool.query(`update draw_day set commitment = '' where day = $1`, [FIRST]),
    /permission denied/,
  );
});

test('a server whose clock is behind cannot draw with what another one has revealed', async () => {
  await closeCases(FIRST);
  const tomorrow = await otherProcess(() => at(addDays(FIRST, 1), 9));
  await tomorrow.reveal();
  assert.equal(await stateOf(FIRST), 'revealed');
  const one = fresh();
  const refused = await house.machine.post('declarations', one);
  assert.equal(refused.status, 503, 'it still holds the secret of the day, and the store refuses it');
  // The same clock, and another day's secret: the day that is known is over for good.
  const [decision] = await file([one]);
  const { secretId } = (await readDrawDay(house.house.pool, addDays(FIRST, 1)))!;
  assert.equal(decision!.inputs.draw.secretId, secretId);
  assert.equal(await stateOf(addDays(FIRST, 1)), 'secret');
  assert.deepEqual(await tomorrow.reveal(), []);
  assert.deepEqual(
    (await drawEvents(FIRST)).map(({ kind }) => kind),
    ['draw.commit', 'draw.reveal'],
  );
});

test('a clock that jumps finds every day with one commitment', async () => {
  for (const day of [5, 3, 4, 3, 5, 0].map((days) => addDays(FIRST, days))) {
    setClock(at(day, 11));
    const [decision] = await file([fresh()]);
    const used = day === FIRST ? addDays(FIRST, 1) : day;
    assert.equal(decision!.inputs.draw.secretId, (await readDrawDay(house.house.pool, used))!.secretId, day);
  }
  const { rows } = await house.house.pool.query<{ day: Day; n: number }>(
    `select d.day, (select count(*)::int from event e where e.kind = 'draw.commit'
                    and position('"day":"' || d.day || '"' in e.detail) > 0) as n
     from draw_day d order by 1`,
  );
  assert.ok(rows.length >= 5);
  assert.deepEqual(new Set(rows.map(({ n }) => n)), new Set([1]));
});

test('amending, and filing again through another broker after withdrawal, keeps draw and selection', async () => {
  const day = addDays(FIRST, 6);
  setClock(at(day, 10));
  const plain = Array.from({ length: 300 }, () => fresh());
  const arms = fresh();
  const rows = [...plain, { ...arms, items: [{ ...arms.items[0]!, hsCode: '9303300000' }] }];
  const decisions = await file(rows);
  const drawn = decisions.findIndex(({ isRandom }) => isRandom);
  const examined = decisions.findIndex(({ isRandom, answers }) => !isRandom && answers.inspection !== 'none');
  const spared = decisions.findIndex(({ lane }) => lane === 'release');
  assert.ok(drawn >= 0 && examined >= 0 && spared >= 0);
  setClock(at(addDays(day, 1), 10));
  const broker = { id: '99999', name: '다른관세법인' };
  for (const place of [drawn, examined, spared]) {
    const [row, first] = [rows[place]!, decisions[place]!];
    await house.database.owner.query(`update declaration set state = 'screened' where number = $1`, [
      row.declarationNumber,
    ]);
    const [amended] = await file([{ ...row, version: 2, declaredOn: '2026-11-18' }]);
    assert.deepEqual(amended!.inputs.draw, first.inputs.draw);
    assert.equal(amended!.isRandom, first.isRandom);
    assert.equal(amended!.inputs.kept?.decision, first.inputs.id);
    await house.database.owner.query(
      `update declaration set state = 'withdrawn' where number = $1 and version = 2`,
      [row.declarationNumber],
    );
    const [again] = await file([
      fresh({ ...row, declarationNumber: `99999${row.declarationNumber.slice(5)}`, declarant: broker }),
    ]);
    assert.deepEqual(again!.inputs.draw, first.inputs.draw, 'another broker, another day, the same draw');
    assert.equal(again!.isRandom, first.isRandom);
    if (first.answers.inspection === 'none') continue;
    assert.notEqual(again!.answers.inspection, 'none', 'the selection was not shaken off');
    assert.ok(again!.findings.some(({ source }) => source === 'kept'));
  }
});

test('harmless goods under the bill of what was selected are examined all the same', async () => {
  const { pool, vault } = house.house;
  const { rows } = await pool.query<{ content: Sealed }>(
    `select d.content from declaration d join decision x using (number, version)
     where d.lane = 'examine' and d.state = 'screened' and x.record like '%"random":0%' order by number limit 1`,
  );
  const selected = await declarationOf(vault, rows[0]!);
  await house.database.owner.query(`update declaration set state = 'rejected' where number = $1`, [
    selected.declarationNumber,
  ]);
  const { rows: harmless } = await pool.query<{ content: Sealed }>(
    `select content from declaration where lane = 'release' and version = 1 order by number limit 1`,
  );
  const goods = await declarationOf(vault, harmless[0]!);
  const [again] = await file([
    fresh({ ...goods, declarationNumber: '88888260000001', consignment: selected.consignment }),
  ]);
  assert.notEqual(again!.answers.inspection, 'none');
});

test('old records and new ones are computed again to the same bytes', async () => {
  const { rows } = await house.house.pool.query<{ id: string }>(
    `select id from decision where record like '%"kept":[%' limit 5`,
  );
  assert.ok(rows.length > 2);
  for (const { id } of rows) {
    const answer = await (await house.as('auditor')).post(`decisions/${id}/replay`);
    assert.equal(answer.json.isIdentical, true, id);
  }
});

async function evidenceOf(day: Day): Promise<(EvidenceHead | EvidenceLine)[]> {
  const lines: (EvidenceHead | EvidenceLine)[] = [];
  for await (const line of drawEvidence(house.house.pool, house.house.store.dataFolder, day))
    lines.push(structuredClone(line));
  return lines;
}

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

test('a past draw is recomputed from its secret; what was altered is pointed at', async () => {
  const day = addDays(FIRST, 6);
  setClock(at(addDays(day, 3), 10));
  await assert.rejects(evidenceOf(day), /not revealed yet/);
  await closeCases(day);
  const other = await otherProcess();
  await other.reveal();
  assert.equal(await stateOf(day), 'revealed');
  // A signed head follows every commit within a second.
  await file([fresh()]);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  const lines = await evidenceOf(day);
  const good = await checkEvidence(each(lines));
  assert.deepEqual(good.problems, []);
  assert.ok(good.ok && good.decisions >= 300 && good.kept >= 6 && good.drawn > 0);
  assert.ok(good.committedSeq < good.firstDrawSeq! && good.low <= good.drawn && good.drawn <= good.high);

  const altered = async (change: (line: EvidenceLine) => void, which: (line: EvidenceLine) => boolean) => {
    const copy = structuredClone(lines);
    change(copy.slice(1).find((line) => which(line as EvidenceLine)) as EvidenceLine);
    return (await checkEvidence(each(copy))).problems.map(({ code }) => code);
  };
  const isDrawn = ({ drawn }: EvidenceLine): boolean => drawn?.isRandom === true;
  const isOther = ({ drawn }: EvidenceLine): boolean => drawn !== undefined && drawn.isRandom !== true;
  const set = (changes: Partial<NonNullable<EvidenceLine['drawn']>>) => (line: EvidenceLine) =>
    Object.assign(line.drawn!, changes);
  assert.deepEqual(await altered(set({ isRandom: null }), isDrawn), ['draw/case-missing']);
  assert.deepEqual(await altered(set({ isRandom: true }), isOther), ['draw/case-marked-wrongly']);
  assert.deepEqual(await altered(set({ consignment: 'B:OTHER' }), isOther), ['draw/value-wrong']);
  assert.deepEqual(await altered(set({ isContentTrue: false }), isOther), ['draw/content-changed']);
  const record = lines
    .slice(1)
    .map((line) => (line as EvidenceLine).drawn?.record)
    .find(Boolean)!;
  const other1 = record.replace(/"draw":\[[^,]+/, '"draw":[0.999');
  assert.ok(
    (await altered(set({ record: other1 }), ({ drawn }) => drawn?.record === record)).includes(
      'draw/record-changed',
    ),
  );
  assert.ok(
    (await altered((line) => Object.assign(line, { subject: 'x' }), isOther)).includes('draw/log-broken'),
  );
  const cut = [lines[0]!, ...lines.slice(1, 60), ...lines.slice(61)];
  assert.ok((await checkEvidence(each(cut))).problems.some(({ code }) => code === 'draw/log-broken'));
});

test('the command line exports a day, and checks the file without any database', async () => {
  const day = addDays(FIRST, 6);
  const { store } = house.house;
  const path = join(store.dataFolder, 'draw.ndjson');
  const env = { GWANMUN_DATA: store.dataFolder, DATABASE_URL: house.database.url };
  const written = await gwanmun(['draw', 'export', day, path], env);
  assert.equal(written.code, 0, written.err);
  const nowhere = { GWANMUN_DATA: join(store.dataFolder, 'nowhere') };
  const checked = await gwanmun(['draw', 'check', path, '--json'], nowhere);
  assert.equal(checked.code, 0, checked.err);
  const report = JSON.parse(checked.out);
  assert.ok(report.ok && report.drawn > 0);
  const fromStore = await gwanmun(['draw', 'check', day, '--json'], env);
  assert.deepEqual(JSON.parse(fromStore.out), report);
  assert.equal((await gwanmun(['draw', 'export', day, path], env)).code, 65, 'never over another file');
  assert.equal((await gwanmun(['draw', 'check', '2020-01-01'], env)).code, 66);
  assert.equal((await gwanmun(['draw', 'check', addDays(FIRST, 9)], env)).code, 66, 'not revealed');
  writeFileSync(join(store.dataFolder, 'torn.ndjson'), '{"format":"gwanmun-draw@1","anch');
  assert.equal((await gwanmun(['draw', 'check', join(store.dataFolder, 'torn.ndjson')], nowhere)).code, 65);
  await house.database.owner.query(
    `update "case" set is_random = false where id = (
       select id from "case" where is_random and draw_secret = (select secret_id from draw_day where day = $1) limit 1)`,
    [day],
  );
  const found = await gwanmun(['draw', 'check', day], env);
  assert.equal(found.code, 1);
  assert.match(found.err, /no case marked as random/);
});

test('a secret file that is gone stops intake and breaks no promise', async () => {
  const day = addDays(FIRST, 20);
  setClock(at(day, 10));
  await file([fresh()]);
  const other = await otherProcess();
  const path = join(house.house.store.dataFolder, 'keys', 'draw', day);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  renameSync(path, `${path}.away`);
  await assert.rejects(other.current(), /put the file back/);
  house.house.draws.forget();
  assert.equal((await house.machine.post('declarations', fresh())).status, 503);
  renameSync(`${path}.away`, path);
  const [decision] = await file([fresh()]);
  assert.equal(decision!.inputs.draw.secretId, (await readDrawDay(house.house.pool, day))!.secretId);
  assert.equal(seoulDay(now), day);
});
