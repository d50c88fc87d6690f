/** What a release says and in which order, whatever its language: leading figures first, then flow by flow, and nothing twice. */
import type { Base, Cell, Flow } from './cells.ts';
import { type Fact, factsOf, isNature, isWhole, usualMeasure } from './facts.ts';
import type { Figures } from './figures.ts';

/** What is said of names in a row: how each changed, how much each is, or only whether it rose. */
export interface NameList {
  readonly flow: Flow;
  readonly by: 'item' | 'country';
  /** The group that the items belong to, or the item whose countries these are. */
  readonly of?: string;
  readonly facts: readonly Fact[];
}

export type ListStatement =
  | ({ readonly say: 'changes'; readonly base: Base } & NameList)
  | ({ readonly say: 'levels' } & NameList)
  | ({ readonly say: 'words' } & NameList);

export type Statement =
  | { readonly say: 'totals'; readonly facts: readonly Fact[] }
  | { readonly say: 'daily'; readonly fact: Fact; readonly days?: Cell; readonly daysBefore?: Cell }
  | { readonly say: 'days'; readonly days: Cell; readonly daysBefore?: Cell }
  /** Several measures of one subject, or of a whole. */
  | { readonly say: 'detail'; readonly facts: readonly Fact[] }
  | ListStatement
  | { readonly say: 'run'; readonly fact: Fact }
  | { readonly say: 'counts'; readonly facts: readonly Fact[] };

export interface Plan {
  readonly lead: readonly Statement[];
  readonly sections: readonly { readonly flow: Flow; readonly statements: readonly Statement[] }[];
}

const FLOWS: readonly Flow[] = [
  ...(['export', 'import', 'balance'] as const),
  ...(['sea-export', 'sea-import', 'air-export', 'air-import', 'farm'] as const),
];
const BASES: readonly Base[] = ['yoy', 'qoq', 'mom'];
const COUNTS: readonly string[] = ['listed', 'up', 'down', 'still', 'without'];

export function planRelease(figures: Figures): Plan {
  const facts = factsOf(figures).filter(({ span }) => span !== 'previous-year');
  const lead = leadOf(figures, facts);
  const said = new Set(lead.flatMap(factsIn));
  const rest = facts.filter((fact) => !said.has(fact) && fact.flow !== 'trade');
  const sections = FLOWS.flatMap((flow) => {
    const statements = sectionOf(rest.filter((fact) => fact.flow === flow));
    return statements.length === 0 ? [] : [{ flow, statements }];
  });
  return { lead, sections };
}

function factsIn(statement: Statement): readonly Fact[] {
  if (statement.say === 'days') return [];
  if (statement.say === 'daily') return [statement.fact];
  // A fact with more than its run is still to be said.
  if (statement.say === 'run') return isSaid(statement.fact) ? [] : [statement.fact];
  return statement.facts;
}

function leadOf(figures: Figures, facts: readonly Fact[]): readonly Statement[] {
  const whole = facts.filter((fact) => isWhole(fact) && fact.span === 'period');
  const found: Statement[] = [];
  if (figures.kind === 'quarterly_cars') {
    for (const flow of ['export', 'import'] as const) {
      const of = whole.filter((fact) => fact.flow === flow);
      if (of.length > 0) found.push({ say: 'detail', facts: of });
    }
  } else {
    const totals = whole.filter(
      ({ flow, measure }) => measure === 'value' && /^(?:export|import|balance)$/.test(flow),
    );
    const ordered = FLOWS.flatMap((flow) => totals.filter((fact) => fact.flow === flow && isSaid(fact)));
    if (ordered.length > 0) found.push({ say: 'totals', facts: ordered });
  }
  const daily = whole.find(({ measure, flow }) => measure === 'daily-average' && flow === 'export');
  const { days, ...before } = daysOf(figures);
  if (daily !== undefined) found.push({ say: 'daily', fact: daily, ...daysOf(figures) });
  else if (days !== undefined) found.push({ say: 'days', days, ...before });
  for (const fact of whole) {
    const isRun = fact.run !== undefined || fact.record !== undefined;
    if (isRun && figures.kind !== 'quarterly_cars') found.push({ say: 'run', fact });
  }
  const counts = whole.filter(({ measure }) => COUNTS.includes(measure));
  if (counts.length > 0) found.push({ say: 'counts', facts: counts });
  return found;
}

