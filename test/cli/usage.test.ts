/** Every mistake at the command line is one clear sentence and an exit code that means it. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { temporaryFolder } from '../../src/store/testing.ts';
import { gwanmun } from './gwanmun.ts';

const folder = temporaryFolder();
const env = { GWANMUN_DATA: `${folder}/none` };
after(() => rmSync(folder, { recursive: true, force: true }));

const MISTAKES: readonly [words: string, code: number, says: RegExp][] = [
  ['', 64, /^$/],
  ['frobnicate', 64, /no command “frobnicate”/],
  ['import', 64, /needs a file/],
  ['screen', 64, /needs one file/],
  ['import --nonsense x.csv', 64, /--nonsense is not a flag/],
  ['import --format', 64, /--format needs a value/],
  [`import ${folder}/nowhere.csv`, 66, /no such file: .*nowhere\.csv/],
  [`screen ${folder}`, 65, /is a folder/],
  [`screen --format xml ${folder}`, 64, /--format must be kcs-csv, ndjson, json/],
  ['train --data moon', 64, /--data must be kcs or store/],
  ['train --data kcs', 66, /GWANMUN_PACKS/],
  ['models tea', 64, /needs list, history, or card/],
  ['models history', 66, /There is no store/],
  ['study train', 64, /not words of study/],
  ['supply', 64, /takes one word, back-test/],
  ['study train X', 65, /--account NAME/],
  ['analysis tea', 64, /not words of analysis/],
  ['analysis sql select', 64, /--as-of DAY/],
  ['analysis new X', 66, /no such file: X/],
  ['challenges tea', 64, /takes list, show ID/],
  ['proof --days 2', 64, /from 4 to 366/],
  ['replay', 64, /needs the id/],
  ['replay SOMETHING', 66, /There is no store/],
  ['search shirts', 64, /--as LOGIN/],
  ['search --as kim shirts', 66, /There is no store/],
  ['statistics', 64, /table.*ask WORDS/],
  ['statistics table --format doc', 64, /csv, xlsx or parquet/],
  ['statistics ask exports', 66, /There is no store/],
  ['erase --confirm --party X --rule r --by b', 64, /--confirm goes with --due/],
  ['erase --due --party X', 64, /either --party ID or --due/],
  ['log', 64, /verify and show/],
  ['log verify', 66, /There is no store/],
  ['log show --limit none', 64, /whole number/],
  ['simulate now', 64, /takes no words/],
  ['simulate --data moon --seeds 0', 64, /--data must be .*; --seeds must be/],
  ['simulate --data kcs', 66, /GWANMUN_PACKS/],
  ['bench decide --train x.csv', 64, /--train goes with/],
  [
    `bench fraud --train ${folder}/nowhere.csv --train ${folder}/none.csv`,
    66,
    /no such file: .*nowhere\.csv/,
  ],
  ['bench fraud --seeds many', 64, /--seeds must be a whole number/],
];

for (const [words, code, says] of MISTAKES) {
  test(`gwanmun ${words.replaceAll(folder, '…')} ends with ${code}`, async () => {
    const ended = await gwanmun(words === '' ? [] : words.split(' '), env);
    assert.equal(ended.code, code, ended.err);
    assert.match(ended.err.trim(), says);
    assert.ok(ended.err.trim().split('\n').length <= 1, ended.err);
    assert.doesNotMatch(ended.err, /\n\s+at /);
  });
}

test('every command explains itself', async () => {
  const { out, code } = await gwanmun(['--help'], env);
  assert.equal(code, 0);
  for (const name of [
    'import',
    'screen',
    'train',
    'evaluate',
    'simulate',
    'replay',
    'log',
    'packs',
    'bench',
  ]) {
    assert.match(out, new RegExp(`^  ${name} `, 'm'));
    const help = await gwanmun([name, '--help'], env);
    assert.equal(help.code, 0);
    assert.match(help.out, new RegExp(`^usage: gwanmun ${name}`));
  }
});
