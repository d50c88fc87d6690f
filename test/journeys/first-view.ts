/** How much a reader on a slow line waits for: the script and the answers of the first view. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { untilDrawn, type World } from './world.ts';

const MOST_SCRIPT_BYTES = 350 * 1024;
const MOST_LIST_BYTES = 150 * 1024;

export async function firstView(t: TestContext, world: World): Promise<void> {
  await t.test('the first view needs at most 350 KB of script', async () => {
    const page = await world.page('supervisor');
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (/\.js$/.test(new URL(response.url()).pathname)) bodies.push(response.body());
    });
    await page.goto('/');
    await untilDrawn(page);
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(sizes.length > 0, 'no script was loaded at all');
    assert.ok(total <= MOST_SCRIPT_BYTES, `${Math.round(total / 1024)} KB of script, gzipped`);
    t.diagnostic(`first view: ${Math.round(total / 1024)} KB of script, gzipped, in ${sizes.length} files`);
    await page.close();
  });
  await t.test('a page of a list is a modest answer', async () => {
    const client = await world.client('analyst');
    for (const path of ['declarations', 'board']) {
      const { status, text } = await client.get(path);
      assert.equal(status, 200, path);
      const kilobytes = Math.round(Buffer.byteLength(text) / 1024);
      assert.ok(Buffer.byteLength(text) <= MOST_LIST_BYTES, `${path}: ${kilobytes} KB`);
    }
  });
}
