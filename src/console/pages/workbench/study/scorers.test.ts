/** Do the figures of a study stand in the right order, and is a difference only told where its interval says so? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StudyFigures } from '../../../../exchange/contract.ts';
import { regimeTables, verdictOf } from './scorers.ts';

const regime = (name: 'unseen' | 'all' | 'seen', rows: number, hits: number) => ({
  ...{ name, rows, hits, auc: 0.7, aucError: 0.02, averagePrecision: 0.4 },
  at: [{ percent: 5, taken: 5, hits: 3, precision: 0.6, low: 0.2, high: 0.9, recall: 0.3 }],
});
const judgement = { regimes: [regime('unseen', 40, 4), regime('all', 100, 10), regime('seen', 60, 6)] };
const { name: _, ...all } = regime('all', 100, 10);
const figures: StudyFigures = {
  learnt: { rows: 300, hits: 30 },
  judged: { rows: 100, hits: 10 },
  judgement,
  lookup: { column: 'firm', judgement },
  champion: { all, ahead: { auc: null, averagePrecision: null } },
  shares: [],
  examples: { missed: [], falseAlarms: [], found: [] },
};

test('new groups stand first, and chance beside every one of them', () => {
  const tables = regimeTables(figures, true);
  assert.deepEqual(
    tables.map(({ name, scorers }) => [name, ...scorers.map(({ who }) => who)]),
    [
      ['unseen', 'thisModel', 'lookup', 'random'],
      ['all', 'thisModel', 'champion', 'lookup', 'random'],
      ['seen', 'thisModel', 'lookup', 'random'],
    ],
  );
  assert.equal(tables[0]!.scorers.at(-1)!.averagePrecision, 0.1);
});

test('where nothing is grouped, new and known are not told apart', () => {
  assert.deepEqual(
    regimeTables(figures, false).map(({ name }) => name),
    ['all'],
  );
});

test('a difference whose interval holds nought is none', () => {
  assert.equal(verdictOf({ low: 0.01, high: 0.05 }), 'better');
  assert.equal(verdictOf({ low: -0.05, high: -0.01 }), 'worse');
  assert.equal(verdictOf({ low: -0.01, high: 0.05 }), 'same');
  assert.equal(verdictOf(null), 'cannotTell');
});
