/** That a full disk is said, loses nothing that was acknowledged, and passes when there is room again; on a real small disk. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../core/random.ts';
import { startEmbedded } from './embedded.ts';
import { writeActs } from './intake.ts';
import { anchorPath, readAnchors } from './log/anchors.ts';
import { readPublicKey } from './log/keys.ts';
import { verifyLog } from './log/verify.ts';
import { openLog } from './log/writer.ts';
import { openStore } from './open.ts';
import { temporaryFolder } from './testing.ts';
import { inventAct } from './testing-acts.ts';

const MEGABYTE = 1024 * 1024;

function mountSmallDisk(folder: string, megabytes: number): boolean {
  return (
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]).status === 0
  );
}

test('a disk that is too small from the start is refused', async (t) => {
  const folder = temporaryFolder();
  t.after(() => rmSync(folder, { recursive: true }));
  if (!mountSmallDisk(folder, 50)) return t.skip('this user may not mount a small disk');
  try {
    await assert.rejects(startEmbedded({ dataFolder: folder }), { code: 'store/disk-full' });
  } finally {
    spawnSync('umount', [folder]);
  }
});

test('a disk that fills up in mid-intake', async (t) => {
  const folder = temporaryFolder();
  t.after(() => rmSync(folder, { recursive: true }));
  if (!mountSmallDisk(folder, 360)) return t.skip('this user may not mount a small disk');
  const store = await openStore({ dataFolder: folder, databaseUrl: '' });
  try {
    const log = await openLog({ pool: store.pool, dataFolder: folder });
    const disk = statfsSync(folder);
    const ballast = join(folder, 'ballast');
    writeFileSync(ballast, Buffer.alloc(disk.bavail * disk.bsize - 12 * MEGABYTE));
    const random = seededRandom(2);
    let stored = 0;
    let failure: unknown;
    for (let next = 0; failure === undefined && next < 40_000; next += 200) {
      const acts = Array.from({ length: 200 }, (_, i) => inventAct(next + i, random));
      await writeActs(store.pool, log, acts).then(
        () => {
          stored += acts.length;
        },
        (error) => {
          failure = error;
        },
      );
    }
    assert.ok(failure instanceof Error, 'the disk filled up');
    rmSync(ballast);
    let count = -1;
    for (let tried = 0; count < 0 && tried < 300; tried++) {
      await sleep(50);
      count = await store.pool.query('select count(*)::int as n from declaration').then(
        ({ rows }) => rows[0].n,
        () => -1,
      );
    }
    assert.ok(count === stored || count === stored + 200, `${stored} acknowledged, ${count} stored`);
    assert.equal((await writeActs(store.pool, log, [inventAct(90_000, random)])).ok, true);
    await log.close();
    const client = await store.pool.connect();
    const anchors = readAnchors(anchorPath(folder));
    const report = await verifyLog({ client, vault: store.vault, anchors, publicKey: readPublicKey(folder) });
    client.release();
    assert.deepEqual(report.problems, []);
  } finally {
    await store.close();
    spawnSync('umount', [folder]);
  }
});
