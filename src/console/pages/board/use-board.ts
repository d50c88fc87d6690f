/** The board's data: read whole now and then, kept true by the server's events in between. */
import { useQueryClient } from '@tanstack/react-query';
import type { BoardView } from '../../../exchange/contract.ts';
import { useServerEvent } from '../../http/events.ts';
import { keyOf, useGet } from '../../http/use-get.ts';
import { useUrlState } from '../../parts/url-state.ts';
import { mergeBoard } from './live-board.ts';

/** Milliseconds between two full readings. */
const EVERY = 10_000;

export interface BoardFilter {
  readonly office: string;
  readonly setOffice: (office: string) => void;
  /** How far back the hit rates go. */
  readonly days: string;
  readonly setDays: (days: string) => void;
}

export function useBoardFilter(): BoardFilter {
  const [office, setOffice] = useUrlState('office');
  const [days, setDays] = useUrlState('days', '56');
  return { office, setOffice, days, setDays };
}

export function useBoard({ office, days }: BoardFilter) {
  const client = useQueryClient();
  const query = { office: office || null, days };
  useServerEvent('board', (delta) => {
    client.setQueryData<BoardView>(keyOf('/board', query), (view) =>
      view === undefined ? view : mergeBoard(view, delta),
    );
  });
  return useGet<BoardView>('/board', query, { every: EVERY, keepsPrevious: true });
}
