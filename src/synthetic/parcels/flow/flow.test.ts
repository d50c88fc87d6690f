/** Whether the flow of made-up parcels is what it says: the same again from the same seed, planted at its rates, nothing where nothing is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../../../core/hash.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { type FlowOptions, type FlowTruth, makeFlow } from './flow.ts';
import { FLOW_KINDS, RATES, WAYS } from './plants.ts';

const OPTIONS: FlowOptions = { parcels: 30_000, from: '2025-10-01', days: 60 };

function tally(seed: number, options: FlowOptions): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  makeFlow(seed, options, (parcel, _beside, { kind, way }) => {
    add('all');
    add(parcel.channel);
    if (kind === null) return;
    add(kind);
    add(`${kind}/${way}`);
  });
  return counts;
}

test('the same seed gives the same parcels, another one others, and days only go forward', () => {
  const digest = (seed: number): string => {
    const parts: string[] = [];
    let last = '';
    makeFlow(seed, { ...OPTIONS, parcels: 2000 }, (parcel, beside, truth) => {
      assert.ok(parcel.arrivedOn >= last);
      last = parcel.arrivedOn;
      parts.push(JSON.stringify([parcel, beside, truth]));
    });
    assert.equal(parts.length, 2000);
    return sha256(parts.join());
  };
  assert.equal(digest(3), digest(3));
  assert.notEqual(digest(3), digest(4));
});

test('each kind is planted at about its rate, in every way, and narcotics at the stated factor', () => {
  const planted = 8;
  const counts = tally(5, { ...OPTIONS, planted, narcoticsFactor: 40 });
  for (const kind of FLOW_KINDS) {
    const factor = kind === 'narcotics' ? 40 : 1;
    const expected = (RATES[kind] * planted * factor * OPTIONS.parcels) / 1e6;
    const found = counts.get(kind) ?? 0;
    assert.ok(found > expected * 0.6 && found < expected * 1.6, `${kind}: ${found} of ${expected}`);
    for (const { id } of WAYS[kind]) assert.ok((counts.get(`${kind}/${id}`) ?? 0) > 0, `${kind}/${id}`);
  }
  assert.ok((counts.get('post') ?? 0) > 2000 && (counts.get('express-sea') ?? 0) > 5000);
});

test('where nothing is planted nothing is, and what is silent looks as it would without anything in it', () => {
  assert.deepEqual(
    [...tally(6, { ...OPTIONS, planted: 0 }).keys()].filter((key) =>
      FLOW_KINDS.some((kind) => key.startsWith(kind)),
    ),
    [],
  );
  const silent: Parcel[] = [];
  makeFlow(7, { ...OPTIONS, planted: 20 }, (parcel, _beside, truth: FlowTruth) => {
    if (truth.way === 'silent' && truth.kind === 'counterfeit') silent.push(parcel);
  });
  assert.ok(silent.length > 100);
  for (const { goods } of silent)
    assert.doesNotMatch(goods[0]!.description, /replica|mirror|高仿|superclone/i);
});
