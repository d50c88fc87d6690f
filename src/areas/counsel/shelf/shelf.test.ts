/** Differences give both texts again, letter for letter; citations of laws are found as laws write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../core/random.ts';
import { citedBy } from './cites.ts';
import { differences } from './differences.ts';

const sides = (pieces: ReturnType<typeof differences>) => ({
  before: pieces
    .filter(({ kind }) => kind !== 'new')
    .map(({ text }) => text)
    .join(''),
  after: pieces
    .filter(({ kind }) => kind !== 'gone')
    .map(({ text }) => text)
    .join(''),
});

test('a changed figure and an added condition are told word by word', () => {
  assert.deepEqual(
    differences('수리된 날부터 10일 이내에 납부한다.', '수리된 날부터 15일 이내에 모두 납부한다.'),
    [
      { kind: 'same', text: '수리된 날부터 ' },
      { kind: 'gone', text: '10일' },
      { kind: 'new', text: '15일' },
      { kind: 'same', text: ' 이내에' },
      { kind: 'new', text: ' 모두' },
      { kind: 'same', text: ' 납부한다.' },
    ],
  );
  assert.deepEqual(differences('', ''), []);
});

test('whatever two texts say, both stand in the pieces whole, with no more changes than words', () => {
  const random = seededRandom(8);
  const words = ['관세', '세관장', '물품', '15일', '신고', '.', '에'];
  const text = (n: number) => Array.from({ length: n }, () => random.pick(words)).join(' ');
  for (let turn = 0; turn < 400; turn++) {
    const before = text(random.below(30));
    const edits = before.split(' ');
    for (let n = random.below(6); n > 0; n--)
      edits.splice(random.below(edits.length + 1), random.below(3), random.pick(words));
    const after = random.below(5) === 0 ? text(random.below(30)) : edits.join(' ');
    const pieces = differences(before, after);
    assert.deepEqual(sides(pieces), { before, after });
    assert.equal(
      pieces.every(({ kind }) => kind === 'same'),
      before === after,
    );
  }
});

test('texts that have nothing in common are told whole', () => {
  const before = Array.from({ length: 6000 }, (_, n) => `가${n}`).join(' ');
  const after = Array.from({ length: 6000 }, (_, n) => `나${n}`).join('\n');
  assert.deepEqual(sides(differences(before, after)), { before, after });
});

test('articles are named by number, by 법 and 영, and by the name of another law; a list goes on with its law', () => {
  const of = (text: string) => citedBy('관세법 시행규칙 제1조', '관세법 시행규칙', text).sort();
  assert.deepEqual(of('법 제38조의2제1항 및 영 제32조에 따라 제5조제2항을 정한다. 제1조는 그 자신이다.'), [
    '관세법 시행규칙 제5조',
    '관세법 시행령 제32조',
    '관세법 제38조의2',
  ]);
  assert.deepEqual(
    of('「국세기본법」(이하 “같다”) 제47조의2제1항, 제47조의4 및 제48조에 따른다. 이는 제7조와 같다.'),
    ['관세법 시행규칙 제7조', '국세기본법 제47조의2', '국세기본법 제47조의4', '국세기본법 제48조'],
  );
  assert.deepEqual(of('법 제9조제1항 본문과 같은 법 시행령 제3조에 따른다.'), ['관세법 제9조']);
});
