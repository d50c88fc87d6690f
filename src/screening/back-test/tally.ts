/**
 * Goes through the past chunk by chunk and counts what a criterion would have hit: pure, so that the same figures come out
 * beside the server, on the command line and in a benchmark.
 */
import { wilson } from '../../learning/interval.ts';
import { compileProgram } from '../criteria/compile.ts';
import { type CriteriaSet, compileCriteria, match } from '../criteria/index.ts';
import { runProgram } from '../criteria/run.ts';
import { fillSlots, type Slots, slotPlan } from '../criteria/slots.ts';
import { FAULT, TRUE, UNKNOWN } from '../criteria/truth.ts';
import type { Criterion, FieldTable } from '../criterion.ts';
import { type Chunk, type Cursor, cellAt, columnFields } from './column.ts';
import { nearMisses } from './near-misses.ts';
import type { BackTestExample, BackTestReport, NearMissRow, Share } from './report.ts';

/** What an examination of the past found. */
export interface PastOutcome {
  readonly number: string;
  readonly version: number;
  readonly verdict: 'clean' | 'fraud' | 'critical';
  readonly recoveredKrw: number;
  readonly isRandom: boolean;
}

export interface BackTestQuestion {
  readonly criterion: Criterion;
  /** In force besides; the criterion's own id is left out. */
  readonly others: readonly Criterion[];
  readonly from: string;
  readonly to: string;
  /** Of the declarations that are gone through; others do no harm. */
  readonly outcomes: readonly PastOutcome[];
}

/** Names of the fields that say what a declaration is, in the table that is gone through. */
export interface Naming {
  readonly number: string;
  readonly version: string;
  readonly day: string;
  readonly office: string;
}

export interface Tally {
  /** Columns that are read; only these need be in a chunk. */
  readonly columns: readonly string[];
  take(chunk: Chunk): void;
  report(): BackTestReport;
}

const EXAMPLES = 20;
const NEAR_EXAMPLES = 5;

export function shareOf(hits: number, n: number): Share {
  if (n === 0) return { hits, n, rate: null, low: null, high: null };
  return { hits, n, rate: hits / n, ...wilson(hits, n) };
}

interface Counts {
  declarations: number;
  hits: number;
}

