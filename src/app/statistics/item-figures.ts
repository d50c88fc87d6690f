/** Figures of single goods from the cube: cars of a quarter, an item of any time, prices of farm goods. */
import {
  type CarsOneWay,
  carFigures,
  DRIVES,
  endOf,
  farmFigures,
  featureFigures,
  type Period,
  type ReleaseWish,
  standingOn,
  type Yearly,
} from '../../areas/statistics/index.ts';
import type { Day } from '../../core/day.ts';
import { FARM_PRICE_GOODS } from '../../reference/farm-price-goods.ts';
import { GOODS_BY_NATURE } from '../../reference/goods-by-nature.ts';
import {
  type AskCompared,
  askDays,
  askMonths,
  type ComparedRow,
  type Flow,
  namedOf,
  type Wanted,
  withUnion,
  yearlyOf,
} from './compared.ts';
import { spanBefore } from './general-figures.ts';
import type { FigureParts } from './release-figures.ts';

type File = Readonly<Record<string, unknown>>;

const CARS = '8703';

/** Undefined where no car was traded. */
export async function figuresOfCars(
  parts: FigureParts,
  { period, written }: ReleaseWish,
): Promise<File | undefined> {
  const ask = asked(parts, period);
  const number = numbersOf(parts, period);
  const codes = await carCodes(parts, ask);
  if (codes.all.length === 0) return undefined;
  const oneWay = async (flow: Flow): Promise<CarsOneWay> => {
    const rows = (items: readonly string[]): Promise<readonly ComparedRow[]> => ask({ flow, items });
    const under = (prefixes: readonly string[]): readonly string[] =>
      codes.all.filter((code) => prefixes.some((prefix) => code.startsWith(prefix)));
    const drives = [];
    for (const [name, prefixes] of DRIVES) {
      const some = under(prefixes);
      const yearly = some.length === 0 ? undefined : yearlyOf(await rows(some));
      if (yearly !== undefined && yearly.usd > 0)
        drives.push({ name, ...yearly, ...(await number(flow, some, yearly)) });
    }
    const eco = under(DRIVES.flatMap(([, prefixes]) => prefixes));
    const numbered = async (items: readonly string[]) => {
      const yearly = yearlyOf(await rows(items));
      return { ...yearly, ...(await number(flow, items, yearly)) };
    };
    return {
      all: await numbered(codes.all),
      eco: drives.length === 0 ? undefined : await numbered(eco),
      drives,
      countries: await countriesOf(parts, ask, { flow, items: codes.all }),
    };
  };
  return carFigures({
    ...{
      quarter: written.toUpperCase().replace(/^(\d{4})[-\s]?(?:Q?(\d)Q?)$/, '$1-Q$2'),
      source: parts.source,
    },
    ...{ export: await oneWay('export'), import: await oneWay('import') },
    isWithoutUsed: codes.isWithoutUsed,
  });
}

/** How many cars there were now and, where that is compared, a year before. */
function numbersOf({ special, today }: FigureParts, period: Period) {
  const { from, to } = period;
  const before = spanBefore(period);
  const knownBefore = standingDay(to, today);
  return async (flow: Flow, codes: readonly string[], { wasUsd }: Yearly) => {
    const of = { flow, codes, knownBefore };
    const [cars, wasCars] = await Promise.all([
      special.cars({ ...of, from, to }),
      wasUsd === null ? null : special.cars({ ...of, ...before }),
    ]);
    return { cars, wasCars };
  };
}

/** Ten-digit codes of cars: new ones alone where the names of all of them say which are new. */
async function carCodes(
  { names }: FigureParts,
  ask: AskCompared,
): Promise<{ readonly all: readonly string[]; readonly isWithoutUsed: boolean }> {
  const rows = (
    await Promise.all(
      (['export', 'import'] as const).map((flow) => ask({ flow, by: 'item10', items: [CARS] })),
    )
  ).flat();
  const codes = [...new Set(rows.filter(({ now }) => now.usd > 0).map(({ key }) => key))].sort();
  const named = await Promise.all(
    codes.map(async (code) => [code, (await names.name('item10', code))?.ko ?? ''] as const),
  );
  const isWithoutUsed = named.every(([, name]) => /신차|중고/.test(name));
  return {
    all: named.filter(([, name]) => !isWithoutUsed || !name.includes('중고')).map(([code]) => code),
    isWithoutUsed,
  };
}

