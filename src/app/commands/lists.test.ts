import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRows } from './lists.ts';

const HEAD = 'list,kind,key,demand,note,source,validFrom,validTo';
const AT = '2026-11-19T00:00:00.000Z';

test('good rows are read, quotes and empty ends included', () => {
  const { rows, problems } = readRows(`${HEAD}\nsanctions,name,"Example, Ltd",stop,,UN,2026-01-01,\n`, AT);
  assert.deepEqual(problems, []);
  assert.equal(rows[0]?.key, 'Example, Ltd');
  assert.equal(rows[0]?.note, null);
  assert.equal(rows[0]?.validTo, null);
});

test('every problem of every row is told, with its line', () => {
  const { problems } = readRows(
    `${HEAD}\n,planet,,none,,,2026-02-30,soon\nsanctions,name,X,stop,,UN,2026-01-01,\n`,
    AT,
  );
  assert.equal(problems.length, 7);
  assert.ok(problems.every((problem) => problem.startsWith('line 2: ')));
});

test('a file without its columns is refused as a whole', () => {
  assert.deepEqual(readRows('a,b\n1,2\n', AT), {
    rows: [],
    problems: ['line 1: columns are missing: list, kind, key, demand, source, validFrom'],
  });
});
