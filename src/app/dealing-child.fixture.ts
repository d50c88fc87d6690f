/** Deals cases in a process of its own, telling of each, until it is killed or nothing is left. */
import { openLog } from '../store/log/writer.ts';
import { openPool } from '../store/open.ts';
import { deskParts, testOfficers } from './dealing.fixture.ts';
import { dealCase } from './dealing.ts';

const [url = '', dataFolder = '', partition = '0'] = process.argv.slice(2);
const pool = openPool(url, 4);
const log = await openLog({ pool, dataFolder, partition: Number(partition) });
await Promise.all(
  testOfficers(50).map(async (officer) => {
    const parts = deskParts(pool, log);
    for (;;) {
      const dealt = await dealCase(parts, officer);
      if (dealt === undefined) return;
      process.send?.(dealt.id);
    }
  }),
);