/** Throws RangeError where a criterion does not compile: the static check comes first. */
export function openTally<Subject>(
  question: BackTestQuestion,
  table: FieldTable<Subject>,
  naming: Naming,
): Tally {
  const { criterion, from, to } = question;
  const fields = columnFields(table);
  const plan = slotPlan(fields);
  const program = compileProgram(criterion, plan);
  if (!('code' in program)) throw new RangeError(`criterion ${criterion.id} does not compile`);
  const near = nearMisses(program.expression);
  const rivals = compileOthers(question, fields);
  const outcomes = new Map(question.outcomes.map((one) => [`${one.number}/${one.version}`, one]));
  // Slots are given out on first use; asking for the fields of the expression made the plan complete.
  const columns = [
    ...new Set([
      ...Object.values(naming),
      ...plan.fields.map(({ name }) => name),
      ...rivals.plan.fields.map(({ name }) => name),
    ]),
  ];
  const isPerItem = criterion.scope === 'item';
  const slots: Slots = new Array(plan.fields.length).fill(undefined);
  const cursor: Cursor = { row: 0, first: 0, columns: [] };
  const nearFound = new Set<number>();
  const noteNear = (place: number): void => void nearFound.add(place);

  const days = new Set<string>();
  const officeDays = new Map<string, Set<string>>();
  const offices = new Map<string, Counts>();
  const months = new Map<string, Counts>();
  const overlap = rivals.criteria.map(() => 0);
  const nearCounts = near.conditions.map(() => 0);
  const nearExamples = near.conditions.map((): BackTestExample[] => []);
  const examples: BackTestExample[] = [];
  const total = { declarations: 0, lines: 0, hits: 0, unknown: 0, faults: 0, onlyThis: 0 };
  const examined = { seen: 0, found: 0, byChance: 0, foundByChance: 0 };
  const ofHits = { seen: 0, fraud: 0, critical: 0, recoveredKrw: 0 };

  /** Asks one declaration. @returns the line of the hit, -1 of the whole, or undefined */
  const ask = (itemCount: number): number | undefined => {
    let isUnknown = false;
    let isFault = false;
    nearFound.clear();
    fillSlots(plan, 'declaration', cursor, -1, slots);
    for (let item = 0; item < (isPerItem ? itemCount : 1); item++) {
      if (isPerItem) fillSlots(plan, 'item', cursor, item, slots);
      const truth = runProgram(program, slots);
      if (truth === TRUE) return isPerItem ? item : -1;
      if (truth === UNKNOWN) isUnknown = true;
      if (truth === FAULT) isFault = true;
      near.find(slots, noteNear);
    }
    if (isUnknown) total.unknown += 1;
    if (isFault) total.faults += 1;
    return undefined;
  };

  const take = (chunk: Chunk): void => {
    cursor.columns = table.map(({ name }) => chunk.columns.get(name));
    const read = (name: string, row: number): string => String(cellAt(chunk.columns.get(name)!, row));
    for (let row = 0; row < chunk.rows; row++) {
      const day = read(naming.day, row);
      if (day < from || day > to) continue;
      cursor.row = row;
      cursor.first = chunk.starts[row]!;
      const itemCount = chunk.starts[row + 1]! - cursor.first;
      const office = read(naming.office, row);
      total.declarations += 1;
      total.lines += itemCount;
      days.add(day);
      const seen = officeDays.get(office);
      if (seen === undefined) officeDays.set(office, new Set([day]));
      else seen.add(day);
      const counts = [countsOf(offices, office), countsOf(months, day.slice(0, 7))];
      for (const one of counts) one.declarations += 1;
      const outcome =
        outcomes.size === 0
          ? undefined
          : outcomes.get(`${read(naming.number, row)}/${read(naming.version, row)}`);
      if (outcome !== undefined) noteExamined(outcome);
      const hit = ask(itemCount);
      const exampleAt = (item: number | null): BackTestExample => ({
        number: read(naming.number, row),
        version: Number(read(naming.version, row)),
        item,
        declaredOn: day,
        office,
        verdict: outcome?.verdict ?? null,
      });
      if (hit === undefined) {
        for (const place of nearFound) {
          nearCounts[place]! += 1;
          if (nearExamples[place]!.length < NEAR_EXAMPLES) nearExamples[place]!.push(exampleAt(null));
        }
        continue;
      }
      total.hits += 1;
      for (const one of counts) one.hits += 1;
      if (outcome !== undefined) noteHit(outcome);
      if (examples.length < EXAMPLES) examples.push(exampleAt(hit === -1 ? null : hit));
      meetOthers(itemCount, day);
    }
  };

  const meetOthers = (itemCount: number, day: string): void => {
    const { hits } = match(rivals, cursor, itemCount, day);
    if (hits.length === 0) total.onlyThis += 1;
    for (const { criterion: other } of hits) overlap[rivals.criteria.indexOf(other)]! += 1;
  };

  const noteExamined = ({ verdict, isRandom }: PastOutcome): void => {
    const found = verdict === 'clean' ? 0 : 1;
    examined.seen += 1;
    examined.found += found;
    if (!isRandom) return;
    examined.byChance += 1;
    examined.foundByChance += found;
  };

  const noteHit = ({ verdict, recoveredKrw }: PastOutcome): void => {
    ofHits.seen += 1;
    if (verdict === 'clean') return;
    ofHits.fraud += 1;
    if (verdict === 'critical') ofHits.critical += 1;
    ofHits.recoveredKrw += recoveredKrw;
  };

  const report = (): BackTestReport => ({
    criterion: {
      id: criterion.id,
      version: criterion.version,
      scope: criterion.scope,
      ...(criterion.direction === undefined ? {} : { direction: criterion.direction }),
      expression: criterion.expression,
      demand: criterion.demand,
    },
    window: { from, to },
    declarations: total.declarations,
    lines: total.lines,
    days: days.size,
    hits: shareOf(total.hits, total.declarations),
    unknown: total.unknown,
    faults: total.faults,
    precision: shareOf(ofHits.fraud, ofHits.seen),
    byChance: shareOf(examined.foundByChance, examined.byChance),
    allExamined: shareOf(examined.found, examined.seen),
    found: { fraud: ofHits.fraud, critical: ofHits.critical, recoveredKrw: ofHits.recoveredKrw },
    perDay: total.hits / Math.max(1, days.size),
    offices: sorted(offices).map(([office, counts]) => ({
      office,
      ...counts,
      perDay: counts.hits / Math.max(1, officeDays.get(office)?.size ?? 0),
    })),
    months: sorted(months).map(([month, counts]) => ({ month, ...counts })),
    overlap: rivals.criteria.map(({ id, version, title }, place) => ({
      id,
      version,
      title,
      both: overlap[place]!,
      onlyThis: total.hits - overlap[place]!,
    })),
    onlyThis: total.onlyThis,
    nearMisses: near.conditions
      .map(({ leaf, isNegated }, place): NearMissRow => {
        const { from: start, to: end } = leaf.span;
        const condition = criterion.expression.slice(start, end);
        return {
          condition,
          from: start,
          to: end,
          isNegated,
          count: nearCounts[place]!,
          examples: nearExamples[place]!,
        };
      })
      .sort((one, other) => one.from - other.from),
    examples,
  });
  return { columns, take, report };
}

function compileOthers(
  { criterion, others }: BackTestQuestion,
  fields: FieldTable<Cursor>,
): CriteriaSet<Cursor> {
  const besides = others.filter(({ id }) => id !== criterion.id);
  const compiled = compileCriteria(besides, fields);
  if (compiled.ok) return compiled.value;
  throw new RangeError(`criteria in force do not compile: ${compiled.problems[0]?.cause ?? ''}`);
}

function countsOf(counts: Map<string, Counts>, key: string): Counts {
  const known = counts.get(key) ?? { declarations: 0, hits: 0 };
  counts.set(key, known);
  return known;
}

const sorted = (counts: ReadonlyMap<string, Counts>): [string, Counts][] =>
  [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
