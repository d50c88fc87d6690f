/** One law: its versions and its articles under their numbers. */
import './library.css';
import { Link, useParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { LibraryLaw } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { libraryTexts } from '../../texts/library.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { articlePath } from '../counsel/law-lines.tsx';

export default function LawPage() {
  const t = useTexts(libraryTexts);
  const { law = '' } = useParams();
  const [on, setOn] = useUrlState('on');
  const query = useGet<LibraryLaw>(`/library/laws/${encodeURIComponent(law)}`, { on });
  return (
    <div className="li-page">
      <div className="head">
        <h1 lang="ko">{law}</h1>
        <span className="grow" />
        <Link href="/library">{t.toLibrary}</Link>
      </div>
      <Await query={query} loading={<Skeleton rows={12} />}>
        {(found) => <Law law={found} onDay={setOn} />}
      </Await>
    </div>
  );
}

function Law({ law, onDay }: { readonly law: LibraryLaw; readonly onDay: (day: string) => void }) {
  const t = useTexts(libraryTexts);
  const { versions, effective, isLater, articles, broken } = law;
  return (
    <>
      <section className="card" aria-label={t.versions}>
        <header>
          <h2>{t.versions}</h2>
        </header>
        <div className="in row li-versions">
          {versions.map((one) => (
            <button
              key={one.effective}
              type="button"
              className="btn s"
              aria-pressed={one.effective === effective}
              onClick={() => onDay(one.effective)}
            >
              {fill(t.version, { day: one.effective })}
            </button>
          ))}
          {isLater && <span className="note">{t.later}</span>}
        </div>
        {broken.length > 0 && <p className="in note">{fill(t.broken, { list: broken.join(', ') })}</p>}
      </section>
      <section className="card" aria-label={t.list}>
        <header>
          <h2>{fill(t.articles, { n: articles.length })}</h2>
        </header>
        <ul className="in li-articles" lang="ko">
          {articles.map((one) => (
            <li key={one.ref}>
              <Link href={`${articlePath(one)}?on=${effective}`}>{one.number}</Link>{' '}
              {one.isRepealed ? t.repealed : one.title}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
