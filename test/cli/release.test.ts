/** `gwanmun release` from the command line: what it writes, what it finds, and the exit codes that say so. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { temporaryFolder } from '../../src/store/testing.ts';
import { gwanmun } from './gwanmun.ts';

const folder = temporaryFolder();
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const FIGURES = {
  ...{ type: 'ten_day', unit: 'USD 100m', period: { from: '2031-02-01', to: '2031-02-10' } },
  export: { value: 192, yoy_pct: 3.8 },
  import: { value: 204, yoy_pct: 11.1 },
  balance: -12.26,
  import_items_yoy_pct: { 원유: null },
};
writeFileSync(at('figures.json'), JSON.stringify(FIGURES));
writeFileSync(at('wrong.json'), JSON.stringify({ ...FIGURES, balance: 12.26 }));
writeFileSync(at('broken.json'), '{');

const write = (words: string): ReturnType<typeof gwanmun> =>
  gwanmun(['release', 'write', '--figures', at('figures.json'), ...words.split(' ')], {});
const check = (name: string, ...more: string[]): ReturnType<typeof gwanmun> =>
  gwanmun(['release', 'check', at(name), '--figures', at('figures.json'), ...more], {});

test('what is written is found right, and one changed word wrong', async () => {
  const written = await write(`--kind ten_day --format docx --out ${at('release.docx')}`);
  assert.equal(written.code, 0, written.err);
  assert.match(written.err, /left out: \/import_items_yoy_pct\/원유/);
  assert.equal((await check('release.docx')).code, 0);
  const plain = await write('--format text');
  assert.equal(plain.code, 0, plain.err);
  assert.match(plain.out, /수출 192억 달러\(전년 동기 대비 3\.8% 증가\)/);
  writeFileSync(at('altered.txt'), plain.out.replace('3.8% 증가', '3.8% 감소'));
  const altered = await check('altered.txt', '--json');
  assert.equal(altered.code, 1);
  const { counts, statements } = JSON.parse(altered.out) as {
    counts: Record<string, number>;
    statements: { verdict: string; cell: string }[];
  };
  assert.equal(counts.contradicted, 1);
  assert.equal(statements.find(({ verdict }) => verdict === 'contradicted')?.cell, '/export/yoy_pct');
  writeFileSync(at('more.txt'), '수출은 3.8% 증가했다. 라면 수출은 5.0% 늘었다.');
  assert.equal((await check('more.txt')).code, 2);
});

test('figures that disagree are told, and nothing is written', async () => {
  const words = ['release', 'write', '--figures', at('wrong.json'), '--out', at('none.txt')];
  const ended = await gwanmun(words, {});
  assert.equal(ended.code, 65);
  assert.match(ended.err, /^\/balance .*release\/parts-disagree/);
  assert.throws(() => readFileSync(at('none.txt')), { code: 'ENOENT' });
});

test('a template of one’s own is filled, and refused with everything that it asks for in vain', async () => {
  const title = { part: 'title', ko: '{period} 속보', en: 'Flash, {period}' };
  const lead = { part: 'lead', ko: '수출 {/export/value}', en: 'Exports {/export/value}' };
  const wrong = { part: 'line', ko: '{/rain} {/export/value|loud}', en: 'x' };
  writeFileSync(at('template.json'), JSON.stringify({ lines: [title, lead] }));
  writeFileSync(at('wrong-template.json'), JSON.stringify({ lines: [title, lead, wrong] }));
  const written = await write(`--template ${at('template.json')}`);
  assert.equal(written.code, 0, written.err);
  assert.match(written.out, /^2031년 2월 1일~10일 속보\n+ㅇ 수출 192억 달러\n/);
  const refused = await write(`--template ${at('wrong-template.json')}`);
  assert.equal(refused.code, 65);
  assert.match(refused.err, /template\/fact-unknown[\s\S]*template\/form-unknown/);
});

const MISTAKES: readonly [words: readonly string[], code: number, says: RegExp][] = [
  [['release'], 64, /needs “write/],
  [['release', 'write', '--figures', at('figures.json'), '--format', 'pdf'], 64, /name a file with --out/],
  [['release', 'write', '--figures', at('broken.json')], 65, /is no JSON/],
  [['release', 'write', '--figures', at('nowhere.json')], 66, /no such file/],
];
for (const [words, code, says] of MISTAKES)
  test(`gwanmun ${words.join(' ').replaceAll(folder, '…')} ends with ${code}`, async () => {
    const ended = await gwanmun(words, {});
    assert.equal(ended.code, code, ended.err);
    assert.match(ended.err, says);
    assert.doesNotMatch(ended.err, /\n\s+at /);
  });
