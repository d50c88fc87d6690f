/** All criteria with filter and order in the address: hits, unknown answers, what examinations found, owner and expiry. */
import type { UseQueryResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CriterionRow } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { whiskerEnd } from '../../parts/charts/rate-whisker.tsx';
import { saveCsv } from '../../parts/csv.ts';
import { useKeys } from '../../parts/keyboard.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { useHasRight } from '../../session/session.tsx';
import { criteriaTexts } from '../../texts/criteria.ts';
import { criterionLifeTexts } from '../../texts/criterion-life.ts';
import { parcelCriterionTexts } from '../../texts/parcel-criteria.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { chooseCriteria, SORTS, type SortName } from './choose.ts';
import { Review } from './review.tsx';
import { Heading, Row } from './row.tsx';

const FIRST_SHOWN = 150;
const STATES = ['', 'live', 'shadow', 'draft', 'future', 'expired', 'broken', 'retired'] as const;

export function CriteriaList() {
  const t = useTexts(criteriaTexts);
  const l = useTexts(criterionLifeTexts);
  const p = useTexts(parcelCriterionTexts);
  const [view, setView] = useUrlState('view');
  const mayWrite = useHasRight()('criteria.propose');
  const query = useGet<readonly CriterionRow[]>('/criteria');
  const rows = query.data ?? [];
  const live = rows.filter((row) => row.state === 'live').length;
  const broken = rows.filter((row) => row.state === 'broken').length;
  const waiting = rows.filter((row) => row.waiting !== null).length;
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        {query.data && <span className="note">{fill(t.note, { n: query.data.length, live })}</span>}
        {waiting > 0 && <span className="st warn">{fill(l.waitingCount, { n: waiting })}</span>}
        <span className="grow" />
        <fieldset className="seg">
          <button type="button" aria-pressed={view === ''} onClick={() => setView('')}>
            {l.tabAll}
          </button>
          <button type="button" aria-pressed={view === 'review'} onClick={() => setView('review')}>
            {l.tabReview}
          </button>
        </fieldset>
        {mayWrite && (
          <>
            <Link className="btn" href="/criteria/new?about=parcel">
              {p.newOne}
            </Link>
            <Link className="btn main-act" href="/criteria/new">
              {l.newCriterion}
            </Link>
          </>
        )}
      </div>
      {broken > 0 && (
        <p className="card cr-broken st bad" role="alert">
          {fill(l.brokenCount, { n: broken })}
        </p>
      )}
      {view === 'review' ? <Review /> : <All query={query} />}
    </>
  );
}

function All({ query }: { readonly query: UseQueryResult<readonly CriterionRow[], Error> }) {
  const t = useTexts(criteriaTexts);
  return (
    <Await query={query} loading={<Loading />}>
      {(rows) =>
        rows.length === 0 ? (
          <section className="card">
            <Empty title={t.none}>{t.noneBody}</Empty>
          </section>
        ) : (
          <Listed rows={rows} />
        )
      }
    </Await>
  );
}

function Loading() {
  return (
    <div className="card">
      <Skeleton rows={14} />
    </div>
  );
}

function Listed({ rows }: { readonly rows: readonly CriterionRow[] }) {
  const t = useTexts(criteriaTexts);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [search, setSearch] = useUrlState('search');
  const [state, setState] = useUrlState('state');
  const [kind, setKind] = useUrlState('kind');
  const [sort, setSort] = useUrlState('sort', 'id');
  const [most, setMost] = useState(FIRST_SHOWN);
  const [focused, setFocused] = useState(-1);
  const searchBox = useRef<HTMLInputElement>(null);
  const chosen = chooseCriteria(rows, { search, state, kind, sort: sort as SortName }, language);
  const shown = chosen.slice(0, most);
  const end = whiskerEnd(rows.map((row) => row.examined));
  const move = (by: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, focused + by));
    setFocused(next);
    document.getElementById(`criterion-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    j: { title: '↓', run: () => move(1) },
    k: { title: '↑', run: () => move(-1) },
    Enter: {
      title: t.condition,
      run: () => {
        const row = shown[focused];
        if (row) navigate(`/criteria/${encodeURIComponent(row.criterion.id)}`);
      },
    },
    '/': { title: t.search, run: () => searchBox.current?.focus() },
  });
  return (
    <>
      <div className="row rd-filters">
        <input
          ref={searchBox}
          className="input rd-search"
          type="search"
          value={search}
          placeholder={t.search}
          aria-label={t.search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Choose title={t.state} value={state} set={setState} options={STATES} />
        <Choose title={t.kind} value={kind} set={setKind} options={['', 'mandatory', 'risk', 'quota']} />
        <Choose title={t.sort} value={sort} set={setSort} options={SORTS} />
        <span className="grow" />
        <button type="button" className="btn s" onClick={() => save(chosen, t)}>
          {t.csv}
        </button>
      </div>
      <section className="card" aria-label={t.title}>
        {shown.length === 0 && <Empty title={t.empty}>{t.emptyBody}</Empty>}
        {shown.length > 0 && (
          <div className="scroll rd-pad">
            <table className="cr-list">
              <Heading />
              <tbody>
                {shown.map((row, i) => (
                  <Row
                    key={row.criterion.id}
                    row={row}
                    end={end}
                    isFocused={i === focused}
                    domId={`criterion-${i}`}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {chosen.length > most && (
          <button type="button" className="btn link rd-more" onClick={() => setMost(most + 500)}>
            {fill(t.more, { n: chosen.length - most })}
          </button>
        )}
      </section>
      <p className="note">{t.kindWhy}</p>
    </>
  );
}

interface ChooseProps {
  readonly title: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly options: readonly string[];
}

function Choose({ title, value, set, options }: ChooseProps) {
  const t = useTexts(criteriaTexts);
  const names: Readonly<Record<string, string>> = {
    '': t.all,
    live: t.live,
    expired: t.expired,
    draft: t.draft,
    shadow: t.shadow,
    future: t.future,
    broken: t.broken,
    retired: t.retired,
    mandatory: t.mandatory,
    risk: t.risk,
    quota: t.quota,
    id: t.id,
    hits: t.hits,
    unknown: t.unknown,
    rate: t.hitRate,
    expiry: t.validity,
  };
  return (
    <label className="row note">
      {title}
      <select className="select" value={value} onChange={(event) => set(event.target.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {names[option] ?? option}
          </option>
        ))}
      </select>
    </label>
  );
}

function save(
  rows: readonly CriterionRow[],
  t: Readonly<Record<keyof (typeof criteriaTexts)['ko'], string>>,
): void {
  saveCsv(
    'criteria',
    [
      t.id,
      t.name,
      t.state,
      t.kind,
      t.demand,
      t.evaluated,
      t.hits,
      t.unknown,
      t.hitRate,
      'n',
      t.owner,
      t.basis,
      t.validity,
      'CEL',
    ],
    rows.map(({ criterion, ...row }) => [
      criterion.id,
      criterion.title.ko,
      row.state,
      criterion.kind,
      criterion.demand,
      row.evaluated,
      row.hits,
      row.unknown,
      row.examined.rate,
      row.examined.n,
      criterion.owner,
      criterion.basis,
      criterion.validTo,
      criterion.expression,
    ]),
  );
}
