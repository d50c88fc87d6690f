/** A study while it is written: what it begins with, what changes with its data, and where its problems belong. Pure. */
import type { StudyDefinition, StudyDraft, StudySources } from '../../../../exchange/contract.ts';
import { helps, isLeak, type Looked } from '../look/choose.ts';

export type Source = StudyDefinition['source'];
export type Part = 'source' | 'outcome' | 'columns' | 'judge' | 'save';

export interface PlacedProblem {
  readonly pointer?: string;
  readonly message: { readonly ko: string; readonly en: string };
}

/** Goods profiles: what is of one kind from one country is much alike. */
const ALIKE = ['item.hsCode', 'item.originCountry'];
const SETTINGS: StudyDefinition['settings'] = { trees: 200, depth: 5, rate: 0.06, forNewGroups: false };
const SHARE: StudyDefinition['judge'] = { kind: 'share', percent: 25 };

export function freshDraft(sources: StudySources): StudyDraft {
  const source: Source = { kind: 'examined', direction: 'import', from: sources.from, to: sources.to };
  const rest = { columns: [], groupBy: [], judge: SHARE, settings: SETTINGS, seed: 1 };
  const definition: StudyDefinition = { source, outcome: { kind: 'found' }, ...rest };
  return withSource({ title: '', purpose: '', definition }, source, sources);
}

/** Other data has other columns: what was chosen among the old ones goes. */
export function withSource(draft: StudyDraft, source: Source, sources: StudySources): StudyDraft {
  const { definition } = draft;
  if (source.kind === 'uploaded') {
    const outcome = { kind: 'column', column: '', yes: '' } as const;
    return {
      ...draft,
      definition: { ...withColumns(definition, []), source, outcome, groupBy: [], judge: SHARE },
    };
  }
  const known = sources.directions.find(({ direction }) => direction === source.direction)?.columns ?? [];
  const groupBy = ALIKE.filter((name) => known.some((column) => column.name === name));
  const outcome = definition.outcome.kind === 'column' ? ({ kind: 'found' } as const) : definition.outcome;
  const judge = { kind: 'from', day: sources.judgedFrom } as const;
  return { ...draft, definition: { ...withColumns(definition, []), source, outcome, groupBy, judge } };
}

/** What a look depends on: another one is another look. */
export function lookKey({ source, outcome }: Pick<StudyDefinition, 'source' | 'outcome'>): string {
  return JSON.stringify([source.kind === 'uploaded' ? source.table : source, outcome]);
}

/** Nothing is said of columns that are not learnt from. */
export function withColumns(definition: StudyDefinition, columns: readonly string[]): StudyDefinition {
  const { neverFallsWith, neverRisesWith, ...rest } = definition;
  const left = (names: readonly string[] = []) => names.filter((name) => columns.includes(name));
  const [falls, rises] = [left(neverFallsWith), left(neverRisesWith)];
  return {
    ...rest,
    columns,
    ...(falls.length === 0 ? {} : { neverFallsWith: falls }),
    ...(rises.length === 0 ? {} : { neverRisesWith: rises }),
  };
}

export interface AfterLook {
  readonly columns: readonly string[];
  readonly leftOut: readonly string[];
}

/**
 * Whoever has chosen nothing gets all that help; of what was chosen for another answer, what now seems to be a leak goes, and the
 * answer itself always does.
 */
export function columnsAfterLook(
  chosen: readonly string[],
  looked: readonly Looked[],
  { outcome }: Pick<StudyDefinition, 'outcome'>,
  isOtherLook: boolean,
): AfterLook {
  const answer = outcome.kind === 'column' ? outcome.column : null;
  const known = looked.filter(({ name }) => name !== answer);
  const leaks = known.filter(isLeak).map(({ name }) => name);
  if (chosen.length === 0) return { columns: known.filter(helps).map(({ name }) => name), leftOut: leaks };
  const names = new Set(known.map(({ name }) => name));
  const leftOut = isOtherLook ? leaks.filter((name) => chosen.includes(name)) : [];
  return { columns: chosen.filter((name) => names.has(name) && !leftOut.includes(name)), leftOut };
}

const PLACES: readonly (readonly [prefix: string, part: Part])[] = [
  ['/definition/source', 'source'],
  ['/definition/outcome', 'outcome'],
  ['/definition/columns', 'columns'],
  ['/definition/groupBy', 'judge'],
  ['/definition/judge', 'judge'],
  ['/definition/neverFallsWith', 'judge'],
  ['/definition/neverRisesWith', 'judge'],
  ['/definition/settings', 'judge'],
  ['/definition/seed', 'judge'],
  ['/title', 'save'],
  ['/purpose', 'save'],
];

/** The part of the page that a problem belongs to; what has no place of its own stands where it is saved. */
export function partOf({ pointer = '' }: PlacedProblem): Part {
  return PLACES.find(([prefix]) => isAt(pointer, prefix))?.[1] ?? 'save';
}

/** Whether a pointer names the place or something within it. */
export function isAt(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}
