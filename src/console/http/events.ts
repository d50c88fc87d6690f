/** Listens to the server's events over one connection for the whole console, and knows whether it stands. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { BoardDelta, CaseRow, ImportResult, JobView, Status } from '../../exchange/contract.ts';
import { API } from './client.ts';

export interface ServerEvents {
  readonly board: BoardDelta;
  readonly case: CaseRow;
  readonly notice: object;
  readonly job: JobView;
  readonly import: ImportResult | JobView;
  readonly status: Status;
}
export type EventKind = keyof ServerEvents;

const KINDS: readonly EventKind[] = ['board', 'case', 'notice', 'job', 'import', 'status'];
const listeners = new Map<EventKind, Set<(data: never) => void>>(KINDS.map((kind) => [kind, new Set()]));
const watchers = new Set<() => void>();
let source: EventSource | null = null;
let retry: ReturnType<typeof setTimeout> | undefined;
let connection: Connection = { state: 'closed', since: 0 };

export interface Connection {
  readonly state: 'closed' | 'open' | 'lost';
  /** When the state began, milliseconds since 1970. */
  readonly since: number;
}

function setState(state: Connection['state']): void {
  if (state === connection.state) return;
  connection = { state, since: Date.now() };
  for (const watch of watchers) watch();
}

/** Opens the connection; called once somebody is signed in. */
export function openEvents(): void {
  if (source !== null) return;
  clearTimeout(retry);
  const opened = new EventSource(`${API}/events`);
  source = opened;
  opened.onopen = () => setState('open');
  opened.onerror = () => {
    setState('lost');
    // The browser tries again by itself unless the server refused; then we do, slowly.
    if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
    source = null;
    retry = setTimeout(openEvents, 3000);
  };
  for (const kind of KINDS) {
    opened.addEventListener(kind, (event) => {
      const data = JSON.parse((event as MessageEvent<string>).data) as never;
      for (const listen of listeners.get(kind) ?? []) listen(data);
    });
  }
}

export function closeEvents(): void {
  clearTimeout(retry);
  source?.close();
  source = null;
  setState('closed');
}

/** Calls `handle` with every event of the kind while the component is shown. */
export function useServerEvent<Kind extends EventKind>(
  kind: Kind,
  handle: (data: ServerEvents[Kind]) => void,
): void {
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    const listen = (data: never) => latest.current(data as ServerEvents[Kind]);
    listeners.get(kind)?.add(listen);
    return () => {
      listeners.get(kind)?.delete(listen);
    };
  }, [kind]);
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => connection,
  );
}
