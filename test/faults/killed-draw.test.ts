/** The server killed around the first draw of the day: one commitment, before every draw, and the same secret afterwards. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { joinEmbedded } from '../../src/store/embedded.ts';
import { openPool } from '../../src/store/open.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import { type ChildServer, removeData, startChild } from '../builders/child.ts';
import { declarationAt } from '../builders/declarations.ts';

const dataFolder = temporaryFolder();
let server: ChildServer | undefined;
let next = 0;

after(async () => {
  server?.process.kill('SIGTERM');
  await server?.ended;
  removeData(dataFolder);
});

function batch(): unknown[] {
  return Array.from({ length: 20 }, () => {
    const place = next++;
    return declarationAt('020', place, {
      declarationNumber: `9100026${String(place).padStart(6, '0')}M`,
      consignment: { billOfLading: `KILL${place}` },
    });
  });
}

/** Files until the connection breaks. */
async function load({ machine }: ChildServer): Promise<void> {
  for (;;) {
    const answer = await machine.post('declarations/batch', batch()).catch(() => undefined);
    if (answer === undefined) return;
  }
}

interface Draws {
  readonly days: number;
  readonly commits: number;
  readonly decisions: number;
  /** Decisions that name no committed secret, or stand before its commitment in the log. */
  readonly early: number;
}

async function drawsOf(url: string): Promise<Draws> {
  const pool = openPool(url, 1);
  try {
    const { rows } = await pool.query<Draws>(
      `select (select count(*)::int from draw_day) as days,
              (select count(*)::int from event where kind = 'draw.commit') as commits,
              (select count(*)::int from decision) as decisions,
              (select count(*)::int from decision x where not exists (
                 select from draw_day d join event e
                   on e.kind = 'draw.commit' and position(d.commitment in e.detail) > 0
                 where d.secret_id = x.record::jsonb -> 'draw' ->> 2 and e.log_seq < x.log_seq)) as early`,
    );
    return rows[0]!;
  } finally {
    await pool.end();
  }
}

test('kill -9 at the first draw, twice, and again in mid-intake', async () => {
  // How many decisions are waited for before the kill: none, so that it falls between commitment and draw, then some.
  for (const least of [0, 1, 60]) {
    server = await startChild(dataFolder);
    const loading = load(server);
    const before = least === 0 ? 0 : (await drawsOf(joinEmbedded(dataFolder)!.appUrl)).decisions;
    for (let tried = 0; tried < 2000; tried++) {
      const { days, decisions } = await drawsOf(joinEmbedded(dataFolder)!.appUrl);
      if (days > 0 && decisions >= before + least) break;
      await sleep(2);
    }
    server.process.kill('SIGKILL');
    await server.ended;
    await loading;
  }
  server = await startChild(dataFolder);
  const answer = await server.machine.post('declarations/batch', batch());
  assert.equal(answer.status, 200, answer.text.slice(0, 200));
  const draws = await drawsOf(joinEmbedded(dataFolder)!.appUrl);
  assert.equal(draws.early, 0);
  assert.ok(draws.decisions >= 80, String(draws.decisions));
  assert.equal(draws.commits, draws.days);
  // Midnight may have passed meanwhile; a file that nobody drew with may be left, and no half-written one has a name.
  const files = readdirSync(join(dataFolder, 'keys', 'draw')).filter((name) => !name.includes('.'));
  assert.ok(draws.days >= 1 && draws.days <= 2 && files.length >= draws.days);
});
