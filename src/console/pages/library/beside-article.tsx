/** Beside an article: its versions and what they changed, what it cites and what cites it, what stands on it, and being told of changes. */
import './library.css';
import { Link, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CitedHeading, LawSubscription, LibraryArticle } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { libraryTexts } from '../../texts/library.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { articlePath } from '../counsel/law-lines.tsx';
import { Card } from './card.tsx';
import { Citing } from './citing.tsx';
import { Differences } from './differences.tsx';
import { Follow } from './follow.tsx';
import { askedPath } from './search.tsx';

interface Place {
  readonly law: string;
  readonly number: string;
}

export function BesideArticle({ law, number }: Place) {
  const path = `/library/laws/${encodeURIComponent(law)}/${encodeURIComponent(number)}`;
  const query = useGet<LibraryArticle>(path);
  const t = useTexts(libraryTexts);
  const [parameters] = useSearchParams();
  const [from, to] = [parameters.get('from'), parameters.get('to')];
  return (
    <>
      {from !== null && to !== null && <Differences path={path} from={from} to={to} between={t.between} />}
      <Await query={query} loading={<Skeleton rows={4} />}>
        {(article) => <Around article={article} />}
      </Await>
    </>
  );
}

function Around({ article }: { readonly article: LibraryArticle }) {
  const t = useTexts(libraryTexts);
  const say = useSay();
  const { cites, citedBy, cards, rules, precedents } = article;
  return (
    <>
      <Versions article={article} />
      <Card
        title={`${t.citing} (${precedents.length})`}
        act={<Link href={askedPath({ article: article.ref })}>{t.citingAll}</Link>}
      >
        <Citing of={precedents} />
      </Card>
      <Card title={`${t.citedBy} (${citedBy.length})`}>
        <Cited of={citedBy} />
      </Card>
      <Card title={`${t.cites} (${cites.length})`}>
        <Cited of={cites} />
      </Card>
      <Card title={t.standing}>
        <p className="note">{t.cards}</p>
        <ul className="stack">
          {cards.map(({ id, title, isOfOffice }) => (
            <li key={id}>
              <Link href={`/counsel?q=${encodeURIComponent(say(title))}`}>{say(title)}</Link>{' '}
              {isOfOffice && <span className="st">{t.ofOffice}</span>}
            </li>
          ))}
          {cards.length === 0 && <li>{t.none}</li>}
        </ul>
        <p className="note">{t.rules}</p>
        <ul className="stack">
          {rules.map(({ id, title }) => (
            <li key={id} lang="ko">
              <Link href={`/agency-rules/${id}`}>{title}</Link>
            </li>
          ))}
          {rules.length === 0 && <li>{t.none}</li>}
        </ul>
      </Card>
    </>
  );
}

function Versions({ article }: { readonly article: LibraryArticle }) {
  const t = useTexts(libraryTexts);
  const { versions } = article;
  return (
    <Card title={t.versions} act={<FollowArticle article={article.ref} />}>
      <ol className="stack">
        {versions.map(({ effective, promulgated, isChanged }, at) => {
          const before = versions[at + 1];
          return (
            <li key={effective}>
              <Link href={`${articlePath(article)}?on=${effective}`}>
                {fill(t.version, { day: effective })}
              </Link>{' '}
              {promulgated !== null && (
                <span className="note">{fill(t.promulgated, { day: promulgated })}</span>
              )}{' '}
              {isChanged && before !== undefined && (
                <>
                  <span className="st warn">{t.changed}</span>{' '}
                  <Link
                    href={`${articlePath(article)}?on=${effective}&from=${before.effective}&to=${effective}`}
                  >
                    {t.compare}
                  </Link>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

export function FollowArticle({ article }: { readonly article: string }) {
  return <Follow<LawSubscription> path="/library/subscriptions" what={{ ref: article }} />;
}

function Cited({ of }: { readonly of: readonly CitedHeading[] }) {
  const t = useTexts(libraryTexts);
  return (
    <ul className="stack" lang="ko">
      {of.map((one) => (
        <li key={one.ref}>
          {one.isLoaded ? <Link href={articlePath(one)}>{one.ref}</Link> : one.ref}
          {one.title !== '' && ` (${one.title})`}
        </li>
      ))}
      {of.length === 0 && <li>{t.none}</li>}
    </ul>
  );
}
