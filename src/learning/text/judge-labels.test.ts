/** Do examples with known labels teach how far an answer can be trusted, and which of two labels is meant more often? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import { trainTextLabels } from './text-labels.ts';

const random = seededRandom(11);
const word = () => `w${random.below(1e6).toString(36)}`;
const called = (name: string) => `${name} ${word()} ${word()}`;

/** Of things called alike eight in ten are the one and two the other; what is called otherwise is one thing alone. */
function learn(judged: number) {
  const examples = Array.from({ length: 360 }, (_, i) => {
    const isClear = i % 3 === 0;
    const label = isClear ? '333311' : i % 5 > 0 ? '111111' : '222211';
    const text = called(isClear ? 'umbrella' : 'crate');
    return { label, text, key: text, kind: 'a' };
  });
  const names = ['111111', '222211', '333311'].map((label) => ({ label, text: `name${label}` }));
  return trainTextLabels(examples, names, { levels: [2, 4, 6], seed: 3, judged });
}

test('a chance is what it says: near 0.8 where eight in ten were right, near 1 where all were', () => {
  const labels = learn(360);
  const meanOf = (name: string): number =>
    Array.from({ length: 50 }, () => labels.ask(called(name)).confidence / 50).reduce(
      (sum, one) => sum + one,
    );
  assert.ok(Math.abs(meanOf('crate') - 0.8) < 0.1, String(meanOf('crate')));
  assert.ok(meanOf('umbrella') > 0.95, String(meanOf('umbrella')));
  assert.equal(labels.ask(called('crate')).ranked[0]?.label, '111111');
});

test('with too few examples to judge by, the share is all that is told', () => {
  const labels = learn(30);
  const { ranked, confidence } = labels.ask('umbrella');
  assert.equal(confidence, ranked[0]!.share);
});
