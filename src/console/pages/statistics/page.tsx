/** Trade statistics: a question in words or field by field, its table, the months before it, and what was published; the address is the question. */
import './statistics.css';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { StatisticsView, TradeRowView, TradeTableView } from '../../../exchange/contract.ts';
import { ApiError, address } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Empty, ErrorView, Problems, Skeleton } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { useHasRight, useIsSignedIn } from '../../session/session.tsx';
import { statisticsTexts } from '../../texts/statistics.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Adjusted } from './adjusted.tsx';
import { AskInWords } from './ask.tsx';
import { Behind, mayOpen } from './behind.tsx';
import { Controls } from './controls.tsx';
import { TradeMap } from './map.tsx';
import { Outside } from './outside.tsx';
import { Revisions } from './revisions.tsx';
import { Series } from './series.tsx';
import { type Asked, isLedger, pathOf, queryOf, useAsked } from './state.ts';
import { TradeTable } from './table.tsx';

export default function StatisticsPage() {
  const t = useTexts(statisticsTexts);
  const [asked, choose] = useAsked();
  const view = useGet<StatisticsView>('/statistics');
  const reading = useGet<TradeTableView>(pathOf(asked), queryOf(asked), { keepsPrevious: true });
  const query = reading.data?.query;
  const has = useHasRight();
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        {has('extract.read') && (
          <Link className="btn s" href="/extracts">
            {t.extracts}
          </Link>
        )}
      </div>
      <AskInWords onChoose={choose} />
      <Await query={view} loading={<Skeleton rows={3} />}>
        {(found) => (
          <>
            <Controls
              view={found}
              asked={asked}
              shown={query}
              onChoose={(one) => choose({ ...one, q: '' })}
            />
            {found.isCounting ? (
              <Counting />
            ) : reading.isError &&
              reading.error instanceof ApiError &&
              reading.error.body !== null &&
              reading.error.body.problems.length > 0 ? (
              <section className="card" aria-label={t.wrong}>
                <div className="in">
                  <Problems problems={reading.error.body.problems} count={reading.error.body.count} />
                </div>
              </section>
            ) : reading.isError ? (
              <ErrorView error={reading.error} retry={() => void reading.refetch()} />
            ) : reading.data === undefined ? (
              <Skeleton rows={12} />
            ) : (
              <Answered view={found} asked={asked} table={reading.data} />
            )}
          </>
        )}
      </Await>
    </>
  );
}

const ASK_AGAIN_MILLIS = 3_000;

/** Until anything is counted an empty table would say that there was no trade. */
function Counting() {
  const t = useTexts(statisticsTexts);
  const client = useQueryClient();
  useEffect(() => {
    const timer = setInterval(() => {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => /^\/statistics/.test(String(queryKey[0])),
      });
    }, ASK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [client]);
  return (
    <section className="card" role="status">
      <Empty title={t.counting}>{t.countingWhat}</Empty>
    </section>
  );
}

interface AnsweredProps {
  readonly view: StatisticsView;
  readonly asked: Asked;
  readonly table: TradeTableView;
}

function Answered({ view, asked, table }: AnsweredProps) {
  const t = useTexts(statisticsTexts);
  const has = useHasRight();
  const [opened, setOpened] = useState<TradeRowView | null>(null);
  const { query, rows, missing, isCut, editions } = table;
  const note = isLedger(asked) ? t.ledgerNote : t.publishedNote;
  const isOpenable = has('declaration.read') && mayOpen(query);
  return (
    <>
      <section className="card" aria-label={t.rows}>
        <header>
          <h2>{query.from === query.to ? query.from : `${query.from} – ${query.to}`}</h2>
          <span className="note">{fill(note, { on: table.on })}</span>
          <Files asked={asked} />
        </header>
        {missing.length > 0 && rows.length > 0 && (
          <p className="in mid">{fill(t.missing, { months: missing.join(', ') })}</p>
        )}
        {rows.length === 0 ? (
          <Empty title={t.empty}>{t.emptyWhat}</Empty>
        ) : (
          <TradeTable view={view} table={table} {...(isOpenable ? { onOpen: setOpened } : {})} />
        )}
        {table.isMadeUp && rows.length > 0 && <p className="in note">{t.madeUp}</p>}
        {editions.length > 0 && <p className="in mid">{fill(t.editions, { names: editions.join(' → ') })}</p>}
        {isCut && <p className="in mid">{fill(t.cut, { n: rows.length })}</p>}
      </section>
      <TradeMap view={view} table={table} />
      <Series asked={asked} query={query} />
      <Adjusted asked={asked} to={query.to} />
      <Revisions month={query.to} />
      {has('statistics.read') && <Outside period={query.to} />}
      {opened !== null && <Behind row={opened} query={query} onClose={() => setOpened(null)} />}
    </>
  );
}

function Files({ asked }: { readonly asked: Asked }) {
  const t = useTexts(statisticsTexts);
  const language = useLanguage();
  const isSignedIn = useIsSignedIn();
  return (
    <span className="tools ts-files">
      <span className="mid">{t.files}</span>
      {(['csv', 'xlsx', 'parquet', 'sdmx-json'] as const).map((format) => (
        <a key={format} href={address(pathOf(asked), { ...queryOf(asked), format, lang: language })} download>
          {format.toUpperCase()}
        </a>
      ))}
      {isSignedIn && <Link href="/api?search=statistics">API</Link>}
    </span>
  );
}
