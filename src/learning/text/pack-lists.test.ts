import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packLists } from './pack-lists.ts';

test('lists come back as they were put, empty ones and those that need more room too', () => {
  const lists = Array.from({ length: 300 }, (_, place) =>
    Array.from({ length: place % 17 === 0 ? 0 : place * 7 }, (_, i) => place * 1000 + i),
  );
  const packed = packLists(Uint32Array);
  for (const list of lists) packed.add(list);
  for (const [place, list] of lists.entries()) assert.deepEqual([...packed.at(place)], list);
});
