/** The index finds exactly what asking every criterion finds: hits, unknowns and faults, with and without a sample. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newCounters } from './counters.ts';
import { match, matchStraight } from './match.ts';
import { BOX_FIELDS, type Box, boxes, condition, criterion } from './random-criteria.fixture.ts';
import { type CriteriaSet, compileCriteria } from './set.ts';

const DAY = '2026-03-02';

function compile(expressions: readonly string[], sample: readonly Box[] = []): CriteriaSet<Box> {
  const criteria = expressions.map((expression, index) =>
    criterion(expression, {
      id: `C-${String(9000 - index)}`,
      scope: expression.includes('row.') ? 'item' : 'declaration',
    }),
  );
  const compiled = compileCriteria(criteria, BOX_FIELDS, {
    sample: sample.map((subject) => ({ subject, itemCount: subject.rows.length })),
  });
  assert.ok(compiled.ok, JSON.stringify(compiled));
  return compiled.value;
}

test('index and straight evaluation agree on random criteria and subjects', () => {
  let hits = 0;
  let unknown = 0;
  let faults = 0;
  fc.assert(
    fc.property(
      fc.array(condition, { minLength: 1, maxLength: 25 }),
      fc.array(boxes(true), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      (expressions, subjects, hasSample) => {
        const set = compile(expressions, hasSample ? subjects : []);
        for (const subject of subjects) {
          const found = match(set, subject, subject.rows.length, DAY);
          assert.deepEqual(found, matchStraight(set, subject, subject.rows.length, DAY));
          hits += found.hits.length;
          unknown += found.unknown.length;
          faults += found.faults.length;
        }
      },
    ),
    { seed: 20260303, numRuns: 1500 },
  );
  assert.ok(
    hits > 1000 && unknown > 1000 && faults > 100,
    `${hits} hits, ${unknown} unknown, ${faults} faults`,
  );
});

test('hits stand in the order of ids and name the first line that meets them', () => {
  const set = compile([
    "row.code == '6109'",
    "row.code.startsWith('61')",
    "box.office == '020'",
    'row.value > 5',
  ]);
  const subject: Box = {
    office: '020',
    rows: [
      { code: '8517', value: 9 },
      { code: '6110', value: 1 },
      { code: '6109', value: 9 },
    ],
  };
  const { hits } = match(set, subject, 3, DAY);
  assert.deepEqual(
    hits.map(({ criterion: { id, expression }, item }) => [id, expression, item]),
    [
      ['C-8997', 'row.value > 5', 0],
      ['C-8998', "box.office == '020'", null],
      ['C-8999', "row.code.startsWith('61')", 1],
      ['C-9000', "row.code == '6109'", 2],
    ],
  );
});

test('a criterion counts on the days of its validity, both ends included', () => {
  const compiled = compileCriteria(
    [
      criterion("box.office == '020'", {
        scope: 'declaration',
        validFrom: '2026-03-02',
        validTo: '2026-03-31',
      }),
    ],
    BOX_FIELDS,
  );
  assert.ok(compiled.ok);
  const on = (day: string) => match(compiled.value, { office: '020', rows: [] }, 0, day).hits.length;
  assert.deepEqual(['2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01'].map(on), [0, 1, 1, 0]);
});

test('an absent field leaves a criterion unknown, unless another line meets it or the rest decides', () => {
  const set = compile([
    "row.origin == 'CN'",
    "row.origin == 'CN' && box.office == '030'",
    "row.origin == 'CN' || true",
  ]);
  const lost: Box = { office: '020', rows: [{ code: '61' }] };
  const ids = (places: readonly number[]) => places.map((place) => set.criteria[place]!.id);
  assert.deepEqual(ids(match(set, lost, 1, DAY).unknown), ['C-9000']);
  const found: Box = { office: '020', rows: [{ code: '61' }, { code: '61', origin: 'CN' }] };
  const both = match(set, found, 2, DAY);
  assert.deepEqual(both.unknown, []);
  assert.deepEqual(
    both.hits.map(({ criterion: { id }, item }) => [id, item]),
    [
      ['C-8998', 0],
      ['C-9000', 1],
    ],
  );
});

test('division by zero, a wrong type and a throwing field are faults with words, at most one a criterion', () => {
  const set = compile(['box.weight / row.value > 1.0', "row.origin == 'CN'", 'box.office == "020"']);
  const wrong = {
    office: '020',
    weight: 3,
    rows: [
      { code: '61', value: 0, origin: 7 as unknown as string },
      { code: '61', value: 0, origin: 'VN' },
    ],
  };
  const { hits, faults } = match(set, wrong, 2, DAY);
  assert.deepEqual(
    hits.map(({ criterion: { id } }) => id),
    ['C-8998'],
  );
  assert.deepEqual(
    faults.map(({ criterion: id, code, item, message }) => [id, code, item, message.en]),
    [
      ['C-8999', 'field', 0, 'The field "row.origin" could not be read or is of another type.'],
      ['C-9000', 'division-by-zero', 0, 'Division by zero at character 1.'],
    ],
  );
  const broken = {
    office: '020',
    get weight(): number {
      throw new Error('lost');
    },
    rows: [],
  };
  const reading = compile(['box.weight > 1']);
  assert.equal(match(reading, broken, 0, DAY).faults[0]?.code, 'field');
});

test('counters count evaluations, hits and unknowns by criterion', () => {
  const set = compile(["row.code == '61'", "row.origin == 'CN'"]);
  const counters = newCounters(set.criteria.length);
  match(set, { office: '', rows: [{ code: '61' }, { code: '85', origin: 'VN' }] }, 2, DAY, counters);
  assert.deepEqual([...counters.hits], [0, 1]);
  assert.deepEqual([...counters.unknown], [1, 0]);
  assert.deepEqual([...counters.evaluated], [1, 1]);
});
