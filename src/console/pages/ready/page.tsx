/** One look for many: the declarations that only wait for an officer's acceptance, the exceptions taken out, and one confirmation. */
import './ready.css';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { WaitingPage, WaitingRow } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { saveCsv } from '../../parts/csv.ts';
import { Chip } from '../../parts/filter-chip.tsx';
import { formatCount, formatWon } from '../../parts/format.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { Empty, ErrorView, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { useCodes } from '../../parts/use-codes.ts';
import { useRowFocus } from '../../parts/use-rows.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { useHasRight, useOwnOffice } from '../../session/session.tsx';
import { readyTexts } from '../../texts/ready.ts';
import { sharedTexts } from '../../texts/shared.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { BatchState, ConfirmBatch, useBatch } from './batch.tsx';
import { addressOfRow, keyOfRow, useReadyColumns } from './columns.tsx';

/** Milliseconds between two readings of the list. */
const EVERY = 20_000;
const NO_ROWS: readonly WaitingRow[] = [];
const NOTHING_HIDDEN: ReadonlySet<string> = new Set();

export default function ReadyPage() {
  const t = useTexts(readyTexts);
  const [state] = useUrlState('state', 'ready');
  const [office] = useUrlState('office');
  const isWaiting = state === 'waiting';
  const query = { state: isWaiting ? 'waiting' : 'ready', office };
  const reading = useGet<WaitingPage>('/acceptances', query, { every: EVERY, keepsPrevious: true });
  const page = reading.data;
  const rows = page?.rows ?? NO_ROWS;
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  // What the dialog shows is what is accepted, whatever the list reads meanwhile.
  const [asked, setAsked] = useState<readonly WaitingRow[] | null>(null);
  const batch = useBatch();
  const columns = useReadyColumns(isWaiting);
  const chosen = isWaiting ? rows : rows.filter((row) => !out.has(keyOfRow(row)));
  const takenOut = rows.length - chosen.length;
  const mayAccept = useHasRight()('act') && !isWaiting;
  const isBusy = batch.isStarting || batch.job?.state === 'running';
  const ask = () => {
    if (mayAccept && chosen.length > 0 && !isBusy) setAsked(chosen);
  };
  const save = () =>
    saveCsv(
      'acceptances',
      columns.map((column) => column.title),
      chosen.map((row) => columns.map((column) => column.csv(row))),
    );
  return (
    <>
      <Bar page={page} onSave={save}>
        {mayAccept && (
          <button
            type="button"
            className="btn s main-act"
            disabled={chosen.length === 0 || isBusy}
            onClick={ask}
          >
            {fill(t.accept, { n: chosen.length })} <kbd>A</kbd>
          </button>
        )}
      </Bar>
      {page?.isAutomatic === true && <p className="re-note">{t.automatic}</p>}
      {page?.isCut === true && <p className="re-note">{fill(t.isCut, { n: page.ready + page.waiting })}</p>}
      <BatchState batch={batch} />
      {page === undefined ? (
        <div className="sheet">
          {reading.isError ? (
            <ErrorView error={reading.error} retry={() => void reading.refetch()} />
          ) : (
            <Skeleton rows={22} />
          )}
        </div>
      ) : (
        <List {...{ rows, columns, isWaiting, mayAccept, out, setOut }} onAsk={ask} />
      )}
      <Foot
        isKnown={page !== undefined}
        {...{ chosen, takenOut, mayAccept }}
        putBack={() => setOut(new Set())}
      />
      {asked !== null && (
        <ConfirmBatch
          rows={asked}
          takenOut={takenOut}
          onAccept={() => {
            batch.accept(asked);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

function Bar(props: {
  readonly page: WaitingPage | undefined;
  readonly onSave: () => void;
  readonly children: ReactNode;
}) {
  const t = useTexts(readyTexts);
  const shared = useTexts(sharedTexts);
  const language = useLanguage();
  const [state, setState] = useUrlState('state', 'ready');
  const [office, setOffice] = useUrlState('office');
  const offices = useCodes('customs-offices');
  const seesAll = useOwnOffice() === null;
  return (
    <div className="bar1">
      <Link href="/queue">{t.back}</Link>
      <span className="dim" aria-hidden="true">
        /
      </span>
      <h1>{t.title}</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and cannot be laid out in a bar */}
      <span className="seg" role="group" aria-label={t.state}>
        {(['ready', 'waiting'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={(state === 'waiting' ? 'waiting' : 'ready') === one}
            onClick={() => setState(one)}
          >
            {fill(t[one], { n: formatCount(props.page?.[one]) })}
          </button>
        ))}
      </span>
      {seesAll && (
        <Chip title={t.customs} value={office} onChange={setOffice}>
          {offices.map((row) => (
            <option key={row.code} value={row.code}>
              {row.code} {row.name[language]}
            </option>
          ))}
        </Chip>
      )}
      <span className="row bar1-tools">
        <button type="button" className="btn s" title={shared.csvSave} onClick={props.onSave}>
          {shared.csv}
        </button>
        {props.children}
      </span>
    </div>
  );
}

function List(props: {
  readonly rows: readonly WaitingRow[];
  readonly columns: ReturnType<typeof useReadyColumns>;
  readonly isWaiting: boolean;
  readonly mayAccept: boolean;
  readonly out: ReadonlySet<string>;
  readonly setOut: (out: ReadonlySet<string>) => void;
  readonly onAsk: () => void;
}) {
  const t = useTexts(readyTexts);
  const { rows, columns, isWaiting, mayAccept, out, setOut } = props;
  const [, go] = useLocation();
  const open = (row: WaitingRow) => go(addressOfRow(row));
  const toggle = (row: WaitingRow | undefined) => {
    if (row === undefined) return;
    const next = new Set(out);
    if (!next.delete(keyOfRow(row))) next.add(keyOfRow(row));
    setOut(next);
  };
  const { focused, setFocused, row } = useRowFocus({
    name: `acceptances.${isWaiting}`,
    rows,
    keyOf: keyOfRow,
    onOpen: open,
    more: mayAccept
      ? {
          x: { title: t.takeOut, run: () => toggle(row) },
          a: { title: t.acceptKey, run: props.onAsk },
        }
      : {},
  });
  if (rows.length === 0) {
    return (
      <div className="sheet">
        <Empty title={isWaiting ? t.emptyWaiting : t.emptyReady}>
          {isWaiting ? t.emptyWaitingWhat : t.emptyReadyWhat}
        </Empty>
      </div>
    );
  }
  const choosing = {
    selected: new Set(rows.map(keyOfRow).filter((key) => !out.has(key))),
    onSelect: toggle,
  };
  return (
    <Sheet
      label={t.title}
      columns={columns}
      hidden={NOTHING_HIDDEN}
      rows={rows}
      keyOf={keyOfRow}
      focused={focused}
      onFocusRow={setFocused}
      onOpen={open}
      {...(mayAccept ? choosing : {})}
    />
  );
}

function Foot(props: {
  readonly isKnown: boolean;
  readonly chosen: readonly WaitingRow[];
  readonly takenOut: number;
  readonly mayAccept: boolean;
  readonly putBack: () => void;
}) {
  const t = useTexts(readyTexts);
  const language = useLanguage();
  const won = props.chosen.reduce((sum, row) => sum + row.customsValueKrw, 0);
  return (
    <div className="foot">
      {props.isKnown && (
        <b>{fill(t.counts, { n: formatCount(props.chosen.length), won: formatWon(won, language) })}</b>
      )}
      {props.takenOut > 0 && (
        <>
          <b>· {fill(t.takenOut, { n: props.takenOut })}</b>
          <button type="button" className="btn s" onClick={props.putBack}>
            {t.putAllBack}
          </button>
        </>
      )}
      <span className="grow" />
      <span className="keys" aria-hidden="true">
        <kbd>J</kbd>
        <kbd>K</kbd> {t.move} <kbd>Enter</kbd> {t.open}{' '}
        {props.mayAccept && (
          <>
            <kbd>X</kbd> {t.takeOut} <kbd>A</kbd> {t.acceptKey}
          </>
        )}
      </span>
    </div>
  );
}
