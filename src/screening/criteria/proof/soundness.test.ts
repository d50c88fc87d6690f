/** What is proved of a random criterion holds of every random subject: "never" is never met, "always" always is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeList } from '../../../reference/code-list.ts';
import type { FieldTable } from '../../criterion.ts';
import { compileCriterion } from '../compile.ts';
import { BOX_FIELDS, boxes, condition, criterion } from '../random-criteria.fixture.ts';
import type { ProofOptions } from './proof.ts';
import { proveCriterion } from './prove.ts';

const RUNS = { seed: 20260302, numRuns: 5000 };
const OPTIONS: ProofOptions = { codeLists: new Map(), day: '2026-03-02' };

interface Tally {
  never: number;
  always: number;
  open: number;
}

function hold<Subject>(
  tally: Tally,
  fields: FieldTable<Subject>,
  options: ProofOptions,
  expression: string,
  subjects: readonly Subject[],
): void {
  const { answer, problems } = proveCriterion({ expression, scope: 'item' }, fields, options);
  assert.notEqual(answer, 'wrong', `${expression} ${JSON.stringify(problems)}`);
  if (answer !== 'wrong') tally[answer] += 1;
  if (answer === 'open') return;
  const compiled = compileCriterion(criterion(expression), fields);
  assert.ok(compiled.ok);
  for (const subject of subjects) {
    const verdict = compiled.value.evaluate(subject, 0);
    assert.equal(
      verdict.answer === 'met',
      answer === 'always',
      `${answer}: ${expression} ${JSON.stringify(subject)}`,
    );
  }
}

test('random conditions over plain fields, of which many are absent', () => {
  const tally: Tally = { never: 0, always: 0, open: 0 };
  const subjects = fc.array(boxes(true), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(condition, subjects, (expression, some) =>
      hold(tally, BOX_FIELDS, OPTIONS, expression, some),
    ),
    RUNS,
  );
  assert.ok(tally.never > 120, `too few were proved never: ${tally.never}`);
  assert.ok(tally.always > 40, `too few were proved always: ${tally.always}`);
  assert.ok(tally.open > 1500, `too few stayed open: ${tally.open}`);
});

/** A line of goods whose fields depend on one another as the real table's do. */
interface Line {
  readonly hs: string;
  readonly week: number | undefined;
  readonly month: number | undefined;
  readonly share: number | undefined;
  readonly day: string;
  readonly grade: string | undefined;
  readonly papers: readonly string[];
  readonly origin: string | undefined;
  readonly isNew: boolean | undefined;
}

const title = { ko: '시험', en: 'test' };
const row = { scope: 'item', title } as const;
const count = { ...row, type: 'number', optional: true, unit: 'count' } as const;
const start = (length: number) => ({ domain: { startOf: { field: 'l.hs', length } } }) as const;

const LINE_FIELDS: FieldTable<Line> = [
  {
    ...row,
    name: 'l.hs',
    type: 'text',
    optional: false,
    domain: { digits: [6, 10] },
    read: ({ hs }) => hs,
  },
  { ...row, name: 'l.hs2', type: 'text', optional: false, ...start(2), read: ({ hs }) => hs.slice(0, 2) },
  { ...row, name: 'l.hs4', type: 'text', optional: false, ...start(4), read: ({ hs }) => hs.slice(0, 4) },
  { ...count, name: 'l.week', domain: { atMost: ['l.month'] }, read: ({ week }) => week },
  { ...count, name: 'l.month', read: ({ month }) => month },
  { ...row, name: 'l.share', type: 'number', optional: true, unit: '0..1', read: ({ share }) => share },
  { ...row, name: 'l.day', type: 'day', optional: false, read: ({ day }) => day },
  {
    ...row,
    name: 'l.grade',
    type: 'text',
    optional: true,
    domain: { values: ['A', 'AA', 'AAA'] },
    read: ({ grade }) => grade,
  },
  { ...row, name: 'l.papers', type: 'texts', optional: false, codeList: 'papers', read: (l) => l.papers },
  { ...row, name: 'l.origin', type: 'text', optional: true, codeList: 'lands', read: (l) => l.origin },
  { ...row, name: 'l.isNew', type: 'boolean', optional: true, read: ({ isNew }) => isNew },
];

const CODES = ['610910', '6109100000', '611020', '851712', '8517120000', '010121'];
const PARTS = ['61', '6109', '85', '8517', '610', '01', '62', '610910', '8', ''];
const DAYS = ['2026-02-28', '2026-03-01', '2026-03-02', '2026-12-31'];
const LANDS = ['CN', 'VN', 'KR'];
const PAPERS = ['FOOD', 'PLANT'];

