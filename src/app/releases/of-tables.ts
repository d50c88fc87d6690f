/** Drafts a release from our own tables: what they tell of its kind and time becomes the figures that hold its text. */
import { seoulDay } from '../../core/day.ts';
import type { TablesRelease } from '../../exchange/contract/releases.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { House } from '../house.ts';
import { releaseFigures } from '../statistics/release-figures.ts';
import { specialFigures } from '../statistics/special-figures.ts';
import { draft } from './acts.ts';
import { resolveKind } from './own-kinds.ts';

/** @returns the id. Throws `Refusal` with everything that is wrong with the wish, or that the tables lack. */
export async function draftOfTables(
  house: House,
  who: Who,
  { embargo, ...asked }: TablesRelease,
): Promise<string> {
  const { engine, names } = house.statistics;
  const today = seoulDay(house.clock.now());
  const kind = await resolveKind(house.pool, asked);
  if (!kind.ok) throw new Refusal('invalid', undefined, kind.problems);
  const { asked: wish, own } = kind.value;
  const { isDemonstration } = house.settings;
  const special = specialFigures(house, isDemonstration);
  const figures = await releaseFigures({ engine, names, special, today }, wish, isDemonstration);
  if (figures.ok) {
    const until = embargo === undefined ? {} : { embargo };
    return draft(house, who, { file: JSON.stringify(figures.value), ...until }, own);
  }
  const isEmpty = figures.problems.some(({ code }) => code === 'release/nothing-counted');
  if (isEmpty && (await house.statistics.isCounting()))
    throw new Refusal('not-allowed-now', {
      ko: '수리된 신고를 집계하고 있습니다. 잠시 뒤 다시 하십시오.',
      en: 'Accepted declarations are being counted. Try again shortly.',
    });
  throw new Refusal('invalid', undefined, figures.problems);
}
