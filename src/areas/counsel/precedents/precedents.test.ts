/** Files of decisions are read whole or told whole; citations, versions of the law and searches over decisions are what the texts say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../core/random.ts';
import { readLaw } from '../read-law.ts';
import { hasAll, markedSentence, wantedWords } from '../shelf/marked-sentence.ts';
import { makeShelf } from '../shelf/shelf.ts';
import { articlesCited } from './articles-cited.ts';
import { type Precedent, precedentId, precedentText } from './precedent.ts';
import { citationsAmong, makePrecedentShelf, shelve } from './precedent-shelf.ts';
import { MOST_LINES, readPrecedentFile } from './read-file.ts';
import { searchPrecedents, sentenceOf } from './search-precedents.ts';
import { sinceDecided } from './since-decided.ts';

const TODAY = '2026-11-20';
const LINE = {
  ...{ kind: 'tribunal', body: '시험심판원', number: '시험-2025-01', decidedOn: '2025-03-04' },
  ...{ title: '시험 결정', gist: '시험의 요지', text: '관세법 제30조에 관한 본문', source: 'office' },
};
const file = (...lines: object[]): string => lines.map((one) => `${JSON.stringify(one)}\n`).join('');
const told = (text: string): string[] => {
  const read = readPrecedentFile(text, TODAY);
  return read.ok ? [] : read.problems.map(({ code, pointer }) => `${code} ${pointer}`);
};
const one = (changes: Partial<Precedent> = {}): Precedent => {
  const read = readPrecedentFile(file({ ...LINE, ...changes }), TODAY);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value[0]!;
};
const shelfOf = (...bodies: Precedent[]) => {
  const rows = bodies.map((body) =>
    shelve({ id: precedentId(body), version: 1, body, broughtAt: '', writtenAt: '' }),
  );
  return makePrecedentShelf(rows, rows.map(citationsAmong(rows)));
};

test('a line gives a decision; what is left out is empty, and the key is the same however it is spaced', () => {
  const read = one({ standing: 'valid' });
  assert.deepEqual(
    [read.issue, read.disposition, read.by, read.isMadeUp, read.standing],
    ['', '', null, false, 'valid'],
  );
  assert.equal(precedentId(read), precedentId({ ...LINE, body: '시험 심판원', number: '시험-2025-01 ' }));
  assert.notEqual(precedentId(read), precedentId({ ...LINE, decidedOn: '2025-03-05' }));
});

test('every problem of every line is told at once, and a good line beside a bad one does not count', () => {
  const long = { ...LINE, number: '시험-3', text: '가'.repeat(200_001) };
  const lines = [
    file(LINE),
    '{"kind":\n',
    '\n',
    file({ ...LINE, number: '없음', kind: 'law', decidedOn: '2026-11-21', extra: 1 }),
    file({ ...LINE, number: '시험-2', title: 3, gist: '\u0000', source: 'http//x', isMadeUp: 'yes' }),
    file({ ...LINE, body: '시험심판원 ' }),
    file(long),
    '[1]\n',
    file({ ...LINE, number: '시험-4', standing: 'overruled' }),
    file({ ...LINE, number: '시험-5', by: { body: 'a', number: '1', decidedOn: '2025-13-01' } }),
  ];
  assert.deepEqual(told(lines.join('')), [
    'precedent/line /lines/2',
    'precedent/line /lines/3',
    'precedent/unknown-field /lines/4/extra',
    'precedent/wrong /lines/4/kind',
    'precedent/future /lines/4/decidedOn',
    'precedent/wrong /lines/4/number',
    'precedent/wrong /lines/5/title',
    'precedent/letters /lines/5/gist',
    'precedent/wrong /lines/5/source',
    'precedent/wrong /lines/5/isMadeUp',
    'precedent/again /lines/6',
    'precedent/too-long /lines/7/text',
    'precedent/line /lines/8',
    'precedent/missing /lines/9/by',
    'precedent/wrong /lines/10/by',
    'precedent/wrong /lines/10/by/decidedOn',
  ]);
});

test('an empty file, too many lines and a line without end are told and nothing is thrown', () => {
  assert.deepEqual(told(''), ['precedent/line /lines/1']);
  assert.deepEqual(told('\n'), ['precedent/line /lines/1']);
  assert.deepEqual(told('{}\n'.repeat(MOST_LINES + 1)), ['precedent/line /lines/1']);
  assert.deepEqual(told('x'.repeat(600_000)), ['precedent/too-long /lines/1']);
  const random = seededRandom(3);
  const good = file(LINE);
  for (let turn = 0; turn < 300; turn++) {
    const at = random.below(good.length);
    const broken =
      good.slice(0, at) + random.pick(['', '"', '}', '\uFFFD', '\uD800', '\n', '9']) + good.slice(at + 1);
    const read = readPrecedentFile(broken, TODAY);
    if (read.ok) assert.ok(read.value.every(({ kind, text }) => kind === 'tribunal' && text !== ''));
    else assert.ok(read.problems.every(({ pointer }) => /^\/lines\/\d/.test(pointer ?? '')));
  }
});

test('a decision that changed another is named, and no decision changes itself or a later day', () => {
  const by = { body: '시험법원', number: '시험 7', decidedOn: '2025-09-01' };
  assert.deepEqual(one({ standing: 'changed', by }).by, by);
  const wrong = (changes: object) => told(file({ ...LINE, standing: 'changed', by, ...changes }));
  assert.deepEqual(wrong({ decidedOn: '2025-10-01' }), ['precedent/wrong /lines/1/by']);
  assert.deepEqual(wrong({ by: LINE }), ['precedent/wrong /lines/1/by']);
  assert.deepEqual(wrong({ by: [] }), ['precedent/wrong /lines/1/by']);
});

test('articles are read from the ways decisions cite them; what names no law is left out', () => {
  assert.deepEqual(
    articlesCited(
      '관세법 제30조제1항 및 제31조에 따라, 구 관세법(2020. 1. 1. 개정 전) 제5조와 FTA관세법 제10조, 국세기본법 제45조의2를 본다. 동법 제3조, 같은 법 제4조, 제77조. 이 방법 제3조',
    ),
    [
      '관세법 제30조',
      '관세법 제31조',
      '관세법 제5조',
      '자유무역협정의 이행을 위한 관세법의 특례에 관한 법률 제10조',
      '국세기본법 제45조의2',
    ],
  );
  assert.deepEqual(articlesCited('법 제9조와 영 제3조'), []);
  assert.deepEqual(articlesCited('「시험법」(이하 “법”이라 한다) 제1조. 법 제9조와 영 제3조'), [
    '시험법 제1조',
    '시험법 제9조',
    '시험법 시행령 제3조',
  ]);
});

test('decisions cite each other by numbers that are known; a number of two bodies counts where its body is named', () => {
  const first = one();
  const other = one({ body: '다른심판원', decidedOn: '2025-01-01' });
  const longer = one({ number: '시험-2025-011' });
  const citing = one({ number: '시험-9', text: '시험심판원 2025. 3. 4. 시험- 2025-01 결정을 따른다.' });
  const unsaid = one({ number: '시험-8', text: '시험-2025-01 결정을 따른다.' });
  const shelf = shelfOf(first, other, longer, citing, unsaid);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  assert.deepEqual(ids(shelf.citedIn(precedentId(citing))), [precedentId(first)]);
  assert.deepEqual(ids(shelf.citedBy(precedentId(first))), [precedentId(citing)]);
  assert.deepEqual(ids(shelf.citedIn(precedentId(unsaid))), []);
  assert.equal(shelf.citing('관세법 제30조').length, 3);
});

test('the article of the day of the decision is held against the one of today', () => {
  const law = (day: string, days: number) =>
    readLaw(
      `---\n제목: 시험법\n시행일자: ${day}\n---\n##### 제1조 (기한)\n\n${days}일로 한다.\n\n##### 제2조 (벌)\n\n벌한다.`,
    )!;
  const shelf = makeShelf([law('2024-01-01', 10), law('2026-01-01', 15)]);
  const since = (ref: string, day: string) => sinceDecided(shelf, ref, day, TODAY);
  assert.deepEqual(since('시험법 제1조', '2025-03-04'), { effective: '2024-01-01', changedOn: '2026-01-01' });
  assert.deepEqual(since('시험법 제2조', '2025-03-04'), { effective: '2024-01-01', changedOn: null });
  assert.deepEqual(since('시험법 제1조', '2026-03-04'), { effective: '2026-01-01', changedOn: null });
  assert.deepEqual(since('시험법 제1조', '2023-03-04'), { effective: null, changedOn: null });
  assert.equal(
    sinceDecided(shelf, '시험법 제1조', '2026-03-04', '2025-01-01').changedOn,
    null,
    'law of an earlier day',
  );
  assert.deepEqual(since('다른법 제1조', '2025-03-04'), { effective: null, changedOn: null });
});

test('words stand anywhere, a phrase in one piece over any space; each hit has its sentence with the words marked', () => {
  const text = '첫째 문장이다. 상표 사용료를\n더한다. Royalty 사용료는 상표와 관련된다.';
  assert.ok(hasAll(wantedWords('사용료 royalty', 'words'), text));
  assert.ok(hasAll(wantedWords('사용료를 더한다', 'literal'), text));
  assert.ok(!hasAll(wantedWords('더한다 사용료를', 'literal'), text));
  const { sentence, marks } = markedSentence(['상표', '사용료', 'royalty'], text);
  assert.equal(sentence, 'Royalty 사용료는 상표와 관련된다.');
  assert.deepEqual(
    marks.map(([from, to]) => sentence.slice(from, to)),
    ['Royalty', '사용료', '상표'],
  );
  const long = markedSentence(['끝말'], `${'가나다 '.repeat(200)}끝말이 온다.`);
  assert.ok(long.sentence.length <= 240 && long.sentence.includes('끝말'));
});

test('decisions are narrowed by kind, body, days and article, those with the words in the title first', () => {
  const titled = one({ number: '시험-1', title: '과세가격 결정', decidedOn: '2024-01-01' });
  const late = one({ number: '시험-2', text: '과세가격을 본다.', decidedOn: '2026-01-01', kind: 'judgment' });
  const shelf = shelfOf(titled, late, one({ number: '시험-3' }));
  const numbers = (asked: object) =>
    searchPrecedents(shelf, { words: [], ...asked }).map(({ body }) => body.number);
  assert.deepEqual(numbers({ words: ['과세가격'] }), ['시험-1', '시험-2']);
  assert.deepEqual(numbers({ kind: 'judgment' }), ['시험-2']);
  assert.deepEqual(numbers({ from: '2025-01-01', to: '2025-12-31' }), ['시험-3']);
  assert.deepEqual(numbers({ article: '관세법 제30조' }), ['시험-3', '시험-1']);
  assert.deepEqual(numbers({ body: '다른곳' }), []);
  assert.deepEqual(sentenceOf(shelf.all[0]!, ['과세가격']).sentence, '과세가격을 본다.');
  assert.ok(precedentText(late).endsWith('[본문] 과세가격을 본다.'));
});
