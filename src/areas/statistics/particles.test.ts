/** Holds particles to a slow reader that spells every number out, to 10^6 and beyond, and to every unit that releases use. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PARTICLES, type Particle, particleAfter } from './particles.ts';
import { type Ending, endingOf } from './spoken.ts';

const DIGITS = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/** Spells a whole number as a person reads it aloud: 십이만 삼천사백. Shares nothing with the reader under test. */
function spell(number: number): string {
  if (number === 0) return '영';
  let said = '';
  let rest = BigInt(number);
  for (const group of ['', '만', '억', '조', '경']) {
    const four = Number(rest % 10_000n);
    rest /= 10_000n;
    let words = '';
    for (const [place, name] of [
      [1000, '천'],
      [100, '백'],
      [10, '십'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(four / place) % 10;
      if (digit > 0) words += (digit === 1 && name !== '' ? '' : DIGITS[digit]!) + name;
    }
    if (four > 0) said = words + group + said;
  }
  return said;
}

/** By the letters of the last syllable, decomposed by Unicode and not by arithmetic. */
function fits(spoken: string, particle: Particle): string {
  const [closed, open] = particle.split('/') as [string, string];
  const jamo = [...spoken.at(-1)!.normalize('NFD')];
  const final = jamo.length < 3 ? undefined : jamo[2];
  if (final === undefined) return open;
  return final === '\u11af' && particle === '으로/로' ? open : closed;
}

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** How a syllable ends, found once for each that a number can end in. */
const endings = new Map<string, Ending>();
function endingSpoken(spoken: string): Ending {
  const last = spoken.at(-1)!;
  let ending = endings.get(last);
  if (ending === undefined) {
    const isOpen = fits(last, '은/는') === '는';
    ending = isOpen ? 'open' : fits(last, '으로/로') === '로' ? 'rieul' : 'closed';
    endings.set(last, ending);
  }
  return ending;
}

test('every number from 0 to 1,000,000 ends as it is spoken', () => {
  const small = Array.from({ length: 10_000 }, (_, number) => (number === 0 ? '' : spell(number)));
  for (let number = 0; number <= 1_000_000; number++) {
    const high = small[Math.floor(number / 10_000)]!;
    const spoken = `${high}${high === '' ? '' : '만'}${small[number % 10_000]}` || '영';
    const ending = endingOf(String(number));
    if (ending !== endingSpoken(spoken)) assert.fail(`${number} ${spoken} ${ending}`);
  }
});

test('after numbers of any size and decimals, with every particle', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      fc.constantFrom(...PARTICLES),
      fc.integer({ min: 0, max: 9 }),
      (number, particle, digit) => {
        assert.equal(particleAfter(grouped(number), particle), fits(spell(number), particle));
        const named = digit === 0 ? '영' : DIGITS[digit]!;
        assert.equal(particleAfter(`${number}.${digit}`, particle), fits(named, particle));
      },
    ),
    { seed: 6, numRuns: 2000 },
  );
});

test('after units, letters, Hangul and brackets', () => {
  const spoken: Readonly<Record<string, string>> = {
    '3.8%': '퍼센트',
    '1.2%p': '퍼센트포인트',
    '5kg': '킬로그램',
    '5㎏': '킬로그램',
    '7t': '톤',
    '3g': '그램',
    '30km': '킬로미터',
    '달러/kg': '킬로그램',
    '192억 달러': '달러',
    '5,181천 원': '원',
    '47만 대': '대',
    '10일': '일',
    '9월': '월',
    '2025년': '년',
    '15분기': '분기',
    '75개월': '개월',
    '3톤': '톤',
    '2TEU': '유',
    IBM: '엠',
    AI: '아이',
    SQL: '엘',
    VR: '알',
    HBM: '엠',
    USB: '비',
    '반도체(28.4%)': '반도체',
    '도라지(신선,냉장)': '도라지',
    '「관세법」': '법',
    미국: '미국',
    서울: '서울',
    베트남: '베트남',
  };
  for (const [written, said] of Object.entries(spoken))
    for (const particle of PARTICLES)
      assert.equal(particleAfter(written, particle), fits(said, particle), `${written} ${particle}`);
});
