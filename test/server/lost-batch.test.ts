/** A batch that could not be stored leaves no trace in what the gate remembers, even where the memory could not be read again at once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadHistory } from '../../src/app/history-load.ts';
import { recallMemory } from '../../src/app/memory-recall.ts';
import { keepMemory } from '../../src/app/memory-snapshot.ts';
import { farmGoodOf, type ImportHistory, lookUp } from '../../src/areas/clearance/index.ts';
import { sha256 } from '../../src/core/hash.ts';
import { readRecord } from '../../src/screening/record.ts';
import type { Answer } from '../builders/client.ts';
import { declarationAt, todaysDeclarations } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
before(async () => {
  house = await startHouse('lost_batch');
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
const [withFarmGoods, others] = [true, false].map((wanted) =>
  todaysDeclarations().flatMap(({ items }, place) =>
    items.some(({ hsCode }) => farmGoodOf(hsCode) !== undefined) === wanted ? [place] : [],
  ),
) as [number[], number[]];
/** Prices of farm goods are looked up in the tables that are taken away here, before anything is decided: they are sent apart. */
const rows = (from: number, count: number): unknown[] =>
  Array.from({ length: count }, (_, nth) =>
    declarationAt('020', others[(from + nth) % others.length]!, {
      declarationNumber: `9900826${String(from + nth).padStart(6, '0')}M`,
    }),
  );
const file = (from: number, count: number): Promise<Answer> =>
  house.machine.post('declarations/batch', rows(from, count));
interface Result {
  readonly result: string;
}
const rename = (from: string, to: string): Promise<unknown> =>
  house.database.owner.query(`alter table ${from} rename to ${to}`);

test('a lost batch is not remembered, and nothing is decided until the memory was read again', async () => {
  assert.equal((await file(0, 40)).status, 200);
  await rename('log_salt', 'log_salt_away');
  await rename('declaration_item', 'item_away');
  await rename('examination', 'examination_away');
  assert.equal((await file(40, 60)).status, 503);
  // The store takes writes again, but the past cannot be read: whatever was decided now would rest on the lost batch.
  await rename('log_salt_away', 'log_salt');
  await rename('item_away', 'declaration_item');
  assert.equal((await file(100, 20)).status, 503);
  await assert.rejects(keepMemory(house.house, '2026-11-20T00:00:00.000Z'));
  await rename('examination_away', 'examination');
  const again = await file(40, 60);
  assert.deepEqual([...new Set(again.json.map(({ result }: { result: string }) => result))], ['stored']);
  assert.equal(told(house.house.history), told(await loadHistory(house.house)));
});

test('where a snapshot is kept, the memory is recalled from it and what came after', async () => {
  await keepMemory(house.house, '2026-11-20T00:00:01.000Z');
  assert.equal((await file(100, 30)).status, 200);
  await rename('log_salt', 'log_salt_away');
  assert.equal((await file(130, 60)).status, 503);
  await rename('log_salt_away', 'log_salt');
  assert.equal((await file(130, 10)).status, 200);
  assert.equal(told(house.house.history), told(await loadHistory(house.house)));
  assert.equal(told(house.house.history), told((await recallMemory(house.house))!));
});

test('while nothing can be stored nobody is told that it is, however often it is sent at once', async () => {
  await rename('log_salt', 'log_salt_away');
  const sent = [file(3000, 500), file(3000, 500), file(3500, 500), file(3000, 500), file(3500, 500)];
  assert.deepEqual(
    (await Promise.all(sent)).map(({ status }) => status),
    sent.map(() => 503),
  );
  await rename('log_salt_away', 'log_salt');
  const again = await Promise.all([file(3000, 500), file(3500, 500), file(3000, 500)]);
  const results = again.map(({ json }) => [...new Set(json.map(({ result }: Result) => result))].join());
  assert.deepEqual(results, ['stored', 'stored', 'same']);
  assert.equal(told(house.house.history), told(await loadHistory(house.house)));
});

test('a batch that fails while it is being decided leaves nothing behind either', async () => {
  // In the middle of the first row, when it is partly counted, and far behind it.
  for (const [last, from] of [
    [25, 200],
    [200, 320],
  ] as const) {
    const { history } = house.house;
    let asked = 0;
    house.house.history = new Proxy(history, {
      get: (target, name) => {
        if (++asked > last) throw new Error('damaged');
        return Reflect.get(target, name);
      },
    });
    assert.equal((await file(from, 120)).status, 503);
    assert.ok(asked > last);
    const again = await file(from, 120);
    assert.deepEqual([...new Set(again.json.map(({ result }: Result) => result))], ['stored']);
    assert.equal(told(house.house.history), told(await loadHistory(house.house)));
  }
});

test('where no reference price can be looked up, the row is not answered, and nothing of it is kept', async () => {
  const garlic = declarationAt('020', withFarmGoods[0]!, { declarationNumber: '9900826990001M' });
  await rename('declaration_item', 'item_away');
  assert.equal((await house.machine.post('declarations', garlic)).status, 503);
  await rename('item_away', 'declaration_item');
  assert.equal((await house.machine.post('declarations', garlic)).json.result, 'stored');
  assert.equal(told(house.house.history), told(await loadHistory(house.house)));
});

test('whole batches that wait for each other know of each other: once stored, then the same or in conflict, with one draw', async () => {
  const whole = 500;
  const other = rows(1000, whole).map((row) => ({ ...(row as object), declarant: { id: 'OTHERBROKER' } }));
  const refiled = rows(1000, whole).map((row, place) => ({
    ...(row as object),
    declarationNumber: `9900827${String(place).padStart(6, '0')}M`,
  }));
  const sent = [rows(1000, whole), other, rows(1000, whole), refiled, rows(2000, whole), rows(1000, whole)];
  const answers = await Promise.all(sent.map((batch) => house.machine.post('declarations/batch', batch)));
  const results = answers.map(({ json }) => [...new Set(json.map(({ result }: Result) => result))].join());
  assert.deepEqual(results, ['stored', 'conflict', 'same', 'stored', 'stored', 'same']);
  const { rows: decided } = await house.database.pool.query<{ consignment: string; record: string }>(
    `select d.consignment_key as consignment, x.record from declaration d join decision x using (number, version)
     where d.number like '9900827%' or d.number between '9900826001000M' and '9900826001499M'`,
  );
  assert.equal(decided.length, 2 * whole);
  for (const own of Map.groupBy(decided, ({ consignment }) => consignment).values()) {
    assert.ok(own.length >= 2);
    assert.equal(new Set(own.map(({ record }) => readRecord(record).inputs.draw.value)).size, 1);
  }
});
