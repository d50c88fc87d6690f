/** What a click does with analyses and questions in SQL is done from the command line too, by the same people and in the same log. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { showAnalysis } from '../../src/app/commands/analysis.ts';
import {
  answerToFile,
  askInSql,
  followAsPerson,
  keepAnalysis,
  runAsPerson,
} from '../../src/app/commands/analysis-acts.ts';
import type { AskedByPerson } from '../../src/app/commands/as-person.ts';
import type { Fault } from '../../src/core/problem.ts';
import type { AnalysisDraft } from '../../src/exchange/contract.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import { PASSWORD, startHouse, type TestHouse } from '../builders/house.ts';
import { gwanmun } from '../cli/gwanmun.ts';

let it: TestHouse;
let id = '';
const folder = temporaryFolder();
before(async () => {
  it = await startHouse('analysis_command');
  await it.makePast(200, 1);
});
after(async () => {
  await it?.end();
  rmSync(folder, { recursive: true, force: true });
});

const draft: AnalysisDraft = {
  title: '짝',
  purpose: '본다',
  definition: {
    template: 'pair',
    direction: 'import',
    period: { kind: 'days', from: '2026-06-01', to: '2026-08-31' },
    choice: { one: ['importer.id'], other: ['seller.id'], within: [] },
    brought: null,
    parameters: { leastTogether: 2, leastTimes: 1.5, falseShare: 0.2 },
    seed: 1,
  },
};

const analyst = (): AskedByPerson => ({
  flags: { account: 'analyst', server: it.address },
  ...{ env: {}, tell: () => {}, password: () => Promise.resolve(PASSWORD) },
  stop: new AbortController().signal,
});

function fileOf(content: object): string {
  const path = `${folder}/analysis.json`;
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test('an analysis is begun, changed, run and followed by a person, and read beside the server', async () => {
  id = (await keepAnalysis(analyst(), fileOf(draft), null)).id;
  const changed = await keepAnalysis(analyst(), fileOf({ ...draft, title: '판매자의 짝' }), id);
  assert.equal(changed.title, '판매자의 짝');
  assert.deepEqual(await runAsPerson(analyst(), id), { analysis: id, run: 1 });
  assert.deepEqual(await followAsPerson(analyst(), id, 1), { analysis: id, run: 1 });
  const data = { data: it.house.store.dataFolder };
  const beside = { flags: data, env: { DATABASE_URL: it.database.url }, tell: () => {} };
  const { findings, analysis: shown } = await showAnalysis(beside, id);
  assert.equal(findings!.findings.length, Math.min(200, shown.ran[0]!.found));
  assert.notEqual(shown.ran[0]!.yield, null);
});

test('what is wrong with a draft is told whole, and what is not there by its own code', async () => {
  const definition = { ...draft.definition, choice: { one: [], other: ['item.tea'], within: [] } };
  const wrong = keepAnalysis(analyst(), fileOf({ ...draft, definition }), null);
  await assert.rejects(wrong, ({ code, message }: Fault) => {
    assert.equal(code, 'input/refused');
    assert.match(message, /\/definition\/choice\/one: .*\n.*\/definition\/choice\/other\/0: /);
    return true;
  });
  await assert.rejects(runAsPerson(analyst(), 'none'), { code: 'input/unknown' });
});

const question = { direction: 'import', asOf: '2026-11-01', purpose: 'counting' } as const;

test('a question in SQL is answered on the terminal, into a file, or refused with its reason', async () => {
  const statement = 'select count(*) as n from declarations';
  const when = ['--as-of', question.asOf, '--purpose', question.purpose];
  const who = ['--account', 'analyst', '--server', it.address, '--json'];
  const env = { GWANMUN_PASSWORD: PASSWORD };
  const counted = await gwanmun(['analysis', 'sql', statement, ...when, ...who], env);
  assert.equal(counted.code, 0, counted.err);
  // A bigint is text in JSON.
  const n = Number(JSON.parse(counted.out).rows[0][0]);
  assert.ok(n > 100, counted.out);
  const file = `${folder}/answer.csv`;
  const numbers = {
    ...question,
    statement: 'select number from declarations order by 1',
    format: 'csv' as const,
  };
  await answerToFile(analyst(), numbers, file);
  assert.equal(readFileSync(file, 'utf8').trim().split('\n').length, n + 1);
  const dropping = askInSql(analyst(), { ...question, statement: 'drop table declarations' });
  await assert.rejects(dropping, { code: 'input/refused' });
  const kept = await it.database.owner.query<{ n: number }>(
    "select count(*)::int as n from event where kind like 'snapshot%'",
  );
  assert.ok(kept.rows[0]!.n >= 3, 'questions stand in the log');
});
