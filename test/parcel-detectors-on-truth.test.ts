/** Judges the detectors of parcels by planted truth: what they say of each way of doing it, of honest parcels, and of what betrays nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countedOf,
  countParcel,
  hearAll,
  lookUpParcel,
  openMemory,
  PARCEL_SUBJECT,
  parcelPolicy,
  readyDetector,
  textKey,
} from '../src/areas/parcels/index.ts';
import { loadCatalogue } from '../src/catalogue.ts';
import { type FlowOptions, makeFlow } from '../src/synthetic/parcels/index.ts';

const catalogue = await loadCatalogue();
const detectors = parcelPolicy(catalogue, '2025-01-01').detectors.map((rule) =>
  readyDetector(catalogue, rule),
);

/** By kind and way, or `honest`: how many, and of how many some detector said something. */
function judge(seed: number, options: FlowOptions): Map<string, { all: number; spoken: number }> {
  const memory = openMemory(2 ** 14);
  const said = new Float64Array(detectors.length);
  const tally = new Map<string, { all: number; spoken: number }>();
  let seen = 0;
  makeFlow(seed, options, (parcel, beside, { kind, way }) => {
    const { customsCode = '', phone = '', address = '' } = parcel.recipient;
    const keys = {
      recipient: textKey(customsCode),
      phone: textKey(phone),
      address: textKey(address),
      sender: textKey(parcel.sender.name),
    };
    const facts = lookUpParcel(memory, parcel, keys, beside);
    countParcel(memory, countedOf(parcel, keys, beside.priceUsd));
    // The first third only teaches what is usual.
    if (++seen * 3 < options.parcels) return;
    hearAll(detectors, { kind: PARCEL_SUBJECT, parcel, facts }, said);
    const key = kind === null ? 'honest' : `${kind}/${way}`;
    const one = tally.get(key) ?? { all: 0, spoken: 0 };
    one.all++;
    if (said.some((score) => score > 0)) one.spoken++;
    tally.set(key, one);
  });
  return tally;
}

test('they speak of most that betrays itself, of few honest parcels, and of what is silent hardly more than of those', (t) => {
  const tally = judge(31, {
    parcels: 45_000,
    from: '2025-09-01',
    days: 100,
    planted: 6,
    narcoticsFactor: 60,
  });
  const share = (key: string): number => {
    const { all, spoken } = tally.get(key)!;
    return spoken / all;
  };
  for (const [key, { all, spoken }] of tally) t.diagnostic(`${key}: ${spoken} of ${all}`);
  assert.ok(share('honest') < 0.16, `honest ${share('honest')}`);
  for (const key of ['counterfeit/words', 'food-medicine/words', 'dangerous/named-otherwise', 'resale/many'])
    assert.ok(share(key) > 0.5, `${key} ${share(key)}`);
  for (const key of ['narcotics/small-vague', 'splitting/days', 'counterfeit/cheap'])
    assert.ok(share(key) > 0.35, `${key} ${share(key)}`);
  for (const key of ['counterfeit/silent', 'food-medicine/silent'])
    assert.ok(share(key) < 0.35, `${key} ${share(key)}`);
});

test('where nothing is planted they say as little', () => {
  const { all, spoken } = judge(32, { parcels: 24_000, from: '2025-09-01', days: 60, planted: 0 }).get(
    'honest',
  )!;
  assert.ok(spoken / all < 0.16, `${spoken} of ${all}`);
});
