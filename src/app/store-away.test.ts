import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../core/problem.ts';
import { sayStoreAway } from './store-away.ts';

const withCode = (code: string): Error => Object.assign(new Error('terminating connection'), { code });

test('a database that was killed, or breaks off, is told as one that went away', () => {
  for (const error of [
    withCode('57P02'),
    withCode('57P01'),
    withCode('ECONNREFUSED'),
    new Error('Connection terminated unexpectedly'),
  ])
    assert.match(sayStoreAway(error) ?? '', /^The database went away .* run this again: .+ \(store\/away\)$/);
});

test('what is wrong with a statement or with us is no such thing', () => {
  for (const error of [
    withCode('23505'),
    withCode('42P01'),
    new Fault('test/ours', 'ours'),
    new Error('x'),
    null,
  ])
    assert.equal(sayStoreAway(error), undefined);
});