const lines: fc.Arbitrary<Line> = fc
  .tuple(
    fc.constantFrom(...CODES),
    fc.option(fc.tuple(fc.nat(6), fc.nat(6)), { nil: undefined, freq: 4 }),
    fc.record({
      share: fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { nil: undefined }),
      day: fc.constantFrom(...DAYS),
      grade: fc.option(fc.constantFrom('A', 'AA', 'AAA'), { nil: undefined }),
      papers: fc.subarray(PAPERS),
      origin: fc.option(fc.constantFrom(...LANDS), { nil: undefined }),
      isNew: fc.option(fc.boolean(), { nil: undefined }),
    }),
  )
  .map(([hs, counts, rest]) => ({
    hs,
    week: counts && Math.min(...counts),
    month: counts && Math.max(...counts),
    ...rest,
  }));

const quoted = (values: readonly string[]) => fc.constantFrom(...values).map((value) => `'${value}'`);
const relation = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
const spaced = (parts: readonly string[]) => parts.join(' ');

const atom = fc.oneof(
  fc.tuple(fc.constantFrom('l.hs', 'l.hs2', 'l.hs4'), relation, quoted([...PARTS, ...CODES])).map(spaced),
  fc
    .tuple(
      fc.constantFrom('l.hs', 'l.hs2', 'l.hs4'),
      fc.constantFrom('startsWith', 'endsWith', 'contains'),
      quoted(PARTS),
    )
    .map(([of, how, part]) => `${of}.${how}(${part})`),
  fc
    .tuple(fc.constantFrom('l.week', 'l.month'), relation, fc.integer({ min: -1, max: 7 }).map(String))
    .map(spaced),
  fc.tuple(fc.constantFrom('l.share', 'l.week'), relation, fc.constantFrom('0.25', '0.3', '1.5')).map(spaced),
  fc.constantFrom(
    'l.week < l.month',
    'l.week > l.month',
    'l.week + l.month > 3',
    'l.week * 2.0 >= l.month',
    'l.week - l.month > 0',
  ),
  fc.tuple(fc.constant('l.day'), relation, quoted(DAYS)).map(spaced),
  fc.constantFrom("l.day.startsWith('2026-02')", "l.day.startsWith('2025')", "l.day.startsWith('2026')"),
  fc.tuple(fc.constant('l.grade'), relation, quoted(['A', 'AA', 'B', ''])).map(spaced),
  fc
    .tuple(fc.subarray(['A', 'AA', 'AAA', 'B']))
    .map(([of]) => `l.grade in [${of.map((one) => `'${one}'`).join(', ')}]`),
  fc
    .tuple(fc.subarray([...LANDS, 'XX']))
    .map(([of]) => `l.origin in [${of.map((one) => `'${one}'`).join(', ')}]`),
  quoted([...PAPERS, 'NONE']).map((code) => `${code} in l.papers`),
  fc
    .tuple(fc.constantFrom('size(l.papers)', 'size(l.hs)', 'size(l.grade)'), relation, fc.nat(11).map(String))
    .map(spaced),
  fc.constantFrom('l.isNew', 'has(l.isNew)', 'has(l.week)', 'has(l.grade)', 'has(l.hs)', 'has(l.origin)'),
  fc.constantFrom(
    'l.isNew == true',
    'l.isNew in [true]',
    'l.isNew in [true, false]',
    '(l.isNew ? l.week : l.month) > 2',
  ),
);

const lineCondition = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'line' },
    atom,
    fc.tuple(tie('node'), fc.constantFrom('&&', '||'), tie('node')).map((parts) => `(${spaced(parts)})`),
    fc.tuple(tie('node'), fc.constantFrom('&&', '||'), tie('node')).map((parts) => `(${spaced(parts)})`),
    tie('node').map((of) => `!(${of})`),
    fc.tuple(tie('node'), tie('node'), tie('node')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc
      .tuple(tie('node'), fc.constantFrom('==', '!='), tie('node'))
      .map(([a, how, b]) => `((${a}) ${how} (${b}))`),
  ),
})).node;

const listOf = (id: string, codes: readonly string[]) =>
  codeList(
    { id, title, source: 'test', status: 'verified' },
    codes.map((code) => [code, code, code] as const),
  );

test('random conditions over fields that depend on one another, with code lists', () => {
  const tally: Tally = { never: 0, always: 0, open: 0 };
  const codeLists = new Map([
    ['papers', listOf('papers', PAPERS)],
    ['lands', listOf('lands', LANDS)],
  ]);
  const subjects = fc.array(lines, { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(lineCondition, subjects, (expression, some) =>
      hold(tally, LINE_FIELDS, { codeLists, day: '2026-03-02' }, expression, some),
    ),
    RUNS,
  );
  assert.ok(tally.never > 200, `too few were proved never: ${tally.never}`);
  assert.ok(tally.always > 60, `too few were proved always: ${tally.always}`);
  assert.ok(tally.open > 1500, `too few stayed open: ${tally.open}`);
});
