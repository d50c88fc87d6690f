/** The page on our mission is complete and true: every task once, allowed states only, and nothing done without its room. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');

/** Rooms that the plan of the house knows and that may still be empty or absent. */
const LATER = [
  'parcels',
  'statistics',
  'supply',
  'classification',
  'counsel',
  'travellers',
  'scans',
  'crime',
  'audit',
  'logistics',
];
const REASONS = [
  'law',
  'hardware',
  'people',
  'policy',
  'organisation',
  'diplomacy',
  'training',
  'building',
  'plan',
];

interface Row {
  readonly number: number;
  readonly what: string;
  readonly rooms: readonly string[];
  readonly state: string;
}

const sections = new Map<string, readonly Row[]>();
for (const section of readFileSync(join(ROOT, 'docs/mission.md'), 'utf8').split(/^## /m).slice(1)) {
  const [heading = ''] = section.split('\n');
  sections.set(heading, [...section.matchAll(/^\| (\d+) \|(.*)\|$/gm)].map(readRow));
}

function readRow([, number = '', rest = '']: RegExpMatchArray): Row {
  const cells = rest.split('|').map((cell) => cell.trim());
  assert.equal(cells.length, 4, `row ${number} has four more cells`);
  const [what = '', rooms = '', state = ''] = cells;
  return {
    number: Number(number),
    what,
    rooms: [...rooms.matchAll(/`([^`]+)`/g)].map((match) => match[1]!),
    state,
  };
}

function rowsOf(word: string): readonly Row[] {
  const found = [...sections].filter(([heading]) => heading.includes(word));
  assert.equal(found.length, 1, `one section on ${word}`);
  return found[0]![1];
}

function countTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

const all = [...sections.values()].flat();

test('the hundred tasks, nine demonstrations and four models stand there once, in order', () => {
  for (const [word, count] of [
    ['hundred tasks', 100],
    ['demonstrations', 9],
    ['award models', 4],
  ] as const) {
    assert.deepEqual(
      rowsOf(word).map((row) => row.number),
      countTo(count),
      word,
    );
  }
  assert.ok(rowsOf('commission').length >= 11);
  assert.equal(new Set(rowsOf('hundred tasks').map((row) => row.what)).size, 100);
});

test('every row has Korean and English words and an allowed state', () => {
  for (const { number, what, state, rooms } of all) {
    const at = `${number} ${what}`;
    assert.match(what, /^[^:]+: [A-Za-z].+/, at);
    assert.match(what, /[가-힣]/, at);
    const reason = /^not software: (\w+)$/.exec(state)?.[1];
    if (reason === undefined) assert.ok(state === 'done' || state === 'planned', `${at}: ${state}`);
    else assert.ok(REASONS.includes(reason), `${at}: ${reason}`);
    assert.equal(rooms.length === 0, reason !== undefined, `${at}: a room exactly where it is software`);
  }
});

test('a room that is named exists, or is one that the plan of the house foresees', () => {
  for (const { number, what, rooms, state } of all) {
    for (const room of rooms) {
      const folder = join(ROOT, 'src', room);
      const isThere = existsSync(folder) && readdirSync(folder).length > 0;
      const isForeseen =
        state === 'planned' && (isThere || room === 'duty' || LATER.some((area) => room === `areas/${area}`));
      assert.ok(isThere || isForeseen, `${number} ${what}: src/${room}`);
    }
  }
});

test('something is done, and most is honestly not', () => {
  const done = all.filter((row) => row.state === 'done');
  assert.ok(done.length >= 3 && done.length < all.length / 2, `${done.length} of ${all.length}`);
});
