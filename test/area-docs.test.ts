/** The generated pages of detectors and criteria are those that the code would write now. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clearanceDocument, parcelsDocument, storedDocument } from '../scripts/area-docs.ts';

test('docs/areas/*.md are fresh (node scripts/area-docs.ts writes them)', async () => {
  assert.equal(storedDocument('clearance'), await clearanceDocument());
  assert.equal(storedDocument('parcels'), await parcelsDocument());
});
