/** Holds the check to releases of every kind: nothing of an unaltered one is doubted, and none of a thousand alterations goes unseen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkText,
  type Figures,
  plainBlocks,
  readFigures,
  writeRelease,
} from '../../src/areas/statistics/index.ts';
import { seededRandom } from '../../src/core/random.ts';
import type { Language } from '../../src/core/text.ts';
import { releaseText } from '../../src/exchange/release/plain.ts';
import { ALTERATIONS, alter } from '../builders/altered-release.ts';
import { madeUpFigures } from '../builders/release-figures.ts';

const SEED = 2025;
const EACH = 10;

function figuresOf(file: unknown): Figures {
  const read = readFigures(file);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

/** What the check does not take for supported. */
function doubted(text: string, figures: Figures): readonly string[] {
  return checkText(plainBlocks(text), figures)
    .filter(({ verdict }) => verdict !== 'supported')
    .map(({ verdict, words, line }) => `${verdict} in line ${line}: ${words}`);
}

const all = madeUpFigures(SEED).map(figuresOf);

for (const language of ['ko', 'en'] as const satisfies Language[]) {
  test(`nothing of an unaltered release is doubted (${language})`, () => {
    for (const figures of all) {
      const text = releaseText(writeRelease(figures, language));
      assert.deepEqual(doubted(text, figures), [], `${figures.kind}\n${text}`);
    }
  });
}

test('a thousand releases altered in one place are all caught', () => {
  const random = seededRandom(SEED);
  const counts = new Map<string, number>();
  for (const figures of all)
    for (const language of ['ko', 'en'] as const) {
      const text = releaseText(writeRelease(figures, language));
      for (const what of ALTERATIONS)
        for (let nth = 0; nth < EACH; nth++) {
          const altered = alter(text, figures, what, random);
          if (altered === undefined) continue;
          const { before, after } = altered;
          assert.notEqual(altered.text, text, `${what} ${before} ${after}`);
          const found = doubted(altered.text, figures);
          assert.notDeepEqual(found, [], `${figures.kind} ${language} ${what}: ${before} became ${after}`);
          counts.set(what, (counts.get(what) ?? 0) + 1);
        }
    }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  assert.ok(total >= 1000, `${total} alterations`);
  for (const what of ALTERATIONS) assert.ok(counts.get(what)! >= 100, `${what}: ${counts.get(what)}`);
});
