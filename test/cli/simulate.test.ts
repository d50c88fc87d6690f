/** The simulation from the command line, small: figures, picture, and an end when it is asked to end. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../src/store/testing.ts';
import { gwanmun } from './gwanmun.ts';

const folder = temporaryFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

const SMALL = ['simulate', '--weeks', '6', '--seeds', '2', '--strategies', 'top-score,adaptive'];

test('a small play: figures of each strategy, caveat, and a picture in both languages', async () => {
  const picture = `${folder}/curves.svg`;
  const { code, out, err } = await gwanmun([...SMALL, '--json', '--picture', picture], {});
  assert.equal(code, 0, err);
  const simulated = JSON.parse(out);
  assert.deepEqual(
    simulated.strategies.map(({ name }: { name: string }) => name),
    ['top-score', 'adaptive'],
  );
  for (const { periods, regret, revenueKrw, curve } of simulated.strategies) {
    assert.equal(periods[0].normPrecision.n, 2);
    assert.ok(periods[0].normPrecision.mean >= 0 && periods[0].normPrecision.mean <= 1);
    assert.ok(regret.mean >= 0 && revenueKrw.mean >= 0);
    assert.equal(curve.length, 2);
  }
  assert.match(simulated.caveat.en, /Made-up trade/);
  const drawn = readFileSync(picture, 'utf8');
  assert.match(drawn, /^<svg /);
  for (const word of ['적응형 탐색 비율', 'Adaptive share', 'Made-up trade', '만들어 낸 무역'])
    assert.ok(drawn.includes(word));
  assert.equal(drawn.match(/<polyline /g)?.length, 2);
});

test('told to stop, it stops and leaves nothing', async () => {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const picture = `${folder}/never.svg`;
  const child = spawn(process.execPath, [
    main,
    'simulate',
    '--weeks',
    '30',
    '--seeds',
    '1',
    '--picture',
    picture,
  ]);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    // Once: whoever presses Ctrl+C again ends the command at once.
    if (!err.includes('playing') && piece.includes('playing')) child.kill('SIGINT');
    err += piece;
  });
  const [code] = await once(child, 'close');
  assert.equal(code, 1, err);
  assert.match(err, /was stopped; nothing was written/);
  assert.ok(!existsSync(picture));
});
