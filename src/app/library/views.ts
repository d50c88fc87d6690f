/** Laws and articles of the library, as pages and programs get them. */
import {
  type Article,
  type Card,
  differences,
  type Law,
  PRECEDENT_KINDS,
  type PrecedentKind,
  type PrecedentShelf,
  partsOf,
  plainText,
  readReference,
  type Shelf,
} from '../../areas/counsel/index.ts';
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type {
  LawVersion,
  LibraryArticle,
  LibraryDifferences,
  LibraryHeading,
  LibraryLaw,
  LibraryView,
} from '../../exchange/contract/library.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { RuleRow } from '../../store/queries/agency-rules.ts';
import { citationsOn } from './citations.ts';
import { citedHeading } from './cited-heading.ts';
import { citingView, precedentHeading } from './precedents/views.ts';

const MOST_LATEST = 8;
const MOST_CITING = 200;

const HOLDS: Text = {
  ko: '법률·시행령·시행규칙은 법령 자료(korea-law)에 있는 판 그대로입니다. 법원 판결, 심판 결정, 해석은 이 기관이 올린 것이며 그 밖의 결정은 여기에 없습니다. 별표와 고시도 없습니다.',
  en: 'Acts, decrees and rules stand in the versions of the data pack korea-law. Court judgments, tribunal decisions and interpretations are those that this office brought; others are not here. Annexes and notices are in no pack.',
};

export function libraryView({ names, versions }: Shelf, { all }: PrecedentShelf): LibraryView {
  const kinds = Object.keys(PRECEDENT_KINDS) as PrecedentKind[];
  return {
    decisions: kinds.map((kind) => ({ kind, n: all.filter(({ body }) => body.kind === kind).length })),
    bodies: [...new Set(all.map(({ body }) => body.body))].sort(),
    latest: all.slice(0, MOST_LATEST).map(precedentHeading),
    laws: names.map((name) => ({ name, versions: versions(name).map(versionView).toReversed() })),
    holds: HOLDS,
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
  readonly precedents: PrecedentShelf;
}

/** Throws `Refusal` where no loaded version has such an article. */
export function articleBeside(
  shelf: Shelf,
  ref: string,
  day: Day,
  { cards, rules, precedents }: Beside,
): LibraryArticle {
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
    precedents: precedents
      .citing(ref)
      .slice(0, MOST_CITING)
      .map((one) => citingView(one, ref, shelf, day)),
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

function noSuch(said: string): Text {
  return {
    ko: `갖춘 법령에 없습니다: ${said}. 법령 자료(korea-law)에 있는 판만 볼 수 있습니다.`,
    en: `Not among the laws that are loaded: ${said}. Only versions of the data pack korea-law can be shown.`,
  };
}
