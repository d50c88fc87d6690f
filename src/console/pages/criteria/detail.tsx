/** One criterion: its condition line by line, what it leads to, where it stands in its life, and how it has done. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { Criterion, CriterionDetail as Detail } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatPercent } from '../../parts/format.ts';
import { Await, Problems, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { criteriaTexts } from '../../texts/criteria.ts';
import { criterionLifeTexts } from '../../texts/criterion-life.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { CelBlock } from './cel-text.tsx';
import { Latest } from './latest.tsx';
import { BackTest } from './life/back-test.tsx';
import { History } from './life/history.tsx';
import { LifeCard } from './life/life-card.tsx';
import { Rates, ShadowCard } from './life/shadow-card.tsx';
import { Expiry, StateMark } from './row.tsx';
import { isAboutParcels, useCriterionWords } from './use-words.ts';

export function CriterionDetail({ id }: { readonly id: string }) {
  const t = useTexts(criteriaTexts);
  // What another person does meanwhile (confirms, refuses) is seen without a reload.
  const query = useGet<Detail>(`/criteria/${encodeURIComponent(id)}`, undefined, { every: 15_000 });
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
  const t = useCriterionWords(row.criterion);
  const l = useTexts(criterionLifeTexts);
  const say = useSay();
  const [chosen, choose] = useUrlState('version');
  const usual = row.next?.version ?? row.criterion.version;
  const version =
    row.versions.find((one) => one.criterion.version === Number(chosen || usual)) ?? row.versions[0];
  if (version === undefined) return null;
  const { criterion } = version;
  const toVersion = (number: number) => choose(String(number));
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
        {isAboutParcels(criterion) && <span className="st off">{t.mark}</span>}
        <span className="mid">
          {fill(t.version, { n: row.criterion.version })} · {fill(t.from, { day: row.criterion.validFrom })}
        </span>
      </div>
      {row.state === 'broken' && (
        <div className="card cr-broken" role="alert">
          <p>
            <span className="st bad">{t.broken}</span> {l.brokenNow}
          </p>
          <Problems problems={row.problems} count={row.problems.length} />
        </div>
      )}
      <div className="rd-cols">
        <div>
          <LifeCard detail={row} version={version} choose={toVersion} />
          <section className="card" aria-label={t.condition}>
            <header>
              <h2>{t.condition}</h2>
              <span className="note">
                {fill(t.version, { n: criterion.version })} ·{' '}
                {fill(t.conditionNote, { scope: t[criterion.scope] })}
              </span>
            </header>
            <CelBlock expression={criterion.expression} />
            <p className="note cr-foot">{t.conditionFoot}</p>
          </section>
          <BackTest key={criterion.version} version={version} />
          {isAboutParcels(criterion) ? <Hit criterion={criterion} /> : <Latest id={criterion.id} />}
          <History detail={row} choose={toVersion} />
        </div>
        <div>
          <IfHit criterion={criterion} />
          <Results row={row} />
          {(version.state === 'shadow' || version.shadow !== null) && (
            <ShadowCard detail={row} shadow={version.shadow} />
          )}
        </div>
      </div>
    </>
  );
}

function Hit({ criterion }: { readonly criterion: Criterion }) {
  const t = useCriterionWords(criterion);
  return (
    <section className="card" aria-label={t.latest}>
      <header>
        <h2>{t.latest}</h2>
        <span className="tools">
          <Link href="/parcel-selection">{t.latestLink}</Link>
        </span>
      </header>
      <p className="note in">{t.latestWhere}</p>
    </section>
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

function Results({ row }: { readonly row: Detail }) {
  const t = useTexts(criteriaTexts);
  const l = useTexts(criterionLifeTexts);
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
        <Line title={l.yearHits}>
          {formatCount(row.year.hits)}{' '}
          <span className="dim">
            {l.lastHit} {row.year.lastHit ?? l.never}
          </span>
        </Line>
      </dl>
      <Rates
        rates={[
          [t.hitRate, row.examined],
          [l.chanceFound, row.random],
        ]}
      />
      <p className="note cr-foot">{t.unknownWhy}</p>
    </section>
  );
}
