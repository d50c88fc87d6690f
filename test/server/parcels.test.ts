/** Orders and parcels against a running server; the files beside hold one idea each and share this house, in this order. */
import { after, before } from 'node:test';
import { testActs } from './parcels/acts.ts';
import { testAsked } from './parcels/asked.ts';
import { testAtOnce } from './parcels/at-once.ts';
import { testDeliveries } from './parcels/deliveries.ts';
import { testFirms } from './parcels/firms.ts';
import { testKept } from './parcels/kept.ts';
import { testLines } from './parcels/lines.ts';
import { testMatching } from './parcels/matching.ts';
import { testPost } from './parcels/post.ts';
import { testSignatures } from './parcels/signatures.ts';
import { testUnmask } from './parcels/unmask.ts';
import { type ParcelWorld, startParcels } from './parcels/world.ts';

const world = {} as ParcelWorld;
before(async () => {
  Object.assign(world, await startParcels());
});
after(() => world.house?.end());

testLines(world);
testMatching(world);
testAtOnce(world);
testAsked(world);
testPost(world);
testSignatures(world);
testFirms(world);
testUnmask(world);
testActs(world);
testDeliveries(world);
testKept(world);
