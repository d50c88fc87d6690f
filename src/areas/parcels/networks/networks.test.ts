/** Clusters of codes judged by planted truth in a made-up town, and networks with their bounds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '../../../core/day.ts';
import { makeTown, type Town } from '../../../synthetic/parcels/index.ts';
import { type CodeCluster, findClusters } from './clusters.ts';
import { networkAround } from './network.ts';
import { type NetworkSighting, NODE_KINDS, sightingFrom, textsOfParcel } from './sighting.ts';
import { tellCluster } from './tell.ts';

const FROM = '2026-06-01';
const DAYS = 130;
const SCHEMES = { farms: 6, drops: 6 };
const NOTHING = { isFound: null, isRefused: false };

function sightingsOf({ parcels }: Town): NetworkSighting[] {
  return parcels.map((parcel) => sightingFrom(parcel, textsOfParcel(parcel)!, (_, text) => text, NOTHING));
}

/** @param since before that nothing is known */
function clustersOf(all: readonly NetworkSighting[], since: Day = FROM): CodeCluster[] {
  const firsts = new Map<string, Day>();
  for (const { code, phone, address, day } of all)
    for (const id of [code, phone, address])
      if (id !== null && day < (firsts.get(id) ?? '9')) firsts.set(id, day);
  const window = all.filter(({ day }) => day >= addDays(FROM, DAYS - 30));
  const firstOn = (id: string): Day | undefined => firsts.get(id);
  return findClusters(window, all, { firstOn, since: { code: since, phone: since, address: since } });
}

const isTold = ({ kind }: CodeCluster): boolean => kind !== 'gathering';

test('farms of codes and drop addresses come out; households, pick-up points, desks and dormitories hardly do', () => {
  let [found, all, wrong, quiet] = [0, 0, 0, 0];
  for (const seed of [11, 12]) {
    const town = makeTown(seed, { people: 1500, from: FROM, days: DAYS, ...SCHEMES });
    const clusters = clustersOf(sightingsOf(town));
    const planted = new Set(town.schemes.flatMap(({ bills }) => bills));
    for (const { kind, codes } of town.schemes) {
      const has = ({ codeIds }: CodeCluster): boolean =>
        codes.filter((code) => codeIds.includes(`code-${code}`)).length >= codes.length * 0.8;
      all++;
      if (clusters.some((one) => one.kind === kind && has(one))) found++;
    }
    const honest = clusters.filter(({ bills }) => !bills.some((bill) => planted.has(bill)));
    quiet += honest.length;
    wrong += honest.filter(isTold).length;
  }
  assert.ok(found >= all * 0.9, `${found} of ${all} are told as what they are`);
  assert.ok(quiet > 80, `${quiet} places at which codes meet for good reasons`);
  assert.ok(wrong <= quiet * 0.02, `${wrong} of ${quiet} honest places are told`);
});

test('where nothing is planted one place of a hundred is told at most, and a young store calls nobody new', () => {
  const town = makeTown(21, { people: 3000, from: FROM, days: DAYS, farms: 0, drops: 0 });
  const clusters = clustersOf(sightingsOf(town));
  assert.ok(clusters.length > 80);
  assert.ok(clusters.filter(isTold).length <= clusters.length / 100);
  const planted = makeTown(22, { people: 500, from: FROM, days: DAYS, ...SCHEMES });
  const young = clustersOf(sightingsOf(planted), addDays(FROM, DAYS - 20));
  const signs = young.flatMap((one) => one.signs.map(({ id }) => id));
  assert.ok(!signs.includes('first-use') && !signs.includes('new-place') && !signs.includes('at-once'));
});

function seen(changes: Partial<NetworkSighting> & { readonly houseBill: string }): NetworkSighting {
  return {
    ...{ day: '2026-10-01', code: 'code-1', address: 'address-1', phone: 'phone-1', sender: 'sender-1' },
    ...NOTHING,
    ...changes,
  };
}

const many = (count: number, make: (place: number) => Partial<NetworkSighting>): NetworkSighting[] =>
  Array.from({ length: count }, (_, place) => seen({ houseBill: `B${place}`, ...make(place) }));

const KNOWN = {
  firstOn: () => undefined,
  since: { code: '2026-09-30', phone: '2026-09-30', address: '2026-09-30' },
};

