/** All declarations, newest first: found by number, importer, tariff code or goods, and narrowed by lane, state and office. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { DeclarationPage } from '../../../exchange/contract.ts';
import { useServerEvent } from '../../http/events.ts';
import { ColumnMenu } from '../../parts/column-menu.tsx';
import { saveCsv } from '../../parts/csv.ts';
import { formatCount, plainSearch } from '../../parts/format.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useColumnChoice } from '../../parts/sheet-memory.ts';
import { Empty, ErrorView, Skeleton } from '../../parts/states.tsx';
import { useRowFocus, useRows } from '../../parts/use-rows.ts';
import { declarationsTexts } from '../../texts/declarations.ts';
import { sharedTexts } from '../../texts/shared.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Chips, FILTERS, type Filters, NOTHING } from './chips.tsx';
import { type DeclarationRow, useDeclarationColumns } from './columns.tsx';

const keyOf = (row: DeclarationRow) => `${row.number} ${row.version}`;
const addressOf = (row: DeclarationRow) => `/declarations/${encodeURIComponent(row.number)}`;

function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const filters = Object.fromEntries(FILTERS.map((name) => [name, parameters.get(name) ?? ''])) as Filters;
  const set = (change: Partial<Filters>) => {
    const kept = Object.entries({ ...filters, ...change }).filter(([, value]) => value !== '');
    setParameters(new URLSearchParams(kept), { replace: true });
  };
  return [filters, set];
}

export default function DeclarationsPage() {
  const t = useTexts(declarationsTexts);
  const shared = useTexts(sharedTexts);
  const [filters, setFilters] = useFilters();
  const [, go] = useLocation();
  const { reading, all, first, more } = useRows<DeclarationRow, DeclarationPage>('/declarations', {
    ...filters,
    search: plainSearch(filters.search),
  });
  const columns = useDeclarationColumns();
  const choice = useColumnChoice('declarations', ['version']);
  const { focused, setFocused } = useRowFocus({
    name: 'declarations',
    rows: all,
    keyOf,
    onOpen: (row) => go(addressOf(row)),
  });
  const save = () => {
    const shown = columns.filter((column) => !choice.hidden.has(column.id));
    saveCsv(
      'declarations',
      shown.map((column) => column.title),
      all.map((row) => shown.map((column) => column.csv(row))),
    );
  };
  return (
    <>
      <div className="bar1">
        <h1>{t.title}</h1>
        <Chips filters={filters} onChange={setFilters} />
        <span className="grow" />
        <Newer />
        <ColumnMenu columns={columns} choice={choice} />
        <button type="button" className="btn s" title={shared.csvSave} onClick={save}>
          {shared.csv}
        </button>
      </div>
      {first === undefined ? (
        <div className="sheet">
          {reading.isError ? (
            <ErrorView error={reading.error} retry={() => void reading.refetch()} />
          ) : (
            <Skeleton rows={22} />
          )}
        </div>
      ) : all.length === 0 ? (
        <div className="sheet">
          <NoRows filters={filters} onClear={() => setFilters(NOTHING)} />
        </div>
      ) : (
        <Sheet
          label={t.title}
          columns={columns}
          hidden={choice.hidden}
          rows={all}
          keyOf={keyOf}
          focused={focused}
          onFocusRow={setFocused}
          onOpen={(row) => go(addressOf(row))}
          onNearEnd={more}
        />
      )}
      <div className="foot">
        {first !== undefined && (
          <span>
            <b>
              {first.total === null
                ? fill(reading.hasNextPage ? t.shownMore : t.shown, { n: all.length })
                : fill(t.shownAll, { n: first.total })}
            </b>
            {focused >= 0 && <span className="mid"> · {formatCount(focused + 1)}</span>}
          </span>
        )}
        <span className="grow" />
        <span className="keys" aria-hidden="true">
          <kbd>J</kbd>
          <kbd>K</kbd> {shared.keyDown} · {shared.keyUp} <kbd>Enter</kbd> {shared.keyOpen} <kbd>/</kbd>{' '}
          {shared.search} <kbd>?</kbd> {shared.help}
        </span>
      </div>
    </>
  );
}

/** New declarations do not push the list away under the reader; they are fetched when asked for. */
function Newer() {
  const t = useTexts(declarationsTexts);
  const client = useQueryClient();
  const [hasNewer, setHasNewer] = useState(false);
  useServerEvent('board', (delta) => {
    if (delta.recent.length > 0) setHasNewer(true);
  });
  if (!hasNewer) return null;
  return (
    <button
      type="button"
      className="btn s"
      onClick={() => {
        setHasNewer(false);
        void client.resetQueries({ queryKey: ['/declarations', 'rows'] });
      }}
    >
      {t.newer}
    </button>
  );
}

function NoRows({ filters, onClear }: { readonly filters: Filters; readonly onClear: () => void }) {
  const t = useTexts(declarationsTexts);
  if (FILTERS.every((name) => filters[name] === '')) {
    return (
      <Empty
        title={t.emptyAll}
        action={
          <Link className="btn" href="/import">
            {t.toImport}
          </Link>
        }
      >
        {t.emptyAllWhat}
      </Empty>
    );
  }
  return (
    <Empty
      title={t.empty}
      action={
        <button type="button" className="btn" onClick={onClear}>
          {t.clear}
        </button>
      }
    >
      {t.emptyWhat}
    </Empty>
  );
}
