/** Parcels that are not simply released, against a running server; the files beside hold one idea each and share it, in this order. */
import { after, before, test } from 'node:test';
import { type Paying, startPaying } from '../builders/paying.ts';
import { testEnds } from './parcel-path/ends.ts';
import { testFaults } from './parcel-path/faults.ts';
import { testRights } from './parcel-path/rights.ts';
import { testShortRoute } from './parcel-path/short-route.ts';

const world = {} as Paying;
before(async () => {
  Object.assign(world, await startPaying('parcel_path'));
});
after(() => world.end?.());

testRights(world);
testShortRoute(world);
testEnds(world);
testFaults(world);

test('every step is in the log in words, and says nothing of a person', () =>
  world.inWords(
    [
      ...['parcel-right-noted', 'parcel-right-told', 'parcel-right-held', 'parcel-right-cleared'],
      ...['parcel-owner-filed', 'parcel-end-asked', 'parcel-end-recalled', 'parcel-end-done'],
      'parcel-ended-unreleased',
    ],
    ['정품 영수증', '필요 없음', '상표가 같음'],
  ));
