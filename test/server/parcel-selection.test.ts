/** Selection of parcels in a running house; the files beside hold one idea each and share this house, on whose parcels they build in this order. */
import { after, before } from 'node:test';
import { testCriteria } from './parcel-selection/criteria.ts';
import { testDecided } from './parcel-selection/decided.ts';
import { testKept } from './parcel-selection/kept.ts';
import { testModels } from './parcel-selection/models.ts';
import { testPolicy } from './parcel-selection/policy.ts';
import { testSetAside } from './parcel-selection/set-aside.ts';
import { type SelectionWorld, startSelection } from './parcel-selection/world.ts';

const world = {} as SelectionWorld;
before(async () => {
  Object.assign(world, await startSelection());
});
after(() => world.it?.end());

testDecided(world);
testModels(world);
testPolicy(world);
testCriteria(world);
testSetAside(world);
testKept(world);
