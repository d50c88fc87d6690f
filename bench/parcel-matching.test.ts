/** Does matching still find what is planted in made-up parcels? Floors, far below what is measured, on another seed than the bench. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeParcelTrade } from '../src/synthetic/parcels/index.ts';
import { matchTrade, qualityOf } from './parcel-truth.ts';

/** Some 25 parcels of a kind: one that is missed costs four points, so that the floors leave room for some. */
const LEAST_RECALL = 0.85;
const LEAST_PRECISION = 0.75;

test('links, kinds of mismatch and dirt', () => {
  const trade = makeParcelTrade(5, { orders: 5000, from: '2026-09-01', days: 60 });
  const quality = qualityOf(trade, matchTrade(trade));
  assert.ok(quality.links.precision >= 0.99 && quality.links.recall >= 0.99, JSON.stringify(quality.links));
  assert.ok(quality.dirty.linked >= 0.97 && quality.dirty.undisturbed >= 0.95, JSON.stringify(quality.dirty));
  assert.ok(quality.falseAlarms <= 0.01, String(quality.falseAlarms));
  for (const kind of quality.kinds) {
    assert.ok(kind.planted >= 10, `${kind.kind} was planted ${kind.planted} times`);
    assert.ok(kind.recall >= LEAST_RECALL && kind.precision >= LEAST_PRECISION, JSON.stringify(kind));
  }
});
