/** Counsel of the running house: built once when somebody first asks, with what the office has approved since. */
import { CARDS, type Card, type Counsel, type Law, makeCounsel } from '../../areas/counsel/index.ts';
import { type AnswerRow, readApprovedAnswers } from '../../store/queries/counsel.ts';
import type { House } from '../house.ts';
import { readLaws } from './read-laws.ts';

export interface CounselLibrary {
  readonly laws: readonly Law[];
  /** Of the house, and what the office has approved. */
  readonly cards: readonly Card[];
  readonly counsel: Counsel;
}

export interface CounselKeeper {
  readonly get: () => Promise<CounselLibrary>;
  /** After an answer was approved: the next question finds it. */
  readonly refresh: () => Promise<void>;
}

export function keepCounsel({ store, pool }: Pick<House, 'store' | 'pool'>): CounselKeeper {
  let kept: Promise<CounselLibrary> | undefined;
  const build = async (): Promise<CounselLibrary> => {
    const [laws, office] = await Promise.all([
      readLaws(process.env, store.dataFolder),
      readApprovedAnswers(pool),
    ]);
    const cards = withOffice(office);
    return { laws, cards, counsel: makeCounsel({ laws, cards }) };
  };
  const get = (): Promise<CounselLibrary> => {
    kept ??= build().catch((error: unknown) => {
      // What failed is tried again by the next who asks.
      kept = undefined;
      throw error;
    });
    return kept;
  };
  return {
    get,
    async refresh() {
      const { laws, counsel } = await get();
      const cards = withOffice(await readApprovedAnswers(pool));
      kept = Promise.resolve({ laws, cards, counsel: counsel.withCards(cards) });
    },
  };
}

function withOffice(answers: readonly AnswerRow[]): readonly Card[] {
  return [...CARDS, ...answers.map(cardOfOffice)];
}

function cardOfOffice({ id, titleKo, titleEn, textKo, textEn, asked, articles }: AnswerRow): Card {
  return {
    ...{ id, articles, title: { ko: titleKo, en: titleEn }, text: { ko: textKo, en: textEn } },
    asked: { ko: asked, en: [] },
    ...{ isUnverified: false, isOfOffice: true },
  };
}
