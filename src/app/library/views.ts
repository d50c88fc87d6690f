/** Laws and articles of the library, as pages and programs get them. */
import {
  type Article,
  type Card,
  differences,
  type Law,
  partsOf,
  plainText,
  readReference,
  type Shelf,
  searchShelf,
} from '../../areas/counsel/index.ts';
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type {
  CitedHeading,
  LawVersion,
  LibraryArticle,
  LibraryDifferences,
  LibraryHeading,
  LibraryLaw,
  LibrarySearch,
  LibraryView,
} from '../../exchange/contract/library.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { RuleRow } from '../../store/queries/agency-rules.ts';
import { citationsOn } from './citations.ts';

const MOST_FOUND = 100;
const MOST_CITING = 200;

const HOLDS: Text = {
  ko: '법령 자료(korea-law)에 있는 법률·시행령·시행규칙을 갖춘 판 그대로 보입니다. 별표와 고시, 법원 판결, 조세심판 결정은 갖춘 자료에 없어 이 도서관에도 없습니다.',
  en: 'Acts, decrees and rules of the data pack korea-law, in the versions that are loaded. Annexes, notices, court judgments and decisions of the Tax Tribunal are in no pack, and so not in this library.',
};

export function libraryView({ names, versions }: Shelf): LibraryView {
  return {
    laws: names.map((name) => ({ name, versions: versions(name).map(versionView).toReversed() })),
    holds: HOLDS,
  };
}

export function searchView(shelf: Shelf, q: string, day: Day): LibrarySearch {
  const found = searchShelf(shelf, q, day);
  return {
    count: found.length,
    found: found.slice(0, MOST_FOUND).map(({ article, law, piece }) => ({
      ...headingOf(article),
      ...{ effective: law.effective, piece },
    })),
  };
}

/** Throws `Refusal` where no such law is loaded. */
export function lawView(shelf: Shelf, name: string, day: Day): LibraryLaw {
  const versions = shelf.versions(name);
  const [earliest] = versions;
  if (earliest === undefined) throw new Refusal('not-found', noSuch(name));
  const holding = shelf.versionOn(name, day);
  const law = holding ?? earliest;
  return {
    ...{ name, versions: versions.map(versionView).toReversed(), effective: law.effective },
    ...{ isLater: holding === undefined, articles: law.articles.map(headingOf), broken: law.broken },
  };
}

/** What the library takes from elsewhere. */
export interface Beside {
  readonly cards: readonly Card[];
  readonly rules: readonly RuleRow[];
}

/** Throws `Refusal` where no loaded version has such an article. */
export function articleBeside(shelf: Shelf, ref: string, day: Day, { cards, rules }: Beside): LibraryArticle {
  const all = versionsOf(shelf, ref);
  const { law: name } = partsOf(ref);
  const law = shelf.versionOn(name, day);
  const shown = all.find((one) => one.law === law) ?? all[0]!;
  const citations = citationsOn(shelf, day);
  const versions = all.map(({ law: one, article }, at) => ({
    ...versionView(one),
    isChanged: at > 0 && plainText(all[at - 1]!.article) !== plainText(article),
  }));
  return {
    ...headingOf(shown.article),
    versions: versions.toReversed(),
    cites: citations.of(ref).map((one) => citedHeading(shelf, one, day)),
    citedBy: citations
      .to(ref)
      .slice(0, MOST_CITING)
      .map((one) => citedHeading(shelf, one, day)),
    cards: cards
      .filter(({ articles }) => articles.includes(ref))
      .map(({ id, title, isOfOffice }) => ({ id, title, isOfOffice })),
    rules: rules
      .filter(({ body }) => body.isPublished && body.delegatedBy.includes(ref))
      .map(({ id, body }) => ({ id, title: body.title })),
  };
}

/** Throws `Refusal` where one of the two versions is not loaded or lacks the article. */
export function differencesView(shelf: Shelf, ref: string, from: Day, to: Day): LibraryDifferences {
  const all = versionsOf(shelf, ref);
  const [before, after] = [from, to].map((day) => all.find(({ law }) => law.effective === day));
  if (before === undefined || after === undefined)
    throw new Refusal('not-found', noSuch(`${ref} ${from} ${to}`));
  return { ref, from, to, pieces: differences(plainText(before.article), plainText(after.article)) };
}

/** In the one form. Throws `Refusal` where it names no article. */
export function refOf(law: string, article: string): string {
  const ref = readReference(`${law} ${article}`);
  if (ref === undefined) throw new Refusal('not-found', noSuch(`${law} ${article}`));
  return ref;
}

/** The oldest first, at least one. */
export function versionsOf(shelf: Shelf, ref: string): { readonly law: Law; readonly article: Article }[] {
  const { law: name, number } = partsOf(ref);
  const found = shelf.versions(name).flatMap((law) => {
    const article = shelf.articleIn(law, number);
    return article === undefined ? [] : [{ law, article }];
  });
  if (found.length === 0) throw new Refusal('not-found', noSuch(ref));
  return found;
}

function versionView({ effective, promulgated, number, articles, source }: Law): LawVersion {
  return { effective, promulgated, number, articles: articles.length, source };
}

function headingOf({ ref, law, number, title, isRepealed }: Article): LibraryHeading {
  return { ref, law, number, title, isRepealed };
}

function citedHeading(shelf: Shelf, ref: string, day: Day): CitedHeading {
  const { law, number } = partsOf(ref);
  const version = shelf.versionOn(law, day) ?? shelf.versions(law)[0];
  const article = version === undefined ? undefined : shelf.articleIn(version, number);
  return { ref, law, number, title: article?.title ?? '', isLoaded: article !== undefined };
}

function noSuch(said: string): Text {
  return {
    ko: `갖춘 법령에 없습니다: ${said}. 법령 자료(korea-law)에 있는 판만 볼 수 있습니다.`,
    en: `Not among the laws that are loaded: ${said}. Only versions of the data pack korea-law can be shown.`,
  };
}
