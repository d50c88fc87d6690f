/** Makes a cell of one number and everything that the keys above it have said. */
import {
  type Base,
  type Cell,
  CLASSES,
  type Dimension,
  type Flow,
  type Measure,
  type Subject,
  type What,
} from './cells.ts';
import { usualMeasure } from './facts.ts';
import type { Kind } from './figures.ts';
import type { NameKind, Reading } from './key-words.ts';
import { COUNTRIES } from './names.ts';
import { scaleOf, slackOf, type Unit, unitOf } from './units.ts';

export interface WalkSettings {
  readonly kind: Kind;
  readonly units: readonly Unit[];
  /** What a change without a base of its own is measured against. */
  readonly base: Base;
}

/** Undefined where the keys leave open what the number is; a figure whose unit nobody said cannot be said either. */
export function makeCell(
  value: number,
  pointer: string,
  reading: Reading,
  settings: WalkSettings,
): Cell | undefined {
  const flow = flowOf(reading, settings.kind);
  const what = whatOf(reading, flow);
  if (flow === undefined || what === undefined) return undefined;
  const measure = measureOf(reading, flow);
  if (!isOf(flow, measure) || isOpenTop(reading)) return undefined;
  if (measure === 'working-days' && what !== 'level') return undefined;
  const subject = subjectOf(reading);
  if (flow === 'farm' && measure !== 'price' && !isCount(what, subject)) return undefined;
  const unit = unitFor(what, measure, reading, flow, settings);
  if (unit === undefined || (unit.dimension === 'kind' && !Number.isInteger(value))) return undefined;
  const isChange = what === 'change' || what === 'points';
  const signed = isChange ? signedBy(reading, value) : value;
  const base = isChange ? (reading.base ?? settings.base) : what === 'direction' ? reading.base : undefined;
  return {
    ...{ id: pointer, flow, subject, measure, what },
    ...(base === undefined ? {} : { base }),
    ...{ span: reading.span ?? 'period', dimension: unit.dimension },
    // Scaling by powers of ten leaves binary dust behind: 44.55 hundred millions are 4,455,000,000.
    value: Number((signed * unit.scale).toPrecision(15)),
    slack: slackIn(value, unit),
    ...(reading.trend === undefined ? {} : { trend: reading.trend }),
  };
}

/** Under what fell, 65.8 is a fall of 65.8 %. */
function signedBy({ measure, trend }: Reading, value: number): number {
  return measure === 'down' || trend === 'down' ? -Math.abs(value) : value;
}

/** Items are counted by class, and a count does not change. */
function isCount(what: What, { item, country }: Subject): boolean {
  return what === 'level' && country === undefined && (item === undefined || CLASSES.includes(item));
}

/** The first three of what: items or countries? */
function isOpenTop({ names, dims }: Reading): boolean {
  return dims.length === 0 && names.some((name) => /^상위 \d+$/.test(name));
}

const COUNTED: readonly Dimension[] = ['piece', 'kind', 'month', 'quarter', 'year', 'sign'];

/** Days are exact; percentages are printed to a tenth at least, also where JSON has dropped its zero. */
function slackIn(value: number, { dimension, scale }: Unit): number {
  if (dimension === 'day') return 0;
  if (dimension === '%' || dimension === '%p') return Math.min(0.05, slackOf(value, false));
  return slackOf(value, COUNTED.includes(dimension)) * scale;
}

/** Daily averages are of exports, and so are shares in the totals of a month; a surplus or deficit is of the balance. */
function flowOf({ flow, mode, measure, trend }: Reading, kind: Kind): Flow | undefined {
  if (measure === 'working-days') return 'trade';
  if (mode !== undefined) return flow === 'import' || flow === 'export' ? `${mode}-${flow}` : undefined;
  if (flow !== undefined) return flow;
  if (trend === 'surplus' || trend === 'deficit') return 'balance';
  const isTotals = kind === 'ten_day' || kind === 'monthly';
  return isTotals && (measure === 'daily-average' || measure === 'share') ? 'export' : undefined;
}

/**
 * A share in % is a level and its change is in points; anything else in % is a change. Undefined where the keys leave open whether
 * a named figure is an amount or a change, or what a run is a run of.
 */
function whatOf(reading: Reading, flow: Flow | undefined): What | undefined {
  const { what, run, measure, isPercent, names, unit, trend } = reading;
  if (run !== undefined) return trend === undefined ? undefined : 'run';
  if (what === 'run') return undefined;
  if (what === 'change' && measure === 'share') return 'points';
  // By how many dollars something changed is no percentage, and not told here.
  if (what === 'change' && isPercent !== true && unit !== undefined) return undefined;
  if (isPercent === true && measure !== 'share' && (what ?? 'level') === 'level') return 'change';
  if (what !== undefined) return what;
  const isOpen = names.length > 0 && measure === undefined && unit === undefined && flow !== 'balance';
  return isOpen && trend === undefined ? undefined : 'level';
}

