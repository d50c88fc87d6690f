/** With the real packs at hand: the tables are whole, and every article we cite stands in the law under that heading. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { AI_DUTIES } from '../reference/ai-duties.ts';
import { LAWS } from '../reference/laws.ts';
import { LEGAL_BASES } from '../reference/legal-basis.ts';
import { findPacks, packFolder } from './find-packs.ts';
import { readHskKorea, readHsNomenclature } from './hs-tables.ts';

const packs = await findPacks(process.env);
const skip = (name: string): string | false =>
  packFolder(packs, name) === undefined && `the data pack ${name} is absent (GWANMUN_PACKS)`;

test('HS 2022 has 5,613 six-digit codes', { skip: skip('hs-nomenclature') }, async () => {
  const table = await readHsNomenclature(packFolder(packs, 'hs-nomenclature')!);
  assert.equal(table.size, 5613);
  assert.ok(table.has('851713') && !table.has('851712'));
});

test('the Korean table has its ten-digit codes', { skip: skip('hsk-korea') }, async () => {
  const table = await readHskKorea(packFolder(packs, 'hsk-korea')!);
  assert.ok(table.size > 12_000, `${table.size}`);
  assert.equal(table.name('0101')?.ko, '살아 있는 말ㆍ당나귀ㆍ노새ㆍ버새');
});

test('every cited article has the heading that the law gives it', { skip: skip('korea-law') }, async () => {
  const folder = packFolder(packs, 'korea-law')!;
  const texts = new Map<string, string>();
  for (const { law, article, title } of Object.values(LEGAL_BASES)) {
    const name: string = LAWS[law].name.ko;
    const [, statute = name, rank] = /^(.+?)(?: (시행령|시행규칙))?$/.exec(name) ?? [];
    const file = join(folder, statute.replaceAll(' ', ''), `${rank ?? '법률'}.md`);
    const text = texts.get(file) ?? (await readFile(file, 'utf8'));
    texts.set(file, text);
    const [main = '', branch] = article.split('-');
    const heading = `제${main}조${branch === undefined ? '' : `의${branch}`} (${title.ko})`;
    assert.ok(text.includes(`##### ${heading}\n`), `${name} ${heading}`);
    assert.ok(
      text.includes(`시행일자: ${LAWS[law].validFrom}`),
      `${name} in force from ${LAWS[law].validFrom}`,
    );
  }
});

test('every duty on a model card names articles that the law has, with their paragraphs', {
  skip: skip('korea-law'),
}, async () => {
  const folder = packFolder(packs, 'korea-law')!;
  for (const { law, article } of AI_DUTIES) {
    const [, statute = '', rank] = /^(.+?)(?: (시행령))?$/.exec(LAWS[law].name.ko) ?? [];
    for (const part of article.split(', ')) {
      const isDecree = rank !== undefined || part.startsWith('시행령 ');
      const file = join(folder, statute.replaceAll(' ', ''), `${isDecree ? '시행령' : '법률'}.md`);
      const [, heading = '', paragraph] = /(제\d+조(?:의\d+)?)(?:제(\d+)항)?/.exec(part) ?? [];
      const text = (await readFile(file, 'utf8'))
        .split('##### ')
        .find((one) => one.startsWith(`${heading} (`));
      assert.ok(text, `${law} ${part}`);
      const mark = String.fromCodePoint(0x245f + Number(paragraph ?? 1));
      assert.ok(paragraph === undefined || text.includes(`**${mark}**`), `${law} ${part}`);
    }
  }
});
