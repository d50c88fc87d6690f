/** A back-test over the stored past runs beside the server, counts every declaration, and only reads what is new the next time. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type BackTestResult, startBackTest } from '../../src/app/back-test.ts';
import { STARTING_CRITERIA } from '../../src/areas/clearance/index.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let it: TestHouse;
before(async () => {
  it = await startHouse('back_test');
  await it.makePast(150);
});
after(() => it.end());

const WIDE = { ...STARTING_CRITERIA[0]!, id: 'C-9901', expression: 'item.customsValueKrw >= 5000000' };

const result = async (): Promise<BackTestResult> => (await ended()).result as BackTestResult;

async function ended(): Promise<{ readonly id: string; readonly result: unknown }> {
  const { id } = startBackTest(it.house, { criterion: WIDE, from: '2000-01-01', to: '2099-12-31' });
  for (;;) {
    const view = it.house.jobs.get(id);
    assert.ok(view?.state === 'running' || view?.state === 'done', JSON.stringify(view?.note));
    if (view.state === 'done') return { id, result: view.result };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const chunks = (): string[] =>
  readdirSync(join(it.house.store.dataFolder, 'columns'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.columns'),
  );

test('every stored declaration is gone through, and again without gathering it anew', async () => {
  const { report } = await result();
  assert.equal(report.declarations, 150);
  assert.ok(report.hits.hits > 0 && report.hits.hits < 150);
  assert.ok(report.allExamined.n > 0);
  assert.equal(chunks().length, 1);
  const again = await result();
  assert.deepEqual(again.report, report);
  assert.equal(chunks().length, 1);
});

test('whoever watches the test sees its figures, and numbers only of declarations that he may open', async () => {
  const { id, result: whole } = await ended();
  const { report } = whole as BackTestResult;
  const offices = (examples: readonly { readonly office: string }[]) =>
    new Set(examples.map(({ office }) => office));
  assert.ok(offices(report.examples).size > 1, 'the past is of several offices');
  const seenBy = async (account: string) =>
    ((await (await it.as(account)).get(`jobs/${id}`)).json.result as BackTestResult).report;
  assert.deepEqual(await seenBy('analyst'), report);
  const own = await seenBy('officer-020');
  assert.deepEqual(own.hits, report.hits);
  assert.deepEqual(
    own.examples,
    report.examples.filter(({ office }) => office === '020'),
  );
  assert.equal(own.examplesElsewhere, report.examples.length - own.examples.length);
  assert.ok(own.nearMisses.every(({ examples }) => examples.every(({ office }) => office === '020')));
  assert.equal((await (await it.as('auditor')).get(`jobs/${id}`)).json.result, null);
});
