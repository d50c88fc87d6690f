import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StudyColumn } from './definition.ts';
import { directionProblems, monotoneOf } from './directions.ts';

const column = (name: string, kind: StudyColumn['kind']): StudyColumn => ({
  ...{ name, kind, title: { ko: name, en: name }, isFact: false, isPersonal: false },
});
const KNOWN = [column('hs', 'code'), column('mass', 'number'), column('value', 'number')];

test('only a number that is learnt from has a direction, and only one', () => {
  const definition = {
    columns: ['hs', 'mass'],
    neverFallsWith: ['hs', 'mass', 'value', 'tea'],
    neverRisesWith: ['mass'],
  };
  assert.deepEqual(
    directionProblems(definition, KNOWN).map(({ pointer, message }) => `${pointer} ${message.en}`),
    [
      '/neverFallsWith/0 hs is no number, so it cannot rise',
      '/neverFallsWith/2 value is not among the columns that are learnt from',
      '/neverFallsWith/3 tea is not among the columns that are learnt from',
      '/neverRisesWith/0 mass cannot be bound in both directions',
    ],
  );
});

test('a study that binds nothing leaves the forest free', () => {
  assert.deepEqual(directionProblems({ columns: ['hs'] }, KNOWN), []);
  assert.deepEqual(monotoneOf({}), {});
  assert.deepEqual(monotoneOf({ neverFallsWith: ['mass'], neverRisesWith: ['value'] }), {
    mass: 1,
    value: -1,
  });
});
