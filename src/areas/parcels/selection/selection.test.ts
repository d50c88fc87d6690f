/** The parts that detectors rest on: words of descriptions, groups of linked codes, a memory that does not grow, learning by weights. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../core/random.ts';
import { compileForest, logistic, marginOf } from '../../../learning/forest.ts';
import { HUB_CODES, openClusters } from './clusters.ts';
import { countedOf, countOutcome, countParcel } from './count.ts';
import { exampleParcel } from './example.ts';
import { kindOf, readGoods } from './goods.ts';
import { faded, openTable, pairKey, textKey } from './keyed-table.ts';
import { lookUpParcel } from './look-up.ts';
import { openMemory } from './memory.ts';
import { USUAL_SELECTION } from './policy-set.ts';
import { PARCEL_FACTS } from './subject.ts';
import { type ParcelExample, thin, trainParcels } from './train.ts';

test('words: what says nothing, what is disguised, and what only looks so', () => {
  for (const text of [
    'GIFT',
    'black, one size',
    '생활용품',
    '礼品',
    'beige, 18-24 months',
    '  ',
    'Other items 3',
  ])
    assert.ok(readGoods(text).isVague, text);
  for (const text of ['Cotton T-shirt, black, XL', '면 티셔츠', '跑步鞋', 'Tea towel'])
    assert.ok(!readGoods(text).isVague, text);
  const hidden = ['k3tamine', 'kеtamine', 'cannab1s', 'kratmo', 'k e t a m i n e', 'marihuana'];
  for (const text of hidden) assert.notEqual(readGoods(text).hidden, null, text);
  for (const text of ['crystals', 'candle', 'tables', 'mushrooms', 'battery', 'cocoa']) {
    assert.equal(readGoods(text).hidden, null, text);
  }
  assert.equal(readGoods('Herbal Incense 10g').euphemism, 'herbal incense');
  assert.equal(readGoods('BAG 1:1').replica, '1:1');
  assert.ok(readGoods('tеa').isMixed && !readGoods('tea 차').isMixed);
  assert.equal(kindOf({ description: 'Tea towel', hsCode: '6302601000' }), '630260');
});

test('groups: codes that share a telephone or an address are one, and a pick-up point is not', () => {
  const graph = openClusters(1024);
  graph.link(1, 100, 200);
  graph.link(2, 101, 200);
  graph.link(3, 101, 201);
  assert.equal(graph.of(1, 0, 0).codes, 3);
  assert.equal(graph.of(0, 0, 201).codes, 3);
  assert.equal(graph.of(9, 0, 0).codes, 0);
  graph.hit(1, 100, 200);
  assert.equal(graph.of(3, 0, 0).hits, 1);
  for (let code = 10; code < 300; code++) graph.link(code, 1000 + code, 7);
  assert.equal(graph.of(0, 0, 7).codes, HUB_CODES);
  // Somebody met at the hub later is not of its group.
  assert.ok(graph.of(299, 1299, 0).codes < HUB_CODES);
});

test('memory: of a fixed size, and what is long unused gives way', () => {
  const table = openTable(16, 1);
  for (let key = 1; key <= 400; key++) table.values[table.place(textKey(`k${key}`), key)] = key;
  assert.equal(table.values.length, 16);
  assert.equal(table.values[table.find(textKey('k400'))], 400);
  assert.equal(table.find(textKey('k1')), -1);
  assert.equal(pairKey(5, 0), 0);
  assert.notEqual(pairKey(5, 6), pairKey(6, 5));
  assert.equal(faded(8, 10, 5), 2);
});

test('facts are those before the parcel itself, and outcomes teach', () => {
  const memory = openMemory(1024);
  const { parcel } = exampleParcel();
  const keys = { recipient: 11, phone: 12, address: 13, sender: 14 };
  const beside = { priceUsd: 36, orderFound: false, orderDifferences: 0 };
  const fact = (name: (typeof PARCEL_FACTS)[number]): number | null =>
    lookUpParcel(memory, parcel, keys, beside).declaration[PARCEL_FACTS.indexOf(name)]!;
  assert.equal(fact('recipient.knownDays'), null);
  assert.equal(fact('sender.parcels'), 0);
  const counted = countedOf(parcel, keys, 36);
  countParcel(memory, JSON.parse(JSON.stringify(counted)));
  assert.deepEqual([fact('recipient.knownDays'), fact('pair.parcels'), fact('pair.valueUsd')], [0, 1, 36]);
  countOutcome(memory, keys, counted.day, true);
  assert.deepEqual([fact('sender.hits'), fact('sender.examined'), fact('cluster.hits')], [1, 1, 1]);
});

test('the model learns from what was opened, and chance stands for what it was chosen from', () => {
  const examples = Array.from({ length: 400 }, (_, place): ParcelExample => {
    const isFound = place % 20 === 0;
    const row = Float32Array.of(isFound ? 5 : place % 3, place % 7);
    return { row, isFound, isCritical: place % 40 === 0, chance: place % 2 === 0 ? null : 0.01 };
  });
  const model = trainParcels(examples, ['sign', 'noise'], 1);
  assert.deepEqual(
    [model.trainedOn.found, model.trainedOn.critical, model.trainedOn.random, model.trainedOn.standFor],
    [20, 10, 200, 20_000],
  );
  assert.deepEqual(trainParcels(examples, ['sign', 'noise'], 1), model);
  const few = thin(examples, 100, 3);
  assert.equal(few.filter(({ isFound }) => isFound).length, 20);
  const weight = few.reduce((sum, { share = 1 }) => sum + share, 0);
  assert.ok(Math.abs(weight - 400) < 80, String(weight));
});

test('few finds give an order and no sureness: a small office splits on what it found, and noise picks nobody', () => {
  const chance = seededRandom(3);
  const outcomes = (isFound: (place: number) => boolean, sign: (place: number) => number) =>
    Array.from({ length: 40 }, (_, place): ParcelExample => {
      const noise = Array.from({ length: 6 }, () => Math.floor(chance.next() * 8));
      const row = Float32Array.of(sign(place), ...noise);
      return { row, isFound: isFound(place), isCritical: false, chance: null };
    });
  const features = ['sign', 'a', 'b', 'c', 'd', 'e', 'f'];
  const scoresOf = (examples: readonly ParcelExample[]): number[] => {
    const forest = compileForest(trainParcels(examples, features, 1).any);
    return examples.map(({ row }) => logistic(marginOf(forest, row)));
  };
  const isFifth = (place: number): boolean => place % 5 === 0;
  const told = scoresOf(outcomes(isFifth, (place) => (isFifth(place) ? 5 : place % 3)));
  const [found, plain] = [
    told.filter((_, place) => isFifth(place)),
    told.filter((_, place) => !isFifth(place)),
  ];
  assert.ok(Math.min(...found) > Math.max(...plain), 'every find stands before everything else');
  const { inspectFrom, documentsFrom } = USUAL_SELECTION.scores;
  assert.ok(Math.max(...found) < inspectFrom, 'eight finds prove little');
  const noise = scoresOf(outcomes(isFifth, (place) => place % 3));
  assert.ok(Math.max(...noise) < documentsFrom, `noise comes to ${Math.max(...noise)}`);
});
