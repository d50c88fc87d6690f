/** Figures that the cube of trade does not hold: freight of accepted imports, numbers of cars, and e-commerce from released parcels. */
import type { RateOn } from '../../areas/parcels/index.ts';
import {
  addMonths,
  type CommerceTally,
  commerceFigures,
  count,
  DISCLOSURE_RULE,
  type Excluded,
  emptyTally,
  endOf,
  FREIGHT_ROUTES,
  freightFigures,
  type Period,
  type ReleaseWish,
} from '../../areas/statistics/index.ts';
import { Fault } from '../../core/problem.ts';
import type { Parcel } from '../../model/parcel.ts';
import { COUNTRIES } from '../../reference/countries.ts';
import { ECONOMIC_BLOCS } from '../../reference/economic-blocs.ts';
import { GOODS_BY_NATURE, NATURE_PREFIXES } from '../../reference/goods-by-nature.ts';
import type { Store } from '../../store/open.ts';
import { readReleasedParcels } from '../../store/queries/parcel-trade.ts';
import { type CarsAsked, countCars } from '../../store/queries/trade-cars.ts';
import { freightOfRoute } from '../../store/queries/trade-freight.ts';
import { ratesAround } from '../parcels/rates.ts';
import { spanBefore } from './general-figures.ts';

type File = Readonly<Record<string, unknown>>;

export interface SpecialFigures {
  /** Undefined where no route is told. */
  freight(wish: ReleaseWish, source: string): Promise<File | undefined>;
  /** How many cars; null where a declaration does not say it. */
  cars(asked: CarsAsked): Promise<number | null>;
  /** Undefined where too few bought. */
  commerce(wish: ReleaseWish, source: string): Promise<File | undefined>;
}

/** Transport modes of declarations. */
const SEA = '10';
const AIR = '40';
const PAGE = 2000;
const EU: readonly string[] = ECONOMIC_BLOCS.byCode.get('EUU')![0]!.members;

export function specialFigures(
  { pool, vault }: Pick<Store, 'pool' | 'vault'>,
  isDemonstration: boolean,
): SpecialFigures {
  /** Won a kilogram; null where few firms stand behind it. */
  const cost = async (mode: string, month: string, departures: readonly string[]): Promise<number | null> => {
    const span = { from: `${month}-01`, to: endOf(month) };
    const found = await freightOfRoute(pool, { mode, ...span, departures });
    const { fewestFirms, largestShare } = DISCLOSURE_RULE;
    const isTold = found !== undefined && found.firms >= fewestFirms && found.largest <= largestShare;
    return isTold && found.kg > 0 ? found.krw / found.kg : null;
  };
  const tallyOf = async ({ from, to }: Pick<Period, 'from' | 'to'>): Promise<Tallied> => {
    const rateOn = await ratesAround({ settings: { isDemonstration }, pool }, [from, to]);
    const excluded = { gifts: 0, returns: 0, withoutRate: 0, erased: 0 };
    const tallied: Tallied = { tally: emptyTally(), excluded };
    let after: readonly [string, string] = ['', ''];
    for (;;) {
      const rows = await readReleasedParcels(pool, [from, to], after, PAGE);
      for (const one of await vault.open(rows.map(({ content }) => content)))
        if ('damaged' in one)
          throw new Fault(
            'store/content-damaged',
            'A stored parcel cannot be opened. gwanmun log verify says which.',
          );
        else if ('text' in one) add(tallied, JSON.parse(one.text) as Parcel, rateOn);
        else excluded.erased += 1;
      const last = rows.at(-1);
      if (last === undefined) return tallied;
      after = [last.carrierId, last.houseBill];
    }
  };
  return {
    async freight({ written, period }, source) {
      const month = period.from.slice(0, 7);
      const routesBy = (mode: string) =>
        Promise.all(
          FREIGHT_ROUTES.map(async ({ name, departures }) => {
            const from = departures === 'EU' ? EU : departures;
            const [now, monthBefore, yearBefore] = await Promise.all(
              [0, -1, -12].map((moved) => cost(mode, addMonths(month, moved), from)),
            );
            return { name, now: now!, monthBefore: monthBefore!, yearBefore: yearBefore! };
          }),
        );
      return freightFigures(written, { air: await routesBy(AIR), sea: await routesBy(SEA) }, source);
    },
    async cars(asked) {
      const { cars, without } = await countCars(pool, asked);
      return without === 0 ? cars : null;
    },
    async commerce({ written, period }, source) {
      const [now, before] = [await tallyOf(period), await tallyOf(spanBefore(period))];
      const { fewestFirms: fewest, largestShare } = DISCLOSURE_RULE;
      const of = { fewest, largestShare, source, excluded: now.excluded };
      return commerceFigures(written, now.tally, before.tally, of);
    },
  };
}

interface Tallied {
  readonly tally: CommerceTally;
  readonly excluded: { -readonly [Why in keyof Excluded]: number };
}

/** Gifts and goods that come back are no purchases. */
function add(tallied: Tallied, parcel: Parcel, rateOn: RateOn): void {
  const usd = dollarsOf(parcel, rateOn);
  if (parcel.isGift === true) tallied.excluded.gifts += 1;
  else if (parcel.isReturn === true) tallied.excluded.returns += 1;
  else if (usd === undefined) tallied.excluded.withoutRate += 1;
  else countOne(tallied.tally, parcel, usd);
}

function countOne(tally: CommerceTally, parcel: Parcel, usd: number): void {
  const { recipient, arrivedOn, departureCountry } = parcel;
  count(tally, {
    ...{ usd, month: arrivedOn.slice(0, 7), goods: goodsOf(parcel) },
    country: COUNTRIES.byCode.get(departureCountry)?.[0]?.ko ?? null,
    buyer: recipient.customsCode ?? `${recipient.name}/${recipient.phone ?? ''}`,
  });
}

function dollarsOf({ goodsAmount, currency, arrivedOn }: Parcel, rateOn: RateOn): number | undefined {
  if (currency === 'USD') return goodsAmount;
  const [own, dollar] = [rateOn(currency, arrivedOn), rateOn('USD', arrivedOn)];
  return own === undefined || dollar === undefined ? undefined : (goodsAmount * own) / dollar;
}

/** By nature, of the line of greatest amount; null where it has no HS code. */
function goodsOf({ goods }: Parcel): string | null {
  const main = [...goods].sort((one, other) => (other.amount ?? 0) - (one.amount ?? 0))[0];
  const hs = main?.hsCode ?? '';
  const code = [6, 4, 2].map((digits) => NATURE_PREFIXES.get(hs.slice(0, digits))).find(Boolean);
  return GOODS_BY_NATURE.byCode.get(code ?? '')?.[0]?.ko ?? null;
}
