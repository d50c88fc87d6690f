/** The legal library: laws with their versions, a literal search over all of them, and the articles that one follows. */
import './library.css';
import { type FormEvent, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { LawSubscription, LibrarySearch, LibraryView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { libraryTexts } from '../../texts/library.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { articlePath } from '../counsel/law-lines.tsx';

export default function LibraryPage() {
  const t = useTexts(libraryTexts);
  const [q] = useUrlState('q');
  const view = useGet<LibraryView>('/library');
  return (
    <div className="li-page">
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <Link href="/counsel">{t.back}</Link>
      </div>
      <Search />
      {q !== '' && <Found q={q} />}
      <Following />
      <Await query={view} loading={<Skeleton rows={10} />}>
        {(one) => <Laws view={one} />}
      </Await>
    </div>
  );
}

const LONGEST = 200;

function Search() {
  const t = useTexts(libraryTexts);
  const [q, setQ] = useUrlState('q');
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setQ(text.trim());
  };
  return (
    <form className="li-search" onSubmit={send}>
      <div className="field">
        <input
          type="search"
          aria-label={t.search}
          placeholder={t.search}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <button type="submit" className="btn main-act">
        {t.find}
      </button>
    </form>
  );
}

function Found({ q }: { readonly q: string }) {
  const t = useTexts(libraryTexts);
  const query = useGet<LibrarySearch>('/library/search', { q });
  return (
    <Await query={query} loading={<Skeleton rows={6} />}>
      {({ count, found }) => (
        <section className="card" aria-label={fill(t.found, { n: count })}>
          <header>
            <h2>{fill(t.found, { n: count })}</h2>
          </header>
          {found.length === 0 && <Empty title={t.foundNone}>{t.foundNoneWhat}</Empty>}
          <ul className="in stack">
            {found.map((one) => (
              <li key={one.ref} lang="ko">
                <Link href={articlePath(one)}>{one.ref}</Link> ({one.title})
                <p className="note">{one.piece}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Await>
  );
}

function Following() {
  const t = useTexts(libraryTexts);
  const { data } = useGet<readonly LawSubscription[]>('/library/subscriptions');
  if (data === undefined) return null;
  return (
    <section className="card" aria-label={t.mine}>
      <header>
        <h2>{t.mine}</h2>
      </header>
      {data.length === 0 && <p className="in note">{t.mineEmpty}</p>}
      <ul className="in stack">
        {data.map((one) => (
          <li key={one.ref}>
            <Link
              href={`${articlePath(one)}${one.changedFrom === null ? '' : `?from=${one.changedFrom}&to=${one.effective}`}`}
            >
              <span lang="ko">{one.ref}</span>
            </Link>{' '}
            {one.changedFrom !== null && (
              <span className="st warn">{fill(t.changedSince, { from: one.changedFrom })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Laws({ view: { laws, holds } }: { readonly view: LibraryView }) {
  const t = useTexts(libraryTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={fill(t.laws, { n: laws.length })}>
      <header>
        <h2>{fill(t.laws, { n: laws.length })}</h2>
        <span className="note">{t.api}</span>
      </header>
      <p className="in note">{say(holds)}</p>
      {laws.length === 0 && <Empty title={t.emptyTitle}>{t.emptyWhat}</Empty>}
      <ul className="in stack">
        {laws.map(({ name, versions }) => (
          <li key={name}>
            <Link href={`/counsel/laws/${encodeURIComponent(name)}`}>
              <span lang="ko">{name}</span>
            </Link>{' '}
            <span className="note">
              {versions.map(({ effective }) => fill(t.version, { day: effective })).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
