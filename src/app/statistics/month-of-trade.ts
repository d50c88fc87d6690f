/** What the release of a month tells, from the cube as it stood for the last publication: for whoever compiles it, before it is published. */
import {
  addMonths,
  type Division,
  EVERYTHING,
  type MonthOfTrade,
  type NamedYearly,
  standingOn,
  type TradeQuery,
  type Yearly,
} from '../../areas/statistics/index.ts';
import type { Day } from '../../core/day.ts';
import type { CubeEngine, FlowFigures, TradeRow } from './engine.ts';
import type { TradeNames } from './names.ts';

type Flow = 'export' | 'import';

/** Undefined where the cube has nothing of the month. @param today by the business clock @param source named in the file */
export async function monthOfTrade(
  { engine, names }: { readonly engine: CubeEngine; readonly names: TradeNames },
  month: string,
  today: Day,
  source: string,
): Promise<MonthOfTrade | undefined> {
  const standing = standingOn(month, today);
  const known = new Set(engine.months());
  if (!known.has(month)) return undefined;
  // Of a month before there was any trade here nothing is known, which is not the same as none.
  const isComparable = known.has(addMonths(month, -12));
  const ask = async (flow: Flow, by: Division | null): Promise<readonly TradeRow[]> => {
    const query: TradeQuery = {
      ...{
        flow,
        from: month,
        to: month,
        by: by === null ? [] : [by],
        where: EVERYTHING,
        measure: 'usd',
        top: 100,
      },
      ...(isComparable ? { against: 12 } : {}),
    };
    const found = await engine.ask(
      query,
      standing === undefined ? { of: 'cube' } : { of: 'cube-on', day: standing.on },
    );
    return found?.rows ?? [];
  };
  const yearly = (row: TradeRow | undefined, flow: Flow): Yearly => {
    const was = flow === 'export' ? row?.wasExport : row?.wasImport;
    return { usd: dollars(row?.[flow]), wasUsd: isComparable ? dollars(was) : null };
  };
  const named = async (flow: Flow, by: Division): Promise<NamedYearly[]> =>
    Promise.all(
      (await ask(flow, by))
        .filter((row) => dollars(row[flow]) > 0 && row.keys[0] !== '')
        .map(async (row) => ({
          name: (await names.name(by, row.keys[0]!))?.ko ?? row.keys[0]!,
          ...yearly(row, flow),
        })),
    );
  const [sent, brought] = [await ask('export', null), await ask('import', null)];
  return {
    ...{ month, source },
    ...(standing === undefined
      ? {}
      : { status: standing.status === 'provisional' ? ('provisional' as const) : ('final' as const) }),
    export: yearly(sent[0], 'export'),
    import: yearly(brought[0], 'import'),
    exportItems: await named('export', 'nature'),
    importItems: await named('import', 'nature'),
    exportCountries: await named('export', 'country'),
    importCountries: await named('import', 'country'),
    importNatures: await named('import', 'nature-group'),
  };
}

/** Dollars that are known of the time before may be of some goods only: none is nought. */
const dollars = (figures: FlowFigures | null | undefined): number => (figures?.usdCents ?? 0) / 100;
