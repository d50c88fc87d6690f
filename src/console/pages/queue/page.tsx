/** What waits for an officer: a dense list by urgency, filtered in the address bar, worked through with the keyboard. */
import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CasePage, CaseRow, DealtCase } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { useServerEvent } from '../../http/events.ts';
import { saveCsv } from '../../parts/csv.ts';
import { formatDeclarationNumber, plainSearch } from '../../parts/format.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useColumnChoice } from '../../parts/sheet-memory.ts';
import { ErrorView, Skeleton } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useRowFocus, useRows } from '../../parts/use-rows.ts';
import { recall, remember } from '../../session/preferences.tsx';
import { useHasRight, useOwnOffice } from '../../session/session.tsx';
import { queueTexts } from '../../texts/queue.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Bar } from './bar.tsx';
import { HIDDEN_AT_FIRST, useQueueColumns } from './columns.tsx';
import { EmptyQueue } from './empty.tsx';
import { declarationAddress, type Filters, readFilters, type Sort, writeFilters } from './filters.ts';
import { Foot } from './foot.tsx';
import { patchRow } from './live-rows.ts';

/** Milliseconds between two readings of the list. */
const EVERY = 15_000;
const idOf = (row: CaseRow) => row.id;

/** The filters of the address bar and how to change them. */
function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const ownOffice = useOwnOffice();
  const remembered = recall('queue.sort');
  const filters = readFilters(parameters, ownOffice, (remembered as Sort | null) ?? 'due');
  const set = (change: Partial<Filters>) => {
    if (change.sort !== undefined) remember('queue.sort', change.sort);
    setParameters(new URLSearchParams(writeFilters({ ...filters, ...change })), { replace: true });
  };
  return [filters, set];
}

/** Deals the most urgent case to the reader and opens it. */
function useDealNext(filters: Filters): () => void {
  const t = useTexts(queueTexts);
  const say = useSay();
  const show = useToast();
  const client = useQueryClient();
  const [, go] = useLocation();
  return () => {
    post<DealtCase>('/cases/next', {}).then(
      ({ case: row }) => {
        void client.invalidateQueries({ queryKey: ['/cases'] });
        if (row === null) return show({ text: t.nextNone });
        show({ text: fill(t.nextGot, { number: formatDeclarationNumber(row.number) }) });
        go(declarationAddress(row.number, { ...filters, scope: 'mine', state: '' }));
      },
      (error: unknown) =>
        show({ text: (error instanceof ApiError && say(error.body?.message)) || t.failed, isBad: true }),
    );
  };
}

export default function QueuePage() {
  const t = useTexts(queueTexts);
  const [filters, setFilters] = useFilters();
  const [, go] = useLocation();
  const { reading, all, first, more } = useRows<CaseRow, CasePage>(
    '/cases',
    { ...filters, search: plainSearch(filters.search) },
    EVERY,
  );
  const columns = useQueueColumns(filters);
  const choice = useColumnChoice('queue', HIDDEN_AT_FIRST);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const dealNext = useDealNext(filters);
  const mayWork = useHasRight()('case.work');
  const toggle = (row: CaseRow | undefined) => {
    if (row === undefined) return;
    const next = new Set(selected);
    if (!next.delete(row.id)) next.add(row.id);
    setSelected(next);
  };
  const open = (row: CaseRow) => go(declarationAddress(row.number, filters));
  const { focused, setFocused, row } = useRowFocus({
    name: 'queue',
    rows: all,
    keyOf: idOf,
    onOpen: open,
    more: {
      x: { title: t.select, run: () => toggle(row) },
      n: mayWork ? { title: t.receive, run: dealNext } : undefined,
      Escape: { run: () => setSelected(new Set()) },
    },
  });
  const client = useQueryClient();
  useServerEvent('case', (row) => {
    client.setQueriesData<InfiniteData<CasePage>>({ queryKey: ['/cases', 'rows'] }, (data) =>
      patchRow(data, row),
    );
  });
  const chosen = all.filter((one) => selected.has(one.id));
  const save = () => {
    const shown = columns.filter((column) => !choice.hidden.has(column.id));
    saveCsv(
      'queue',
      shown.map((column) => column.title),
      (chosen.length > 0 ? chosen : all).map((one) => shown.map((column) => column.csv(one))),
    );
  };
  return (
    <>
      <Bar
        filters={filters}
        onChange={setFilters}
        columns={columns}
        choice={choice}
        onSave={save}
        onNext={dealNext}
      />
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
          <EmptyQueue filters={filters} waiting={first.totalOpen} onChange={setFilters} onNext={dealNext} />
        </div>
      ) : (
        <Sheet
          label={t.title}
          columns={columns}
          hidden={choice.hidden}
          rows={all}
          keyOf={idOf}
          focused={focused}
          onFocusRow={setFocused}
          onOpen={open}
          sortedBy={filters.sort}
          onSort={(by) => setFilters({ sort: by as Sort })}
          selected={selected}
          onSelect={toggle}
          onNearEnd={more}
        />
      )}
      <Foot
        page={first}
        focused={focused}
        chosen={chosen}
        mayWork={mayWork}
        onDone={() => setSelected(new Set())}
      />
    </>
  );
}
