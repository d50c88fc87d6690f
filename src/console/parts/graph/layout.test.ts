/** The layout of graphs: always the same, within the picture, nothing upon anything else, and what is joined lies nearer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut, type Spot } from './layout.ts';

const far = (one: Spot, other: Spot): number => Math.hypot(one.x - other.x, one.y - other.y);

test('two groups joined by one edge lie apart, each together, the same each time', () => {
  const group = (from: number): [number, number][] =>
    Array.from({ length: 9 }, (_, place) => [from, from + place + 1]);
  const edges = [...group(0), ...group(10), [0, 10]] as const;
  const spots = layOut(20, edges);
  assert.deepEqual(layOut(20, edges), spots);
  for (const { x, y } of spots) assert.ok(x >= 0 && x <= 1 && y >= 0 && y <= 1);
  for (const [at, one] of spots.entries())
    for (const other of spots.slice(at + 1)) assert.ok(far(one, other) > 0.03, 'nothing lies upon anything');
  const within = group(0).map(([one, other]) => far(spots[one]!, spots[other]!));
  const between = Array.from({ length: 9 }, (_, place) => far(spots[1 + place]!, spots[10]!));
  assert.ok(Math.max(...within) < Math.min(...between), 'members lie nearer to their own middle');
});

test('places that share all their neighbours do not lie upon each other', () => {
  const edges = Array.from({ length: 12 }, (_, place) =>
    [0, 1, 2].map((hub) => [hub, 3 + place] as const),
  ).flat();
  const [one, two, three] = layOut(15, edges);
  for (const apart of [far(one!, two!), far(one!, three!), far(two!, three!)])
    assert.ok(apart > 0.12, `${apart}`);
});

test('one node, none, and nodes without edges have places', () => {
  assert.deepEqual(layOut(0, []), []);
  assert.deepEqual(layOut(1, []), [{ x: 0.5, y: 0.5 }]);
  const spots = layOut(30, []);
  assert.equal(new Set(spots.map(({ x, y }) => `${x} ${y}`)).size, 30);
});
