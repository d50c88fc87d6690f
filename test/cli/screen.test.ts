/** `gwanmun screen` without a store: every good line is decided, the same again gives the same bytes, nothing is left behind. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { temporaryFolder } from '../../src/store/testing.ts';
import { history, makeCountry } from '../../src/synthetic/index.ts';
import { gwanmun } from './gwanmun.ts';

const folder = temporaryFolder();
const env = { GWANMUN_DATA: `${folder}/none` };
after(() => rmSync(folder, { recursive: true, force: true }));

const lines = [...history(makeCountry(5), { from: '2026-03-02', to: '2026-03-08', declarations: 300 })].map(
  ({ declaration }) => JSON.stringify(declaration),
);
writeFileSync(`${folder}/file.ndjson`, `\ufeff${[...lines, '[]', 'nonsense'].join('\n')}\n`);

test('every line has an answer, in order', async () => {
  const ended = await gwanmun(['screen', `${folder}/file.ndjson`], env);
  assert.equal(ended.code, 1, ended.err);
  const answers = ended.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    answers.map(({ line }) => line),
    Array.from({ length: 302 }, (_, place) => place + 1),
  );
  assert.deepEqual(
    answers.slice(300).map(({ result }) => result),
    ['refused', 'refused'],
  );
  assert.ok(
    answers.slice(0, 300).every(({ lane, answers: given }) => lane !== undefined && given !== undefined),
  );
  assert.ok(!existsSync(env.GWANMUN_DATA), 'a rehearsal makes no store');
  const again = await gwanmun(
    ['screen', '--out', `${folder}/again.ndjson`, '--summary', '--json', `${folder}/file.ndjson`],
    env,
  );
  assert.equal(readFileSync(`${folder}/again.ndjson`, 'utf8'), ended.out);
  const { byLane, refused } = JSON.parse(again.out);
  assert.equal(refused, 2);
  for (const [lane, count] of Object.entries(byLane)) {
    assert.equal(answers.filter((answer) => answer.lane === lane).length, count, lane);
  }
});

test('a model file that was cut off is refused in one sentence', async () => {
  writeFileSync(`${folder}/model.json`, '{"format":1,"keyList"');
  const ended = await gwanmun(['screen', '--model', `${folder}/model.json`, `${folder}/file.ndjson`], env);
  assert.equal(ended.code, 65);
  assert.match(ended.err, /no model set, or it is cut off/);
});
