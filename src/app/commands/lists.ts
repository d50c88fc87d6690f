/** `gwanmun lists`: watch-lists as data, from a CSV file into the store and back on the screen. */

import { csvSplitter } from '../../areas/clearance/index.ts';
import { isDay, toInstant } from '../../core/day.ts';
import { openText } from '../../packs/open-text.ts';
import { DEMANDS } from '../../screening/answers.ts';
import { readWatchLists, storeWatchList, type WatchListRow } from '../../store/queries/knowledge.ts';
import { type Asked, withStore } from './workplace.ts';

export const COLUMNS = ['list', 'kind', 'key', 'demand', 'note', 'source', 'validFrom', 'validTo'] as const;
const KINDS = ['importer', 'seller', 'declarant', 'bill', 'warehouse', 'name'];

export interface ImportedLists {
  readonly stored: number;
  /** Entries that stood there already. */
  readonly same: number;
  readonly problems: readonly string[];
}

export function showLists(asked: Asked): Promise<WatchListRow[]> {
  return withStore(asked, ({ pool }) => readWatchLists(pool));
}

/** Nothing is stored while anything is wrong with the file. */
export async function importLists(asked: Asked, path: string): Promise<ImportedLists> {
  let text = '';
  for await (const piece of openText(path)) text += piece;
  const at = toInstant(Date.now());
  const { rows, problems } = readRows(text, at);
  if (problems.length > 0) return { stored: 0, same: 0, problems };
  const stored = await withStore(asked, ({ pool }) => storeWatchList(pool, rows));
  return { stored, same: rows.length - stored, problems };
}

/** @param at machine clock */
export function readRows(text: string, at: string): { rows: WatchListRow[]; problems: string[] } {
  const splitter = csvSplitter();
  const [head, ...lines] = [...splitter.push(text), ...splitter.end()];
  const places = new Map(COLUMNS.map((name) => [name, head?.fields.indexOf(name) ?? -1]));
  const missing = COLUMNS.filter((name) => !OPTIONAL.includes(name) && places.get(name) === -1);
  if (missing.length > 0)
    return { rows: [], problems: [`line 1: columns are missing: ${missing.join(', ')}`] };
  const problems: string[] = [];
  const rows = lines.map(({ line, fields, broken }) => {
    if (broken !== undefined) problems.push(`line ${line}: broken quotes or a row that is too long`);
    const value = (name: Column): string => (fields[places.get(name)!] ?? '').trim();
    for (const [name, isGood, expected] of RULES) {
      if (!isGood(value(name)))
        problems.push(`line ${line}: ${name} must be ${expected}, not “${value(name)}”`);
    }
    return rowOf(value, at);
  });
  return { rows, problems };
}

type Column = (typeof COLUMNS)[number];

const OPTIONAL: readonly Column[] = ['note', 'validTo'];
const ASKED = DEMANDS.filter((demand) => demand !== 'none');

const RULES: readonly (readonly [name: Column, isGood: (value: string) => boolean, expected: string])[] = [
  ['list', (value) => value !== '', 'a name'],
  ['kind', (value) => KINDS.includes(value), `one of ${KINDS.join(', ')}`],
  ['key', (value) => value !== '', 'what is looked for'],
  ['demand', (value) => (ASKED as readonly string[]).includes(value), `one of ${ASKED.join(', ')}`],
  ['source', (value) => value !== '', 'whoever says so'],
  ['validFrom', isDay, 'a day such as 2026-01-31'],
  ['validTo', (value) => value === '' || isDay(value), 'a day, or empty'],
];

function rowOf(value: (name: Column) => string, at: string): WatchListRow {
  return {
    list: value('list'),
    kind: value('kind'),
    key: value('key'),
    demand: value('demand'),
    note: value('note') || null,
    source: value('source'),
    validFrom: value('validFrom'),
    validTo: value('validTo') || null,
    createdBy: 'system:lists',
    createdAt: at,
  };
}
