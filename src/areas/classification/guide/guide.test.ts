/** Does the guide lead on by questions, are rulings found by words, likeness and number, and is a code of another edition translated or refused? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translateCode } from '../editions/translate.ts';
import { openClassifier } from '../recommend.ts';
import { searchCases } from '../search-cases.ts';
import type { CaseSource, CodeName, Knowledge, PastCase } from '../subject.ts';
import { guidePage } from './guide.ts';
import { noteQuestions } from './note-questions.ts';
import { wordsThatSeparate } from './words.ts';

const name = (hs6: string, en: string, heading: string): CodeName => ({
  ...{
    hs6,
    name: { ko: '', en },
    heading: { ko: `호 ${hs6.slice(0, 4)}`, en: heading },
    also: '',
    lines: [],
  },
  koreanOf: 'none',
});
const past = (source: CaseSource, ref: string, code: string, text: string, date: string): PastCase => ({
  ...{ source, ref, code, text, date, key: ref },
});
const KNOWLEDGE: Knowledge = {
  edition: 'HS 2022',
  names: [
    name('610910', 'T-shirts; of cotton, knitted', 'T-shirts, singlets'),
    name('610990', 'T-shirts; of other textile materials, knitted', 'T-shirts, singlets'),
    name('611020', 'Jerseys; of cotton, knitted', 'Jerseys, pullovers'),
    name('820810', 'Knives; for metal working', 'Knives for machines'),
  ],
  cases: [
    past('kr', 'K-1', '6109101000', '면 편직 티셔츠 남성용', '2024-01-01'),
    past('kr', 'K-2', '6109101000', '면 편직 티셔츠 여성용', '2024-03-01'),
    past('eu', 'E-1', '6109901000', 'polyester knitted T-shirt', '2025-01-01'),
    past('own', 'O-1', '6110201000', '면 스웨터', '2025-02-01'),
  ],
  notes: [
    { id: 'c61', chapter: '61', section: 0, isExclusion: false, text: '편물' },
    { id: 's11', chapter: '', section: 11, isExclusion: true, text: '제외' },
    { id: 'c82', chapter: '82', section: 0, isExclusion: false, text: '칼' },
  ],
  linesOf: null,
  isMadeUp: false,
  otherEditions: {
    codes: [{ edition: 'HS 2012', hs6: ['610910', '851712'] }],
    tables: [
      {
        ...{ from: 'HS 2022', to: 'HS 2028', source: 'table' },
        rows: [{ from: '610910', targets: [{ code: '610911', isPartial: true, note: 'bio' }] }],
      },
    ],
  },
};
const classifier = openClassifier(KNOWLEDGE);
const page = (code: string) => guidePage(classifier.learnt, KNOWLEDGE, code);

test('each page leads to the next by one question, with the rulings and notes of its place alone', () => {
  const begin = page('')!;
  assert.deepEqual(
    begin.branches.map(({ code, cases }) => [code, cases]),
    [
      ['61', 4],
      ['82', 0],
    ],
  );
  assert.ok(begin.asks !== null && begin.rulings.length === 0);
  const heading = page('6109')!;
  assert.equal(heading.asks?.en, 'Which of these is it, within heading 61.09?');
  assert.deepEqual(
    heading.branches.map(({ differs }) => differs.en),
    ['of cotton, knitted', 'of other textile materials, knitted'],
  );
  assert.deepEqual(
    heading.rulings.map(({ ref }) => ref),
    ['E-1', 'K-2', 'K-1'],
    'the latest first',
  );
  assert.deepEqual(
    page('61')!.notes.map(({ id }) => id),
    ['c61', 's11'],
  );
  const last = page('610910')!;
  assert.deepEqual([last.asks, last.branches.length, last.path.length], [null, 0, 2]);
  assert.equal(page('99'), undefined);
  for (const { code } of page('61')!.branches) assert.ok(page(code) !== undefined, code);
});

test('a word tells a branch from its sisters when it comes often there and seldom elsewhere', () => {
  const words = wordsThatSeparate([
    { code: 'a', texts: ['cotton shirt', 'cotton shirt red', 'shirt'] },
    { code: 'b', texts: ['polyester shirt', 'polyester shirt', 'shirt 12'] },
  ]);
  assert.ok(words.get('a')?.some((word) => word.startsWith('cotton')));
  assert.ok(!words.get('a')?.some((word) => word.startsWith('shirt')), 'what both say separates nothing');
  assert.ok(!words.get('a')?.some((word) => word.startsWith('red')), 'one single text is no habit');
});

test('rulings are found by words, by likeness and by number, from the sources that were asked for', () => {
  const refs = (more: Partial<Parameters<typeof searchCases>[1]>) =>
    searchCases(classifier.learnt, {
      ...{ text: '면 티셔츠', by: 'words', sources: ['kr', 'eu'], within: '', most: 10 },
      ...more,
    }).map(({ ref }) => ref);
  assert.deepEqual(refs({}).toSorted(), ['K-1', 'K-2']);
  assert.ok(refs({ text: '면티셔쯔 편직', by: 'likeness' }).includes('K-1'));
  assert.deepEqual(refs({ text: 'e-1' }), ['E-1']);
  assert.deepEqual(refs({ sources: ['eu'] }), []);
  assert.deepEqual(refs({ text: 'knitted T-shirt', within: '610910' }), []);
});

test('a code goes to another edition by a table, by its number where it stands in both, and else not at all', () => {
  const known = { edition: 'HS 2022' as const, has: classifier.has, others: KNOWLEDGE.otherEditions };
  const said = (code: string, from: string, to: string) => {
    const answer = translateCode(code, from, to, known);
    if (!answer.ok) return answer.problems.map((problem) => problem.code).join();
    return `${answer.value.by} ${answer.value.targets.map((one) => one.code).join()}`;
  };
  assert.equal(said('6109101000', 'HS 2022', 'HS 2028'), 'table 610911');
  assert.equal(said('611020', 'HS 2022', 'HS 2028'), 'table 611020', 'what the table does not name goes on');
  assert.equal(said('610910', 'HS 2012', 'HS 2022'), 'number-stands 610910');
  assert.equal(said('851712', 'HS 2012', 'HS 2022'), 'edition/no-table');
  assert.equal(said('610910', 'HS 2017', 'HS 2022'), 'edition/no-table', 'no codes of 2017 were read');
  assert.equal(said('999999', 'HS 2022', 'HS 2028'), 'edition/not-in');
  assert.equal(said('610910', 'HS 2022', 'HS 2022'), 'same 610910');
  assert.equal(said('610910', 'HS 1999', 'HS 2022'), 'edition/unknown');
});

test('notes that exclude or define become questions in their own words, others stay notes', () => {
  const note = (id: string, text: string) => ({ id, text, chapter: '07', section: 0, isExclusion: false });
  const notes = [
    note('chapter_07_1', '이 류에서 제1214호의 사료용 식물은 제외한다.'),
    note('chapter_07_2', '이 류에서 다음 각 목의 것은 제외한다.'),
    note('chapter_07_가', '감자의 가루(제1105호)'),
    note('chapter_07_나', '제9999호의 것'),
    note('chapter_07_가', '다른 목록의 것'),
    note('chapter_07_3', '냉장한 것은 신선한 것과 같다.'),
    note('chapter_07_다', '앞의 목록이 끝난 뒤의 것'),
    note('chapter_07_4', '제0711호에서 "일시 보존"이란 그 상태로 먹지 못하게 한 것을 말한다.'),
    note('chapter_07_5', '이 류에서 "채소"란 먹는 것을 말한다.'),
    note('chapter_07_6', '이 류에서 무는 제외한다. 다만, 무순은 이 류로 분류한다. 배추는 제외한다.'),
  ];
  const has = (code: string) => code !== '9999';
  const told = (code: string) =>
    noteQuestions(notes, code, has).map(
      ({ kind, source, leadsTo }) => `${kind} ${source.ko} ${leadsTo.join()}`,
    );
  assert.deepEqual(told('07'), [
    'excludes 제7류 주 제1호 1214',
    'excludes 제7류 주 제2호 가목 1105',
    'excludes 제7류 주 제2호 나목 ',
    'defines 제7류 주 제4호 ',
    'defines 제7류 주 제5호 ',
  ]);
  assert.ok(told('0711').includes('defines 제7류 주 제4호 '));
  assert.ok(!told('0702').includes('defines 제7류 주 제4호 '));
  const words = new Set(notes.map(({ text }) => text));
  for (const question of noteQuestions(notes, '07', has)) assert.ok(words.has(question.words));
});

test('an excluded thing leads to every heading that its note names, and nowhere where that would not be all', () => {
  const leads = (text: string) => {
    const list = { id: 'section_16_1', text: '이 부에서 다음 각 목의 것은 제외한다.' };
    const notes = [list, { id: 'section_16_가', text }].map((one) => ({
      ...{ ...one, chapter: '', section: 16, isExclusion: true },
    }));
    return noteQuestions(notes, '85', () => true)[0]?.leadsTo;
  };
  assert.deepEqual(leads('플라스틱의 것(제39류)이나 고무의 것(제4010호), 그 밖의 고무제품(제4016호)'), [
    ...['39', '4010', '4016'],
  ]);
  assert.deepEqual(leads('제8207호의 공구, 브러시(제9603호)는 재료에 따라 분류한다(예: 제40류·제42류)'), [
    ...['8207', '9603'],
  ]);
  assert.deepEqual(leads('비금속의 부분품(제15부)이나 플라스틱의 것(제39류)'), []);
  assert.deepEqual(leads('귀석의 것. 다만, 장착되지 않은 것은 제외한다(제8522호)'), []);
});
