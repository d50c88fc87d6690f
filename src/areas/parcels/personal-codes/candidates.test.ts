/** Patterns among the candidates are those among all parcels, and most parcels are no candidates. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Parcel } from '../../../model/parcel.ts';
import { makeTown } from '../../../synthetic/parcels/index.ts';
import { sightingFrom, textsOfParcel } from '../networks/sighting.ts';
import { patternCandidates } from './candidates.ts';
import { codePatterns, sightingOf } from './patterns.ts';

const NOTHING = { isFound: null, isRefused: false };

/** Every fiftieth parcel goes to somebody else; of some no telephone or address is known. */
function touched(parcel: Parcel, place: number): Parcel {
  const { phone, address, ...rest } = parcel.recipient;
  const recipient = {
    ...rest,
    ...(place % 13 === 0 || phone === undefined ? {} : { phone }),
    ...(place % 17 === 0 || address === undefined ? {} : { address }),
  };
  const other = { name: '다른사람', phone: `010-7777-${1000 + (place % 9000)}` };
  return { ...parcel, recipient: place % 50 === 0 ? { ...recipient, ...other } : recipient };
}

test('no pattern is lost and none is added by opening the candidates alone', () => {
  const options = { people: 1500, from: '2026-10-01', days: 30, farms: 4, drops: 4 };
  const parcels = makeTown(31, options).parcels.map(touched);
  const marked = parcels.map((parcel) =>
    sightingFrom(parcel, textsOfParcel(parcel)!, (_, text) => text, NOTHING),
  );
  const wanted = new Set(patternCandidates(marked).map(({ houseBill }) => houseBill));
  const all = codePatterns(parcels.map((parcel) => sightingOf(parcel)!));
  const some = codePatterns(
    parcels.filter(({ houseBill }) => wanted.has(houseBill)).map((parcel) => sightingOf(parcel)!),
  );
  assert.deepEqual(some, all);
  assert.deepEqual(new Set(all.map(({ kind }) => kind)).size, 3, 'there is each kind to find');
  assert.ok(wanted.size < parcels.length * 0.6, `${wanted.size} of ${parcels.length}`);
});
