/** In worlds where nothing is amiss alarms stay at the stated rate; where something is, they are given. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, seededRandom } from '../core/random.ts';
import {
  alarmsAmong,
  belowQuestion,
  calibrationQuestion,
  type Question,
  shareQuestion,
  shiftQuestion,
} from './alarms.ts';
import type { Counted } from './interval.ts';

const RATE = 0.05;

interface World {
  /** Share of cases with something to find. */
  readonly base: number;
  /** What is added to values of the later time, in standard deviations. */
  readonly moved?: number;
  /** Share of later cases. */
  readonly later?: number;
}

/** The questions that a house asks each day: shifts of four values, labels, calibration, eight groups and six rules. */
function questionsOf(random: Random, { base, moved = 0, later = base }: World): Question[] {
  const normals = (n: number, add: number) => Float64Array.from({ length: n }, () => random.normal() + add);
  const counted = (n: number, share: number): Counted => ({
    n,
    hits: Array.from({ length: n }, () => (random.next() < share ? 1 : 0)).reduce<number>((a, b) => a + b, 0),
  });
  const judged = (n: number, factor: number) => {
    const chances = Float64Array.from({ length: n }, () => base * 2 * random.next());
    return { chances, labels: Uint8Array.from(chances, (c) => (random.next() < c * factor ? 1 : 0)) };
  };
  const shifts = ['a', 'b', 'c', 'd'].map((id) => shiftQuestion(id, normals(900, 0), normals(300, moved)));
  const groups = Array.from({ length: 8 }, (_, place) =>
    belowQuestion(`group ${place}`, counted(40 + 30 * place, base), counted(900, base), 0.05),
  );
  const rules = Array.from({ length: 6 }, (_, place) =>
    belowQuestion(`rule ${place}`, counted(60, base), counted(120, base), 0.02),
  );
  const labels = shareQuestion('labels', counted(150, later), counted(400, base), 0.03);
  const said = calibrationQuestion('said', judged(300, 1), judged(120, later / (base || 1)), 0.05, 3);
  return [...shifts, ...groups, ...rules, labels, said];
}

/** So many alarms at most in so many worlds, if the rate holds: mean and 3.3 standard deviations (once in two thousand runs). */
function mostOf(worlds: number): number {
  return worlds * RATE + 3.3 * Math.sqrt(worlds * RATE * (1 - RATE));
}

for (const base of [0, 0.02, 0.2])
  test(`where nothing is amiss and ${base * 100} % have something to find, alarms stay at their rate`, () => {
    const random = seededRandom(11 + base * 1000);
    const worlds = 80;
    let alarmed = 0;
    for (let world = 0; world < worlds; world++)
      if (alarmsAmong(questionsOf(random, { base }), RATE).length > 0) alarmed += 1;
    assert.ok(alarmed <= mostOf(worlds), `${alarmed} of ${worlds} worlds raised an alarm`);
  });

test('without the demand that effects be large, chance alone is at the rate and not far below it', () => {
  const random = seededRandom(5);
  const worlds = 80;
  let alarmed = 0;
  for (let world = 0; world < worlds; world++) {
    const all = questionsOf(random, { base: 0.2 }).map((one) => ({ ...one, isLarge: true }));
    if (alarmsAmong(all, RATE).length > 0) alarmed += 1;
  }
  assert.ok(alarmed <= mostOf(worlds), `${alarmed} of ${worlds}`);
  assert.ok(alarmed >= 1, 'the questions are never answered by yes: they cannot be alive');
});

test('values that moved, and more to find than before, are told', () => {
  const random = seededRandom(9);
  const told = alarmsAmong(questionsOf(random, { base: 0.1, moved: 0.8, later: 0.35 }), RATE).map(
    ({ id }) => id,
  );
  assert.deepEqual(told.filter((id) => 'abcd'.includes(id)).sort(), ['a', 'b', 'c', 'd']);
  assert.ok(told.includes('labels') && told.includes('said'), told.join());
});

test('a shift that is certain but small is no alarm', () => {
  const random = seededRandom(2);
  const values = (add: number) => Float64Array.from({ length: 20_000 }, () => random.normal() + add);
  const question = shiftQuestion('small', values(0), values(0.1));
  assert.ok(question.p < 1e-6 && question.effect < 0.1);
  assert.deepEqual(alarmsAmong([question], RATE), []);
});
