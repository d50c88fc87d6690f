/** Searches rulings of every administration that packs bring, and our own that are published; and shows one of ours by its number. */
import { type CaseSource, questionProblems } from '../../areas/classification/index.ts';
import type {
  PublishedRulings,
  RulingSearchAsked,
  RulingSearchView,
  RulingView,
} from '../../exchange/contract/rulings.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { RULINGS } from '../../store/queries/applications.ts';
import { readPublishedRulings, readRulingsOf } from '../../store/queries/ruling-decisions.ts';
import { caseView } from '../classification/view.ts';
import type { House } from '../house.ts';
import { holdersOf } from '../own-firms.ts';
import { rulingViews } from './ruling-view.ts';

const SOURCES: readonly CaseSource[] = ['ruling', 'kr', 'eu', 'uk', 'us'];
const MOST = 30;

export async function search(
  house: House,
  who: Who,
  { text, by = 'likeness', source, within = '' }: RulingSearchAsked,
): Promise<RulingSearchView> {
  const wrong = questionProblems(text, within);
  if (wrong.length > 0) throw new Refusal('invalid', undefined, wrong);
  const sources = source === undefined ? SOURCES : [source];
  const found = await house.classification.find({ text, by, sources, within, most: MOST });
  return { cases: found.cases.map((one) => caseView(one, who.role !== 'trader')), known: found.known };
}

/** Every published version; one that is not published only to its firm and to officers. */
export async function publishedRuling(house: House, who: Who | null, number: string): Promise<RulingView[]> {
  const [rows, application] = await Promise.all([
    readRulingsOf(house.pool, [number]),
    RULINGS.read(house.pool, number),
  ]);
  const isOwn =
    who !== null &&
    (who.role !== 'trader' ||
      holdersOf(house, who, 'ruling.read')?.includes(application?.holder ?? '') === true);
  const views = (await rulingViews(house, rows)).filter(({ isPublic }) => isPublic || isOwn);
  if (views.length === 0) throw new Refusal('not-found');
  return views;
}

const MOST_PUBLISHED = 50;
const MOST_WORDS = 8;

/** Every word of the text stands in the title, the goods or the number. */
export async function publishedRulings(
  house: House,
  text: string,
  within: string,
): Promise<PublishedRulings> {
  const words = text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const rows = await readPublishedRulings(house.pool, words, within, MOST_PUBLISHED + 1);
  return { rulings: rows.slice(0, MOST_PUBLISHED), isCut: rows.length > MOST_PUBLISHED };
}
