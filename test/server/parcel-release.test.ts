/** What lets a parcel go and what keeps it, against a running server; the files beside hold one idea each and share it, in this order. */
import { after, before, test } from 'node:test';
import { type Paying, startPaying } from '../builders/paying.ts';
import { testBack } from './parcel-release/back.ts';
import { testGoes } from './parcel-release/goes.ts';
import { testMoney } from './parcel-release/money.ts';
import { testRace } from './parcel-release/race.ts';
import { testStopped } from './parcel-release/stopped.ts';
import { testTold } from './parcel-release/told.ts';

const world = {} as Paying;
before(async () => {
  Object.assign(world, await startPaying('parcel_release'));
});
after(() => world.end?.());

testGoes(world);
testMoney(world);
testStopped(world);
testBack(world);
testTold(world);
testRace(world);

test('every act is in the log in words, and says nothing of a person', () =>
  world.inWords(
    [
      'parcel-duty',
      'parcels-released',
      'parcel-stopped',
      'parcel-stop-lifted',
      'parcel-stop-stays',
      'duty-refund-claimed',
    ],
    ['EM123', '전부 반품'],
  ));
