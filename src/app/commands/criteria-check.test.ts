/** Criteria of a file are checked with the fields of what each is asked about. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { temporaryFolder } from '../../store/testing.ts';
import { checkCriteria } from './criteria-check.ts';

const folder = temporaryFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

async function answers(criteria: readonly object[]): Promise<string[]> {
  const file = join(folder, 'criteria.json');
  writeFileSync(file, JSON.stringify(criteria));
  const checked = await checkCriteria({ flags: {}, env: {}, tell: () => {} }, file);
  return checked.map(({ proof }) => proof.answer);
}

const of = (direction: string | undefined, expression: string) => ({
  ...{ id: 'C-1', scope: 'declaration', expression },
  ...(direction === undefined ? {} : { direction }),
});

test('each is held to its own fields, and those of another kind are unknown', async () => {
  const exports = "exporter.aeoGrade == 'AA'";
  const parcels = "parcel.channel == 'post'";
  assert.deepEqual(await answers([of('export', exports), of('parcel', parcels)]), ['open', 'open']);
  for (const one of [of(undefined, exports), of('import', parcels), of('parcel', exports)])
    assert.notDeepEqual(await answers([one]), ['open'], one.expression);
});

test('a direction that there is not is told with its place', async () => {
  await assert.rejects(answers([of('parcels', "parcel.channel == 'post'")]), /\/0: direction must be one of/);
});
