/** The articles that a decision cites: which version it was about, and whether other words hold since. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CitedArticle, PrecedentView } from '../../../exchange/contract.ts';
import { precedentTexts } from '../../texts/precedents.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { articlePath } from '../counsel/law-lines.tsx';
import { Card } from './card.tsx';

export function CitedArticles({ one }: { readonly one: PrecedentView }) {
  const t = useTexts(precedentTexts);
  const { articles } = one;
  return (
    <Card title={`${t.articles} (${articles.length})`}>
      <ul className="stack">
        {articles.map((article) => (
          <li key={article.ref}>
            <Name article={article} /> <Version article={article} />{' '}
            <Link href={`/library?article=${encodeURIComponent(article.ref)}`}>{t.alsoCiting}</Link>
          </li>
        ))}
        {articles.length === 0 && <li>{t.none}</li>}
      </ul>
    </Card>
  );
}

/** Opens the version of the day of the decision, where there is one. */
function Name({ article }: { readonly article: CitedArticle }) {
  const { ref, title, isLoaded, effective } = article;
  const on = effective === null ? '' : `?on=${effective}`;
  return (
    <span lang="ko">
      {isLoaded ? <Link href={`${articlePath(article)}${on}`}>{ref}</Link> : <b>{ref}</b>}
      {title !== '' && ` (${title})`}
    </span>
  );
}

function Version({ article }: { readonly article: CitedArticle }) {
  const t = useTexts(precedentTexts);
  const { isLoaded, effective, changedOn, earliest } = article;
  if (effective !== null && changedOn !== null)
    return (
      <>
        <span className="note">{fill(t.articleOf, { day: effective })}</span>{' '}
        <span className="st warn">{fill(t.articleChanged, { day: changedOn })}</span>{' '}
        <Link href={`${articlePath(article)}?from=${effective}&to=${changedOn}`}>{t.compareArticle}</Link>
      </>
    );
  if (effective !== null) return <span className="note">{fill(t.articleOf, { day: effective })}</span>;
  if (earliest !== null) return <span className="note">{fill(t.articleEarliest, { day: earliest })}</span>;
  return isLoaded ? null : <span className="note">{t.articleNotLoaded}</span>;
}
