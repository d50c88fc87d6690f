/** Decisions of the library, as pages and programs get them. */
import {
  articlesIn,
  differences,
  FROM_OFFICE,
  type PrecedentShelf,
  partsOf,
  precedentId,
  precedentText,
  type Shelf,
  type ShelvedPrecedent,
  sinceDecided,
} from '../../../areas/counsel/index.ts';
import { type Day, toInstant } from '../../../core/day.ts';
import type {
  CitedArticle,
  CitingPrecedent,
  PrecedentDifferences,
  PrecedentHeading,
  PrecedentView,
} from '../../../exchange/contract/precedents.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import type { PrecedentRow } from '../../../store/queries/precedents.ts';
import { citedHeading } from '../cited-heading.ts';

export function precedentHeading({ id, body: one }: Pick<ShelvedPrecedent, 'id' | 'body'>): PrecedentHeading {
  const { kind, title, body, number, decidedOn, standing, isMadeUp } = one;
  return { id, kind, title, body, number, decidedOn, standing, isMadeUp };
}

/** @param today whose law the articles are compared with */
export function citingView(one: ShelvedPrecedent, ref: string, shelf: Shelf, today: Day): CitingPrecedent {
  const { changedOn } = sinceDecided(shelf, ref, one.body.decidedOn, today);
  return { ...precedentHeading(one), gist: one.body.gist, changedOn };
}

export interface Around {
  readonly shelf: Shelf;
  readonly precedents: PrecedentShelf;
  readonly today: Day;
}

/** @param versions the newest first. @param asked undefined: the newest. Throws `Refusal` where there is no such version. */
export function precedentView(
  versions: readonly PrecedentRow[],
  asked: number | undefined,
  { shelf, precedents, today }: Around,
): PrecedentView {
  const shown = asked === undefined ? versions[0] : versions.find(({ version }) => version === asked);
  if (shown === undefined) throw noSuch();
  const { id, version, body } = shown;
  const { issue, gist, text, disposition, source, by, decidedOn } = body;
  return {
    ...{ ...precedentHeading(shown), version, issue, gist, text, disposition },
    source: source === FROM_OFFICE ? null : source,
    by: by === null ? null : { ...by, id: precedents.find(precedentId(by))?.id ?? null },
    versions: versions.map(({ version: one, writtenAt }) => ({
      ...{ version: one, recordedAt: toInstant(new Date(writtenAt).getTime()) },
    })),
    articles: articlesIn(body).map((ref) => citedArticle(shelf, ref, decidedOn, today)),
    cites: precedents.citedIn(id).map(precedentHeading),
    citedBy: precedents.citedBy(id).map(precedentHeading),
    changes: precedents.changedBy(id).map(precedentHeading),
  };
}

/** Throws `Refusal` where one of the two versions does not stand. */
export function precedentDifferences(
  versions: readonly PrecedentRow[],
  from: number,
  to: number,
): PrecedentDifferences {
  const [before, after] = [from, to].map((wanted) => versions.find(({ version }) => version === wanted));
  if (before === undefined || after === undefined) throw noSuch();
  const pieces = differences(precedentText(before.body), precedentText(after.body));
  return { id: before.id, from, to, pieces };
}

function citedArticle(shelf: Shelf, ref: string, decidedOn: Day, today: Day): CitedArticle {
  const heading = citedHeading(shelf, ref, today);
  const since = sinceDecided(shelf, ref, decidedOn, today);
  const [first] = shelf.versions(partsOf(ref).law);
  const isLater = first !== undefined && since.effective === null;
  return { ...heading, ...since, earliest: isLater ? first.effective : null };
}

function noSuch(): Refusal {
  return new Refusal('not-found', {
    ko: '도서관에 없는 결정이거나 판입니다.',
    en: 'No such decision, or no such version of it, is in the library.',
  });
}
