/** Whether the page of results can be written from what the benches return, and wrong names are refused. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { resultRows, resultsPage, rowLine } from './results.ts';
import { runBench } from './run.ts';

const DECIDE = {
  meanItems: 2.9,
  meanBytes: 1985,
  meanRecordBytes: 1717,
  rows: [
    { criteria: 1000, perSecond: 7654.3, micros: 130.6, perCoreSecond: 8000, criteriaHits: 0.58 },
    { criteria: 10_000, perSecond: 7000, micros: 142.9, perCoreSecond: 7300, criteriaHits: 0.58 },
  ],
  tenfold: 1.094,
  stages: { criteria: 5.5, models: 18.1 },
};

test('a name that is no bench is refused before anything runs', async () => {
  await assert.rejects(
    runBench({
      names: ['decide', 'nothing'],
      isJson: false,
      env: {},
      say: () => assert.fail('nothing runs'),
    }),
    /no bench nothing; there are .*decide/,
  );
});

test('the page shows figures beside their targets and leaves out what could not run', () => {
  const page = resultsPage({
    decide: { on: '2026-11-22', load: 0.4, figures: DECIDE },
    fraud: { on: '2026-11-22', load: 0.4, figures: null },
  });
  assert.match(page, /1,000 criteria and the models \| 7,654 \| 5,000 \| 10,000 \|/);
  assert.match(page, /Ten times the criteria, the same hits \| 1\.09 times \| ≤ 1\.5 times/);
  assert.match(page, /\| decide \| 2026-11-22 \| 0\.4 \|/);
  assert.match(page, /\| models \| 18\.1 \|/);
  assert.doesNotMatch(page, /Training on|undefined|NaN/);
});

test('a row is one line for the screen', () => {
  const [first] = resultRows({ decide: DECIDE });
  assert.match(rowLine(first!), /: 7,654 {3}\(must 5,000, stretch 10,000\)$/);
});

test('what is recorded names no place on anybody’s machine', () => {
  const kept = readFileSync(new URL('./results.json', import.meta.url), 'utf8');
  assert.deepEqual(kept.match(/"\/[^"]*"|"[A-Za-z]:\\\\[^"]*"/g) ?? [], []);
});
