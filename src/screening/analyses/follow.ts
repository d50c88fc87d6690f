/** What came of the findings of a run: later declarations of the same kind, how many were examined, and what was found. */
import type { Day } from '../../core/day.ts';
import { type Chunk, type Column, cellAt, type Naming } from '../back-test/index.ts';
import type { FieldTable } from '../criterion.ts';
import type { Examined } from '../studies/examined-table.ts';
import type { FindingKey } from './analysis.ts';
import { isMade } from './columns.ts';

export interface FollowedCount {
  readonly declarations: number;
  readonly examined: number;
  readonly hits: number;
}

export interface Followed {
  /** One a finding. */
  readonly findings: readonly FollowedCount[];
  /** Declarations that any finding fits. */
  readonly any: FollowedCount;
  /** All others of the same days, whyever they were examined. */
  readonly others: FollowedCount;
  /** Those that chance alone had examined, whatever fits them. */
  readonly random: Pick<FollowedCount, 'examined' | 'hits'>;
}

export interface FollowAsked {
  /** Keys of each finding; one without any is not followed. */
  readonly keys: readonly (readonly FindingKey[])[];
  /** The first day after the run, and the last. */
  readonly from: Day;
  readonly to: Day;
  readonly examined: readonly Examined[];
}

export interface Following {
  readonly columns: readonly string[];
  take(chunk: Chunk): void;
  finish(): Followed;
}

/** Keys that a later declaration can have: not the month of the finding. */
export function followedKeys(keys: readonly FindingKey[]): readonly FindingKey[] {
  return keys.filter(({ column }) => !isMade(column));
}

interface Sum {
  declarations: number;
  examined: number;
  hits: number;
}

const empty = (): Sum => ({ declarations: 0, examined: 0, hits: 0 });

/** A later declaration fits where each key is said by it; all lines of it together, so that sets of several lines fit too. */
export function followFindings<Subject>(
  fields: FieldTable<Subject>,
  naming: Naming,
  { keys, from, to, examined }: FollowAsked,
): Following {
  const scopes = new Map(fields.map(({ name, scope }) => [name, scope]));
  const asked = keys.map((all) => followedKeys(all).filter(({ column }) => scopes.has(column)));
  const known = new Map(examined.map((one) => [`${one.number}/${one.version}`, one]));
  const names = new Set(asked.flatMap((all) => all.map(({ column }) => column)));
  /** By number: the last version counts. */
  const met = new Map<string, Met>();
  return {
    columns: [...new Set([...Object.values(naming), ...names])],
    take(chunk) {
      const fitsAt = fitting(chunk, asked, scopes);
      const at = (name: string, row: number) => cellAt(chunk.columns.get(name)!, row);
      for (let row = 0; row < chunk.rows; row++) {
        const day = String(at(naming.day, row));
        if (day < from || day > to) continue;
        const [number, version] = [String(at(naming.number, row)), Number(at(naming.version, row))];
        if ((met.get(number)?.version ?? 0) > version) continue;
        met.set(number, { version, found: known.get(`${number}/${version}`), fit: fitsAt(row) });
      }
    },
    finish: () => summed([...met.values()], asked.length),
  };
}

interface Met {
  readonly version: number;
  readonly found: Examined | undefined;
  /** Findings that fit it. */
  readonly fit: readonly number[];
}

function summed(met: readonly Met[], count: number): Followed {
  const findings = Array.from({ length: count }, empty);
  const [any, others, random] = [empty(), empty(), empty()];
  for (const { found, fit } of met) {
    for (const finding of fit) add(findings[finding]!, found);
    add(fit.length > 0 ? any : others, found);
    if (found?.isRandom) add(random, found);
  }
  return { findings, any, others, random: { examined: random.examined, hits: random.hits } };
}

function add(sum: Sum, found: Examined | undefined): void {
  sum.declarations++;
  if (found === undefined) return;
  sum.examined++;
  if (found.verdict !== 'clean') sum.hits++;
}

/** Which findings fit a declaration of the chunk: values are compared as the numbers that the chunk gives them. */
function fitting(
  { starts, columns }: Chunk,
  asked: readonly (readonly FindingKey[])[],
  scopes: ReadonlyMap<string, 'declaration' | 'item'>,
): (row: number) => number[] {
  const tests = asked.flatMap((keys, finding) => {
    const parts = keys.map(({ column, value }) => ({
      column: columns.get(column)!,
      code: codeOf(columns.get(column)!, value),
      isLine: scopes.get(column) === 'item',
    }));
    return parts.length === 0 || parts.some(({ code }) => code === 0) ? [] : [{ finding, parts }];
  });
  const says = ({ column, code, isLine }: Part, row: number): boolean => {
    if (column.kind !== 'codes') return false;
    if (!isLine) return column.codes[row] === code;
    for (let line = starts[row]!; line < starts[row + 1]!; line++)
      if (column.codes[line] === code) return true;
    return false;
  };
  return (row) =>
    tests.filter(({ parts }) => parts.every((part) => says(part, row))).map(({ finding }) => finding);
}

interface Part {
  readonly column: Column;
  readonly code: number;
  readonly isLine: boolean;
}

/** 0 where nothing in the chunk says so. */
function codeOf(column: Column, value: string): number {
  if (column.kind !== 'codes') return 0;
  return column.values.findIndex((one) => textOf(one) === value) + 1;
}

/** Yes and no are read as 1 and 0. */
function textOf(cell: string | number | boolean | readonly string[]): string {
  return typeof cell === 'boolean' ? (cell ? '1' : '0') : String(cell);
}
