/** Are places of a draft read and written by their pointers, and left out when they become empty? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOfLine, HEAD_FIELDS, readInput } from './draft-fields.ts';
import { readAt, writeAt } from './pointer.ts';

test('a place is written without touching the content it was in', () => {
  const content = { terms: { currency: 'USD' }, items: [{ sequence: 1 }, { sequence: 2, hsCode: '610910' }] };
  const frozen = JSON.stringify(content);
  const next = writeAt(content, '/items/1/hsCode', '620520');
  assert.equal(readAt(next, '/items/1/hsCode'), '620520');
  assert.equal(readAt(writeAt(content, '/importer/id', 'X'), '/importer/id'), 'X');
  assert.deepEqual(writeAt(content, '/terms/currency', undefined).terms, {});
  assert.deepEqual(readAt(content, '/seller/name'), undefined);
  assert.equal(JSON.stringify(content), frozen);
});

test('what is typed becomes what the format wants, and stays text where it cannot', () => {
  assert.equal(readInput('number', '1,400.5'), 1400.5);
  assert.equal(readInput('number', 'many'), 'many');
  assert.equal(readInput('text', '  '), undefined);
  assert.equal(readInput('yes-no', 'true'), true);
  const pointers = [...HEAD_FIELDS.flatMap(({ fields }) => fields), ...fieldsOfLine(3)].map(
    ({ pointer }) => pointer,
  );
  assert.equal(new Set(pointers).size, pointers.length);
  assert.ok(pointers.includes('/items/3/hsCode') && pointers.includes('/importer/id'));
});
