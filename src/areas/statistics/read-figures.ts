/** Reads a figures file whole: everything that is wrong with it at once, or its cells, checked against each other. */

import { bad, good, type Result } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import { disagreements } from './agree.ts';
import type { Base } from './cells.ts';
import { derivedCells } from './derive.ts';
import { type Figures, type FiguresProblem, type FiguresProblemCode, KINDS, type Kind } from './figures.ts';
import { baseOf, type Period, readPeriod } from './periods.ts';
import { walkFigures } from './read-cells.ts';
import { readSeries, runCells } from './series.ts';
import { unitsOf } from './units.ts';

/** What a file says of itself; everything else in it is figures. */
const OF_ITSELF: ReadonlySet<string> = new Set(
  'type period published embargo status unit units event item compare sources source check notes contact series title used_cars'.split(
    ' ',
  ),
);

const IS_UNIT = /^units?(?:_(?:air|sea|export|import))?$/;

type Body = Readonly<Record<string, unknown>>;

/** @param expected the kind that was asked for, where one was */
export function readFigures(given: unknown, expected?: string): Result<Figures, FiguresProblemCode> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return bad([noObject()]);
  const body = given as Body;
  const kind = KINDS.find((one) => one === body.type);
  const problems: FiguresProblem[] = [];
  if (kind === undefined) problems.push(kindUnknown(body.type));
  else if (expected !== undefined && expected !== kind) problems.push(kindDiffers(expected, kind));
  const compare = (body.compare ?? {}) as Body;
  const period = readPeriod(body.period ?? compare.current);
  if (period === undefined)
    problems.push(periodUnreadable(body.period === undefined ? '/compare/current' : '/period'));
  if (kind === undefined || period === undefined) return bad(problems);
  const previous = readPeriod(compare.previous);
  const base: Base = (previous && baseOf(period, previous)) ?? 'yoy';
  const numbers = Object.fromEntries(Object.entries(body).filter(([key]) => !isOfItself(key, body, kind)));
  const units = unitsOf(unitTexts(body).join('; '));
  const walked = walkFigures(numbers, { kind, units, base });
  problems.push(...walked.problems);
  const series = readSeries(body.series, problems);
  const read = [...walked.cells, ...runCells(series, period, walked.cells)];
  const cells = [...read, ...derivedCells(read)];
  problems.push(...disagreements(cells, period, series));
  if (problems.length === 0 && cells.length === 0) problems.push(nothingToSay());
  if (problems.length > 0) return bad(problems);
  return good({
    ...{ kind, period, cells, series, leftOut: walked.leftOut },
    ...(previous === undefined ? {} : { previous }),
    ...ofItself(body, period),
  });
}

/** `unit`, `units` or `unit_air`, as one text or several. */
function unitTexts(body: Body): readonly string[] {
  return Object.entries(body).flatMap(([key, value]) => {
    if (!IS_UNIT.test(key)) return [];
    const all = typeof value === 'object' && value !== null ? Object.values(value) : [value];
    return all.filter((one) => typeof one === 'string');
  });
}

/** `items` of a price release is a count, `item` of a feature its subject. */
function isOfItself(key: string, body: Body, kind: Kind): boolean {
  if (IS_UNIT.test(key)) return true;
  return OF_ITSELF.has(key) && !(key === 'item' && kind !== 'item_feature' && typeof body.item === 'object');
}

function ofItself(body: Body, period: Period): Pick<Figures, 'sources'> & Partial<Figures> {
  const { status, published, embargo, event, item, contact, sources, notes, used_cars: usedCars } = body;
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  const told = {
    status: status === 'provisional' || status === 'final' ? status : undefined,
    published: text(published),
    embargo: text(embargo),
    event: readEvent(text(event), period),
    item: text(item),
    contact: readContact(contact),
    hasUsedCars: usedCars === 'included' ? true : undefined,
    notes: Array.isArray(notes) ? notes.filter(isText) : undefined,
  };
  return {
    sources: Array.isArray(sources) ? sources.filter((one) => typeof one === 'string') : [],
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
  };
}

function isText(note: unknown): note is Text {
  const { ko, en } = (note ?? {}) as { readonly ko?: unknown; readonly en?: unknown };
  return typeof ko === 'string' && typeof en === 'string';
}

/** `추석 2019, 1st of 3`. */
function readEvent(text: string | undefined, period: Period): Figures['event'] {
  const found = /^(\D+?)\s*(\d{4})?(?:,\s*(\d+)(?:st|nd|rd|th|차)?(?:\s+of\s+(\d+))?)?$/.exec(text ?? '');
  if (found === null) return undefined;
  const [, name = '', year = period.from.slice(0, 4), nth, of] = found;
  return {
    ...{ name: name.trim(), year },
    ...(nth === undefined ? {} : { nth: Number(nth) }),
    ...(of === undefined ? {} : { of: Number(of) }),
  };
}

function readContact(given: unknown): Figures['contact'] {
  if (typeof given !== 'object' || given === null) return undefined;
  const { department, people } = given as { department?: unknown; people?: unknown };
  const names = Array.isArray(people) ? people.filter((one) => typeof one === 'string') : [];
  if (typeof department !== 'string' && names.length === 0) return undefined;
  return { people: names, ...(typeof department === 'string' ? { department } : {}) };
}

function noObject(): FiguresProblem {
  return {
    code: 'release/no-object',
    message: { ko: '수치 파일은 JSON 객체여야 합니다.', en: 'A figures file is one JSON object.' },
  };
}

function kindUnknown(given: unknown): FiguresProblem {
  return {
    code: 'release/kind-unknown',
    pointer: '/type',
    message: {
      ko: `보도자료의 종류 “${String(given)}”을(를) 알지 못합니다. 다음 가운데 하나여야 합니다: ${KINDS.join(', ')}.`,
      en: `There is no kind of release “${String(given)}”. Expected one of ${KINDS.join(', ')}.`,
    },
  };
}

function kindDiffers(expected: string, kind: Kind): FiguresProblem {
  return {
    code: 'release/kind-differs',
    pointer: '/type',
    message: {
      ko: `수치는 ${kind} 종류인데 ${expected} 종류의 보도자료를 요청했습니다.`,
      en: `The figures are of the kind ${kind}, and a release of the kind ${expected} was asked for.`,
    },
  };
}

function periodUnreadable(pointer: string): FiguresProblem {
  return {
    code: 'release/period-unreadable',
    pointer,
    message: {
      ko: '기간을 읽을 수 없습니다. {"from": "2025-09-01", "to": "2025-09-10"}, "2025-09", "2025-Q3", "2025" 또는 "2025-09-01..10"으로 적어 주십시오.',
      en: 'The period is unreadable. Write {"from": "2025-09-01", "to": "2025-09-10"}, "2025-09", "2025-Q3", "2025" or "2025-09-01..10".',
    },
  };
}

function nothingToSay(): FiguresProblem {
  return {
    code: 'release/nothing-to-say',
    message: { ko: '읽을 수 있는 수치가 하나도 없습니다.', en: 'Not one figure could be read.' },
  };
}
