/** Server and database killed in mid-intake, ended in mid-load, started twice: what was acknowledged is there, and the log is whole. */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyReport } from '../../src/app/evidence.ts';
import { joinEmbedded } from '../../src/store/embedded.ts';
import { openPool } from '../../src/store/open.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import {
  type ChildServer,
  isAlive,
  postmasterOf,
  removeData,
  runMain,
  startChild,
} from '../builders/child.ts';
import { declarationAt } from '../builders/declarations.ts';

const BATCH = 40;
const dataFolder = temporaryFolder();
/** Every number ever acknowledged, with its content's hash. */
const acknowledged = new Map<string, string>();
let next = 0;
let server: ChildServer;

before(async () => {
  server = await startChild(dataFolder);
});
after(async () => {
  if (server.process.exitCode === null && server.process.signalCode === null) {
    server.process.kill('SIGTERM');
    await server.ended;
  }
  removeData(dataFolder);
});

interface Load {
  /** Statuses of refused requests; 0 is a connection that broke. */
  readonly refused: number[];
  readonly ended: Promise<void>;
  stop(): void;
  acknowledged: number;
}

/** A test that fails leaves no load behind: it would keep the process alive for ever. */
const loads: Load[] = [];
afterEach(() => {
  for (const load of loads.splice(0)) load.stop();
});

/** Files batches over two connections until it is stopped. */
function startLoad({ machine }: ChildServer): Load {
  let isStopped = false;
  const load: Load = {
    refused: [],
    acknowledged: 0,
    stop: () => {
      isStopped = true;
    },
    ended: Promise.all([1, 2].map(() => run())).then(() => {}),
  };
  loads.push(load);
  async function run(): Promise<void> {
    while (!isStopped) {
      const rows = Array.from({ length: BATCH }, () => freshDeclaration());
      try {
        const answer = await machine.post('declarations/batch', rows);
        if (answer.status !== 200) load.refused.push(answer.status);
        else
          for (const { number, contentHash, result } of answer.json) {
            assert.equal(result, 'stored');
            acknowledged.set(number, contentHash);
            load.acknowledged += 1;
          }
        if (answer.status !== 200) await sleep(30);
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        load.refused.push(0);
        await sleep(30);
      }
    }
  }
  return load;
}

const freshDeclaration = () => numbered(next++);

function numbered(place: number) {
  const declarationNumber = `9900026${String(place).padStart(6, '0')}M`;
  return declarationAt('020', place, { declarationNumber });
}

/** While the server is down there is no file that names it. */
function hasOtherPostmaster(pid: number): boolean {
  try {
    return postmasterOf(dataFolder) !== pid;
  } catch {
    return false;
  }
}

/** A minute: machines that do other things as well are slow. */
async function until(condition: () => boolean): Promise<void> {
  for (let tried = 0; !condition(); tried++) {
    assert.ok(tried < 2400, 'waited in vain');
    await sleep(25);
  }
}

/** Everything acknowledged is stored with all that belongs to it, nothing is half stored, and the log is whole. */
async function assertWhole(): Promise<void> {
  const pool = openPool(joinEmbedded(dataFolder)!.appUrl, 2);
  try {
    const { rows } = await pool.query<{ number: string; hash: string; whole: boolean }>(
      // Each table is read once: asked for each declaration, thousands of them would read the log thousands of times.
      `with items as (select number, version, count(*) as n from declaration_item group by 1, 2),
            taken as (select subject, count(*) as n from log_entry where kind = 'intake' group by 1),
            decided as (select distinct number, version from decision),
            told as (select distinct number, version from event),
            opened as (select distinct number from "case")
       select d.number, d.content_hash::text as hash,
              decided.number is not null and told.number is not null and items.n is not distinct from d.item_count
              and taken.n is not distinct from 1 and (d.lane = 'release' or opened.number is not null) as whole
       from declaration d
       left join items using (number, version)
       left join taken on taken.subject = d.number || '/' || d.version
       left join decided using (number, version)
       left join told using (number, version)
       left join opened on opened.number = d.number`,
    );
    const stored = new Set(rows.map(({ number }) => number));
    assert.deepEqual(
      [...acknowledged.keys()].filter((number) => !stored.has(number)),
      [],
      'everything acknowledged is stored',
    );
    assert.deepEqual(
      rows.filter(({ whole }) => !whole).map(({ number }) => number),
      [],
      'nothing is half stored',
    );
    const report = await verifyReport(pool, dataFolder, () => {});
    assert.deepEqual(report.problems, []);
    assert.equal(report.entries >= rows.length, true);
  } finally {
    await pool.end();
  }
}

