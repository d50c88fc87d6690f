/** Rows of a long list page by page (keyset paging), and moving through them by keys. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { get, type Query } from '../http/client.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';
import { type KeyActs, useKeys } from './keyboard.ts';

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const PAGE = 200;
/** Pages that are still read again from time to time. */
const MOST_REREAD = 2;

/** Reads `path` in pages; `all` are the rows read so far, `first` the first page with its totals. */
export function useRows<Row, P extends Page<Row>>(path: string, query: Query, every?: number) {
  const reading = useInfiniteQuery({
    queryKey: [path, 'rows', query],
    queryFn: ({ pageParam, signal }) => get<P>(path, { ...query, limit: PAGE, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: P) => page.next,
    placeholderData: keepPreviousData,
    // Reading many pages again and again would cost more than it shows; events keep those rows true.
    refetchInterval: (kept) =>
      every !== undefined && (kept.state.data?.pages.length ?? 0) <= MOST_REREAD ? every : false,
  });
  const pages = reading.data?.pages;
  const all = useMemo(() => (pages ?? []).flatMap((page) => page.rows), [pages]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = reading;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { reading, all, first: pages?.[0], more };
}

/** The row last in focus on each list, so that coming back from a record finds it again. */
const lastFocus = new Map<string, string>();

/** How many rows PageUp and PageDown jump. */
const JUMP = 20;

/**
 * The row in focus, moved by j, k, arrows, PageUp, PageDown, Home and End; Enter opens it.
 * It stays with its row when rows come and go, by the row's key.
 */
export function useRowFocus<Row>(props: {
  /** Under which the focus is remembered while the console is open. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly more?: KeyActs;
}) {
  const { rows, keyOf } = props;
  const t = useTexts(sharedTexts);
  const [key, setKey] = useState<string | null>(() => lastFocus.get(props.name) ?? null);
  const found = key === null ? -1 : rows.findIndex((row) => keyOf(row) === key);
  const focused = found >= 0 ? found : rows.length > 0 ? 0 : -1;
  const setFocused = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    lastFocus.set(props.name, keyOf(row));
    setKey(keyOf(row));
  };
  const row = rows[focused];
  useKeys({
    j: { title: t.keyDown, run: () => setFocused(focused + 1) },
    k: { title: t.keyUp, run: () => setFocused(focused - 1) },
    ArrowDown: { run: () => setFocused(focused + 1) },
    ArrowUp: { run: () => setFocused(focused - 1) },
    PageDown: { run: () => setFocused(focused + JUMP) },
    PageUp: { run: () => setFocused(focused - JUMP) },
    Home: { run: () => setFocused(0) },
    End: { run: () => setFocused(rows.length - 1) },
    Enter: { title: t.keyOpen, run: () => row !== undefined && props.onOpen(row) },
    ...props.more,
  });
  return { focused, setFocused, row };
}
