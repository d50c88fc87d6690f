import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureRow, ModelView } from '../../../exchange/contract.ts';
import { comparable, compareCell, orderFigures, orderModels } from './compare.ts';

const text = { ko: 'x', en: 'x' };
const figure = (regime: FigureRow['regime']): FigureRow => ({
  regime,
  title: text,
  n: 1,
  hits: 0,
  auc: null,
  aucRange: null,
  averagePrecision: null,
  precisionAt: [],
});
const model = (id: string, more: Partial<ModelView>): ModelView => ({
  id,
  name: 'fraud',
  version: 1,
  isLive: false,
  state: 'retired',
  trainedAt: '2027-01-01T00:00:00.000Z',
  data: text,
  rows: 1,
  frauds: 0,
  narcotics: null,
  seed: 1,
  trainSeconds: 1,
  figures: [],
  caveat: text,
  worth: null,
  features: [],
  reliability: [],
  isPackModel: false,
  ...more,
});

test('unseen profiles stand first whatever the server sends first', () => {
  const ordered = orderFigures([figure('all'), figure('lookup'), figure('unseen'), figure('seen')]);
  assert.deepEqual(
    ordered.map((row) => row.regime),
    ['unseen', 'seen', 'all', 'lookup'],
  );
});

test('a change is only known where both figures are', () => {
  assert.equal(compareCell(0.811, 0.801).change, 0.01);
  assert.equal(compareCell(null, 0.8).change, null);
  assert.equal(compareCell(0.8, undefined).change, null);
  assert.equal(compareCell(0.80004, 0.8).change, 0);
});

test('only other versions of the same model are compared, and the one in use stands first', () => {
  const models = [
    model('a', { version: 1 }),
    model('b', { version: 3, isLive: true }),
    model('c', { version: 2 }),
    model('d', { name: 'critical', isLive: true }),
    model('e', { version: 9, isPackModel: true, isLive: true }),
  ];
  assert.deepEqual(
    comparable(models, models[1]!).map(({ id }) => id),
    ['c', 'a'],
  );
  assert.deepEqual(
    orderModels(models).map(({ id }) => id),
    ['b', 'd', 'c', 'a', 'e'],
  );
});
