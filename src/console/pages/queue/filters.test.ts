/** Is the queue's state the address bar's, there and back? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declarationAddress, type Filters, isNarrowed, readFilters, writeFilters } from './filters.ts';

const read = (text: string, ownOffice: string | null = null) =>
  readFilters(new URLSearchParams(text), ownOffice, 'due');

test('what is written is read again', () => {
  const filters: Filters = { ...read('lane=hold&office=040&sort=value'), search: '한빛 & 의류' };
  assert.equal(filters.sort, 'value');
  assert.deepEqual(read(writeFilters(filters)), filters);
});

test('unknown values count as absent', () => {
  const filters = readFilters(new URLSearchParams('scope=galaxy&sort=random'), null, 'priority');
  assert.equal(filters.scope, 'all');
  assert.equal(filters.sort, 'priority');
  assert.equal(isNarrowed(filters), false);
  assert.equal(isNarrowed({ ...filters, lane: 'hold' }), true);
});

test('who sees one office gets that office, whatever the link asked for', () => {
  const filters = read('scope=all&office=040', '020');
  assert.equal(filters.scope, 'office');
  assert.equal(filters.office, '');
  assert.equal(read('scope=mine', '020').scope, 'mine');
  assert.equal(read('scope=office&office=040').scope, 'all');
  assert.equal(read('scope=office&office=040').office, '040');
});

test('a declaration remembers the queue it came from', () => {
  const filters = read('lane=hold');
  const address = declarationAddress('A/1', filters);
  assert.equal(address.startsWith('/declarations/A%2F1?queue='), true);
  const carried = new URLSearchParams(address.split('?')[1]).get('queue') ?? '';
  assert.deepEqual(read(carried), filters);
});
