/** Is the invented past as long as asked, examined as asked, and fair: chosen by what is declared, drawn blindly otherwise? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seoulDay } from '../core/day.ts';
import { makeCountry } from './country.ts';
import { type HistoricDeclaration, history } from './history.ts';

const country = makeCountry(5);
const options = { from: '2025-01-01', to: '2025-12-31', declarations: 30_000 } as const;
const past = [...history(country, options)];
const examined = (how: 'selected' | 'random'): HistoricDeclaration[] =>
  past.filter((each) => each.examined?.how === how);
const hitRate = (all: readonly HistoricDeclaration[]): number =>
  all.filter((each) => each.examined!.outcome.verdict !== 'clean').length / all.length;

test('a history has as many declarations as asked, in order, all numbered apart', () => {
  assert.equal(past.length, options.declarations);
  assert.equal(new Set(past.map(({ declaration }) => declaration.declarationNumber)).size, past.length);
  for (let i = 1; i < past.length; i++) {
    assert.ok(past[i]!.declaration.declaredOn >= past[i - 1]!.declaration.declaredOn);
  }
  assert.equal(past[0]!.declaration.declaredOn, options.from);
});

test('the same options give the same history', () => {
  let at = 0;
  for (const each of history(country, options)) {
    if (at % 997 === 0) assert.deepEqual(each, past[at]);
    at++;
  }
});

test('as many are examined as asked, and the selector finds more than the blind draw', () => {
  const selected = examined('selected');
  const drawn = examined('random');
  assert.ok(Math.abs(selected.length / past.length - 0.07) < 0.012, `${selected.length} selected`);
  assert.ok(Math.abs(drawn.length / past.length - 0.012) < 0.003, `${drawn.length} drawn`);
  const base = past.filter((each) => each.truth.fraud !== null).length / past.length;
  assert.ok(hitRate(selected) > 1.8 * base, `${hitRate(selected)} against a base of ${base}`);
  assert.ok(hitRate(selected) < 0.4);
  const drawnTruth = drawn.filter((each) => each.truth.fraud !== null).length / drawn.length;
  assert.ok(Math.abs(drawnTruth - base) < 0.025, 'the draw is blind');
});

test('outcomes belong to their declaration and come after it; some fraud is missed', () => {
  let missed = 0;
  for (const { declaration, truth, examined: found } of past) {
    if (found === undefined) continue;
    assert.equal(found.outcome.declarationNumber, declaration.declarationNumber);
    assert.ok(seoulDay(Date.parse(found.outcome.occurredAt)) >= declaration.declaredOn);
    if (truth.fraud === null) assert.equal(found.outcome.verdict, 'clean');
    else if (found.outcome.verdict === 'clean') missed++;
  }
  assert.ok(missed > 10, `${missed} missed`);
});

test('shares of examination are options', () => {
  const few = [
    ...history(country, { ...options, declarations: 10_000, selectedShare: 0.017, randomShare: 0 }),
  ];
  assert.equal(few.filter((each) => each.examined?.how === 'random').length, 0);
  const share = few.filter((each) => each.examined !== undefined).length / few.length;
  assert.ok(Math.abs(share - 0.017) < 0.008, `${share}`);
});
