/** A file goes to the running server, and short commands read beside it without disturbing it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../src/store/testing.ts';
import { history, makeCountry } from '../../src/synthetic/index.ts';
import { gwanmun } from './gwanmun.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = temporaryFolder();
const env = { GWANMUN_DATA: `${folder}/data` };
const { DATABASE_URL: _url, GWANMUN_PACKS: _packs, ...rest } = process.env;
const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--json'], {
  env: { ...rest, ...env },
  stdio: ['ignore', 'ignore', 'pipe'],
});
after(() => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('import goes through the server, log and replay read beside it', { timeout: 60_000 }, async () => {
  for await (const line of createInterface({ input: server.stderr })) if (line.includes('ready')) break;
  server.stderr.resume();
  const past = history(makeCountry(7), { from: '2026-03-02', to: '2026-03-03', declarations: 40 });
  writeFileSync(
    `${folder}/file.ndjson`,
    [...past].map(({ declaration }) => JSON.stringify(declaration)).join('\n'),
  );
  const imported = await gwanmun(
    ['import', '--json', `${folder}/file.ndjson`, '-'],
    env,
    Buffer.from('{"cut'),
  );
  assert.equal(imported.code, 1, imported.err);
  const { through, stored, refused } = JSON.parse(imported.out);
  assert.deepEqual({ through, stored, refused }, { through: 'server', stored: 40, refused: 1 });
  assert.equal((await gwanmun(['log', 'verify'], env)).code, 0);
  const replayed = await gwanmun(['replay', '--all'], env);
  assert.match(replayed.out, /^40 decisions, 40 identical, 0 differing, 0 erased$/m);
  server.kill('SIGTERM');
  assert.deepEqual(await once(server, 'exit'), [0, null]);
});
