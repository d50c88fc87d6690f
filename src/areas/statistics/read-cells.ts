/** Walks through a figures file and makes a cell of every number whose keys are understood. */
import type { Base, Cell, Dimension, Flow, Measure, Subject, What } from './cells.ts';
import { usualMeasure } from './facts.ts';
import type { FiguresProblem, Kind } from './figures.ts';
import { type NameKind, type Reading, readKey } from './key-words.ts';
import { COUNTRIES } from './names.ts';
import { slackOf, type Unit, unitOf } from './units.ts';

export interface WalkSettings {
  readonly kind: Kind;
  readonly units: readonly Unit[];
  /** What a change without a base of its own is measured against. */
  readonly base: Base;
}

export interface Walked {
  readonly cells: Cell[];
  readonly leftOut: string[];
  readonly problems: FiguresProblem[];
}

const START: Reading = { names: [], dims: [] };
/** Columns of the freight table: the cost, and its change against the month and the year before. */
const FREIGHT: readonly Partial<Reading>[] = [
  { what: 'level', measure: 'cost' },
  { what: 'change', base: 'mom', measure: 'cost' },
  { what: 'change', base: 'yoy', measure: 'cost' },
];

export function walkFigures(body: Readonly<Record<string, unknown>>, settings: WalkSettings): Walked {
  const walked: Walked = { cells: [], leftOut: [], problems: [] };
  const start = settings.kind === 'agri_import_price' ? { ...START, flow: 'farm' as const } : START;
  walkObject(body, '', start, settings, walked);
  return walked;
}

function walkObject(
  body: Readonly<Record<string, unknown>>,
  pointer: string,
  reading: Reading,
  settings: WalkSettings,
  walked: Walked,
): void {
  const first = walked.cells.length;
  for (const [key, value] of Object.entries(body)) {
    if (key === 'since' && typeof value === 'string') continue;
    if (['name', 'note', 'notes', 'comment', 'check', 'sources'].includes(key)) continue;
    const here = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const next =
      key === 'items' && typeof value === 'number'
        ? { ...reading, measure: 'listed' as const, what: 'level' as const }
        : readKey(key, reading);
    if (next === undefined) walked.leftOut.push(here);
    else walk(value, here, next, settings, walked);
  }
  if (typeof body.since !== 'string') return;
  for (let place = first; place < walked.cells.length; place++)
    if (walked.cells[place]!.what === 'run')
      walked.cells[place] = { ...walked.cells[place]!, since: body.since };
}

function walk(
  value: unknown,
  pointer: string,
  reading: Reading,
  settings: WalkSettings,
  walked: Walked,
): void {
  if (value === null) {
    walked.leftOut.push(pointer);
  } else if (Array.isArray(value)) {
    walkArray(value, pointer, reading, settings, walked);
  } else if (typeof value === 'object') {
    walkObject(value as Record<string, unknown>, pointer, reading, settings, walked);
  } else if (typeof value === 'number') {
    addCell(value, pointer, reading, settings, walked);
  } else if (value === true && reading.what === 'record') {
    addCell(1, pointer, reading, settings, walked);
  } else if (reading.what === 'direction') {
    addDirection(value, pointer, reading, settings, walked);
  } else if (typeof value === 'string' && /^[\s\d.,+△▲%-]+$/.test(value)) {
    walked.problems.push(unreadable(pointer, value));
  } else walked.leftOut.push(pointer);
}

/** Rows with a name each, or the three columns of the freight table. */
function walkArray(
  value: readonly unknown[],
  pointer: string,
  reading: Reading,
  settings: WalkSettings,
  walked: Walked,
): void {
  value.forEach((one, place) => {
    const here = `${pointer}/${place}`;
    const name = (one as { name?: unknown } | null)?.name;
    if (typeof name === 'string') {
      walk(one, here, { ...reading, names: [...reading.names, name] }, settings, walked);
    } else if (settings.kind === 'freight_cost' && value.length === FREIGHT.length) {
      walk(one, here, { ...reading, ...FREIGHT[place] }, settings, walked);
    } else walked.leftOut.push(here);
  });
}

