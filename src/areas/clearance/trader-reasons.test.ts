/** Do the reasons of traders help, and tell nothing of how customs chooses? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Demand } from '../../screening/answers.ts';
import { DEMANDS } from '../../screening/answers.ts';
import { STARTING_CRITERIA } from './criteria/index.ts';
import { exampleImport } from './example.ts';
import { CHECK_WORDS, PAPERS } from './trader-reason-texts.ts';
import { traderReasons } from './trader-reasons.ts';
import { traderStatus } from './trader-status.ts';

const { declaration } = exampleImport();

/** A finding as the record holds it: the function is given all of it and must read nothing but what was asked. */
function finding(source: string, id: string, demand: Demand) {
  return { source, id, version: 1, score: 0.93712, demand, evidence: ['/items/0/unitPrice'] };
}

const HIDDEN = [
  ...STARTING_CRITERIA.map(({ id }) => ['criterion', id] as const),
  ...['price-below-peers', 'narcotics-route', 'split-shipment'].map((id) => ['detector', id] as const),
  ['list', 'past-offenders'],
  ['score', 'fraud'],
  ['random', 'random'],
  ['mandatory', 'firearms'],
  ['fault', 'model'],
] as const;

test('whichever hidden rule asked for a check, the words are the same', () => {
  for (const demand of DEMANDS) {
    const told = HIDDEN.map(([source, id]) =>
      JSON.stringify(traderReasons(declaration, [finding(source, id, demand)])),
    );
    assert.equal(new Set(told).size, 1, demand);
  }
});

test('an audit afterwards is never told beforehand', () => {
  assert.deepEqual(traderReasons(declaration, [finding('score', 'fraud', 'audit')]), []);
  assert.deepEqual(
    traderReasons(declaration, [finding('criterion', 'x', 'physical'), finding('score', 'fraud', 'audit')]),
    traderReasons(declaration, [finding('random', 'random', 'physical')]),
  );
});

test('every text is of the closed list, cites an article, and says what helps and how to contest', () => {
  const words = Object.values(CHECK_WORDS);
  const papers = new Set(Object.values(PAPERS));
  for (const demand of DEMANDS) {
    for (const reason of traderReasons(declaration, [finding('criterion', 'x', demand)])) {
      const own = words.find(({ title }) => title === reason.title);
      assert.ok(own !== undefined && own.says === reason.says && own.contest === reason.contest);
      assert.match(reason.article, /^관세법 제\d+조/);
      assert.ok(reason.bring.length > 0 && reason.bring.every((paper) => papers.has(paper)));
    }
  }
  assert.equal(words.length, 5);
  assert.equal(papers.size, 7);
});

test('no text names a rule, a list, a score or chance', () => {
  const states = ['screened', 'held', 'rejected', 'supplement-requested'] as const;
  const checks = Object.keys(CHECK_WORDS) as (keyof typeof CHECK_WORDS)[];
  const all = JSON.stringify([
    Object.values(CHECK_WORDS),
    Object.values(PAPERS),
    states.flatMap((state) => checks.map((check) => traderStatus(state, check))),
  ]);
  for (const [, id] of HIDDEN.filter(([source]) => source === 'criterion' || source === 'detector'))
    assert.ok(!all.includes(id), id);
  assert.doesNotMatch(
    all,
    /무작위|추첨|표본|점수|확률|목록 일치|감시|선별 기준|검출|임계|random|drawn|score|probab|watch|criteri|detector|threshold|0\.93/i,
  );
});

test('papers follow what was declared', () => {
  const claim = exampleImport({ items: [{ preference: { agreement: '112' } }] }).declaration;
  const told = (one: typeof declaration) =>
    traderReasons(one, [finding('criterion', 'x', 'documents')])[0]!.bring;
  assert.ok(told(claim).includes(PAPERS.origin));
  assert.ok(!told(declaration).includes(PAPERS.origin));
});