test('a cluster is told in one sentence, with its reasons before its score', () => {
  const all = many(6, (place) => ({
    code: `code-${place}`,
    day: addDays('2026-10-01', place),
    isRefused: place < 2,
    isFound: place === 5 ? true : null,
  }));
  const [cluster] = findClusters(all, all, KNOWN);
  assert.equal(
    tellCluster(cluster!).en,
    '6 codes at one address and behind one telephone in 6 days, 6 parcels; 2 refused by their holders, 1 parcel with a find.',
  );
  assert.equal(
    tellCluster(cluster!).ko,
    '6일 동안 한 주소와 한 전화번호에 부호 6개, 화물 6건; 2개는 명의인이 거절, 화물 1건 적발.',
  );
  assert.deepEqual(
    cluster!.signs.map(({ id, weight }) => [id, weight]),
    [
      ['refused', 0.7],
      ['found', 0.5],
      ['one-phone', 0.25],
      ['one-sender', 0.15],
    ],
  );
  assert.deepEqual([cluster!.kind, cluster!.score], ['farm', 0.904375]);
});

test('one person at two pick-up points joins nothing; half the codes in common do', () => {
  const at = (address: string, codes: readonly number[]): NetworkSighting[] =>
    codes.map((code) =>
      seen({ houseBill: `${address}${code}`, code: `code-${code}`, address, phone: `phone-${code}` }),
    );
  const apart = [...at('address-a', [1, 2, 3, 4, 5]), ...at('address-b', [5, 6, 7, 8, 9])];
  assert.equal(findClusters(apart, apart, KNOWN).length, 2);
  const joined = [...at('address-a', [1, 2, 3, 4, 5]), ...at('address-b', [3, 4, 5, 6])];
  const [one, none] = findClusters(joined, joined, KNOWN);
  assert.deepEqual([one!.codes, one!.addresses, one!.kind, none], [6, 2, 'gathering', undefined]);
});

const USUAL = { hops: 2, mostNodes: 50, kinds: new Set(NODE_KINDS) };

test('a network grows step by step, follows no shop and no hub, and says what it left out', () => {
  const all = [
    ...many(3, (place) => ({ houseBill: `A${place}`, code: `code-${place}`, isRefused: place === 2 })),
    // Another person of the same shop, and a pick-up point where a hundred more meet.
    seen({ houseBill: 'S', code: 'code-s', address: 'address-s', phone: 'phone-s' }),
    ...many(100, (place) => ({
      houseBill: `H${place}`,
      code: `code-h${place}`,
      address: 'address-h',
      phone: null,
      sender: null,
    })),
    seen({ houseBill: 'H', code: 'code-1', address: 'address-h', phone: null, sender: null }),
  ];
  const { nodes, edges, leftOut } = networkAround(all, ['phone-1'], { ...USUAL, hops: 4 });
  assert.deepEqual(
    nodes.map(({ id, hop }) => [id, hop]),
    [
      ['phone-1', 0],
      ['code-2', 1],
      ['code-0', 1],
      ['code-1', 1],
      ['address-1', 2],
      ['sender-1', 2],
      ['address-h', 2],
    ],
  );
  const of = (id: string) => nodes.find((node) => node.id === id)!;
  assert.deepEqual([of('address-h').isHub, of('address-h').more], [true, 100]);
  assert.deepEqual([of('sender-1').isHub, of('sender-1').more], [false, 1]);
  assert.deepEqual([of('code-1').parcels, of('phone-1').refused], [2, 1]);
  assert.deepEqual(leftOut, { nodes: 0, hubs: 1 });
  assert.equal(edges.length, 10);
  const small = networkAround(all, ['phone-1'], {
    ...USUAL,
    mostNodes: 5,
    kinds: new Set(['address', 'phone']),
  });
  assert.deepEqual([small.nodes.length, small.leftOut.nodes], [5, 1]);
  assert.deepEqual(networkAround(all, ['code-nobody'], USUAL).nodes, []);
  const without = { ...USUAL, kinds: new Set(['address'] as const) };
  assert.equal(
    networkAround(all, ['sender-1'], without).nodes[0]!.id,
    'sender-1',
    'where it begins is shown',
  );
  const whole = networkAround(all, ['phone-1', 'code-1', 'sender-1', 'address-1'], without).nodes;
  assert.deepEqual([...new Set(whole.map(({ kind }) => kind))].sort(), ['address', 'code']);
});

test('the order in which parcels come changes nothing', () => {
  const town = sightingsOf(makeTown(31, { people: 300, from: FROM, days: DAYS, ...SCHEMES }));
  const start = [town.at(-1)!.code];
  const bounds = { ...USUAL, hops: 4 };
  assert.deepEqual(networkAround(town.toReversed(), start, bounds), networkAround(town, start, bounds));
  assert.deepEqual(clustersOf(town.toReversed()), clustersOf(town));
});
