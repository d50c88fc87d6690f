/** What the library has of what was asked: one list over all kinds, each with its sentence, and how many there are of each kind. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { LibraryHit, LibrarySearch } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useIsSignedIn } from '../../session/session.tsx';
import { libraryTexts } from '../../texts/library.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { marked } from '../counsel/law-lines.tsx';
import { FollowArticle } from './beside-article.tsx';
import { Standing } from './precedent-lines.tsx';
import { type Asked, askedPath, useKindName } from './search.tsx';

export function Found({ asked }: { readonly asked: Asked }) {
  const query = useGet<LibrarySearch>('/library/search', asked);
  return (
    <Await query={query} loading={<Skeleton rows={6} />}>
      {(search) => <Hits search={search} asked={asked} />}
    </Await>
  );
}

function Hits({ search, asked }: { readonly search: LibrarySearch; readonly asked: Asked }) {
  const t = useTexts(libraryTexts);
  const { count, found, article, isReadingRulings } = search;
  const isOne = asked.kind !== '';
  return (
    <section className="card" aria-label={fill(t.found, { n: count })}>
      <header>
        <h2>{fill(t.found, { n: count })}</h2>
        {found.length < count && (
          <span className="note">{fill(isOne ? t.shownFirst : t.shownOf, { n: found.length })}</span>
        )}
      </header>
      {article !== null && (
        <p className="in row">
          <b lang="ko">{article}</b>
          <FollowArticle article={article} />
        </p>
      )}
      <Kinds search={search} asked={asked} />
      {isReadingRulings && (
        <p className="in note" role="status">
          {t.isReading}
        </p>
      )}
      {found.length === 0 && <Empty title={t.foundNone}>{t.foundNoneWhat}</Empty>}
      <ul className="in stack">
        {found.map((hit) => (
          <li key={`${hit.kind} ${hit.opens} ${hit.ref}`}>
            <Hit hit={hit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Narrows to a kind, and back to all. */
function Kinds({ search: { kinds }, asked }: { readonly search: LibrarySearch; readonly asked: Asked }) {
  const t = useTexts(libraryTexts);
  const nameOf = useKindName();
  const some = kinds.filter(({ kind, n }) => n > 0 || kind === asked.kind);
  if (some.length < 2 && asked.kind === '') return null;
  return (
    <p className="in row li-kinds">
      {some.map(({ kind, n }) => {
        const isOn = asked.kind === kind;
        return (
          <Link
            key={kind}
            className={isOn ? 'chip on' : 'chip'}
            aria-current={isOn ? 'true' : undefined}
            href={askedPath({ ...asked, kind: isOn ? '' : kind })}
          >
            {fill(t.kindCount, { kind: nameOf(kind), n })}
          </Link>
        );
      })}
    </p>
  );
}

function Hit({ hit }: { readonly hit: LibraryHit }) {
  const nameOf = useKindName();
  const say = useSay();
  const isSignedIn = useIsSignedIn();
  const { kind, ref, title, body, date, opens, needsSignIn, sentence, marks, standing, isMadeUp } = hit;
  const name = kind === 'law' ? `${ref} (${title})` : title;
  return (
    <>
      {needsSignIn && !isSignedIn ? (
        <b lang="ko">{name}</b>
      ) : (
        <Link href={opens}>
          <span lang="ko">{name}</span>
        </Link>
      )}{' '}
      <Standing one={{ standing: standing ?? 'valid', isMadeUp }} />
      <span className="note">
        {[nameOf(kind), body === null ? '' : say(body), kind === 'law' ? '' : ref, date]
          .filter((one) => one !== '')
          .join(' · ')}
      </span>
      <p className="li-sentence" lang="ko">
        {marked(sentence, marks)}
      </p>
    </>
  );
}