function addDirection(
  value: unknown,
  pointer: string,
  reading: Reading,
  settings: WalkSettings,
  walked: Walked,
): void {
  const sign = /상승|증가|^up$|^rise/.test(String(value)) ? 1 : /하락|감소|^down$|^fall/.test(String(value)) ? -1 : 0;
  if (sign === 0) walked.leftOut.push(pointer);
  else addCell(sign, pointer, reading, settings, walked);
}

function addCell(
  value: number,
  pointer: string,
  reading: Reading,
  settings: WalkSettings,
  walked: Walked,
): void {
  const flow = flowOf(reading);
  const what = whatOf(reading);
  if (flow === undefined || what === undefined) return void walked.leftOut.push(pointer);
  if (!Number.isFinite(value)) return void walked.problems.push(unreadable(pointer, String(value)));
  const measure = measureOf(reading, flow);
  const unit = unitFor(what, measure, reading, flow, settings);
  // A figure whose unit nobody said cannot be said either.
  if (unit === undefined) return void walked.leftOut.push(pointer);
  const isCount = ['piece', 'kind', 'day', 'month', 'quarter', 'year', 'sign'].includes(unit.dimension);
  const isPercent = unit.dimension === '%' || unit.dimension === '%p';
  const slack = unit.dimension === 'day' ? 0 : isPercent ? Math.min(0.05, slackOf(value, false)) : slackOf(value, isCount) * unit.scale;
  walked.cells.push({
    id: pointer,
    flow,
    subject: subjectOf(reading),
    measure,
    what,
    ...(what === 'change' || what === 'points' ? { base: reading.base ?? settings.base } : {}),
    ...(what === 'direction' && reading.base !== undefined ? { base: reading.base } : {}),
    span: reading.span ?? 'period',
    dimension: unit.dimension,
    // Scaling by powers of ten leaves binary dust behind: 44.55 hundred millions are 4,455,000,000.
    value: Number((value * unit.scale).toPrecision(15)),
    slack,
    ...(reading.trend === undefined ? {} : { trend: reading.trend }),
  });
}

function flowOf({ flow, mode, measure }: Reading): Flow | undefined {
  if (measure === 'working-days') return 'trade';
  if (mode === undefined) return flow;
  return flow === 'import' || flow === 'export' ? `${mode}-${flow}` : undefined;
}

/**
 * A share in % is a level and its change is in points; anything else in % is a change. Undefined where the keys leave open whether
 * a named figure is an amount or a change, or what a run is a run of.
 */
function whatOf({ what, run, measure, isPercent, names, unit, trend }: Reading): What | undefined {
  if (run !== undefined) return trend === undefined ? undefined : 'run';
  if (what === 'run') return undefined;
  if (what === 'change' && measure === 'share') return 'points';
  if (what !== undefined) return what;
  if (isPercent === true && measure !== 'share') return 'change';
  const isOpen = names.length > 0 && measure === undefined && unit === undefined;
  return isOpen && trend === undefined ? undefined : 'level';
}

/** In prices of farm goods a bare rise or fall counts items. */
function measureOf({ measure, trend, run }: Reading, flow: Flow): Measure {
  if (measure !== undefined) return measure;
  if (flow === 'farm' && run === undefined && (trend === 'up' || trend === 'down')) return trend;
  return usualMeasure(flow);
}

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
  if (measure === 'number') return plain('piece');
  if (measure === 'working-days') return plain('day');
  if (['listed', 'up', 'down', 'still', 'without'].includes(measure)) return plain('kind');
  const own = reading.unit === undefined ? undefined : unitOf(reading.unit);
  if (own !== undefined) return own;
  if (measure === 'weight') return units.find(({ dimension }) => dimension === 'kg');
  if (measure === 'unit-price')
    return units.find(({ dimension, scale }) => /^USD/.test(dimension) && scale === 1);
  if (kind === 'freight_cost') {
    const wanted = FREIGHT_UNITS[/^air/.test(flow) ? 'air' : 'sea'];
    return units.find(({ dimension }) => dimension === wanted.dimension) ?? wanted;
  }
  return units.find(({ dimension }) => dimension === 'USD' || dimension === 'KRW');
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

function unreadable(pointer: string, written: string): FiguresProblem {
  return {
    code: 'release/number-unreadable',
    pointer,
    message: {
      ko: `숫자가 있어야 할 자리에 “${written}”이(가) 있습니다. JSON 숫자로 적어 주십시오.`,
      en: `Expected a JSON number and got “${written}”.`,
    },
  };
}
