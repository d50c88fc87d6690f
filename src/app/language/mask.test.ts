/** What looks like a person is masked before anything leaves the house; what a question is about stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskPersonal } from './mask.ts';

test('numbers, addresses and names that are said to be names are masked', () => {
  for (const personal of [
    '900101-1234567',
    '010-1234-5678',
    'P123456789012',
    'M12345678',
    '1234-5678-9012-3456',
    'hong.gil@example.org',
    'https://example.org/hong',
    '12345-26-123456M',
  ]) {
    const { text, masked } = maskPersonal(`통관번호 ${personal} 확인`);
    assert.ok(!text.includes(personal) && masked > 0, `${personal}: ${text}`);
  }
  assert.ok(!maskPersonal('제 이름은 홍길동입니다').text.includes('홍길동'));
  assert.ok(!maskPersonal('세종대로 110 101동 1203호').text.match(/\d/));
});

test('amounts, periods, articles and codes stay', () => {
  for (const text of [
    '미화 150달러 이하의 물품',
    '1000000원짜리 가방을 15일 안에',
    '관세법 제94조 제1항제4호',
    '6109.10 면 티셔츠 100% 2,000,000원',
    '2026년 8월 수출',
  ])
    assert.deepEqual(maskPersonal(text), { text, masked: 0 });
});
