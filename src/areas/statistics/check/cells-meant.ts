/** Which cells a claim speaks of, by everything that its words say: measure, flow, name, time and unit. */
import { type Cell, CLASSES, type Dimension, type Measure, type Subject, type What } from '../cells.ts';
import { usualMeasure } from '../facts.ts';
import type { Figures } from '../figures.ts';
import type { AmountClaim, Context, TrendWord } from './claims.ts';
import type { Amount } from './read-amount.ts';

/** A percentage is a change, but of a share that stands still. */
export function whatOf({ amount, context, trend, isRun }: AmountClaim): What {
  if (isRun) return 'run';
  if (amount.dimension === '%p') return 'points';
  if (amount.dimension !== '%') return 'level';
  return context.measure === 'share' && trend === undefined && amount.sign === 0 ? 'level' : 'change';
}

/** Counts are told apart by the word after them; days are of work. */
export function measureOf({ amount, context, trend, isRun }: AmountClaim, what: What): Measure | undefined {
  if (what === 'run' || isRun) return context.measure;
  if (amount.dimension === 'kind') return trend === undefined ? 'listed' : COUNTED[trend];
  if (amount.dimension === 'USD/kg' && context.measure === undefined)
    return context.flow === 'farm' ? 'price' : 'unit-price';
  const own = BY_DIMENSION[amount.dimension as Dimension];
  return own ?? context.measure;
}

const COUNTED: Readonly<Record<TrendWord, Measure | undefined>> = {
  up: 'up',
  down: 'down',
  still: 'still',
  without: 'without',
  surplus: undefined,
  deficit: undefined,
};
const BY_DIMENSION: Partial<Readonly<Record<Dimension, Measure>>> = {
  piece: 'number',
  kg: 'weight',
  day: 'working-days',
};

/** Cells that the words leave possible; what they leave unsaid may be anything. */
export function cellsMeant(
  figures: Figures,
  context: Context,
  what: What,
  measure: Measure | undefined,
): readonly Cell[] {
  const { flow, base, span } = context;
  return figures.cells.filter((cell) => {
    if (cell.what !== what || cell.span !== span) return false;
    if (measure === 'working-days') return cell.measure === measure;
    if (flow !== undefined && cell.flow !== flow) return false;
    if (base !== undefined && cell.base !== undefined && cell.base !== base) return false;
    return cell.measure === (measure ?? usualMeasure(cell.flow)) && isSubject(cell.subject, context.subject);
  });
}

/** A group may be left unsaid: 승용차 is the 승용차 of consumer goods. */
function isSubject(real: Subject, said: Subject): boolean {
  if (real.item !== said.item || real.country !== said.country) return false;
  // Files of prices mostly name goods without their class.
  const isClass = real.group === undefined && said.group !== undefined && CLASSES.includes(said.group);
  return said.group === undefined || real.group === said.group || isClass;
}

/** Whether the unit of the text measures what the cell does. */
export function isComparable({ dimension, unit }: Amount, cell: Cell, { kind }: Figures): boolean {
  if (dimension === 'piece' && unit !== undefined)
    return cell.dimension === 'piece' && /^(?:대|cars?)$/.test(unit) === (kind === 'quarterly_cars');
  if (dimension === cell.dimension) return true;
  return dimension === 'KRW' && (cell.dimension === 'KRW/2TEU' || cell.dimension === 'KRW/kg');
}
