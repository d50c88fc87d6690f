/** One watched item: how it stands and why, its alerts with tasks, dependence over time, what happens when a country stops. */
import '../../parts/charts/charts.css';
import './supply.css';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { SupplyItemView, SupplyNamed } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatHs } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { supplyTexts } from '../../texts/supply.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Alerts } from './alerts.tsx';
import { EventDialog } from './event-dialog.tsx';
import { DependenceChart, HistoryChart } from './history.tsx';
import { LevelMark } from './level-mark.tsx';
import { PartnerMap } from './partner-map.tsx';
import { Partners } from './partners.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { Signals } from './signals.tsx';
import { WhatIf } from './what-if.tsx';

export default function SupplyItemPage() {
  const t = useTexts(supplyTexts);
  const { id = '' } = useParams<{ id: string }>();
  const query = useGet<SupplyItemView>(`/supply/items/${encodeURIComponent(id)}`);
  return (
    <Await query={query} loading={<Skeleton rows={18} />}>
      {(item) => (
        <>
          <Head item={item} />
          <div className="su-two">
            <Signals signals={item.signals} missing={item.missing} />
            <Alerts item={item} />
          </div>
          {item.months.length > 0 && (
            <div className="su-two">
              <HistoryChart id={item.id} months={item.months} />
              <DependenceChart id={item.id} months={item.months} />
            </div>
          )}
          <div className="su-two">
            {item.dependence !== null && <Partners id={item.id} dependence={item.dependence} />}
            {item.dependence !== null && <WhatIf item={item} dependence={item.dependence} />}
          </div>
          {item.dependence !== null && <PartnerMap id={item.id} shares={item.dependence.shares} />}
          <div className="su-two">
            <Facts item={item} />
            <Events item={item} />
          </div>
          <p className="note">{t.secret}</p>
        </>
      )}
    </Await>
  );
}

function Head({ item }: { readonly item: SupplyItemView }) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  return (
    <div className="head">
      <h1>{say(item.name)}</h1>
      <LevelMark level={item.level} name={item.levelName} />
      {item.isMadeUp && <span className="st off">{t.madeUp}</span>}
      <span className="grow" />
      <Link className="btn s" href="/supply">
        {t.back}
      </Link>
    </div>
  );
}

function Facts({ item }: { readonly item: SupplyItemView }) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  const [isReviewing, setReviewing] = useState(false);
  return (
    <section className="card" aria-label={t.facts}>
      <header>
        <h2>{t.facts}</h2>
        <span className="tools">
          {item.mayWork && (
            <button type="button" className="btn link" onClick={() => setReviewing(true)}>
              {t.review}
            </button>
          )}
        </span>
      </header>
      <dl className="facts in">
        <dt>{t.hs}</dt>
        <dd>
          {item.hs.map(formatHs).join(', ')} <span className="dim">{item.edition}</span>
        </dd>
        <dt>{t.uses}</dt>
        <dd>{say(item.uses)}</dd>
        <dt>{t.substitutes}</dt>
        <dd>{say(item.substitutes)}</dd>
        <dt>{t.owner}</dt>
        <dd>{item.owner}</dd>
        <dt>{t.stock}</dt>
        <dd>{item.stockDays === null ? t.unknown : fill(t.stockDays, { n: item.stockDays })}</dd>
        <dt>{t.grade}</dt>
        <dd>
          {fill(t.gradeN, { n: item.grade })}{' '}
          <span className={item.isReviewDue ? 'st warn' : 'dim'}>
            {fill(item.isReviewDue ? t.reviewLate : t.reviewDue, { day: item.reviewDueOn })}
          </span>
        </dd>
        <dt>{t.madeFrom}</dt>
        <dd>
          <Named items={item.madeFrom} />
        </dd>
        <dt>{t.usedIn}</dt>
        <dd>
          <Named items={item.usedIn} />
        </dd>
        <dt>{t.source}</dt>
        <dd>{item.source}</dd>
      </dl>
      {isReviewing && <ReviewDialog item={item} onClose={() => setReviewing(false)} />}
    </section>
  );
}

function Named({ items }: { readonly items: readonly SupplyNamed[] }) {
  const say = useSay();
  if (items.length === 0) return <span className="dim">–</span>;
  return items.map(({ id, name }) => (
    <span key={id} className="su-named">
      <Link href={`/supply/items/${id}`}>{say(name)}</Link>
    </span>
  ));
}

function Events({ item }: { readonly item: SupplyItemView }) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  const [isEntering, setEntering] = useState(false);
  return (
    <section className="card" aria-label={t.events}>
      <header>
        <h2>{t.events}</h2>
        <span className="tools">
          {item.mayWork && (
            <button type="button" className="btn link" onClick={() => setEntering(true)}>
              {t.event}
            </button>
          )}
        </span>
      </header>
      {item.events.length === 0 && <p className="in">{t.eventsNone}</p>}
      {item.events.map((event) => (
        <div key={event.id} className="in">
          <b className="b">
            {event.country} {say(event.kindName)}
          </b>{' '}
          {say(event.title)} <span className="dim">{fill(t.effective, { day: event.effectiveOn })}</span>
          <p className="note">{fill(t.enteredBy, { name: say(event.enteredBy), source: event.source })}</p>
        </div>
      ))}
      {isEntering && <EventDialog today={item.today} item={item.id} onClose={() => setEntering(false)} />}
    </section>
  );
}
