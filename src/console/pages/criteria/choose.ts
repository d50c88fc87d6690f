/** Which criteria a reader asked for, and in which order: the list's filter and sort, apart from its looks. Pure. */
import type { Language } from '../../../core/text.ts';
import type { CriterionRow } from '../../../exchange/contract.ts';

export type SortName = 'id' | 'hits' | 'unknown' | 'rate' | 'expiry';

export interface Choice {
  readonly search: string;
  readonly state: string;
  readonly kind: string;
  readonly sort: SortName;
}

export const SORTS: readonly SortName[] = ['id', 'hits', 'unknown', 'rate', 'expiry'];

/** Numbers fall, names and days rise; what has no rate or no expiry stands last. */
export function chooseCriteria(
  rows: readonly CriterionRow[],
  choice: Choice,
  language: Language,
): readonly CriterionRow[] {
  const words = choice.search.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = rows.filter(
    (row) =>
      (choice.state === '' || row.state === choice.state) &&
      (choice.kind === '' || row.criterion.kind === choice.kind) &&
      words.every((word) => searched(row, language).includes(word)),
  );
  const order = ORDERS[choice.sort];
  return chosen.sort((a, b) => order(a, b) || byText(a.criterion.id, b.criterion.id));
}

function searched({ criterion }: CriterionRow, language: Language): string {
  return [criterion.id, criterion.title[language], criterion.expression, criterion.basis, criterion.owner]
    .join(' ')
    .toLowerCase();
}

const ORDERS: Readonly<Record<SortName, (a: CriterionRow, b: CriterionRow) => number>> = {
  id: () => 0,
  hits: (a, b) => b.hits - a.hits,
  unknown: (a, b) => b.unknown - a.unknown,
  rate: (a, b) => (b.examined.rate ?? -1) - (a.examined.rate ?? -1),
  expiry: (a, b) => byText(a.criterion.validTo ?? '9', b.criterion.validTo ?? '9'),
};

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
