/** One declaration as the page reads it: version, line and view in the address, the purpose only in memory (every look is logged). */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CasePage, DeclarationView } from '../../../exchange/contract.ts';
import { useServerEvent } from '../../http/events.ts';
import { keyOf, useGet } from '../../http/use-get.ts';
import { useUrlState } from '../../parts/url-state.ts';
import { useHasRight } from '../../session/session.tsx';

export function useDeclaration(number: string) {
  const client = useQueryClient();
  const [version] = useUrlState('version');
  const [{ purpose, note }, setLook] = useState({ purpose: '', note: '' });
  const path = `/declarations/${encodeURIComponent(number)}`;
  const asked = { version, purpose, note };
  const query = useGet<DeclarationView>(path, asked, { keepsPrevious: purpose !== '' });
  useServerEvent('case', (row) => {
    if (row.number === number) void client.invalidateQueries({ queryKey: [path] });
  });
  const replace = (view: DeclarationView) => {
    client.setQueryData(keyOf(path, asked), view);
    void client.invalidateQueries({ queryKey: ['/cases'] });
    void client.invalidateQueries({ queryKey: [`${path}/awaited`] });
  };
  return { query, path, purpose, setLook, replace, reload: () => void query.refetch() };
}

export interface Neighbours {
  readonly at: number;
  /** Null where they were not counted. */
  readonly of: number | null;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Where the declaration stands among the open cases, in the order in which the queue was shown (`?queue=` carries its filters). */
export function useNeighbours(number: string): Neighbours | null {
  const [queue] = useUrlState('queue');
  const filters = Object.fromEntries(new URLSearchParams(queue));
  const query = useGet<CasePage>(
    '/cases',
    { sort: 'due', ...filters, limit: 200 },
    { staleMillis: 30_000, isEnabled: useHasRight()('case.read') },
  );
  const rows = query.data?.rows ?? [];
  const index = rows.findIndex((row) => row.number === number);
  if (query.data === undefined || index < 0) return null;
  return {
    at: index + 1,
    of: query.data.total,
    previous: rows[index - 1]?.number ?? null,
    next: rows[index + 1]?.number ?? null,
  };
}
