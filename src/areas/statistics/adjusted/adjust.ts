/**
 * A series of trade without its season and without the effect of working days: our own estimate (`learning/season.ts` says how), for
 * whoever compares months. Where a series does not allow it, a sentence says why.
 */
import type { Text } from '../../../core/text.ts';
import { factorsOf, fitSeason, type SeasonFit } from '../../../learning/season.ts';
import { WORKING_DAYS_KNOWN, workingDays } from '../../../reference/working-days.ts';
import { addMonths, endOf, type Month } from '../trade/months.ts';

/** Months in a row that are needed: of five years four tell of each month of the year. */
export const LEAST_MONTHS = 60;

export interface MonthlyFigure {
  readonly month: Month;
  /** Null where nothing is told, or not in full. */
  readonly value: number | null;
}

export interface AdjustedMonth {
  readonly month: Month;
  readonly value: number;
  readonly workingDays: number | null;
  /** Without the effect of working days; null where there is none to take out. */
  readonly byDays: number | null;
  /** Without season and effect; null where neither was found. */
  readonly adjusted: number | null;
}

export interface Adjustment {
  /** The last months in a row of which everything is told. */
  readonly months: readonly AdjustedMonth[];
  /** Null where the series was not tried. */
  readonly fit: SeasonFit | null;
  /** What was done, or why nothing was. */
  readonly says: Text;
}

/** @param figures month after month, none left out */
export function adjustSeries(figures: readonly MonthlyFigure[]): Adjustment {
  const series = figures.slice(figures.findLastIndex(({ value }) => value === null || value <= 0) + 1);
  if (series.length < LEAST_MONTHS) return { months: [], fit: null, says: tooShort(series.length) };
  const isKnown =
    series[0]!.month >= WORKING_DAYS_KNOWN.from && series.at(-1)!.month <= WORKING_DAYS_KNOWN.to;
  const days = isKnown ? series.map(({ month }) => workingDays(`${month}-01`, endOf(month))!) : undefined;
  const start = Number(series[0]!.month.slice(5)) - 1;
  const fit = fitSeason(
    series.map(({ value }) => value!),
    start,
    days,
  );
  const factors = factorsOf(fit, start, series.length, days);
  const isLeft = fit.season === null && fit.elasticity === null;
  const months = series.map(({ month, value }, place) => {
    const { season, effect } = factors[place]!;
    return {
      ...{ month, value: value!, workingDays: days?.[place] ?? null },
      byDays: fit.elasticity === null ? null : value! / effect,
      adjusted: isLeft ? null : value! / effect / season,
    };
  });
  return { months, fit, says: saysOf(fit, isKnown) };
}

function tooShort(months: number): Text {
  return {
    ko: `조정하지 않았습니다. 빠짐없이 공개된 달이 이어서 ${LEAST_MONTHS}개월 있어야 하는데 ${months}개월뿐입니다.`,
    en: `Not adjusted: ${LEAST_MONTHS} months in a row that are told in full are needed, and there are ${months}.`,
  };
}

const tenths = (value: number): string => (Math.round(value * 100) / 100).toFixed(2);

function saysOf({ season, elasticity }: SeasonFit, isKnown: boolean): Text {
  const days: Text = !isKnown
    ? {
        ko: `조업일수는 ${WORKING_DAYS_KNOWN.from}부터 ${WORKING_DAYS_KNOWN.to}까지만 알아 보지 않았습니다.`,
        en: `Working days are known from ${WORKING_DAYS_KNOWN.from} to ${WORKING_DAYS_KNOWN.to} only and were not looked at.`,
      }
    : elasticity === null
      ? {
          ko: '조업일수의 영향은 가려지지 않아 빼지 않았습니다.',
          en: 'No effect of working days was found; none was taken out.',
        }
      : {
          ko: `조업일수가 1% 많은 달은 ${tenths(elasticity.value)}%(표준오차 ${tenths(elasticity.error)}) 컸고, 이를 뺐습니다.`,
          en: `A month with 1 % more working days was larger by ${tenths(elasticity.value)} % (standard error ${tenths(elasticity.error)}); that was taken out.`,
        };
  return season === null
    ? {
        ko: `계절성이 가려지지 않아 빼지 않았습니다. ${days.ko}`,
        en: `No season was found; none was taken out. ${days.en}`,
      }
    : {
        ko: `해마다 되풀이되는 계절성을 뺐습니다. ${days.ko}`,
        en: `The season that returns every year was taken out. ${days.en}`,
      };
}

/** How many months are looked at, the last first. */
const MOST_MONTHS = 180;

/** From which month on a series that ends with a month is looked at. */
export const firstMonthFor = (last: Month): Month => addMonths(last, 1 - MOST_MONTHS);
