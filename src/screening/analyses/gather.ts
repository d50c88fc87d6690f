/** Gathers the lines that were declared within a time, with what their examination found, for an analysis to read. */
import type { Day } from '../../core/day.ts';
import type { Table } from '../../learning/table/table.ts';
import { codeColumn, numberColumn } from '../../learning/table/table.ts';
import { type Cell, type Chunk, cellAt, type Naming } from '../back-test/index.ts';
import type { Field, FieldTable } from '../criterion.ts';
import { columnOf } from '../studies/columns.ts';
import type { Examined } from '../studies/examined-table.ts';
import type { AnalysisRecords } from './analysis.ts';
import { EXAMINED, FOUND, isMade, MONTH, monthOf, WEEK, weekOf } from './columns.ts';

/** Where a row came from. */
export interface LinePlace {
  readonly number: string;
  readonly version: number;
  /** Sequence of the line. */
  readonly item: number;
  readonly office: string;
  readonly day: Day;
}

export interface Gathered {
  readonly records: AnalysisRecords;
  readonly places: readonly LinePlace[];
}

export interface Gathering {
  /** Columns that a chunk has to hold. */
  readonly columns: readonly string[];
  take(chunk: Chunk): void;
  finish(): Gathered;
}

const SEQUENCE = 'item.sequence';

export interface GatheringAsked {
  /** Columns that were chosen, made ones among them. */
  readonly names: readonly string[];
  readonly from: Day;
  readonly to: Day;
  readonly examined: readonly Examined[];
}

/** Only the last version of a declaration counts: what was corrected says what it was corrected to. */
export function gatherRecords<Subject>(
  fields: FieldTable<Subject>,
  naming: Naming,
  { names, from, to, examined }: GatheringAsked,
): Gathering {
  const asked = names
    .filter((name) => !isMade(name))
    .flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const cells = asked.map((): Cell[] => []);
  const places: LinePlace[] = [];
  return {
    columns: [...new Set([...Object.values(naming), SEQUENCE, ...asked.map(({ name }) => name)])],
    take({ rows, starts, columns }) {
      const at = (name: string, row: number): Cell => cellAt(columns.get(name)!, row);
      for (let row = 0; row < rows; row++) {
        const day = String(at(naming.day, row));
        if (day < from || day > to) continue;
        const number = String(at(naming.number, row));
        const version = Number(at(naming.version, row));
        const office = String(at(naming.office, row));
        for (let line = starts[row]!; line < starts[row + 1]!; line++) {
          asked.forEach(({ name, scope }, place) => {
            cells[place]!.push(at(name, scope === 'item' ? line : row));
          });
          places.push({ number, version, item: Number(at(SEQUENCE, line)), office, day });
        }
      }
    },
    finish: () => finish(asked, cells, places, names, examined),
  };
}

function finish<Subject>(
  asked: readonly Field<Subject>[],
  cells: readonly Cell[][],
  all: readonly LinePlace[],
  names: readonly string[],
  examined: readonly Examined[],
): Gathered {
  const last = new Map<string, number>();
  for (const { number, version } of all) last.set(number, Math.max(version, last.get(number) ?? 0));
  const kept = [...all.keys()].filter((row) => last.get(all[row]!.number) === all[row]!.version);
  // Lines of one declaration stand together.
  const document = new Map<string, number>();
  for (const row of kept) {
    const { number } = all[row]!;
    if (!document.has(number)) document.set(number, document.size);
  }
  kept.sort(
    (one, other) => document.get(all[one]!.number)! - document.get(all[other]!.number)! || one - other,
  );
  const places = kept.map((row) => all[row]!);
  const outcomes = outcomesOf(places, examined);
  const table: Table = {
    rows: places.length,
    columns: [
      ...asked.map((field, place) =>
        columnOf(
          field.name,
          field,
          kept.map((row) => cells[place]![row]),
        ),
      ),
      ...names.filter(isMade).map((name) => madeColumn(name, places, outcomes)),
    ],
  };
  const documents = Int32Array.from(places, ({ number }) => document.get(number)!);
  return { records: { table, documents, outcomes }, places };
}

/** A finding speaks for the line that it names, or for all; a clean result for every line. Of a finding the other lines say nothing. */
function outcomesOf(places: readonly LinePlace[], examined: readonly Examined[]): Int8Array {
  const known = new Map(examined.map((one) => [`${one.number}/${one.version}`, one]));
  return Int8Array.from(places, ({ number, version, item }) => {
    const found = known.get(`${number}/${version}`);
    if (found === undefined) return -1;
    if (found.verdict === 'clean') return 0;
    return found.item === null || found.item === item ? 1 : -1;
  });
}

function madeColumn(name: string, places: readonly LinePlace[], outcomes: Int8Array) {
  if (name === MONTH)
    return codeColumn(
      name,
      places.map(({ day }) => monthOf(day)),
    );
  if (name === WEEK)
    return codeColumn(
      name,
      places.map(({ day }) => weekOf(day)),
    );
  const isFound = name === FOUND;
  return numberColumn(
    isFound ? FOUND : EXAMINED,
    Array.from(outcomes, (outcome) => (isFound ? (outcome < 0 ? undefined : outcome) : outcome < 0 ? 0 : 1)),
  );
}
