/** Walks through a figures file and makes a cell of every number whose keys are understood. */
import type { Cell } from './cells.ts';
import type { FiguresProblem } from './figures.ts';
import { type Reading, readKey } from './key-words.ts';
import { makeCell, type WalkSettings } from './make-cell.ts';

export interface Walked {
  readonly cells: Cell[];
  readonly leftOut: string[];
  readonly problems: FiguresProblem[];
}

/** No figures file has more levels; what lies deeper is not looked at. */
const DEEPEST = 12;

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
  if (value === null || pointer.split('/').length > DEEPEST) {
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
  const sign = DIRECTIONS.find(([words]) => words.test(String(value)))?.[1];
  if (sign === undefined) walked.leftOut.push(pointer);
  else addCell(sign, pointer, reading, settings, walked);
}

const DIRECTIONS: readonly (readonly [RegExp, -1 | 0 | 1])[] = [
  [/^(?:상승|증가|up|rise|rises|rose|increase|increased)$/i, 1],
  [/^(?:하락|감소|down|fall|falls|fell|decrease|decreased)$/i, -1],
  [/^(?:보합|flat|unchanged)$/i, 0],
];

function addCell(
  value: number,
  pointer: string,
  reading: Reading,
  settings: WalkSettings,
  walked: Walked,
): void {
  if (!Number.isFinite(value)) return void walked.problems.push(unreadable(pointer, String(value)));
  const cell = makeCell(value, pointer, reading, settings);
  if (cell === undefined) walked.leftOut.push(pointer);
  else walked.cells.push(cell);
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
