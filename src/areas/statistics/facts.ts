/** Cells that tell of one thing, put together: what it is, how it changed, how long it has done so. */
import type { Base, Cell, Flow, Measure, Span, Subject } from './cells.ts';
import { cellsByFact, type Figures } from './figures.ts';

export interface Fact {
  readonly flow: Flow;
  readonly subject: Subject;
  readonly measure: Measure;
  readonly span: Span;
  readonly level?: Cell;
  readonly changes: Partial<Readonly<Record<Base, Cell>>>;
  readonly points?: Cell;
  readonly run?: Cell;
  readonly record?: Cell;
  readonly direction?: Cell;
}

/** A reckoned figure may be said where rounding cannot move its first decimal by more than one. */
const SAYABLE = 0.1;

/** In the order of the file. Reckoned levels are left out: only changes between figures that the file gives are said. */
export function factsOf({ cells }: Pick<Figures, 'cells'>): readonly Fact[] {
  const sayable = cells.filter(
    ({ reckoning, what, slack }) => reckoning === undefined || (what !== 'level' && slack <= SAYABLE),
  );
  return [...cellsByFact(sayable).values()].map(factOf);
}

function factOf(cells: readonly Cell[]): Fact {
  const { flow, subject, measure, span } = cells[0]!;
  const the = (what: Cell['what']): Cell | undefined => cells.find((cell) => cell.what === what);
  const changes = Object.fromEntries(
    cells.flatMap((cell) => (cell.what === 'change' ? [[cell.base!, cell]] : [])),
  ) as Fact['changes'];
  const parts = {
    level: the('level'),
    points: the('points'),
    run: the('run'),
    record: the('record'),
    direction: the('direction'),
  };
  return {
    ...{ flow, subject, measure, span, changes },
    ...Object.fromEntries(Object.entries(parts).filter(([, cell]) => cell !== undefined)),
  };
}

export function isWhole({ subject }: Pick<Fact, 'subject'>): boolean {
  return subject.item === undefined && subject.country === undefined;
}

/** The main groups of goods by nature, which are no goods beside others. */
const NATURES: ReadonlySet<string> = new Set(['소비재', '원자재', '자본재']);

export function isNature(item: string | undefined): boolean {
  return item !== undefined && NATURES.has(item);
}

/** The measure that a flow is told by, where nothing else is said. */
export function usualMeasure(flow: Flow): Measure {
  if (flow === 'farm') return 'price';
  return /^(?:sea|air)/.test(flow) ? 'cost' : 'value';
}

/** Prices rise and fall, values increase and decrease. */
export function isPrice(measure: Measure): boolean {
  return ['price', 'cost', 'unit-price', 'up', 'down'].includes(measure);
}

/** The name that a row of names calls a fact by. */
export function nameOf({ subject }: Fact): string {
  return subject.country ?? subject.item ?? '';
}

/** Ids of every cell of the fact, which its name is bound to. */
export function cellsOf({ level, changes, points, run, record, direction }: Fact): readonly string[] {
  return [level, ...Object.values(changes), points, run, record, direction].flatMap((cell) =>
    cell === undefined ? [] : [cell.id],
  );
}
