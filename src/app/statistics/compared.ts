/** Asks the cube for a time and for the time that it is compared with, by months or by days, in one shape for all releases. */
import {
  addMonths,
  type Division,
  EVERYTHING,
  monthsOf,
  type NamedYearly,
  type Period,
  type TradeQuery,
  type Yearly,
} from '../../areas/statistics/index.ts';
import type { Day } from '../../core/day.ts';
import { ECONOMIC_BLOCS } from '../../reference/economic-blocs.ts';
import { editionsAcross } from './editions.ts';
import type { CubeEngine, FlowFigures, Standing, TradeRow } from './engine.ts';
import type { TradeNames } from './names.ts';

export type Flow = 'export' | 'import';

export interface Amounts {
  readonly usd: number;
  readonly kg: number;
}

export interface ComparedRow {
  /** '' where nothing is divided. */
  readonly key: string;
  readonly now: Amounts;
  /** Null where nothing is known of the time before, which is not nothing. */
  readonly was: Amounts | null;
}

export interface Wanted {
  readonly flow: Flow;
  readonly by?: Division;
  readonly items?: readonly string[];
  readonly natures?: readonly string[];
}

/** Rows of the time asked for, the greatest first. */
export type AskCompared = (wanted: Wanted) => Promise<readonly ComparedRow[]>;

const MOST = 2_000;
const NOTHING: Amounts = { usd: 0, kg: 0 };

/** Whether codes of goods that are asked for are of one edition in both times. */
const isOneEdition = (wanted: Wanted, before: string, to: string): boolean =>
  editionsAcross(queryOf(wanted, before, to)).length === 0;

/** Whole months, compared with a year before where the cube has every month of it, and codes of goods are of one edition. @param standing what was known */
export function askMonths(engine: CubeEngine, from: string, to: string, standing: Standing): AskCompared {
  const known = new Set(engine.months());
  const isKnown = monthsOf(from, to).every((month) => known.has(addMonths(month, -12)));
  return async (wanted) => {
    const isComparable = isKnown && isOneEdition(wanted, addMonths(from, -12), to);
    const query = { ...queryOf(wanted, from, to), ...(isComparable ? { against: 12 } : {}) };
    const found = await engine.ask(query, standing);
    return (found?.rows ?? []).map((row) => ({
      ...{ key: row.keys[0] ?? '', now: amountsOf(row[wanted.flow]) },
      was: isComparable ? amountsOf(row[wanted.flow === 'export' ? 'wasExport' : 'wasImport']) : null,
    }));
  };
}

/** Days of one month or more, compared with other days where the cube has their months and codes of goods are of one edition. @param today what was known before it */
export function askDays(engine: CubeEngine, now: Span, before: Span, today: Day): AskCompared {
  const known = new Set(engine.months());
  const isKnown = monthsOf(before.from.slice(0, 7), before.to.slice(0, 7)).every((one) => known.has(one));
  const ask = async (wanted: Wanted, { from, to }: Span): Promise<readonly TradeRow[]> => {
    const query = queryOf(wanted, from.slice(0, 7), to.slice(0, 7));
    const found = await engine.ask(query, { of: 'days', from, to, before: today });
    return found?.rows ?? [];
  };
  return async (wanted) => {
    const isComparable = isKnown && isOneEdition(wanted, before.from.slice(0, 7), now.to.slice(0, 7));
    const [rows, earlier] = await Promise.all([
      ask(wanted, now),
      isComparable ? ask(wanted, before) : undefined,
    ]);
    const was = new Map(earlier?.map((row) => [row.keys[0] ?? '', amountsOf(row[wanted.flow])]));
    const keys = new Set([...rows.map(({ keys: [key = ''] }) => key), ...was.keys()]);
    const told = new Map(rows.map((row) => [row.keys[0] ?? '', amountsOf(row[wanted.flow])]));
    return [...keys].map((key) => ({
      ...{ key, now: told.get(key) ?? NOTHING },
      was: isComparable ? (was.get(key) ?? NOTHING) : null,
    }));
  };
}

export type Span = Pick<Period, 'from' | 'to'>;

function queryOf({ flow, by, items = [], natures = [] }: Wanted, from: string, to: string): TradeQuery {
  return {
    ...{ flow, from, to, by: by === undefined ? [] : [by], measure: 'usd', top: MOST },
    where: { ...EVERYTHING, items, natures },
  };
}

/** Dollars that are known of the time before may be of some goods only: none is nought. */
function amountsOf(figures: FlowFigures | null): Amounts {
  return figures === null ? NOTHING : { usd: figures.usdCents / 100, kg: figures.grams / 1000 };
}

export function yearlyOf(rows: readonly ComparedRow[]): Yearly {
  const sum = (of: (row: ComparedRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const isKnown = rows.every(({ was }) => was !== null);
  return { usd: sum(({ now }) => now.usd), wasUsd: isKnown ? sum(({ was }) => was?.usd ?? 0) : null };
}

/** Rows with something traded now, under their Korean names. */
export async function namedOf(
  names: TradeNames,
  division: Division,
  rows: readonly ComparedRow[],
): Promise<readonly NamedYearly[]> {
  return Promise.all(
    rows
      .filter(({ key, now }) => now.usd > 0 && key !== '')
      .map(async ({ key, now, was }) => ({
        name: key === UNION ? UNION_NAME : ((await names.name(division, key))?.ko ?? key),
        ...{ usd: now.usd, wasUsd: was?.usd ?? null },
      })),
  );
}

const UNION = 'EUU';
const UNION_NAME = '유럽연합';
const MEMBERS = new Set(ECONOMIC_BLOCS.byCode.get(UNION)![0]!.members);

/** Countries as releases tell them: the European Union as one. */
export function withUnion(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const members = rows.filter(({ key }) => MEMBERS.has(key));
  if (members.length === 0) return rows;
  const add = (one: Amounts, other: Amounts): Amounts => ({
    usd: one.usd + other.usd,
    kg: one.kg + other.kg,
  });
  const union: ComparedRow = {
    ...{ key: UNION, now: members.map(({ now }) => now).reduce(add) },
    was: members[0]!.was === null ? null : members.map(({ was }) => was ?? NOTHING).reduce(add),
  };
  const others = rows.filter(({ key }) => !MEMBERS.has(key));
  return [...others, union].sort((one, other) => other.now.usd - one.now.usd);
}
