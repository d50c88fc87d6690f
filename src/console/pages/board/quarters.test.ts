/** A quarter of the board leads to exactly its own declarations. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOfQuarter, timeOf } from './quarters.ts';

test('a quarter in Korea becomes two instants in UTC', () => {
  const { searchParams } = new URL(addressOfQuarter('2027-01-14', 37, '020'), 'http://x');
  assert.equal(timeOf(37), '09:15');
  assert.equal(Date.parse(searchParams.get('from') ?? ''), Date.parse('2027-01-14T00:15:00Z'));
  assert.equal(Date.parse(searchParams.get('to') ?? ''), Date.parse('2027-01-14T00:30:00Z'));
  assert.equal(searchParams.get('office'), '020');
  assert.ok(!addressOfQuarter('2027-01-14', 0, null).includes('office'));
});
