/** Is a registry of operators read whole, or refused with every problem at its line? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOperatorFile } from './read-file.ts';

const HEAD = 'kind,id,grade,validFrom,validTo,source';
const AT = '2026-11-19T00:00:00.000Z';

test('good rows are read, an open end included', () => {
  const { rows, problems } = readOperatorFile(`${HEAD}\nimporter,I-1,AA,2026-01-01,,register\n`, AT);
  assert.deepEqual(problems, []);
  assert.deepEqual(rows, [
    {
      kind: 'importer',
      id: 'I-1',
      grade: 'AA',
      validFrom: '2026-01-01',
      validTo: null,
      source: 'register',
      createdBy: 'system:operators',
      createdAt: AT,
    },
  ]);
});

test('every problem of every row is told, with its line', () => {
  const bad = `${HEAD}\npirate,,B,soon,never,\ncarrier,C-1,A,2026-02-01,2026-01-01,register\n`;
  const { problems } = readOperatorFile(bad, AT);
  assert.equal(problems.filter((one) => one.startsWith('line 2: ')).length, 6);
  assert.deepEqual(problems.slice(6), ['line 3: it ends on 2026-01-01, before it begins']);
  assert.deepEqual(readOperatorFile('a,b\n', AT).problems, [
    'line 1: columns are missing: kind, id, grade, validFrom, source',
  ]);
});
