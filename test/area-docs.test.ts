/** The generated page of detectors and criteria is the one that the code would write now. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clearanceDocument, storedDocument } from '../scripts/area-docs.ts';

test('docs/areas/clearance.md is fresh (node scripts/area-docs.ts writes it)', async () => {
  assert.equal(storedDocument(), await clearanceDocument());
});
