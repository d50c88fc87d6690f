/** What a dated code list is and how a code is read on a day: for the declaration's fields, the API and every screen. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';

/**
 * How far a fact can be trusted: `verified` was read in the law or the standard itself, `transcribed` in somebody's
 * copy of the official table, `unverified` is general knowledge that nobody has checked against a source.
 */
export type FactStatus = 'verified' | 'transcribed' | 'unverified';

/** Stands where a source does not say since when a fact holds: earlier than any declaration. */
export const SINCE_UNKNOWN: Day = '1900-01-01';

/** One code with its names, the days it holds (both ends included) and where it was read. */
export interface CodeRow {
  readonly code: string;
  readonly ko: string;
  readonly en: string;
  readonly validFrom: Day;
  /** Last day in force; absent while it holds. */
  readonly validTo?: Day;
  readonly source: string;
  readonly status: FactStatus;
}

export interface CodeList<Row extends CodeRow = CodeRow> {
  /** Kebab-case, the name under which the API offers it. */
  readonly id: string;
  readonly title: Text;
  readonly source: string;
  readonly status: FactStatus;
  readonly rows: readonly Row[];
  /** Rows by code, the youngest first: a code may be given a new meaning. */
  readonly byCode: ReadonlyMap<string, readonly Row[]>;
}

/** What a row says differently from its list, and what it says beyond a plain code. */
export type Differences<Extra> = Partial<Pick<CodeRow, 'validFrom' | 'validTo' | 'source' | 'status'>> &
  Extra;

/** A row as it is written down: code, Korean, English, and what differs. */
export type Entry<Extra> = object extends Extra
  ? readonly [code: string, ko: string, en: string, differences?: Differences<Extra>]
  : readonly [code: string, ko: string, en: string, differences: Differences<Extra>];

interface ListHead {
  readonly id: string;
  readonly title: Text;
  readonly source: string;
  readonly status: FactStatus;
  readonly validFrom?: Day;
}

/** Builds a list from its rows; source, status and first day stand once in the head. */
export function codeList<Extra extends object = object>(
  head: ListHead,
  entries: readonly Entry<Extra>[],
): CodeList<CodeRow & Extra> {
  const { id, title, source, status, validFrom = SINCE_UNKNOWN } = head;
  const rows = entries.map(
    ([code, ko, en, differences]) =>
      ({ code, ko, en, validFrom, source, status, ...differences }) as CodeRow & Extra,
  );
  const byCode = new Map<string, (CodeRow & Extra)[]>();
  for (const row of rows) {
    const same = byCode.get(row.code);
    if (same === undefined) byCode.set(row.code, [row]);
    else same.push(row);
  }
  for (const same of byCode.values()) same.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return { id, title, source, status, rows, byCode };
}

/** The row of a code on a day, or undefined where the code means nothing on that day. */
export function lookUp<Row extends CodeRow>(list: CodeList<Row>, code: string, day: Day): Row | undefined {
  const rows = list.byCode.get(code);
  if (rows === undefined) return undefined;
  for (const row of rows) {
    if (row.validFrom <= day && (row.validTo === undefined || day <= row.validTo)) return row;
  }
  return undefined;
}

/** Rows in force on a day, in the order of the list: what a form offers. */
export function rowsOn<Row extends CodeRow>(list: CodeList<Row>, day: Day): readonly Row[] {
  return list.rows.filter((row) => lookUp(list, row.code, day) === row);
}
