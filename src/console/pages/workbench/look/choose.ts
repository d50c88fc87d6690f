/** Which columns of a look stand where, and which are chosen for whoever does not want to choose one by one. */
import type { LookedAt } from '../../../../exchange/contract.ts';

export type Looked = LookedAt['columns'][number];
export type Shown = 'all' | 'declared' | 'facts' | 'suspicious' | 'ticked';
export type GroupName = 'suspicious' | 'declared' | 'facts' | 'ofTable' | 'useless';

/** A column that alone orders no better than this helps nobody by itself. */
const HELPS_FROM = 0.52;

/** Seems to have been written after the answer was known. */
export function isLeak({ suspicions }: Looked): boolean {
  return suspicions.includes('tells-alone') || suspicions.includes('filled-by-answer');
}

/** Left out unless somebody insists. */
export function isSuspicious(column: Looked): boolean {
  return isLeak(column) || column.suspicions.includes('names-the-row');
}

/** Who somebody is would be learnt by heart: whoever wants that ticks it. */
export function helps({ suspicions, alone, isPersonal }: Looked): boolean {
  return suspicions.length === 0 && !isPersonal && alone !== null && alone >= HELPS_FROM;
}

export interface ColumnGroup {
  readonly name: GroupName;
  readonly columns: readonly Looked[];
}

export interface Choosing {
  readonly show: Shown;
  /** Words that all have to occur in the name or title. */
  readonly find: string;
  readonly ticked: ReadonlySet<string>;
  readonly isUploaded: boolean;
}

const ORDER: readonly GroupName[] = ['suspicious', 'declared', 'facts', 'ofTable', 'useless'];

/** Suspicious ones first, then what tells most alone; groups without a column are left out. */
export function groupColumns(columns: readonly Looked[], choosing: Choosing): readonly ColumnGroup[] {
  const words = choosing.find.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = columns.filter((column) => {
    const text = `${column.name} ${column.title.ko} ${column.title.en}`.toLowerCase();
    return words.every((word) => text.includes(word)) && isShown(column, choosing);
  });
  const sorted = shown.toSorted(
    (one, other) => (other.alone ?? 0) - (one.alone ?? 0) || (one.name < other.name ? -1 : 1),
  );
  return ORDER.map((name) => ({
    name,
    columns: sorted.filter((column) => groupOf(column, choosing.isUploaded) === name),
  })).filter((group) => group.columns.length > 0);
}

function groupOf(column: Looked, isUploaded: boolean): GroupName {
  if (isSuspicious(column)) return 'suspicious';
  if (column.suspicions.includes('constant')) return 'useless';
  if (isUploaded) return 'ofTable';
  return column.isFact ? 'facts' : 'declared';
}

function isShown(column: Looked, { show, ticked }: Choosing): boolean {
  if (show === 'suspicious') return isSuspicious(column);
  if (show === 'ticked') return ticked.has(column.name);
  if (show === 'facts') return column.isFact;
  return show === 'all' || !column.isFact;
}
