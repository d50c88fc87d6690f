/** A back-test counts what asking every declaration one by one counts, and says which single condition kept the rest away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileCriterion } from '../criteria/index.ts';
import type { Criterion, FieldTable } from '../criterion.ts';
import { chunkWriter } from './column.ts';
import { openTally, type PastOutcome } from './tally.ts';

interface Paper {
  readonly number: string;
  readonly day: string;
  readonly office: string;
  readonly lines: readonly { readonly code: string; readonly value: number | undefined }[];
}

const title = { ko: '시험', en: 'test' };
const whole = { scope: 'declaration', title, optional: false } as const;
const FIELDS: FieldTable<Paper> = [
  { ...whole, name: 'p.number', type: 'text', read: ({ number }) => number },
  { ...whole, name: 'p.version', type: 'number', read: () => 1 },
  { ...whole, name: 'p.day', type: 'day', read: ({ day }) => day },
  { ...whole, name: 'p.office', type: 'text', read: ({ office }) => office },
  { ...whole, scope: 'item', name: 'l.code', type: 'text', read: (p, i) => p.lines[i]!.code },
  {
    ...{ ...whole, scope: 'item', optional: true, name: 'l.value', type: 'number' },
    read: (p, i) => p.lines[i]!.value,
  },
];
const NAMING = { number: 'p.number', version: 'p.version', day: 'p.day', office: 'p.office' };

function criterion(id: string, expression: string): Criterion {
  const words = { title, look: title, owner: 'test', basis: 'test' };
  return {
    id,
    version: 1,
    scope: 'item',
    kind: 'risk',
    expression,
    demand: 'documents',
    validFrom: '2020-01-01',
    ...words,
  };
}

const CODES = ['61', '62', '85', '87'];
const PAPERS: readonly Paper[] = Array.from({ length: 600 }, (_, place) => ({
  number: `N${place}`,
  day: `2026-0${1 + (place % 3)}-1${place % 7}`,
  office: place % 2 === 0 ? '010' : '020',
  lines: Array.from({ length: 1 + (place % 3) }, (_line, line) => ({
    code: CODES[(place * 7 + line * 3) % 4]!,
    value: (place + line) % 5 === 0 ? undefined : (place * 37 + line * 11) % 100,
  })),
}));

const ASKED = criterion('C-1', "l.code == '61' && l.value > 50");
const OTHER = criterion('C-2', 'l.value > 80');
const WINDOW = { from: '2026-01-01', to: '2026-02-28' };

const isHit = ({ expression }: Criterion, paper: Paper): boolean => {
  const compiled = compileCriterion(criterion('C-0', expression), FIELDS);
  assert.ok(compiled.ok);
  return paper.lines.some((_, line) => compiled.value.evaluate(paper, line).answer === 'met');
};

function tallied(outcomes: readonly PastOutcome[] = []) {
  const tally = openTally({ criterion: ASKED, others: [ASKED, OTHER], outcomes, ...WINDOW }, FIELDS, NAMING);
  const writer = chunkWriter(FIELDS);
  PAPERS.forEach((paper, place) => {
    writer.add(paper, paper.lines.length);
    if (place % 250 === 249) tally.take(writer.take());
  });
  tally.take(writer.take());
  return tally.report();
}

const within = PAPERS.filter(({ day }) => day <= WINDOW.to);
const hits = within.filter((paper) => isHit(ASKED, paper));

test('the same hits as one by one, by month and by office, within the window only', () => {
  const report = tallied();
  assert.ok(hits.length > 20 && hits.length < within.length);
  assert.equal(report.declarations, within.length);
  assert.deepEqual([report.hits.hits, report.hits.n], [hits.length, within.length]);
  assert.deepEqual(
    report.months.map(({ month, hits: count }) => [month, count]),
    ['2026-01', '2026-02'].map((month) => [month, hits.filter(({ day }) => day.startsWith(month)).length]),
  );
  assert.deepEqual(
    report.offices.map(({ office, hits: count }) => [office, count]),
    ['010', '020'].map((office) => [office, hits.filter((one) => one.office === office).length]),
  );
  assert.equal(report.examples[0]?.number, hits[0]?.number);
  assert.equal(report.precision.rate, null);
});

test('what others in force meet as well, and what only this one meets', () => {
  const both = hits.filter((paper) => isHit(OTHER, paper)).length;
  const report = tallied();
  assert.ok(both > 0 && both < hits.length);
  assert.deepEqual(
    report.overlap.map(({ id, both: count, onlyThis }) => [id, count, onlyThis]),
    [['C-2', both, hits.length - both]],
  );
  assert.equal(report.onlyThis, hits.length - both);
});

test('near misses by the one condition that failed, absent values among them', () => {
  const [byCode, byValue] = tallied().nearMisses;
  const misses = within.filter((paper) => !isHit(ASKED, paper));
  const fails = (code: boolean, value: boolean) =>
    misses.filter(({ lines }) =>
      lines.some((line) => (line.code === '61') === code && (line.value ?? 0) > 50 === value),
    ).length;
  assert.deepEqual([byCode?.condition, byCode?.count], ["l.code == '61'", fails(false, true)]);
  assert.deepEqual([byValue?.condition, byValue?.count], ['l.value > 50', fails(true, false)]);
  assert.ok(byCode!.count > 0 && byValue!.count > 0 && byCode!.examples.length === 5);
});

test('precision among the hits that were examined stands beside chance', () => {
  const [one, two] = hits;
  const other = within.find((paper) => !hits.includes(paper))!;
  const found = (paper: Paper, verdict: PastOutcome['verdict'], isRandom: boolean): PastOutcome => ({
    ...{ number: paper.number, version: 1, verdict, isRandom },
    recoveredKrw: verdict === 'clean' ? 0 : 1000,
  });
  const report = tallied([
    found(one!, 'critical', false),
    found(two!, 'clean', true),
    found(other, 'clean', true),
  ]);
  assert.deepEqual([report.precision.hits, report.precision.n], [1, 2]);
  assert.deepEqual([report.byChance.hits, report.byChance.n], [0, 2]);
  assert.deepEqual([report.allExamined.hits, report.allExamined.n], [1, 3]);
  assert.deepEqual(report.found, { fraud: 1, critical: 1, recoveredKrw: 1000 });
  assert.ok(report.precision.low! > 0 && report.precision.high! < 1);
});
