/** Does the head say what the thing is where the rest of the text is as an office always goes on, and is what is hidden unknown to it? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HEAD_WIDTH, headSignals } from './head-signals.ts';
import { learnLabels } from './learn-labels.ts';

const MANNER =
  'with - according to specifications - the following features, among others: made of steel, for a motor vehicle';
const THINGS = [
  ['111111', 'A gasket'],
  ['222222', 'A support bracket'],
  ['222222', 'A mounting bracket'],
  ['333333', 'A drive shaft'],
] as const;
const { indexes, leftOut } = learnLabels(
  THINGS.map(([label, thing]) => ({ label, text: `${thing} ${MANNER}`, key: thing, kind: 'a' })),
  [
    { label: '111111', text: 'gaskets, steel, for motor vehicles' },
    { label: '444444', text: 'flexible hoses' },
  ],
  { levels: [2, 4, 6], seed: 3 },
);
const [VOTE, NAME_VOTE] = [0, 10];

test('a vote of heads goes by the thing, and a name by the head alone', () => {
  const bracket = headSignals(indexes, `A bracket ${MANNER}`);
  assert.ok(bracket('222222')[VOTE]! > 0.9, String(bracket('222222')[VOTE]));
  assert.equal(bracket('222222').length, HEAD_WIDTH);
  const hose = headSignals(indexes, `A flexible hose ${MANNER}`);
  assert.equal(hose('444444')[NAME_VOTE], 1);
  assert.equal(hose('111111')[NAME_VOTE], 0);
});

test('heads that are hidden have no vote', () => {
  const { heads } = leftOut(new Set([1, 2]));
  const told = headSignals(indexes, 'A mounting bracket - of steel', heads)('222222');
  assert.deepEqual(told.slice(0, HEAD_WIDTH / 2), new Array(HEAD_WIDTH / 2).fill(0));
});
