/** Is a habit told from chance, does one exception not end it, and does the memory keep its bound? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashWords, wordsHashed } from '../../learning/words-hash.ts';
import { habit, noteHabit, openHabits, readHabit } from './habits.ts';

const KEY = { low: 7, high: 9 };
const held = (values: readonly number[]) => {
  const habits = openHabits();
  for (const [day, value] of values.entries()) noteHabit(habits, KEY, value, value % 100, 20_000 + day);
  return readHabit(habits, KEY) ? [habit.value, habit.hold, habit.extra] : null;
};

test('a value that comes again and again holds, and four lines pay for one exception', () => {
  assert.equal(held([]), null);
  assert.deepEqual(held([610910, 610910, 610910]), [610910, 3, 10]);
  assert.deepEqual(held([610910, 610910, 610910, 610910, 610910, 630790]), [610910, 1, 10]);
  assert.deepEqual(held([610910, 610910, 630790]), [630790, 1, 90]);
  assert.deepEqual(held([610910, 630790, 610910, 630790]), [630790, 1, 90]);
  assert.deepEqual(held(Array.from({ length: 5000 }, () => 999_999)), [999_999, 4095, 99]);
});

test('the memory stays within four megabytes, and forgets what was not met for longest', () => {
  const habits = openHabits();
  for (let one = 1; one <= 400_000; one++)
    noteHabit(habits, { low: Math.imul(one, 0x9e3779b1) >>> 0, high: one }, 1, 0, 20_000 + (one >> 9));
  assert.ok(habits.rows.byteLength <= 4_194_304);
  assert.ok(habits.taken > 60_000);
  assert.ok(readHabit(habits, { low: Math.imul(400_000, 0x9e3779b1) >>> 0, high: 400_000 }));
  assert.equal(readHabit(habits, { low: 0x9e3779b1, high: 1 }), false);
});

test('the same words in any order are the same, of one owner; numbers and marks are none of them', () => {
  const hash = (owner: string, text: string) =>
    hashWords(owner, text) ? `${wordsHashed.low} ${wordsHashed.high}` : null;
  assert.equal(hash('A', '남성용 면티셔츠, 500매'), hash('A', '면티셔츠 남성용 매 12 (XL)'));
  assert.equal(hash('A', "MEN'S Cotton SHIRT"), hash('A', 'shirt men cotton 40'));
  assert.notEqual(hash('A', 'cotton shirt'), hash('B', 'cotton shirt'));
  assert.notEqual(hash('A', 'cotton shirt'), hash('A', 'cotton skirt'));
  assert.notEqual(hash('A', 'shirt shirt'), hash('A', 'skirt skirt'));
  assert.equal(hash('A', '12-34 AB 가'), null);
});
