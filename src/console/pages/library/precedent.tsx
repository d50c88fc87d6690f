/** One decision: what it says, in which version, the articles of its day, and the decisions around it. */
import './library.css';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { PrecedentSubscription, PrecedentView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { precedentTexts } from '../../texts/precedents.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Card } from './card.tsx';
import { CitedArticles } from './cited-articles.tsx';
import { Differences } from './differences.tsx';
import { Follow } from './follow.tsx';
import { PrecedentList, precedentPath, Standing } from './precedent-lines.tsx';

const SUBSCRIPTIONS = '/library/precedents/subscriptions';

export default function PrecedentPage() {
  const t = useTexts(precedentTexts);
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const [version, from, to] = ['version', 'from', 'to'].map((name) => parameters.get(name) ?? '');
  const path = precedentPath(encodeURIComponent(id));
  const query = useGet<PrecedentView>(path, { version });
  return (
    <div className="li-page">
      <div className="head">
        <h1 lang={query.data === undefined ? undefined : 'ko'}>{query.data?.title ?? t.title}</h1>
        <span className="grow" />
        <Link href="/library">{t.back}</Link>
      </div>
      {from !== '' && to !== '' && <Differences path={path} from={from!} to={to!} between={t.between} />}
      <Await query={query} loading={<Skeleton rows={12} />}>
        {(one) => <Precedent one={one} />}
      </Await>
    </div>
  );
}

function Precedent({ one }: { readonly one: PrecedentView }) {
  const t = useTexts(precedentTexts);
  const newest = one.versions[0]?.version ?? one.version;
  const parts = [
    [t.issue, one.issue],
    [t.gist, one.gist],
    [t.text, one.text],
  ] as const;
  return (
    <>
      {one.version !== newest && (
        <p className="state" role="status">
          {fill(t.older, { n: newest })} <Link href={precedentPath(one.id)}>{t.toNewest}</Link>
        </p>
      )}
      <Card title={t[one.kind]} act={<Standing one={one} />}>
        <Facts one={one} />
        {parts
          .filter(([, said]) => said !== '')
          .map(([name, said]) => (
            <section key={name} aria-label={name}>
              <h3>{name}</h3>
              <p className="li-text" lang="ko">
                {said}
              </p>
            </section>
          ))}
        <p className="note">{t.noLaw}</p>
      </Card>
      <Versions one={one} />
      <CitedArticles one={one} />
      {one.changes.length > 0 && (
        <Card title={`${t.changes} (${one.changes.length})`}>
          <PrecedentList of={one.changes} />
        </Card>
      )}
      <Card title={`${t.cites} (${one.cites.length})`}>
        <PrecedentList of={one.cites} />
      </Card>
      <Card title={`${t.citedBy} (${one.citedBy.length})`}>
        <PrecedentList of={one.citedBy} />
      </Card>
    </>
  );
}

function Facts({ one }: { readonly one: PrecedentView }) {
  const t = useTexts(precedentTexts);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      t.body,
      <span key="body" lang="ko">
        {one.body}
      </span>,
    ],
    [
      t.number,
      <span key="number" lang="ko">
        {one.number}
      </span>,
    ],
    [t.decidedOn, one.decidedOn],
    [
      t.disposition,
      <span key="disposition" lang="ko">
        {one.disposition}
      </span>,
    ],
    [t.source, <Source key="source" source={one.source} />],
    ...(one.by === null ? [] : [[t.by, <By key="by" by={one.by} />] as const]),
  ];
  return (
    <dl className="li-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Source({ source }: Pick<PrecedentView, 'source'>) {
  const t = useTexts(precedentTexts);
  if (source === null) return t.fromOffice;
  return (
    <a href={source} rel="noreferrer noopener" target="_blank">
      {source}
    </a>
  );
}

function By({ by }: { readonly by: NonNullable<PrecedentView['by']> }) {
  const t = useTexts(precedentTexts);
  const name = `${by.body} ${by.number} (${by.decidedOn})`;
  if (by.id === null) return `${name} · ${t.notHere}`;
  return (
    <Link href={precedentPath(by.id)}>
      <span lang="ko">{name}</span>
    </Link>
  );
}

function Versions({ one }: { readonly one: PrecedentView }) {
  const t = useTexts(precedentTexts);
  const path = precedentPath(one.id);
  return (
    <Card
      title={t.versions}
      act={<Follow<PrecedentSubscription> path={SUBSCRIPTIONS} what={{ id: one.id }} />}
    >
      <ol className="stack">
        {one.versions.map(({ version, recordedAt }, at) => {
          const before = one.versions[at + 1]?.version;
          return (
            <li key={version}>
              <Link href={at === 0 ? path : `${path}?version=${version}`}>
                {fill(t.version, { n: version })}
              </Link>{' '}
              <span className="note">{fill(t.recorded, { day: formatInstant(recordedAt) })}</span>{' '}
              {at === 0 && <span className="st">{t.newest}</span>}{' '}
              {before !== undefined && (
                <Link href={`${path}?version=${version}&from=${before}&to=${version}`}>{t.compare}</Link>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
