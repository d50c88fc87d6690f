/** One criterion: its condition line by line, what it leads to, and how it has done. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { Criterion, CriterionRow } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatPercent } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { Await, Skeleton } from '../../parts/states.tsx';
import { criteriaTexts } from '../../texts/criteria.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { CelBlock } from './cel-text.tsx';
import { Latest } from './latest.tsx';
import { Expiry, StateMark } from './row.tsx';

/** Earlier versions come along where the server keeps them. */
type Detail = CriterionRow & { readonly versions?: readonly Criterion[] };

export function CriterionDetail({ id }: { readonly id: string }) {
  const t = useTexts(criteriaTexts);
  const query = useGet<Detail>(`/criteria/${encodeURIComponent(id)}`);
  return (
    <>
      <Await query={query} loading={<Loading />}>
        {(row) => <Full row={row} />}
      </Await>
      {query.isError && <Link href="/criteria">{t.back}</Link>}
    </>
  );
}

function Loading() {
  return (
    <div className="card">
      <Skeleton rows={8} />
    </div>
  );
}

function Full({ row }: { readonly row: Detail }) {
  const t = useTexts(criteriaTexts);
  const say = useSay();
  const { criterion } = row;
  return (
    <>
      <div className="head">
        <Link href="/criteria">{t.back}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>
          {criterion.id} {say(criterion.title)}
        </h1>
        <StateMark state={row.state} />
        <span className="mid">
          {fill(t.version, { n: criterion.version })} · {fill(t.from, { day: criterion.validFrom })}
        </span>
      </div>
      <div className="rd-cols">
        <div>
          <section className="card" aria-label={t.condition}>
            <header>
              <h2>{t.condition}</h2>
              <span className="note">{fill(t.conditionNote, { scope: t[criterion.scope] })}</span>
            </header>
            <CelBlock expression={criterion.expression} />
            <p className="note cr-foot">{t.conditionFoot}</p>
          </section>
          <Results row={row} />
          <Latest id={criterion.id} />
          <Versions versions={row.versions ?? []} />
        </div>
        <div>
          <IfHit criterion={criterion} />
        </div>
      </div>
    </>
  );
}

function Line({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function IfHit({ criterion }: { readonly criterion: Criterion }) {
  const t = useTexts(criteriaTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.ifHit}>
      <header>
        <h2>{t.ifHit}</h2>
      </header>
      <dl className="rd-lines">
        <Line title={t.demand}>{t[`demand.${criterion.demand}`]}</Line>
        <Line title={t.kind}>{t[criterion.kind]}</Line>
        <Line title={t.look}>{say(criterion.look)}</Line>
        <Line title={t.owner}>{criterion.owner}</Line>
        <Line title={t.basis}>{criterion.basis}</Line>
        <Line title={t.validity}>
          {criterion.validFrom} ~ <Expiry validTo={criterion.validTo} />
        </Line>
      </dl>
      <p className="note cr-foot">{t.kindWhy}</p>
    </section>
  );
}

function Results({ row }: { readonly row: CriterionRow }) {
  const t = useTexts(criteriaTexts);
  const share = (part: number) => (row.evaluated > 0 ? formatPercent(part / row.evaluated) : '');
  return (
    <section className="card" aria-label={t.record}>
      <header>
        <h2>{t.record}</h2>
        <span className="note">{t.recordNote}</span>
      </header>
      <dl className="rd-lines">
        <Line title={t.evaluated}>{formatCount(row.evaluated)}</Line>
        <Line title={t.hits}>
          {formatCount(row.hits)} <span className="dim">{share(row.hits)}</span>
        </Line>
        <Line title={t.unknown}>
          {formatCount(row.unknown)} <span className="dim">{share(row.unknown)}</span>
        </Line>
        <Line title={t.hitRate}>
          <RateWithInterval rate={row.examined} />
        </Line>
      </dl>
      <p className="note cr-foot">{t.unknownWhy}</p>
    </section>
  );
}

function Versions({ versions }: { readonly versions: readonly Criterion[] }) {
  const t = useTexts(criteriaTexts);
  if (versions.length < 2) return null;
  return (
    <section className="card" aria-label={t.versions}>
      <header>
        <h2>{t.versions}</h2>
      </header>
      <div className="in stack">
        {versions.map((version) => (
          <details key={version.version}>
            <summary>
              {fill(t.version, { n: version.version })}{' '}
              <span className="note">
                {version.validFrom} ~ {version.validTo ?? ''} · {version.owner}
              </span>
            </summary>
            <CelBlock expression={version.expression} />
          </details>
        ))}
      </div>
    </section>
  );
}
