/** Reads a registry of authorised operators from CSV: kind, id, grade, validFrom, validTo, source; every problem with its line. */
import { csvSplitter } from '../../areas/clearance/index.ts';
import { isDay } from '../../core/day.ts';
import { LINKS, type LinkName } from '../../screening/chain.ts';
import { GRADES, type Grade } from '../../screening/policy.ts';
import type { OperatorRow } from '../../store/queries/operators.ts';

const COLUMNS = ['kind', 'id', 'grade', 'validFrom', 'validTo', 'source'] as const;
type Column = (typeof COLUMNS)[number];

const RULES: readonly (readonly [name: Column, isGood: (value: string) => boolean, expected: string])[] = [
  ['kind', (value) => (LINKS as readonly string[]).includes(value), `one of ${LINKS.join(', ')}`],
  ['id', (value) => value !== '' && value.length <= 40, 'a customs code'],
  ['grade', (value) => (GRADES as readonly string[]).includes(value), `one of ${GRADES.join(', ')}`],
  ['validFrom', isDay, 'a day such as 2026-01-31'],
  ['validTo', (value) => value === '' || isDay(value), 'a day, or empty'],
  ['source', (value) => value !== '', 'whoever says so'],
];

export function readOperatorFile(text: string, at: string): { rows: OperatorRow[]; problems: string[] } {
  const splitter = csvSplitter();
  const [head, ...lines] = [...splitter.push(text), ...splitter.end()];
  const places = new Map(COLUMNS.map((name) => [name, head?.fields.indexOf(name) ?? -1]));
  const missing = COLUMNS.filter((name) => name !== 'validTo' && places.get(name) === -1);
  if (missing.length > 0)
    return { rows: [], problems: [`line 1: columns are missing: ${missing.join(', ')}`] };
  const problems: string[] = [];
  const rows = lines.map(({ line, fields, broken }): OperatorRow => {
    if (broken !== undefined) problems.push(`line ${line}: broken quotes or a row that is too long`);
    const value = (name: Column): string => (fields[places.get(name)!] ?? '').trim();
    for (const [name, isGood, expected] of RULES)
      if (!isGood(value(name)))
        problems.push(`line ${line}: ${name} must be ${expected}, not “${value(name)}”`);
    if (isDay(value('validTo')) && isDay(value('validFrom')) && value('validTo') < value('validFrom'))
      problems.push(`line ${line}: it ends on ${value('validTo')}, before it begins`);
    return {
      kind: value('kind') as LinkName,
      id: value('id'),
      grade: value('grade') as Grade,
      validFrom: value('validFrom'),
      validTo: value('validTo') || null,
      source: value('source'),
      createdBy: 'system:operators',
      createdAt: at,
    };
  });
  return { rows, problems };
}
