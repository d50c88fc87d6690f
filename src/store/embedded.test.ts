/** That the embedded server survives what a machine does to it: killed parents, killed servers, second starts, bad folders. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive, processesIn } from './embedded/processes.ts';
import { joinEmbedded, startEmbedded } from './embedded.ts';
import { temporaryFolder } from './testing.ts';

const folders: string[] = [];
const CHILD = new URL('./testing-parent.ts', import.meta.url).pathname;

function newFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}

after(() => {
  for (const folder of folders) {
    const cluster = clusterFolder(folder);
    if (cluster !== undefined) for (const pid of processesIn(cluster)) process.kill(pid, 'SIGKILL');
    for (const path of [cluster, folder])
      if (path !== undefined) rmSync(path, { recursive: true, force: true });
  }
});

function clusterFolder(dataFolder: string): string | undefined {
  const path = join(dataFolder, 'cluster.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).folder : undefined;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A process of its own that starts the server on a folder, says so, and lives until it is killed. */
async function startParent(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CHILD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

function killed(child: ChildProcess): Promise<unknown> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  return gone;
}

test('starts durable and in UTF-8, keeps secrets to itself, starts again with what was stored, and leaves nothing running', async () => {
  const folder = newFolder();
  const first = await startEmbedded({ dataFolder: folder });
  const settings = await ask(
    first.url,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
    current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens, version() as version`,
  );
  assert.match(String(settings[0]?.version), /^PostgreSQL 18/);
  const { version: _, ...rest } = settings[0]!;
  assert.deepEqual(rest, { fsync: 'on', commit: 'on', encoding: 'UTF8', listens: '127.0.0.1' });
  assert.equal(statSync(join(folder, 'cluster.json')).mode & 0o077, 0);
  assert.equal(existsSync(join(first.clusterFolder, '..', 'postgres.password')), false);
  await assert.rejects(
    ask(first.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1'),
    /password authentication failed/,
  );
  await ask(first.url, 'create table kept as select 7 as n');
  await first.stop();
  await first.stop();
  assert.deepEqual(processesIn(first.clusterFolder), []);
  assert.equal(joinEmbedded(folder), undefined);

  const second = await startEmbedded({ dataFolder: folder });
  assert.deepEqual(await ask(second.url, 'select n from kept'), [{ n: 7 }]);
  assert.equal(joinEmbedded(folder)?.url, second.url);
  await second.stop();
});

test('a second start is refused with the process and the address of the first', async () => {
  const folder = newFolder();
  const first = await startEmbedded({ dataFolder: folder });
  first.announce('http://127.0.0.1:8620');
  await assert.rejects(
    startEmbedded({ dataFolder: folder }),
    (error: { code?: string; message?: string }) => {
      assert.equal(error.code, 'store/second-instance');
      assert.match(
        error.message ?? '',
        new RegExp(`process ${process.pid} and answers at http://127.0.0.1:8620`),
      );
      return true;
    },
  );
  assert.deepEqual(await ask(first.url, 'select 1 as n'), [{ n: 1 }]);
  await first.stop();
});

test('of several first starts at once one wins and the others are refused', async () => {
  const folder = newFolder();
  const starts = Array.from({ length: 4 }, () =>
    spawn(process.execPath, [CHILD, folder], { stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  const outcomes = await Promise.all(
    starts.map(
      (child) =>
        new Promise<string>((resolve) => {
          let words = '';
          child.stdout.once('data', () => resolve('ready'));
          child.stderr.on('data', (bytes) => {
            words += bytes;
          });
          child.once('close', () => resolve(/store\/second-instance/.test(words) ? 'refused' : words));
        }),
    ),
  );
  assert.deepEqual(outcomes.toSorted(), ['ready', 'refused', 'refused', 'refused']);
  for (const child of starts) if (child.exitCode === null) await killed(child);
});

test('after kill -9 of the parent the next start adopts the living server, and ends what the dead one had open', async () => {
  const folder = newFolder();
  const parent = await startParent(folder);
  const before = joinEmbedded(folder);
  assert.ok(before);
  await ask(before.url, 'create table kept as select 8 as n');
  const hanging = new pg.Client({ connectionString: before.url });
  hanging.on('error', () => {});
  await hanging.connect();
  await hanging.query('begin; insert into kept values (9)');
  await killed(parent);
  assert.ok(processesIn(before.clusterFolder).length > 0, 'the server lives on');
  const said: string[] = [];
  const next = await startEmbedded({ dataFolder: folder, onProgress: (sentence) => said.push(sentence) });
  assert.match(said.join(' '), /Adopted the database server/);
  assert.deepEqual(await ask(next.url, 'select n from kept'), [{ n: 8 }]);
  await next.stop();
  assert.deepEqual(processesIn(before.clusterFolder), []);
});

test('after kill -9 of server and parent together the next start recovers what was committed', async () => {
  const folder = newFolder();
  const parent = await startParent(folder);
  const before = joinEmbedded(folder);
  assert.ok(before);
  await ask(before.url, 'create table kept as select generate_series(1, 1000) as n');
  const postmaster = Number(
    readFileSync(join(before.clusterFolder, 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  process.kill(postmaster, 'SIGKILL');
  await killed(parent);
  const next = await startEmbedded({ dataFolder: folder });
  assert.deepEqual(await ask(next.url, 'select count(*)::int as n from kept'), [{ n: 1000 }]);
  await next.stop();
});

test('a server that is killed under a living parent comes back at the same address', async () => {
  const folder = newFolder();
  const running = await startEmbedded({ dataFolder: folder });
  const postmaster = Number(
    readFileSync(join(running.clusterFolder, 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  process.kill(postmaster, 'SIGKILL');
  let answer: unknown;
  for (let tried = 0; tried < 100 && answer === undefined; tried++) {
    await sleep(100);
    answer = isAlive(postmaster) ? undefined : await ask(running.url, 'select 1 as n').catch(() => undefined);
  }
  assert.deepEqual(answer, [{ n: 1 }]);
  await running.stop();
});

test('a folder that cannot be one, a lost cluster and a damaged file are each said in one sentence', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  await assert.rejects(startEmbedded({ dataFolder: join(folder, 'file', 'data') }), {
    code: 'store/folder-not-writable',
  });
  writeFileSync(
    join(folder, 'cluster.json'),
    '{"folder":"/nowhere/at/all","port":1,"ownerPassword":"a","appPassword":"b"}',
  );
  await assert.rejects(startEmbedded({ dataFolder: folder }), { code: 'store/cluster-missing' });
  writeFileSync(join(folder, 'cluster.json'), '{"folder":');
  await assert.rejects(startEmbedded({ dataFolder: folder }), { code: 'store/cluster-file-damaged' });
  rmSync(join(folder, 'cluster.json'));
  assert.equal(existsSync(join(folder, 'instance.lock')), false, 'a failed start leaves no lock');
});

test('as root under a 0700 home the database goes where its user can enter, and says so', {
  skip: process.getuid?.() !== 0 && 'only root can run another user',
}, async () => {
  const home = newFolder();
  chmodSync(home, 0o700);
  const folder = join(home, 'data');
  folders.push(folder);
  const said: string[] = [];
  const running = await startEmbedded({ dataFolder: folder, onProgress: (sentence) => said.push(sentence) });
  assert.ok(!running.clusterFolder.startsWith(home));
  assert.match(said[0] ?? '', new RegExp(running.clusterFolder));
  await running.stop();
  rmSync(join(running.clusterFolder, '..'), { recursive: true, force: true });
});
