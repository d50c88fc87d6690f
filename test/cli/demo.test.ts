/** The guided tour walks all its stations on a server that it starts itself, and says what each shows. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { temporaryFolder } from '../../src/store/testing.ts';
import { gwanmun } from './gwanmun.ts';

test('the tour goes from arrival to the verified log without a question, and the log still verifies afterwards', async () => {
  const folder = temporaryFolder();
  const env = { GWANMUN_DATA: `${folder}/data` };
  try {
    const ended = await gwanmun(['demo', '--yes', '--declarations', '2000', '--json'], env);
    assert.equal(ended.code, 0, ended.err);
    const stations = ended.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { place: number; title: string; shows: string[] });
    assert.deepEqual(
      stations.map(({ place }) => place),
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
    const said = (place: number): string => stations[place - 1]!.shows.join('\n');
    assert.match(said(6), /identical/);
    assert.match(said(7), /Verdict: verified/);
    assert.match(said(8), /Verdict: refuted/);
    const [before, after] = stations[4]!.shows.map((line) => /, (\d+) hits/.exec(line)?.[1]);
    assert.equal(Number(after), Number(before) + 1, said(5));
    const log = await gwanmun(['log', 'verify'], env);
    assert.equal(log.code, 0, log.err);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
