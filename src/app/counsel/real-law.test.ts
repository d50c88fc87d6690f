/** With the law of the pack at hand: every card names articles in force, every sentence is literal, and our own questions are found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CARDS, isCounselLaw, makeCounsel, readLaw, readQuestion } from '../../areas/counsel/index.ts';
import { findPacks, packFolder } from '../../packs/find-packs.ts';
import { LAW_PACK, readLawTexts } from '../../packs/law-texts.ts';
import { benchLaw } from '../commands/bench-law.ts';
import { readLaws } from './read-laws.ts';

const folder = packFolder(await findPacks(process.env), LAW_PACK);
const skip = folder === undefined && `the data pack ${LAW_PACK} is absent (GWANMUN_PACKS)`;
const DAY = '2026-06-08';

test('cards name articles in force, and answers are cut from the text', { skip }, async () => {
  const counsel = makeCounsel({ laws: await readLaws(process.env, folder!), cards: CARDS });
  const library = counsel.libraryOn(DAY);
  for (const { id, articles } of CARDS)
    for (const ref of articles) assert.equal(library.find(ref)?.article.isRepealed, false, `${id}: ${ref}`);
  const texts = await readLawTexts(folder!, isCounselLaw);
  const sources = new Map(texts.map((text) => [readLaw(text)?.name, text]));
  let sentences = 0;
  // Every third card keeps the test short and touches every law.
  for (const { asked } of CARDS.filter((_, at) => at % 3 === 0)) {
    const question = readQuestion(asked.ko[0]!);
    assert.ok(question.ok);
    const { cited, attached } = counsel.ask(question.value, DAY);
    for (const { ref, law, quotes } of [...cited, ...attached])
      for (const { sentence } of quotes) {
        sentences++;
        assert.ok(sources.get(law)?.includes(sentence), `${ref}: ${sentence}`);
      }
  }
  assert.ok(sentences > 200, `${sentences}`);
});

const benchOf = (name: string) => {
  const questions = fileURLToPath(new URL(`../../../bench/${name}.json`, import.meta.url));
  return benchLaw({ flags: { questions }, env: process.env, tell: () => {} });
};

test('our own questions are found as often as recorded', { skip }, async () => {
  const { hitAt, technical, refused } = await benchOf('law-own');
  assert.ok(hitAt[1] >= 0.62 && hitAt[5] >= 0.92, JSON.stringify(hitAt));
  assert.ok(technical.hitAt[5] >= 0.95, JSON.stringify(technical));
  assert.ok(refused.outOfScope >= 0.95 && refused.answerable <= 0.04, JSON.stringify(refused));
});

test('everyday questions that nothing was chosen by are found, and those of other offices in our words refused', {
  skip,
}, async () => {
  const { everyday, refused } = await benchOf('law-everyday-test');
  assert.ok(everyday.hitAt[1] >= 0.64 && everyday.hitAt[5] >= 0.83, JSON.stringify(everyday));
  assert.ok(refused.answerable <= 0.1, JSON.stringify(refused));
  const strange = await benchOf('law-strange-test');
  assert.ok(strange.refused.outOfScope >= 0.9, JSON.stringify(strange.refused));
});
