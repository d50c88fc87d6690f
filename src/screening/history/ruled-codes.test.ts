/** Does what was ruled speak of lines of its words alone, of its own firm first, and does the memory keep its bounds? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import {
  forgetRuled,
  isKept,
  learnRuled,
  openRuledCodes,
  type RuledGoods,
  readRuled,
} from './ruled-codes.ts';

const RULING: RuledGoods = {
  ...{ kind: 'ruling', names: ['자작나무 주걱 세트'], also: '자작나무를 깎아 만든 주걱 세 개들이' },
  ...{ code: '4421910000', day: 20260102, number: 2026000001, owner: 'importer:A' },
  ...{ isPublic: true, dutyRatePercent: 8 },
};
const DECISION: RuledGoods = {
  ...RULING,
  ...{ kind: 'decision', names: ['대나무 주걱'], also: '', code: '441911', number: null, owner: null },
};

const knowing = (...known: RuledGoods[]) => {
  const ruled = openRuledCodes();
  for (const [place, one] of known.entries()) learnRuled(ruled, String(place), one);
  return (description: string, hsCode = '4419190000', owners: readonly string[] = ['importer:B']) =>
    readRuled(ruled, { description, hsCode, owners });
};

test('a ruling speaks of a line that has its whole name and says little else; a decision of its words alone', () => {
  const read = knowing(RULING, DECISION);
  for (const line of [
    '자작나무 주걱 세트',
    '세트 주걱, 자작나무 3P',
    '자작나무 주걱 세트 개들이',
    '자작나무 주걱 세트 (국산)',
  ])
    assert.equal(read(line)?.number, 2026000001, line);
  const others = [
    '자작나무 주걱',
    '주걱 세트',
    '세트',
    '',
    '자작나무 주걱 세트 보관용 가죽 케이스',
    '자작 나무 주걱 세트',
  ];
  for (const line of others) assert.equal(read(line), undefined, line);
  assert.equal(read('주걱 대나무 12')?.code, '441911');
  assert.equal(read('대나무 주걱 세트'), undefined);
  assert.equal(knowing({ ...RULING, names: ['주걱'] })('주걱'), undefined, 'one word names no goods');
  assert.equal(
    knowing({ ...RULING, names: ['긴 설명', RULING.names[0]!] })('자작나무 주걱 세트')?.code,
    RULING.code,
  );
});

test('a firm’s own ruling comes first, then one that the line agrees with, then the latest; a secret one is its own alone', () => {
  const own = { ...RULING, code: '440000', day: 20250101, owner: 'importer:B' };
  const later = { ...RULING, code: '440900', day: 20260301, owner: null };
  const read = knowing(RULING, own, later);
  assert.equal(read('자작나무 주걱 세트')?.code, '440000');
  assert.equal(read('자작나무 주걱 세트', '4409000000')?.code, '440000', 'though another agrees');
  assert.equal(read('자작나무 주걱 세트', '4419190000', [])?.code, '440900');
  assert.equal(read('자작나무 주걱 세트', '4421910000', [])?.code, '4421910000');
  const secret = knowing({ ...RULING, isPublic: false });
  assert.equal(secret('자작나무 주걱 세트'), undefined);
  assert.equal(secret('자작나무 주걱 세트', '4419190000', ['declarant:X', 'importer:A'])?.number, 2026000001);
});

test('what takes the place of a ruling is found instead, and what is forgotten is gone', () => {
  const ruled = openRuledCodes();
  const asked = { description: '자작나무 주걱 세트', hsCode: '4419190000', owners: [] };
  learnRuled(ruled, 'AR', RULING);
  learnRuled(ruled, 'AR', { ...RULING, code: '441912' });
  assert.equal(readRuled(ruled, asked)?.code, '441912');
  forgetRuled(ruled, 'AR');
  assert.equal(readRuled(ruled, asked), undefined);
  assert.deepEqual([ruled.entries.size, ruled.byWord.size], [0, 0]);
});

test('codes agree as far as both go, and noughts at the end divide nothing', () => {
  const pairs: readonly [string, string, boolean][] = [
    ['6109101000', '610910', true],
    ['610910', '6109101000', true],
    ['6109101000', '6109100000', true],
    ['6109109000', '6109101000', false],
    ['0409000000', '040900', true],
    ['0410900000', '040900', false],
    ['6110200000', '6109000000', false],
  ];
  for (const [declared, code, kept] of pairs)
    assert.equal(isKept(declared, code), kept, `${declared} ${code}`);
});

test('fifty thousand are kept and no more, a word leads to sixteen at most, and each is still found by its words', () => {
  const random = seededRandom(3);
  const letter = (): string => String.fromCharCode(0xac00 + random.below(300));
  const word = (): string => letter() + letter();
  const ruled = openRuledCodes();
  const names = Array.from({ length: 50_300 }, () => `제품 ${word()} ${word()}`);
  for (const [place, name] of names.entries())
    learnRuled(ruled, String(place), { ...RULING, names: [name], also: '' });
  assert.equal(ruled.entries.size, 50_000);
  assert.ok([...ruled.byWord.values()].every(({ length }) => length <= 16));
  const find = (name: string) => readRuled(ruled, { description: name, hsCode: '8471300000', owners: [] });
  assert.equal(find(names[0]!), undefined, 'what was learnt first is forgotten');
  const last = names.slice(-1000);
  assert.ok(last.filter((name) => find(name) !== undefined).length > 990);
});