/** There is more to it than a run or a record, which are said apart. */
function isSaid({ level, changes }: Fact): boolean {
  return level !== undefined || Object.keys(changes).length > 0;
}

function daysOf({ cells }: Figures): { days?: Cell; daysBefore?: Cell } {
  const at = (span: Cell['span']): Cell | undefined =>
    cells.find((cell) => cell.measure === 'working-days' && cell.span === span);
  const [days, daysBefore] = [at('period'), at('previous-year')];
  return { ...(days === undefined ? {} : { days }), ...(daysBefore === undefined ? {} : { daysBefore }) };
}

function sectionOf(facts: readonly Fact[]): readonly Statement[] {
  const found: Statement[] = [];
  const wholes = facts.filter(isWhole);
  for (const span of ['period', 'year-to-date'] as const) {
    const of = wholes.filter((fact) => fact.span === span && !COUNTS.includes(fact.measure));
    if (of.length > 0) found.push({ say: 'detail', facts: of });
  }
  found.push(
    ...countsOf(
      facts.filter(({ measure, subject }) => COUNTS.includes(measure) && subject.item !== undefined),
    ),
  );
  const named = facts.filter((fact) => !isWhole(fact) && !COUNTS.includes(fact.measure));
  const groups = inGroups(named, (fact) => `${nameKey(fact)}|${fact.span}`);
  // One of several in a row stays in it, and only what does not fit there is said apart.
  const plain = groups.filter((of) => !of.some(needsDetail)).flat();
  const rows = new Set(plain.map(listKey));
  const isInRow = (fact: Fact): boolean => !needsDetail(fact) && rows.has(listKey(fact));
  const listed = new Set([...plain, ...named.filter(isInRow)]);
  const inOrder = named.filter((fact) => listed.has(fact));
  for (const of of inGroups(inOrder, listKey)) found.push(...listStatements(of));
  for (const group of groups) {
    const apart = group.filter((fact) => !listed.has(fact));
    if (apart.length > 0) found.push({ say: 'detail', facts: apart });
  }
  return found;
}

function countsOf(facts: readonly Fact[]): readonly Statement[] {
  return inGroups(facts, nameKey).map((of) => ({ say: 'counts', facts: of }));
}

/** Names whose figures do not fit into a row: other measures than the usual, runs, the year to date. */
function needsDetail({ flow, measure, span, run, record, points }: Fact): boolean {
  const isUnusual = measure !== usualMeasure(flow) || span !== 'period';
  return isUnusual || run !== undefined || record !== undefined || points !== undefined;
}

function listStatements(facts: readonly Fact[]): readonly Statement[] {
  const { flow, subject } = facts[0]!;
  const by = subject.country === undefined ? ('item' as const) : ('country' as const);
  const of = by === 'item' ? subject.group : subject.item;
  const list = { flow, by, ...(of === undefined ? {} : { of }) };
  const found: Statement[] = [];
  for (const base of BASES) {
    const changed = facts.filter(({ changes }) => changes[base] !== undefined);
    if (changed.length > 0) found.push({ say: 'changes', base, ...list, facts: changed });
  }
  const levels = facts.filter(({ level }) => level !== undefined);
  if (levels.length > 0) found.push({ say: 'levels', ...list, facts: levels });
  const words = facts.filter(
    ({ direction, changes }) => direction !== undefined && Object.keys(changes).length === 0,
  );
  if (words.length > 0) found.push({ say: 'words', ...list, facts: words });
  return found;
}

const nameKey = ({ subject }: Fact): string =>
  `${subject.group ?? ''}|${subject.item ?? ''}|${subject.country ?? ''}`;

/** Items of one group, main groups by nature, countries, countries of one item. */
const listKey = ({ subject: { group = '', item = '', country } }: Fact): string =>
  country === undefined ? `item|${group}|${isNature(item)}` : `country|${item}`;

function inGroups(facts: readonly Fact[], key: (fact: Fact) => string): readonly (readonly Fact[])[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const list = groups.get(key(fact));
    if (list === undefined) groups.set(key(fact), [fact]);
    else list.push(fact);
  }
  return [...groups.values()];
}