/** In prices of farm goods a bare rise or fall counts items. */
function measureOf({ measure, trend, run, isPercent }: Reading, flow: Flow): Measure {
  // A percentage counts nothing: it is by how much what rose has risen.
  if (isPercent === true && (measure === undefined || measure === 'up' || measure === 'down'))
    return usualMeasure(flow);
  // The value of a route is its cost.
  if (measure === 'value' && usualMeasure(flow) === 'cost') return 'cost';
  if (measure !== undefined) return measure;
  if (flow === 'farm' && run === undefined && (trend === 'up' || trend === 'down')) return trend;
  return usualMeasure(flow);
}

/** A balance has no weight and freight no share: keys that say so are not understood. */
function isOf(flow: Flow, measure: Measure): boolean {
  if (flow === 'export' || flow === 'import') return !FARM.includes(measure) && measure !== 'cost';
  if (flow === 'farm') return FARM.includes(measure);
  return measure === (flow === 'trade' ? 'working-days' : usualMeasure(flow));
}

const FARM: readonly Measure[] = ['price', 'listed', 'up', 'down', 'still', 'without'];

function unitFor(
  what: What,
  measure: Measure,
  reading: Reading,
  flow: Flow,
  { units, kind }: WalkSettings,
): Unit | undefined {
  const plain = (dimension: Dimension): Unit => ({ dimension, scale: 1 });
  if (what === 'run') return plain(reading.run ?? 'month');
  if (what === 'direction' || what === 'record') return plain('sign');
  if (what === 'points') return plain('%p');
  if (what === 'change') return plain('%');
  if (measure === 'share') return plain('%');
  if (measure === 'number') return { dimension: 'piece', scale: scaleOf(reading.unit ?? '') };
  if (measure === 'working-days') return plain('day');
  if (['listed', 'up', 'down', 'still', 'without'].includes(measure)) return plain('kind');
  const own = reading.unit === undefined ? undefined : unitOf(reading.unit);
  if (own !== undefined) return own;
  if (measure === 'weight') return units.find(({ dimension }) => dimension === 'kg');
  if (measure === 'unit-price')
    return (
      units.find(({ dimension, scale }) => /^USD/.test(dimension) && scale === 1) ?? carPrice(kind, units)
    );
  if (kind === 'freight_cost') {
    const wanted = FREIGHT_UNITS[/^air/.test(flow) ? 'air' : 'sea'];
    return units.find(({ dimension }) => dimension === wanted.dimension) ?? wanted;
  }
  return units.find(({ dimension }) => dimension === 'USD' || dimension === 'KRW');
}

/** No car costs hundreds of millions: its price is in the dollars that the values are in hundred millions of. */
function carPrice(kind: Kind, units: readonly Unit[]): Unit | undefined {
  const isInDollars = kind === 'quarterly_cars' && units.some(({ dimension }) => dimension === 'USD');
  return isInDollars ? { dimension: 'USD', scale: 1 } : undefined;
}

/** What the Service's table of freight is in: thousands of won for the container, won for the kilogram. */
const FREIGHT_UNITS = {
  sea: { dimension: 'KRW/2TEU', scale: 1000 },
  air: { dimension: 'KRW/kg', scale: 1 },
} as const satisfies Record<string, Unit>;

/** By the kinds that the keys announced; else a country is known by its name, and the rest are items. */
function subjectOf({ names, dims }: Reading): Subject {
  const kinds = kindsOf(names, dims);
  const items = names.filter((_, place) => kinds[place] === 'item');
  const country = names.findLast((_, place) => kinds[place] === 'country');
  const item = items.at(-1);
  const group = items.length > 1 ? items.at(-2) : undefined;
  return {
    ...(group === undefined ? {} : { group }),
    ...(item === undefined ? {} : { item: item.replace(/^(상위 \d+)$/, '$1품목') }),
    ...(country === undefined ? {} : { country: country.replace(/^(상위 \d+)$/, '$1국') }),
  };
}

function kindsOf(names: readonly string[], dims: readonly NameKind[]): readonly NameKind[] {
  if (dims.length === 2 && names.length === 2) return dims;
  return names.map((name, place) =>
    place === names.length - 1 && dims.length === 1 ? dims[0]! : COUNTRIES.has(name) ? 'country' : 'item',
  );
}
