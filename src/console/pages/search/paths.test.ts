/** That every kind of hit leads to the page of its record. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchHit } from '../../../exchange/contract.ts';
import { pathOf } from './paths.ts';

const NOTHING = { ko: '', en: '' };
const hit = (ref: string, version: number | null = null): SearchHit => ({
  ...{ ref, version, title: NOTHING, says: NOTHING, state: null, office: null, at: null },
});

test('a hit leads to its record', () => {
  assert.equal(pathOf('declaration', hit('4341127018246M', 1)), '/declarations/4341127018246M');
  assert.equal(pathOf('declaration', hit('4341127018246M', 2)), '/declarations/4341127018246M?version=2');
  assert.equal(pathOf('objection', hit('4341127018246M', 2)), '/declarations/4341127018246M');
  assert.equal(pathOf('notice', hit('4341127018246M')), '/declarations/4341127018246M');
  assert.equal(pathOf('notice', hit('')), '/exports?which=overdue');
  assert.equal(pathOf('criterion', hit('C-1 a')), '/criteria/C-1%20a');
  assert.equal(pathOf('policy', hit('3')), '/policy/versions/3');
  assert.equal(pathOf('operator', hit('importer/IMP/1')), '/importers/IMP%2F1');
  assert.equal(pathOf('operator', hit('carrier/KE')), '/policy');
  assert.equal(pathOf('code', hit('countries')), null);
});
