/** What the server is doing and what time it is in its business: for the starting page and the clock. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { seoulDay } from '../../core/day.ts';
import type { ClockView, Status } from '../../exchange/contract.ts';
import { useServerEvent } from '../http/events.ts';
import { keyOf, useGet } from '../http/use-get.ts';

const PATH = '/status';

/** The server's status; asked every second until it is ready, later pushed by events. */
export function useStatus() {
  const client = useQueryClient();
  const isReady = client.getQueryData<Status>(keyOf(PATH))?.ready === true;
  return useGet<Status>(PATH, undefined, { every: isReady ? 30_000 : 1000, staleMillis: 500 });
}

/** Keeps the status and its clock up to date from the server's events; once, in the frame. */
export function useStatusEvents(): void {
  const client = useQueryClient();
  useServerEvent('status', (status) => client.setQueryData(keyOf(PATH), status));
  useServerEvent('board', (delta) => setClock(client, delta.clock));
}

export function setClock(client: ReturnType<typeof useQueryClient>, clock: ClockView): void {
  client.setQueryData<Status>(keyOf(PATH), (status) =>
    status === undefined ? status : { ...status, clock },
  );
}

/** True where the records are made up; false while that is not known yet. */
export function useIsMadeUp(): boolean {
  return useStatus().data?.isMadeUp === true;
}

/** Business time now, milliseconds since 1970, running on between two messages of the server. Null until known. */
export function useBusinessNow(everyMillis = 1000): number | null {
  const clock = useStatus().data?.clock;
  const heard = useRef({ clock, at: 0 });
  if (heard.current.clock !== clock || heard.current.at === 0)
    heard.current = { clock, at: performance.now() };
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), everyMillis);
    return () => clearInterval(timer);
  }, [everyMillis]);
  if (clock === undefined) return null;
  const base = Date.parse(clock.now);
  if (!clock.isRunning) return base;
  return base + (performance.now() - heard.current.at) * (clock.isVirtual ? clock.speed : 1);
}

/** The business day, or null until the clock is known. */
export function useBusinessDay(): string | null {
  const now = useBusinessNow(10_000);
  return now === null ? null : seoulDay(now);
}
