/** Rows of Korea's law on proofs of origin, held against the decree and the rule in the pack, one by one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findPacks, packFolder } from '../src/packs/find-packs.ts';
import { LAW_PACK } from '../src/packs/law-texts.ts';
import { AGREEMENTS } from '../src/reference/agreements.ts';
import { KNOWN_OF_ORIGIN } from '../src/reference/origin-facts.ts';
import { LAW_OF_AGREEMENTS } from '../src/reference/origin-law.ts';

const folder = packFolder(await findPacks(process.env), LAW_PACK);
const skip = folder === undefined && `the data pack ${LAW_PACK} is absent (GWANMUN_PACKS)`;
const LAW = '자유무역협정의이행을위한관세법의특례에관한법률';

/** How the law names the party, where it is not the name of the agreement in the list of codes. */
const NAMES: Readonly<Record<string, string>> = {
  '103': '유럽자유무역연합',
  '106': '유럽연합당사자',
  '108': '미합중국',
  '117': '중미 공화국',
  '119': '역내포괄적경제동반자협정',
};

function articleOf(file: string, number: string): string {
  const text = readFileSync(join(folder!, LAW, `${file}.md`), 'utf8');
  const from = text.indexOf(`##### 제${number}조 (`);
  return text.slice(from, text.indexOf('\n##### ', from + 6));
}
const paragraphs = (article: string) => article.split(/\n(?=\*\*[①-⑳㉑-㉟]\*\*)/u);
const itemOf = (text: string, item: string) =>
  new RegExp(`^  ${item}\\\\\\. (.*)$`, 'mu').exec(text)?.[1] ?? `no item ${item}`;

test('annexes, kinds of proof, issuers and validity stand in the law as the rows say', { skip }, () => {
  const [lists, kinds, issuers] = [
    articleOf('시행규칙', '4'),
    articleOf('시행규칙', '7'),
    articleOf('시행규칙', '8'),
  ];
  const validity = paragraphs(articleOf('시행령', '6'))[2]!;
  const [byBodies, byTrader] = [paragraphs(kinds)[1]!, paragraphs(kinds)[2]!];
  for (const { agreement, list, validity: years, ...of } of LAW_OF_AGREEMENTS) {
    const name = NAMES[agreement] ?? AGREEMENTS.byCode.get(agreement)![0]!.ko.replace('한-', '');
    assert.match(itemOf(lists, String(list[0])), new RegExp(`${name}.*별표 ${list[1]}$`), agreement);
    if (of.byBodies !== undefined) {
      assert.ok(itemOf(byBodies, of.byBodies.item).includes(name), `${agreement}: bodies`);
      assert.ok(paragraphs(issuers)[of.byBodies.paragraph]?.includes(name), `${agreement}: issuer`);
    }
    for (const item of of.byTrader?.item.split(', ') ?? [])
      assert.ok(itemOf(byTrader, item).includes(name), `${agreement}: trader ${item}`);
    if (years !== undefined) {
      const said = itemOf(validity, String(years.item));
      assert.ok(said.includes(name), `${agreement}: ${said}`);
      assert.ok(
        said.includes(years.says.ko.split(' (')[0]!.replace('발급일이나', '발급일 또는')),
        `${agreement}: ${said}`,
      );
    }
  }
});

test('no item of the law is forgotten but those without a code', { skip }, () => {
  const items = (text: string) =>
    [...text.matchAll(/^ {2}(\d+(?:의\d+)?)\\\. (.*)$/gmu)].filter(([, , says]) => !says!.startsWith('삭제'));
  const [, byBodies, byTrader] = paragraphs(articleOf('시행규칙', '7'));
  const emirates = (rows: RegExpMatchArray[]) => rows.filter(([, , says]) => !says!.includes('아랍에미리트'));
  const held = (of: 'byBodies' | 'byTrader') =>
    LAW_OF_AGREEMENTS.flatMap((one) => one[of]?.item.split(', ') ?? []).sort();
  assert.deepEqual(
    emirates(items(byBodies!))
      .map(([, item]) => item!)
      .sort(),
    held('byBodies'),
  );
  assert.deepEqual(
    emirates(items(byTrader!))
      .map(([, item]) => item!)
      .sort(),
    held('byTrader'),
  );
  const [, years] = articleOf('시행령', '6').split('**②**');
  assert.deepEqual(
    emirates(items(years!.split('**③**')[0]!)).map(([, item]) => Number(item)),
    LAW_OF_AGREEMENTS.flatMap(({ validity }) => (validity ? [validity.item] : [])).sort((a, b) => a - b),
  );
});

test('what nobody has read says so, and what was read names its day', () => {
  for (const { agreement, of, status, asOf, article } of KNOWN_OF_ORIGIN) {
    assert.equal(asOf === null, status === 'unverified', `${agreement} ${of}`);
    if (status !== 'unverified') assert.ok(article !== '', `${agreement} ${of}`);
  }
  const kinds = Map.groupBy(KNOWN_OF_ORIGIN, ({ agreement }) => agreement);
  for (const [agreement, rows] of kinds)
    assert.deepEqual(
      ['list', 'proof', 'validity', 'waiver'].filter((of) => !rows.some((row) => row.of === of)),
      [],
      agreement,
    );
});
