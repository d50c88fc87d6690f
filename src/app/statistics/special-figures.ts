/** Figures that the cube of trade does not hold: freight of accepted imports, and e-commerce from released parcels. */
import type { RateOn } from '../../areas/parcels/index.ts';
import {
  AIR_ROUTES,
  addMonths,
  type CommerceTally,
  commerceFigures,
  count,
  DISCLOSURE_RULE,
  emptyTally,
  endOf,
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
import { freightOfRoute } from '../../store/queries/trade-freight.ts';
import { ratesAround } from '../parcels/rates.ts';
import { spanBefore } from './general-figures.ts';

type File = Readonly<Record<string, unknown>>;

export interface SpecialFigures {
  /** Undefined where no route is told. */
  freight(wish: ReleaseWish, source: string): Promise<File | undefined>;
  /** Undefined where too few bought. */
  commerce(wish: ReleaseWish, source: string): Promise<File | undefined>;
}

const AIR = '40';
const PAGE = 2000;
const EU: readonly string[] = ECONOMIC_BLOCS.byCode.get('EUU')![0]!.members;

export function specialFigures(
  { pool, vault }: Pick<Store, 'pool' | 'vault'>,
  isDemonstration: boolean,
): SpecialFigures {
  /** Won a kilogram by air; null where few firms stand behind it. */
  const cost = async (month: string, departures: readonly string[]): Promise<number | null> => {
    const span = { from: `${month}-01`, to: endOf(month) };
    const found = await freightOfRoute(pool, { mode: AIR, ...span, departures });
    const { fewestFirms, largestShare } = DISCLOSURE_RULE;
    const isTold = found !== undefined && found.firms >= fewestFirms && found.largest <= largestShare;
    return isTold && found.kg > 0 ? found.krw / found.kg : null;
  };
  const tallyOf = async ({ from, to }: Pick<Period, 'from' | 'to'>): Promise<Tallied> => {
    const rateOn = await ratesAround({ settings: { isDemonstration }, pool }, [from, to]);
    const tallied: Tallied = { tally: emptyTally(), without: 0 };
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
      const last = rows.at(-1);
      if (last === undefined) return tallied;
      after = [last.carrierId, last.houseBill];
    }
  };
  return {
    async freight({ written, period }, source) {
      const month = period.from.slice(0, 7);
      const routes = AIR_ROUTES.map(async ({ name, departures }) => {
        const from = departures === 'EU' ? EU : departures;
        const [now, monthBefore, yearBefore] = await Promise.all(
          [0, -1, -12].map((moved) => cost(addMonths(month, moved), from)),
        );
        return { name, now: now!, monthBefore: monthBefore!, yearBefore: yearBefore! };
      });
      return freightFigures(written, await Promise.all(routes), source);
    },
    async commerce({ written, period }, source) {
      const [now, before] = [await tallyOf(period), await tallyOf(spanBefore(period))];
      const without = now.without === 0 ? '' : `; 환율을 모르는 ${now.without}건 제외`;
      const { fewestFirms: fewest, largestShare } = DISCLOSURE_RULE;
      const of = { fewest, largestShare, source: `${source}${without}` };
      return commerceFigures(written, now.tally, before.tally, of);
    },
  };
}

interface Tallied {
  readonly tally: CommerceTally;
  /** Parcels in a currency whose rate is not known. */
  without: number;
}

/** Gifts and goods that come back are no purchases. */
function add(tallied: Tallied, parcel: Parcel, rateOn: RateOn): void {
  if (parcel.isGift === true || parcel.isReturn === true) return;
  const usd = dollarsOf(parcel, rateOn);
  if (usd === undefined) {
    tallied.without += 1;
    return;
  }
  const { recipient, arrivedOn, departureCountry } = parcel;
  count(tallied.tally, {
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
