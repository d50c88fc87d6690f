/** What a click does with analyses and questions in SQL is done from the command line too, by the same people and in the same log. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { showAnalysis } from '../../src/app/commands/analysis.ts';
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

function analysis(...words: readonly string[]) {
  const who = ['--account', 'analyst', '--server', it.address];
  return gwanmun(['analysis', ...words, ...who, '--json'], { GWANMUN_PASSWORD: PASSWORD });
}

function fileOf(content: object): string {
  const path = `${folder}/analysis.json`;
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test('an analysis is begun, changed, run and followed by a person, and read beside the server', async () => {
  const made = await analysis('new', fileOf(draft));
  assert.equal(made.code, 0, made.err);
  id = JSON.parse(made.out).id;
  const changed = await analysis('change', id, fileOf({ ...draft, title: '판매자의 짝' }));
  assert.equal(JSON.parse(changed.out).title, '판매자의 짝', changed.err);
  assert.deepEqual(JSON.parse((await analysis('run', id)).out), { analysis: id, run: 1 });
  assert.deepEqual(JSON.parse((await analysis('follow', id, '1')).out), { analysis: id, run: 1 });
  const data = { data: it.house.store.dataFolder };
  const beside = { flags: data, env: { DATABASE_URL: it.database.url }, tell: () => {} };
  const { findings, analysis: shown } = await showAnalysis(beside, id);
  assert.equal(findings!.findings.length, Math.min(200, shown.ran[0]!.found));
  assert.notEqual(shown.ran[0]!.yield, null);
});

test('what is wrong with a draft is told whole, and what is not there by its own code', async () => {
  const definition = { ...draft.definition, choice: { one: [], other: ['item.tea'], within: [] } };
  const wrong = await analysis('new', fileOf({ ...draft, definition }));
  assert.equal(wrong.code, 65);
  assert.match(wrong.err, /\/definition\/choice\/one: .*\n.*\/definition\/choice\/other\/0: /);
  assert.equal((await analysis('run', 'none')).code, 66);
});

const asOf = ['--as-of', '2026-11-01', '--purpose', 'counting'] as const;

test('a question in SQL is answered on the terminal, into a file, or refused with its reason', async () => {
  const counted = await analysis('sql', 'select count(*) as n from declarations', ...asOf);
  assert.equal(counted.code, 0, counted.err);
  // A bigint is text in JSON.
  const n = Number(JSON.parse(counted.out).rows[0][0]);
  assert.ok(n > 100, counted.out);
  const file = `${folder}/answer.csv`;
  const written = await analysis('sql', 'select number from declarations order by 1', ...asOf, '--out', file);
  assert.equal(written.code, 0, written.err);
  assert.equal(readFileSync(file, 'utf8').trim().split('\n').length, n + 1);
  const refused = await analysis('sql', 'drop table declarations', ...asOf);
  assert.equal(refused.code, 65, refused.err);
  const kept = await it.database.owner.query<{ n: number }>(
    "select count(*)::int as n from event where kind like 'snapshot%'",
  );
  assert.ok(kept.rows[0]!.n >= 3, 'questions stand in the log');
});
