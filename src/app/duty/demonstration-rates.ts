/**
 * Rates for demonstrations, each said to be what it is: those of the invented country's own goods and money, duty rates seen in
 * public research data, and market rates of exchange. A house that is no demonstration never uses them.
 */
import { addDays, type Day, toDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import { type ExchangeRow, pickExchange, type RateRow } from '../../duty/index.ts';
import {
  type MarketRate,
  type ObservedRate,
  readMarketRates,
  readObservedRates,
} from '../../packs/duty-rates.ts';
import { findPacks, packFolder } from '../../packs/find-packs.ts';
import { SINCE_UNKNOWN } from '../../reference/code-list.ts';
import { madeUpExchange, madeUpRates } from '../../synthetic/index.ts';

export interface DemonstrationRates {
  ratesOf(hsCode: string): readonly RateRow[];
  exchangeOn(currency: string, day: Day): ExchangeRow | undefined;
  /** Packs that were found. */
  readonly packs: readonly string[];
}

const MADE_UP: Text = { ko: '가상 국가의 자료 (지어낸 값)', en: 'the invented country (made up)' };
const OBSERVED: Text = {
  ko: '관세청 공개 연구자료에서 관측한 세율 (2020~2021년, 6단위, 법정 세율표 아님)',
  en: 'seen in public KCS research data of 2020-2021 by six digits, not the legal table',
};
const MARKET: Text = {
  ko: '시장 중간값 (관세청 고시환율 아님)',
  en: 'market mid rate, not the weekly customs rate',
};
/** A market rate of the pack stands in for so many days. */
const MARKET_DAYS = 35;

type Env = Readonly<Record<string, string | undefined>>;

export async function openDemonstrationRates(env: Env): Promise<DemonstrationRates> {
  const packs = await findPacks(env);
  const observedIn = packFolder(packs, 'kr-tariff-observed');
  const marketIn = packFolder(packs, 'fx-krw');
  const observed = observedIn === undefined ? undefined : await readObservedRates(observedIn);
  const market = marketIn === undefined ? undefined : await readMarketRates(marketIn);
  return {
    packs: [
      ...(observed === undefined ? [] : ['kr-tariff-observed']),
      ...(market === undefined ? [] : ['fx-krw']),
    ],
    ratesOf: (hsCode) =>
      invented(hsCode) ?? (observed?.get(hsCode.slice(0, 6)) ?? []).map((one) => seen(hsCode, one)),
    exchangeOn: (currency, day) =>
      inventedExchange(currency, day) ?? marketOn(market?.get(currency), currency, day),
  };
}

function invented(hsCode: string): RateRow[] | undefined {
  return madeUpRates(hsCode)?.map(({ kind, percent }) => ({
    ...{ hsCode, kind, percent, form: 'ad-valorem', validFrom: SINCE_UNKNOWN, source: MADE_UP },
    ...{ status: 'unverified', isMadeUp: true },
  }));
}

function seen(hsCode: string, { kind, percent }: ObservedRate): RateRow {
  return {
    ...{ hsCode: hsCode.slice(0, 6), kind, percent, form: 'ad-valorem', validFrom: SINCE_UNKNOWN },
    ...{ source: OBSERVED, status: 'unverified' },
  };
}

function inventedExchange(currency: string, day: Day): ExchangeRow | undefined {
  const found = madeUpExchange(currency, day);
  if (found === undefined) return undefined;
  const validFrom = toDay(found.from);
  return {
    ...{ currency, wonPerUnit: found.wonPerUnit, validFrom, validTo: addDays(validFrom, 6) },
    ...{ source: MADE_UP, status: 'unverified', isMadeUp: true },
  };
}

function marketOn(
  rates: readonly MarketRate[] | undefined,
  currency: string,
  day: Day,
): ExchangeRow | undefined {
  const rows = (rates ?? []).map(
    (one): ExchangeRow => ({
      ...{
        currency,
        wonPerUnit: rounded(one.wonPerUnit),
        validFrom: one.day,
        validTo: addDays(one.day, MARKET_DAYS),
      },
      ...{ source: MARKET, status: 'unverified' },
    }),
  );
  return pickExchange(rows, currency, day);
}

/** Four decimals, as customs publishes rates. */
const rounded = (won: number): number => Math.round(won * 1e4) / 1e4;
