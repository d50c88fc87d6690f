/** Trade statistics of a running server; the files beside hold one idea each and share this house, on whose days they build in this order. */
import { after, before } from 'node:test';
import { testAsked } from './statistics/asked.ts';
import { testCounted } from './statistics/counted.ts';
import { testExtracts } from './statistics/extracts.ts';
import { testFarmPrices } from './statistics/farm-prices.ts';
import { testFiles } from './statistics/files.ts';
import { testLines } from './statistics/lines.ts';
import { testPublished } from './statistics/published.ts';
import { testReleases } from './statistics/releases.ts';
import { testSdmx } from './statistics/sdmx.ts';
import { type StatisticsWorld, startStatistics } from './statistics/world.ts';

const world = {} as StatisticsWorld;
before(async () => {
  Object.assign(world, await startStatistics());
});
after(() => world.house?.end());

testLines(world);
testCounted(world);
testPublished(world);
testFiles(world);
testSdmx(world);
testAsked(world);
testReleases(world);
testExtracts(world);
testFarmPrices(world);
