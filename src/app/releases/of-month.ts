/** Drafts the release of a month from our own tables: what `statistics figures` writes becomes the figures that hold its text. */
import { seoulDay } from '../../core/day.ts';
import type { MonthRelease } from '../../exchange/contract/releases.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { House } from '../house.ts';
import { monthFigures } from '../statistics/month-figures.ts';
import { draft } from './acts.ts';

/** @returns the id. Throws `Refusal` where nothing is counted of the month. */
export async function draftOfMonth(
  house: House,
  who: Who,
  { month, ...embargo }: MonthRelease,
): Promise<string> {
  const today = seoulDay(house.clock.now());
  const figures = await monthFigures(house.statistics, month, today, house.settings.isDemonstration);
  if (figures === undefined && (await house.statistics.isCounting()))
    throw new Refusal('not-allowed-now', {
      ko: '수리된 신고를 집계하고 있습니다. 잠시 뒤 다시 하십시오.',
      en: 'Accepted declarations are being counted. Try again shortly.',
    });
  if (figures === undefined)
    throw new Refusal('invalid', {
      ko: `${month}은 집계된 신고가 없습니다. 수리된 신고가 있는 달을 고르십시오.`,
      en: `Nothing is counted of ${month}. Choose a month with accepted declarations.`,
    });
  return draft(house, who, { ...embargo, file: JSON.stringify(figures) });
}
