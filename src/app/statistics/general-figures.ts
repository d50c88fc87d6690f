/** Totals, main goods and countries of a month or of its first days, from the cube: for whoever compiles a release, before it is published. */
import {
  addMonths,
  EVERYTHING,
  monthlyFigures,
  monthsOf,
  type Period,
  publicationsOf,
  standingOn,
  type TradeOfTime,
  tenDayFigures,
} from '../../areas/statistics/index.ts';
import { addDays, type Day } from '../../core/day.ts';
import { workingDays } from '../../reference/working-days.ts';
import { type AskCompared, askDays, askMonths, namedOf, type Span, withUnion, yearlyOf } from './compared.ts';
import type { CubeEngine, Standing } from './engine.ts';
import type { FigureParts } from './release-figures.ts';

type File = Readonly<Record<string, unknown>>;

/** @param status which publication; as it stands today where it is absent */
export async function figuresOfMonth(
  { engine, names, source, today }: FigureParts,
  month: string,
  status: 'provisional' | 'final' | undefined,
): Promise<File> {
  const publication =
    status === 'provisional'
      ? publicationsOf(month)[0]!
      : (standingOn(month, today) ?? publicationsOf(month)[0]!);
  const standing: Standing = { of: 'cube-on', day: publication.on };
  const ask = askMonths(engine, month, month, standing);
  const january = `${month.slice(0, 4)}-01`;
  return monthlyFigures({
    ...(await tradeOf({ names, source }, ask)),
    ...(await yearToDate(engine, january, month, (from) => askMonths(engine, from, month, standing))),
    month,
    status: publication.status === 'provisional' ? 'provisional' : 'final',
    series: await seriesUpTo(engine, month, standing),
  });
}

/** The first ten or twenty days, as known today. */
export async function figuresOfDays(
  { engine, names, source, today }: FigureParts,
  { from, to }: Period,
): Promise<File> {
  const before = { from: yearBefore(from), to: yearBefore(to) };
  const ask = askDays(engine, { from, to }, before, today);
  const january = `${from.slice(0, 4)}-01`;
  const [now, then] = [workingDays(from, to), workingDays(before.from, before.to)];
  return tenDayFigures({
    ...(await tradeOf({ names, source }, ask)),
    ...(await yearToDate(engine, january, from.slice(0, 7), (first) => {
      const all: Span = { from: `${first}-01`, to };
      return askDays(engine, all, { from: yearBefore(all.from), to: before.to }, today);
    })),
    ...{ from, to },
    ...(now === undefined || then === undefined ? {} : { workingDays: { now, before: then } }),
  });
}

/** The same day of the year before; the last of February for the 29th. */
export function yearBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1);
  return day.endsWith('02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

async function tradeOf(
  { names, source }: Pick<FigureParts, 'names' | 'source'>,
  ask: AskCompared,
): Promise<TradeOfTime> {
  const total = async (flow: 'export' | 'import') => yearlyOf(await ask({ flow }));
  const named = async (flow: 'export' | 'import', by: 'nature' | 'nature-group') =>
    namedOf(names, by, await ask({ flow, by }));
  const countries = async (flow: 'export' | 'import') =>
    namedOf(names, 'country', withUnion(await ask({ flow, by: 'country' })));
  return {
    source,
    ...{ export: await total('export'), import: await total('import') },
    ...{ exportItems: await named('export', 'nature'), importItems: await named('import', 'nature') },
    ...{ exportCountries: await countries('export'), importCountries: await countries('import') },
    importNatures: await named('import', 'nature-group'),
  };
}

/** Months that are there as a whole: nobody knows on which day of its first month the cube begins. */
function wholeMonths(engine: CubeEngine): ReadonlySet<string> {
  return new Set(engine.months().slice(1));
}

/** Where every month of the year is whole; its change where those of the year before are, too. January by itself says nothing more. */
async function yearToDate(
  engine: CubeEngine,
  january: string,
  month: string,
  asker: (from: string) => AskCompared,
): Promise<Pick<TradeOfTime, 'yearToDate'>> {
  const whole = wholeMonths(engine);
  const isWhole = (from: string, to: string): boolean => monthsOf(from, to).every((one) => whole.has(one));
  if (month === january || !isWhole(january, month)) return {};
  const isCompared = isWhole(addMonths(january, -12), addMonths(month, -12));
  const ask = asker(january);
  const sum = async (flow: 'export' | 'import') => {
    const told = yearlyOf(await ask({ flow }));
    return isCompared ? told : { ...told, wasUsd: null };
  };
  return { yearToDate: { export: await sum('export'), import: await sum('import') } };
}

/** Every whole month up to one; a month without files is not in it, and ends what is reckoned from it. */
async function seriesUpTo(engine: CubeEngine, month: string, standing: Standing) {
  const whole = wholeMonths(engine);
  const first = engine.months()[1];
  if (first === undefined || first > month) return [];
  const found = await engine.ask(
    { flow: 'both', from: first, to: month, by: ['month'], where: EVERYTHING, measure: 'usd', top: 10_000 },
    standing,
  );
  return (found?.rows ?? []).flatMap(({ keys: [key = ''], export: out, import: into }) =>
    whole.has(key)
      ? [{ month: key, export: (out?.usdCents ?? 0) / 100, import: (into?.usdCents ?? 0) / 100 }]
      : [],
  );
}

/** Days between which prices of a month or of some days are asked. */
export function spanBefore({ grain, from, to }: Period): Span {
  if (grain !== 'month') return { from: yearBefore(from), to: yearBefore(to) };
  const month = addMonths(from.slice(0, 7), -12);
  return { from: `${month}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) };
}
