/** Drafts a release from our own tables: what they tell of its kind and time becomes the figures that hold its text. */
import { seoulDay } from '../../core/day.ts';
import type { TablesRelease } from '../../exchange/contract/releases.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { House } from '../house.ts';
import { releaseFigures } from '../statistics/release-figures.ts';
import { draft } from './acts.ts';

/** @returns the id. Throws `Refusal` with everything that is wrong with the wish, or that the tables lack. */
export async function draftOfTables(
  house: House,
  who: Who,
  { embargo, ...asked }: TablesRelease,
): Promise<string> {
  const { engine, names } = house.statistics;
  const today = seoulDay(house.clock.now());
  const figures = await releaseFigures({ engine, names, today }, asked, house.settings.isDemonstration);
  if (figures.ok)
    return draft(house, who, {
      file: JSON.stringify(figures.value),
      ...(embargo === undefined ? {} : { embargo }),
    });
  const isEmpty = figures.problems.some(({ code }) => code === 'release/nothing-counted');
  if (isEmpty && (await house.statistics.isCounting()))
    throw new Refusal('not-allowed-now', {
      ko: '수리된 신고를 집계하고 있습니다. 잠시 뒤 다시 하십시오.',
      en: 'Accepted declarations are being counted. Try again shortly.',
    });
  throw new Refusal('invalid', undefined, figures.problems);
}
