/** Lies about law: thousands made from true sentences by a rule each, none of which may stand; honest shortenings do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, seededRandom } from '../../../core/random.ts';
import type { Article } from '../law.ts';
import { readLaw } from '../read-law.ts';
import { checkClaim, checkClaims } from './check-claims.ts';

const LAW = readLaw(`---
제목: 시험관세법
시행일자: 2026-01-01
---
##### 제1조 (면제)

**①** 세관장은 미화 150달러 이하의 물품으로서 자가사용으로 인정되는 물품에 대하여는 관세를 면제할 수 있다. 다만, 나누어 수입하는 경우에는 관세를 면제하지 아니한다.

**②** 수입신고를 한 자(이하 이 조에서 "신고인"이라 한다)는 신고수리 전에 세관장에게 담보를 제공하여야 한다.

##### 제2조 (기간)

납세의무자는 납세신고가 수리된 날부터 15일 이내에 관세를 납부하여야 한다. 가산세의 비율은 100분의 10으로 한다.
`)!;
const ARTICLES = LAW.articles;
const TRUE = [
  [
    '시험관세법 제1조',
    '수입신고를 한 자(이하 이 조에서 "신고인"이라 한다)는 신고수리 전에 세관장에게 담보를 제공하여야 한다.',
  ],
  ['시험관세법 제2조', '납세의무자는 납세신고가 수리된 날부터 15일 이내에 관세를 납부하여야 한다.'],
  [
    '시험관세법 제1조',
    '세관장은 미화 150달러 이하의 물품으로서 자가사용으로 인정되는 물품에 대하여는 관세를 면제할 수 있다.',
  ],
  ['시험관세법 제1조', '다만, 나누어 수입하는 경우에는 관세를 면제하지 아니한다.'],
  ['시험관세법 제2조', '가산세의 비율은 100분의 10으로 한다.'],
] as const;

const stands = (said: unknown, articles: readonly Article[] = ARTICLES): boolean =>
  typeof checkClaim(said, articles) !== 'string';

test('a sentence as it stands, in polite form, or without a bracket that limits nothing, stands', () => {
  for (const [ref, quote] of TRUE) assert.ok(stands({ ref, quote, text: quote }), quote);
  const [ref, quote] = TRUE[0];
  assert.ok(
    stands({ ref, quote, text: '수입신고를 한 자는 신고수리 전에 세관장에게 담보를 제공해야 합니다.' }),
  );
  const claim = checkClaim({ ref, quote, text: quote }, ARTICLES);
  assert.ok(typeof claim !== 'string' && claim.place === '제2항' && claim.sentence === quote);
});

type Lie = (words: string[], random: Random) => string[] | null;

/** Each makes a false sentence of a true one; null where there is nothing to lie about. */
const LIES: Readonly<Record<string, Lie>> = {
  'another figure': (words, random) =>
    changed(words, /\d+/, (figure) => String(Number(figure) + 1 + random.below(900))),
  'a figure left out': (words) => without(words, /\d/),
  'another unit': (words) => changed(words, /달러|일(?= ?이내|$)|분의/, () => '퍼센트'),
  'denied or no longer denied': (words) =>
    words.some((word) => /아니/.test(word))
      ? changed(words, /면제하지|아니한다/, (word) => (word === '면제하지' ? '면제' : '한다'))
      : changed(words, /한다|있다/, (word) => (word === '있다' ? '없다' : '아니한다')),
  'duty turned into power': (words) => changed(words, /하여야 ?|하여야/, () => '할 수'),
  'a condition left out': (words) => without(words, /경우|이하|이내|부터/),
  'two words changed about': (words, random) => {
    const at = random.below(words.length - 1);
    return words[at] === words[at + 1] ? null : words.with(at, words[at + 1]!).with(at + 1, words[at]!);
  },
  'a word of its own': (words, random) =>
    words.toSpliced(
      random.below(words.length),
      0,
      random.pick(['즉시', '무료로', '모든', 'FREE', '5000달러']),
    ),
  'who does it to whom': (words) => changed(words, /세관장에게|세관장은/, () => '세관장에게서'),
  'a command': (words, random) =>
    words.toSpliced(random.below(words.length), 0, '<script>alert(1)</script>', 'https://lie.example'),
  'half of it': (words) => words.slice(-2),
  'a word left out': (words, random) => words.toSpliced(random.below(words.length), 1),
  'another end': (words) => words.slice(0, -1),
};

test('none of many lies stands, whatever it is made of', () => {
  const random = seededRandom(44);
  const tried = new Map<string, number>();
  for (let turn = 0; turn < 4000; turn++) {
    const [ref, quote] = random.pick(TRUE);
    const [name, lie] = random.pick(Object.entries(LIES));
    const words = lie(quote.split(' '), random);
    if (words === null || words.join(' ') === quote) continue;
    tried.set(name, (tried.get(name) ?? 0) + 1);
    const text = words.join(' ');
    assert.ok(!stands({ ref, quote, text }), `${name}: ${text}`);
  }
  assert.deepEqual([...tried.keys()].sort(), Object.keys(LIES).sort());
  for (const [name, times] of tried) assert.ok(times > 30, `${name}: ${times}`);
});

test('a false article, an invented quotation, and one from another article fall', () => {
  const [ref, quote] = TRUE[0];
  assert.equal(checkClaim({ ref: '시험관세법 제99조', quote, text: quote }, ARTICLES), 'article');
  assert.equal(checkClaim({ ref: '시험관세법 제2조', quote, text: quote }, ARTICLES), 'quotation');
  const invented = '누구든지 관세를 납부하지 아니한다.';
  assert.equal(checkClaim({ ref, quote: invented, text: invented }, ARTICLES), 'quotation');
  for (const broken of [null, 7, 'a', [], {}, { ref, quote }, { ref, quote: '', text: '' }])
    assert.equal(checkClaim(broken, ARTICLES), 'shape');
});

test('what falls is counted, and the same sentence is said once', () => {
  const [ref, quote] = TRUE[0];
  const good = { ref, quote, text: quote };
  const { claims, dropped } = checkClaims([good, good, null, { ...good, ref: 'x' }], ARTICLES);
  assert.equal(claims.length, 1);
  assert.deepEqual(dropped, { again: 1, shape: 1, article: 1 });
});

function changed(words: string[], what: RegExp, to: (found: string) => string): string[] | null {
  const at = words.findIndex((word) => what.test(word));
  return at === -1 ? null : words.with(at, words[at]!.replace(what, to));
}

function without(words: string[], what: RegExp): string[] | null {
  const at = words.findIndex((word) => what.test(word));
  return at === -1 ? null : words.toSpliced(at, 1);
}
