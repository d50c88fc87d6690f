import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentTypeOf, formatSize } from './content-type.ts';

test('the name of a file decides before the browser does', () => {
  assert.equal(contentTypeOf('A.CSV', 'application/vnd.ms-excel'), 'text/csv');
  assert.equal(contentTypeOf('a.ndjson', ''), 'application/x-ndjson');
  assert.equal(contentTypeOf('a.jsonl', 'text/plain'), 'application/x-ndjson');
  assert.equal(contentTypeOf('a.b.json', ''), 'application/json');
  assert.equal(contentTypeOf('noending', 'application/json'), 'application/json');
  assert.equal(contentTypeOf('noending', ''), 'text/csv');
});

test('sizes never show a thousand of a unit', () => {
  assert.deepEqual([0, 999, 1000, 1_400_000, 999_900, 12_000_000_000].map(formatSize), [
    '0 B',
    '999 B',
    '1.0 kB',
    '1.4 MB',
    '1.0 MB',
    '12 GB',
  ]);
});
