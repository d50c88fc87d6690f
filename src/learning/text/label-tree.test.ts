/** Do two views of one text have half of the say each, and has the classifier room for as many branches as the nomenclature has? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import { joinWeighed, trainLabelTree, type WeighedText, weighText } from './label-tree.ts';

test('two views of a text have half of the say each', () => {
  const joined = joinWeighed(
    weighText([1, 2, 3, 4], () => 1),
    weighText([5], () => 1),
  );
  const squares = [...joined.weights].map((weight) => weight * weight);
  const first = squares.slice(0, 4).reduce((sum, one) => sum + one, 0);
  assert.deepEqual([...joined.features].sort(), [1, 2, 3, 4, 5]);
  assert.ok(Math.abs(first - 0.5) < 1e-6, `the first has ${first}`);
  assert.ok(Math.abs(squares[4]! - 0.5) < 1e-6, `the second has ${squares[4]}`);
});

/** 96 chapters with pieces of their own among pieces that all share: three million weights, each feature with one for every chapter. */
const [CHAPTERS, OWN, SHARED] = [96, 300, 6000];

function drawnText(chapter: number, random: ReturnType<typeof seededRandom>): WeighedText {
  const own = Array.from({ length: 3 }, () => 1_000_000 + chapter * OWN + random.below(OWN));
  const shared = Array.from({ length: 6 }, () => random.below(SHARED));
  return weighText(
    [...own, ...shared].map((feature) => Math.imul(feature, 0x9e3779b1) >>> 0),
    () => 1,
  );
}

/** Share of new texts that find their label. */
function rightWith(bits?: number): number {
  const random = seededRandom(5);
  const labelOf = (text: number): string => String(text % CHAPTERS).padStart(2, '0');
  const texts = Array.from({ length: 6000 }, (_, text) => drawnText(text % CHAPTERS, random));
  const tree = trainLabelTree(
    { at: (text) => texts[text]!, labelAt: labelOf },
    Int32Array.from(texts.keys()),
    Array.from({ length: CHAPTERS }, (_, chapter) => labelOf(chapter)),
    { levels: [2], rounds: 4, ...(bits !== undefined && { bits }) },
  );
  const asked = Array.from({ length: 960 }, (_, text) => ({
    label: labelOf(text),
    text: drawnText(text % CHAPTERS, random),
  }));
  return asked.filter(({ label, text }) => tree.classify(text, 1)[0]?.label === label).length / asked.length;
}

test('weights have places of their own: what is right with far more room is right with the room in the code', () => {
  const [given, ample, little] = [rightWith(), rightWith(25), rightWith(20)];
  assert.ok(given > ample - 0.03, `${given} with the room in the code, ${ample} with four times as much`);
  assert.ok(little < ample * 0.7, `${little} in a million places, so a lack of room would be seen`);
});
