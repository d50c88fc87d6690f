import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { declarationAt } from '../../test/builders/declarations.ts';
import { startHouse, type TestHouse } from '../../test/builders/house.ts';
import { type ImportHistory, lookUp } from '../areas/clearance/index.ts';
import { sha256 } from '../core/hash.ts';
import { unpackMemory } from './memory-bytes.ts';
import { recallMemory } from './memory-recall.ts';
import { keepIfBehind, keepMemory } from './memory-snapshot.ts';

let house: TestHouse;
before(async () => {
  house = await startHouse('memory');
  await house.makePast(300);
});
after(() => house?.end());

/** What the memory answers about three hundred declarations: reading moves its windows, so its bytes are no measure. */
const told = (history: ImportHistory): string =>
  sha256(
    JSON.stringify(
      Array.from({ length: 300 }, (_, place) =>
        lookUp(history, declarationAt('020', place, { declaredOn: '2026-11-20' })),
      ),
    ),
  );
const AT = '2026-11-20T00:00:00.000Z';
let next = 0;
async function file(count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let i = 0; i < count; i++) {
    const declarationNumber = `9900926${String(next++).padStart(6, '0')}M`;
    const answer = await house.machine.post(
      'declarations',
      declarationAt('020', next, { declarationNumber }),
    );
    assert.equal(answer.status, 201, answer.text);
    numbers.push(declarationNumber);
  }
  return numbers;
}

test('without a snapshot nothing is recalled', async () => {
  assert.equal(await recallMemory(house.house), undefined);
});

test('what was kept is recalled, with everything that came after it', async () => {
  const { house: inner } = house;
  await file(30);
  await keepMemory(inner, AT);
  assert.equal(told((await recallMemory(inner))!), told(inner.history));
  await file(20);
  const officer = await house.as('officer-020');
  const { json } = await officer.post('cases/next', {});
  const found = await officer.post(`declarations/${json.case.number}/acts`, {
    act: 'outcome',
    version: json.case.version,
    outcome: { code: 'D2', notes: 'n' },
  });
  assert.equal(found.status, 200, found.text);
  assert.equal(told((await recallMemory(inner))!), told(inner.history));
});

test('while it is kept part by part, declarations go on coming and none is counted twice', async () => {
  const { house: inner } = house;
  let isKept = false;
  const keeping = Promise.all(
    Array.from({ length: 4 }, (_, i) => keepMemory(inner, `2026-11-20T00:00:0${i + 1}.000Z`, 0)),
  ).finally(() => {
    isKept = true;
  });
  while (!isKept) await Promise.all([file(2), file(2)]);
  await keeping;
  const { rows } = await house.database.owner.query<{ bytes: Buffer }>('select bytes from snapshot');
  const moments = rows.map(({ bytes }) => new Set(unpackMemory(bytes)!.parts.map(({ seq }) => seq)).size);
  assert.ok(Math.max(...moments) > 1, 'parts know up to different places of the log');
  assert.equal(told((await recallMemory(inner))!), told(inner.history));
});

test('it is kept again where the snapshot has fallen behind, whoever made it, and is not tried at every look', async () => {
  const now = (): string => '2026-11-20T00:00:09.000Z';
  await keepMemory(house.house, '2026-11-20T00:00:08.000Z');
  const look = keepIfBehind(house.house, now, 10);
  assert.equal(await look(), false);
  await file(12);
  // Another server's look: it knows of the snapshot from the store alone.
  assert.equal(await keepIfBehind(house.house, now, 10)(), true);
  assert.equal(await look(), false);
  await house.database.owner.query('delete from snapshot');
  assert.equal(await look(), true);
  await house.database.owner.query('delete from snapshot');
  assert.equal(await look(), false);
  await keepMemory(house.house, now());
});

test('a snapshot that is cut, of another store or edition, or behind a past stored in bulk is not used', async () => {
  const { owner } = house.database;
  const { rows } = await owner.query<{ bytes: Buffer }>(
    'select bytes from snapshot order by at desc limit 1',
  );
  const set = (bytes: Buffer) =>
    owner.query('update snapshot set bytes = $1 where at = (select max(at) from snapshot)', [bytes]);
  await set(rows[0]!.bytes.subarray(0, 5000));
  assert.equal(await recallMemory(house.house), undefined);
  const otherwise = Buffer.from('written in another way');
  await set(Buffer.concat([Buffer.from(sha256(otherwise), 'hex'), otherwise]));
  assert.equal(await recallMemory(house.house), undefined);
  await set(rows[0]!.bytes);
  assert.notEqual(await recallMemory(house.house), undefined);
  await file(1);
  await owner.query(`update log_entry set kind = 'history' where seq = (select max(seq) from log_entry)`);
  assert.equal(await recallMemory(house.house), undefined);
});