test('kill -9 of the server in mid-intake', async () => {
  const load = startLoad(server);
  await until(() => load.acknowledged >= 6 * BATCH);
  server.process.kill('SIGKILL');
  assert.equal(await server.ended, 'SIGKILL');
  load.stop();
  await load.ended;
  server = await startChild(dataFolder);
  await assertWhole();
  const filed = Array.from({ length: next }, (_, place) => numbered(place));
  for (let from = 0; from < filed.length; from += 500) {
    const again = await server.machine.post('declarations/batch', filed.slice(from, from + 500));
    assert.equal(again.status, 200);
    for (const { number, result, contentHash } of again.json) {
      if (!acknowledged.has(number)) assert.ok(result === 'stored' || result === 'same');
      else assert.deepEqual([result, contentHash], ['same', acknowledged.get(number)], number);
      acknowledged.set(number, contentHash);
    }
  }
});

test('kill -9 of the database in mid-intake', async () => {
  const load = startLoad(server);
  await until(() => load.acknowledged >= 3 * BATCH);
  const pid = postmasterOf(dataFolder);
  process.kill(pid, 'SIGKILL');
  // Answers that were on their way may still come in; what counts is what the new server stores.
  await until(() => hasOtherPostmaster(pid));
  const before = load.acknowledged;
  await until(() => load.acknowledged >= before + 6 * BATCH);
  load.stop();
  await load.ended;
  assert.ok(load.refused.length > 0, 'the kill was felt');
  assert.deepEqual([...new Set(load.refused)], [503], 'refused as “not now”, never as a fault');
  assert.equal((await server.machine.get('/healthz')).status, 200);
  await assertWhole();
});

test('a second start on the same folder says so in one sentence and leaves the first alone', async () => {
  const second = runMain(['serve', '--port', '0', '--data', dataFolder]);
  assert.equal(await second.ended, 69);
  assert.match(second.output(), /^gwanmun: .*\(store\/second-instance\)\n$/);
  assert.equal((await server.machine.get('/healthz')).status, 200);
});

test('a busy port is one sentence, and nothing is left running', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.on('listening', resolve));
  const { port } = holder.address() as { port: number };
  const folder = temporaryFolder();
  const busy = runMain(['serve', '--port', String(port), '--data', folder]);
  assert.equal(await busy.ended, 69);
  assert.match(busy.output(), new RegExp(`gwanmun: Port ${port} is in use .*\\(serve/port-busy\\)\\n$`));
  assert.doesNotMatch(busy.output(), /at .*\.ts/);
  assert.equal(joinEmbedded(folder), undefined, 'its database has ended');
  holder.close();
  removeData(folder);
});

test('SIGTERM under load, with a board open: what is taken in is stored, and nothing is left running', async () => {
  const pid = postmasterOf(dataFolder);
  const load = startLoad(server);
  await until(() => load.acknowledged >= 3 * BATCH);
  const open = await fetch(`${server.address}/api/v1/events`, { headers: server.machine.headers });
  assert.equal(open.status, 200);
  server.process.kill('SIGTERM');
  assert.equal(await server.ended, 0, server.output());
  load.stop();
  await load.ended;
  await open.body?.cancel().catch(() => {});
  // Whoever inherits a process whose parent has ended may need a moment to notice that it has ended too.
  await until(() => !isAlive(pid));
  const output = server.output();
  assert.match(
    output.slice(output.indexOf('SIGTERM')),
    /^SIGTERM: [^{]*Stopped\.\n$/,
    'and it says only that',
  );
  // Its database was killed under it: what it logged of that names no declaration and gives no secret away.
  assert.match(output, /"msg":"fault"/);
  assert.doesNotMatch(output, /9900026\d{6}M/);
  assert.ok(!output.includes(server.machine.headers.authorization!.slice(7)));
  server = await startChild(dataFolder);
  await assertWhole();
});

test('Ctrl+C while the database is still being started leaves nothing running', async () => {
  const folder = temporaryFolder();
  const early = runMain(['serve', '--port', '0', '--data', folder]);
  for (let tried = 0; !early.output().includes('Starting the database') && tried < 400; tried++)
    await sleep(25);
  early.process.kill('SIGINT');
  assert.equal(await early.ended, 0, early.output());
  assert.match(early.output(), /Stopped\.\n$/);
  assert.equal(joinEmbedded(folder), undefined);
  removeData(folder);
});
