/** Is the head of a description the thing itself, however the text goes on? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textHead } from './text-head.ts';

test('the head ends where properties begin', () => {
  assert.equal(textHead('Steamed rice; 찐쌀 - A o 쌀 내부의 전분'), 'Steamed rice');
  assert.equal(textHead('A so-called beanbag with - as stated - a zip'), 'A so-called beanbag with');
  assert.equal(textHead('소금에 절인 배추 - 용도: 식용'), '소금에 절인 배추');
  assert.equal(textHead('Pineapple, prepared, in pieces'), 'Pineapple');
  assert.equal(textHead('valve (see picture 3)'), 'valve');
});

test('a point within a number and a hyphen within a word end nothing', () =>
  assert.equal(textHead('2.5-inch hot-dip zinc coated pipe'), '2.5-inch hot-dip zinc coated pipe'));

test('a clause without words is passed over, and a long one is cut', () => {
  assert.equal(textHead('- 제어반에 장착하는 스위치'), '- 제어반에 장착하는 스위치');
  assert.equal(textHead('0.5 (mm); washer of steel'), '0.5 (mm); washer of steel');
  assert.equal(textHead('one two three four five six seven eight nine ten').split(' ').length, 8);
});
