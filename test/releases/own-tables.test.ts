/** Releases of every kind that our own tables feed: read whole, nothing of the unaltered doubted, and every alteration caught. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkText,
  type Figures,
  plainBlocks,
  readFigures,
  writeRelease,
} from '../../src/areas/statistics/index.ts';
import { factsOfKind, isFactOf } from '../../src/areas/statistics/tables-of-trade/facts-of-kind.ts';
import { seededRandom } from '../../src/core/random.ts';
import { releaseText } from '../../src/exchange/release/plain.ts';
import { ALTERATIONS, alter } from '../builders/altered-release.ts';
import { ownFigures } from '../builders/own-release-figures.ts';

const SEEDS = [322];
const EACH = 6;

const all = SEEDS.flatMap(ownFigures).map((file): Figures => {
  const read = readFigures(JSON.parse(JSON.stringify(file)));
  assert.ok(read.ok, JSON.stringify(read));
  assert.deepEqual(read.value.leftOut, []);
  // Whatever the tables tell, a kind of the house may speak of.
  const facts = factsOfKind(read.value.kind)!;
  for (const { id } of read.value.cells)
    assert.ok(/^=\/(?!series)/.test(id) || isFactOf(facts, id), `${read.value.kind} ${id}`);
  return read.value;
});

const doubted = (text: string, figures: Figures): readonly string[] =>
  checkText(plainBlocks(text), figures)
    .filter(({ verdict }) => verdict !== 'supported')
    .map(({ verdict, words, line }) => `${verdict} in line ${line}: ${words}`);

test('nothing is doubted, and every figure is said', () => {
  for (const figures of all)
    for (const language of ['ko', 'en'] as const) {
      const release = writeRelease(figures, language);
      const text = releaseText(release);
      assert.deepEqual(doubted(text, figures), [], `${figures.kind}\n${text}`);
      for (const chart of release.charts)
        if (chart.kind === 'bars') assert.deepEqual(doubted(chart.says, figures), [], chart.says);
      assert.ok(release.charts.length > 0, figures.kind);
      const said = new Set(checkText(plainBlocks(text), figures).map(({ cell }) => cell));
      const unsaid = figures.cells.filter(
        ({ id, reckoning, span }) => reckoning === undefined && span !== 'previous-year' && !said.has(id),
      );
      assert.deepEqual(unsaid, [], text);
    }
});

const lineOf = (text: string, other: string): string =>
  other.split('\n').find((line, at) => line !== text.split('\n')[at]) ?? '';

test('every alteration is caught', () => {
  const random = seededRandom(322);
  const missed: string[] = [];
  let count = 0;
  for (const figures of all)
    for (const language of ['ko', 'en'] as const) {
      const text = releaseText(writeRelease(figures, language));
      for (const what of ALTERATIONS)
        for (let nth = 0; nth < EACH; nth++) {
          const altered = alter(text, figures, what, random);
          if (altered === undefined) continue;
          count++;
          if (doubted(altered.text, figures).length === 0)
            missed.push(
              `${figures.kind} ${language} ${what}: ${altered.before} became ${altered.after}\n${lineOf(text, altered.text)}`,
            );
        }
    }
  assert.deepEqual(missed, []);
  assert.ok(count >= 500, `${count} alterations`);
});