export interface ItemFound {
  readonly name: string;
  readonly natures?: readonly string[];
  readonly items?: readonly string[];
}

/** `화장품`, `cosmetics`, `3304`, `3304 화장품`; undefined where nobody knows it, or its name is no name for a sentence. */
export async function itemOf(
  { names }: Pick<FigureParts, 'names'>,
  said: string,
): Promise<ItemFound | undefined> {
  const row = GOODS_BY_NATURE.rows.find(
    ({ code, ko, en }) => code === said || ko === said || en.toLowerCase() === said.toLowerCase(),
  );
  if (row !== undefined) return { name: row.ko, natures: [row.code] };
  const [, code = '', own] = /^(\d{2}|\d{4}|\d{6}|\d{10})(?:\s+(\S.*))?$/.exec(said) ?? [];
  if (code === '') return undefined;
  const division = `item${code.length as 2 | 4 | 6 | 10}` as const;
  const name = own?.trim() ?? (await names.name(division, code))?.ko;
  const isShort = name !== undefined && name.length <= 20 && !/[\d()[\]{}:;]/.test(name);
  return isShort ? { name, items: [code] } : undefined;
}

/** Undefined where it was not traded. */
export async function figuresOfItem(
  parts: FigureParts,
  { period, written }: ReleaseWish,
  { name, ...where }: ItemFound,
): Promise<File | undefined> {
  const ask = asked(parts, period);
  const oneWay = async (flow: Flow) => {
    const rows = await ask({ flow, ...where });
    const kg = (of: (row: ComparedRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
    return {
      all: yearlyOf(rows),
      kg: kg(({ now }) => now.kg),
      wasKg: rows.every(({ was }) => was !== null) ? kg(({ was }) => was?.kg ?? 0) : null,
      countries: await countriesOf(parts, ask, { flow, ...where }),
    };
  };
  const [out, into] = [await oneWay('export'), await oneWay('import')];
  if (out.all.usd + into.all.usd <= 0) return undefined;
  return featureFigures({
    ...{ item: name, period: written, export: out, import: into, source: parts.source },
  });
}

/** Undefined where not one price can be compared. */
export async function figuresOfFarm(
  { engine, today, source }: FigureParts,
  { period, written, against }: ReleaseWish,
): Promise<File | undefined> {
  const before = against ?? { ...period, ...spanBefore(period) };
  const ask = askDays(engine, period, before, today);
  const goods = FARM_PRICE_GOODS.rows;
  const rows = await ask({ flow: 'import', by: 'item6', items: goods.map(({ code }) => code) });
  const byCode = new Map(rows.map((row) => [row.key, row]));
  return farmFigures({
    current: written,
    previous: period.grain === 'month' ? before.from.slice(0, 7) : { from: before.from, to: before.to },
    source,
    goods: goods.flatMap(({ code, class: kind, ko }) => {
      const row = byCode.get(code);
      if (row === undefined || row.was === null) return [];
      const { now, was } = row;
      return [{ class: kind, name: ko, usd: now.usd, kg: now.kg, wasUsd: was.usd, wasKg: was.kg }];
    }),
  });
}

/** Whole months as they stood for the last publication. */
function asked({ engine, today }: FigureParts, { from, to }: Period): AskCompared {
  return askMonths(engine, from.slice(0, 7), to.slice(0, 7), {
    of: 'cube-on',
    day: standingDay(to, today),
  });
}

/** Of the last publication of the month in which a time ends. */
function standingDay(to: Day, today: Day): Day {
  const last = to.slice(0, 7);
  return standingOn(last, today)?.on ?? endOf(last);
}

async function countriesOf({ names }: FigureParts, ask: AskCompared, wanted: Wanted) {
  return namedOf(names, 'country', withUnion(await ask({ ...wanted, by: 'country' })));
}
