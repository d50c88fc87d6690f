/** One article of a loaded law, whole and word for word, under an address that can be cited. */
import './counsel.css';
import { Link, useParams } from 'wouter';
import type { CounselArticle } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useIsSignedIn } from '../../session/session.tsx';
import { counselTexts } from '../../texts/counsel.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { BesideArticle } from '../library/beside-article.tsx';
import { askedPath } from '../library/search.tsx';
import { articlePath, Force, Quote } from './law-lines.tsx';
import { LawTable } from './law-table.tsx';
import { blocksOf } from './table-cells.ts';

export default function ArticlePage() {
  const t = useTexts(counselTexts);
  const { law = '', article = '' } = useParams();
  const [on] = useUrlState('on');
  const isSignedIn = useIsSignedIn();
  const path = `/counsel/laws/${encodeURIComponent(law)}/${encodeURIComponent(article)}`;
  const query = useGet<CounselArticle>(path, on === '' ? {} : { on });
  return (
    <div className="co-page">
      <div className="head">
        <h1 lang="ko">
          {law} {article}
        </h1>
        <span className="grow" />
        <Link href={askedPath({ article: `${law} ${article}` })}>{t.decisions}</Link>
        {isSignedIn ? <Link href="/counsel">{t.back}</Link> : <Link href="/library">{t.library}</Link>}
      </div>
      <Await
        query={query}
        loading={
          <div className="card">
            <Skeleton rows={8} />
          </div>
        }
      >
        {(found) => (
          <>
            <Article article={found} />
            <BesideArticle law={found.law} number={found.number} />
          </>
        )}
      </Await>
    </div>
  );
}

function Block({ block }: { readonly block: CounselArticle['passages'] }) {
  const [first] = block;
  if (first?.isTable) return <LawTable place={first.place} lines={block.map(({ sentence }) => sentence)} />;
  return first === undefined ? null : <Quote quote={first} />;
}

function Article({ article }: { readonly article: CounselArticle }) {
  const t = useTexts(counselTexts);
  const { title, place, passages, source, attached, isRepealed } = article;
  return (
    <>
      <section className="card" aria-label={t.whole}>
        <header>
          <h2 lang="ko">{isRepealed ? t.repealed : title}</h2>
          <Force cited={article} />
        </header>
        <div className="co-law">
          <p className="note" lang="ko">
            {place}
          </p>
          {blocksOf(passages).map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a law never move
            <Block key={at} block={block} />
          ))}
          {source !== null && (
            <p className="note">
              {t.source}: {source}
            </p>
          )}
        </div>
      </section>
      {attached.length > 0 && (
        <section className="card" aria-label={t.attached}>
          <header>
            <h2>{t.attached}</h2>
          </header>
          {attached.map((one) => (
            <div key={one.ref} className="co-law">
              <h3>
                <Link href={articlePath(one)}>{one.ref}</Link>
                <span lang="ko">({one.title})</span>
              </h3>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
