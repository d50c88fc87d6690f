/** The legal library: one search over all kinds, what one follows, decisions, and laws with their versions. */
import './library.css';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { LawSubscription, LibraryView, PrecedentSubscription } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useHasRight, useIsSignedIn } from '../../session/session.tsx';
import { libraryTexts } from '../../texts/library.ts';
import { precedentTexts } from '../../texts/precedents.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { articlePath } from '../counsel/law-lines.tsx';
import { Found } from './found.tsx';
import { PrecedentLine, PrecedentList } from './precedent-lines.tsx';
import { askedPath, Search, useAsked, useKindName } from './search.tsx';

export default function LibraryPage() {
  const t = useTexts(libraryTexts);
  const has = useHasRight();
  const isSignedIn = useIsSignedIn();
  const asked = useAsked();
  const isAsked = Object.values(asked).some((value) => value !== '');
  const view = useGet<LibraryView>('/library');
  return (
    <div className="li-page">
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        {has('precedent.write') && <Link href="/library/bring">{t.bring}</Link>}
        {isSignedIn && <Link href="/counsel">{t.back}</Link>}
      </div>
      <Search bodies={view.data?.bodies ?? []} />
      {isAsked && <Found asked={asked} />}
      {isSignedIn && <Following />}
      <Await query={view} loading={<Skeleton rows={10} />}>
        {(one) => (
          <>
            {!isAsked && <Decisions view={one} />}
            <Laws view={one} />
          </>
        )}
      </Await>
    </div>
  );
}

/** How many there are of each kind, and the latest. */
function Decisions({ view: { decisions, latest } }: { readonly view: LibraryView }) {
  const t = useTexts(libraryTexts);
  const nameOf = useKindName();
  const title = fill(t.decisions, { n: decisions.reduce((sum, { n }) => sum + n, 0) });
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      {latest.length === 0 ? (
        <Empty title={t.decisionsNone}>{t.decisionsNoneWhat}</Empty>
      ) : (
        <div className="in stack">
          <p className="row li-kinds">
            {decisions
              .filter(({ n }) => n > 0)
              .map(({ kind, n }) => (
                <Link key={kind} className="chip" href={askedPath({ kind })}>
                  {fill(t.kindCount, { kind: nameOf(kind), n })}
                </Link>
              ))}
          </p>
          <h3>{t.latest}</h3>
          <PrecedentList of={latest} />
        </div>
      )}
    </section>
  );
}

function Following() {
  const t = useTexts(libraryTexts);
  const names = useTexts(precedentTexts);
  const decisions = useGet<readonly PrecedentSubscription[]>('/library/precedents/subscriptions').data ?? [];
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
            )}{' '}
            {one.decisionsSince > 0 && (
              <Link href={askedPath({ article: one.ref })}>
                {fill(t.decisionsSince, { n: one.decisionsSince })}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {decisions.length > 0 && (
        <div className="in">
          <h3>{names.mine}</h3>
          <ul className="stack">
            {decisions.map((one) => (
              <li key={one.id}>
                <PrecedentLine one={one} />{' '}
                {one.changedAt !== null && (
                  <span className="st warn">
                    {fill(names.changedAt, { at: formatInstant(one.changedAt) })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
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
