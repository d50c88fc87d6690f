/** Reads an official table of requirements from CSV, every mistake told at once, and the same table back from the store. */
import { csvSplitter } from '../../areas/clearance/index.ts';
import { isDay } from '../../core/day.ts';
import { DOCUMENT_KINDS } from '../../reference/document-kinds.ts';
import type { Requirement } from '../../reference/requirements.ts';

export const REQUIREMENT_COLUMNS = [
  'id',
  'kind',
  'direction',
  'hsPrefixes',
  'documents',
  'titleKo',
  'titleEn',
  'agencyKo',
  'agencyEn',
  'basis',
  'validFrom',
  'validTo',
] as const;
type Column = (typeof REQUIREMENT_COLUMNS)[number];

/** Approvals of art. 226, and goods whose duty is reviewed before acceptance (시행규칙 제8조 제1항 제5호). */
export interface RequirementRows {
  readonly requirements: readonly Requirement[];
  readonly taxReview: readonly Requirement[];
}

/** Nothing of the table counts while anything is wrong with it. */
export function readRequirementFile(text: string): {
  readonly rows: RequirementRows;
  readonly problems: readonly string[];
} {
  const nothing: RequirementRows = { requirements: [], taxReview: [] };
  const splitter = csvSplitter();
  const [head, ...lines] = [...splitter.push(text), ...splitter.end()];
  const places = new Map(REQUIREMENT_COLUMNS.map((name) => [name, head?.fields.indexOf(name) ?? -1]));
  const missing = REQUIREMENT_COLUMNS.filter((name) => name !== 'validTo' && places.get(name) === -1);
  if (missing.length > 0)
    return { rows: nothing, problems: [`line 1: columns are missing: ${missing.join(', ')}`] };
  if (lines.length === 0) return { rows: nothing, problems: ['line 2: the table has no rows'] };
  const problems: string[] = [];
  const rows = { requirements: [] as Requirement[], taxReview: [] as Requirement[] };
  const seen = new Set<string>();
  for (const { line, fields, broken } of lines) {
    if (broken !== undefined) problems.push(`line ${line}: broken quotes or a row that is too long`);
    const value = (name: Column): string => (fields[places.get(name)!] ?? '').trim();
    for (const [name, isGood, expected] of RULES) {
      if (!isGood(value(name), value))
        problems.push(`line ${line}: ${name} must be ${expected}, not “${value(name)}”`);
    }
    if (seen.has(`${value('id')}/${value('validFrom')}`))
      problems.push(`line ${line}: ${value('id')} stands twice from the same day`);
    seen.add(`${value('id')}/${value('validFrom')}`);
    rows[value('kind') === 'tax-review' ? 'taxReview' : 'requirements'].push(rowOf(value));
  }
  return problems.length > 0 ? { rows: nothing, problems } : { rows, problems };
}

/** Throws where the store holds what nobody could have imported. */
export function readTableBody(body: string): RequirementRows {
  return JSON.parse(body) as RequirementRows;
}

type Value = (name: Column) => string;

const RULES: readonly (readonly [
  name: Column,
  isGood: (value: string, of: Value) => boolean,
  expected: string,
])[] = [
  ['id', (value) => /^[a-z0-9-]{1,60}$/.test(value), 'small letters, digits and hyphens'],
  ['kind', (value) => value === 'approval' || value === 'tax-review', 'approval or tax-review'],
  ['direction', (value) => value === 'import' || value === 'export', 'import or export'],
  [
    'hsPrefixes',
    (value) => value !== '' && partsOf(value).every((part) => /^\d{2,10}$/.test(part)),
    'goods codes of 2 to 10 digits, separated by spaces',
  ],
  [
    'documents',
    (value, of) =>
      of('kind') === 'tax-review'
        ? value === ''
        : value !== '' && partsOf(value).every((part) => DOCUMENT_KINDS.byCode.has(part)),
    'codes of the list document-kinds, separated by spaces (empty for tax-review)',
  ],
  ['titleKo', isFilled, 'a name in Korean'],
  ['titleEn', isFilled, 'a name in English'],
  ['agencyKo', isFilled, 'an agency in Korean'],
  ['agencyEn', isFilled, 'an agency in English'],
  ['basis', isFilled, 'law and article'],
  ['validFrom', isDay, 'a day such as 2026-01-31'],
  [
    'validTo',
    (value, of) => value === '' || (isDay(value) && value >= of('validFrom')),
    'a later day, or empty',
  ],
];

function isFilled(value: string): boolean {
  return value !== '';
}

function partsOf(value: string): string[] {
  return value.split(/\s+/);
}

function rowOf(value: Value): Requirement {
  const validTo = value('validTo');
  return {
    id: value('id'),
    direction: value('direction') === 'export' ? 'export' : 'import',
    hsPrefixes: partsOf(value('hsPrefixes')),
    documents: value('documents') === '' ? [] : partsOf(value('documents')),
    title: { ko: value('titleKo'), en: value('titleEn') },
    agency: { ko: value('agencyKo'), en: value('agencyEn') },
    basis: value('basis'),
    validFrom: value('validFrom'),
    ...(validTo === '' ? {} : { validTo }),
    prefixStatus: 'transcribed',
  };
}
