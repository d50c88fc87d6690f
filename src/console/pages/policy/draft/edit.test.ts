/** Does a draft change exactly where it is told to, and nowhere else? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Policy } from '../../../../exchange/contract.ts';
import { pointerOf, problemsAt, readList, readNumber, withValue } from './edit.ts';

const POLICY = {
  scores: { auditFrom: 0.1 },
  capacities: [{ office: '020' }, { office: '040' }],
} as unknown as Policy;

test('a value is put at its place and the rest stays the same object', () => {
  const next = withValue(POLICY, ['capacities', 1, 'perDay'], 3) as unknown as Record<string, unknown[]>;
  assert.deepEqual(next.capacities, [{ office: '020' }, { office: '040', perDay: 3 }]);
  assert.equal(next.scores, (POLICY as unknown as Record<string, unknown>).scores);
  assert.deepEqual(POLICY.capacities.length, 2);
});

test('a row or a field can be taken away, and a list begins with its first row', () => {
  assert.deepEqual(withValue(POLICY, ['capacities', 0], undefined).capacities, [{ office: '040' }]);
  assert.deepEqual(withValue(POLICY, ['scores', 'auditFrom'], undefined).scores, {});
  assert.deepEqual(withValue(POLICY, ['critical', 0], { office: '*' }).critical, [{ office: '*' }]);
  assert.equal('fastTrack' in withValue(POLICY, ['fastTrack'], undefined), false);
});

test('problems are found at exactly their pointer', () => {
  const problem = { code: 'x', message: { ko: '', en: '' }, pointer: '/random/byOffice/0~1' };
  assert.equal(pointerOf(['random', 'byOffice', '0/']), '/random/byOffice/0~1');
  assert.deepEqual(problemsAt([problem], ['random', 'byOffice', '0/']), [problem]);
  assert.deepEqual(problemsAt([problem], ['random']), []);
});

test('numbers and lists are read as they are typed', () => {
  assert.deepEqual([readNumber(' '), readNumber('0.20'), readNumber('many')], [undefined, 0.2, 'many']);
  assert.deepEqual(readList(' 01, 0202 ,,'), ['01', '0202']);
});
