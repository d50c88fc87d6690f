/** Follows a long piece of work of the server from its start to its end: by events, and by asking where none come. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { JobView } from '../../exchange/contract.ts';
import { get, post, remove } from '../http/client.ts';
import { useServerEvent } from '../http/events.ts';
import { recall, remember } from '../session/preferences.tsx';

const ASK_EVERY_MILLIS = 1000;

export interface JobHandle {
  readonly job: JobView | null;
  readonly start: () => void;
  /** Starts it by another request than the usual one. */
  readonly startWith: (send: () => Promise<JobView>) => void;
  readonly isStarting: boolean;
  readonly error: Error | null;
  readonly cancel: () => void;
}

/**
 * @param name under which the job is remembered, so that a reload finds it again
 * @param path where a POST starts it
 * @param onEnd told once, when it is done, failed or cancelled
 * @param body what the POST sends
 */
export function useJob(
  name: string,
  path: string,
  onEnd: (job: JobView) => void,
  body: () => unknown = () => ({}),
): JobHandle {
  const [job, setJob] = useState<JobView | null>(null);
  const client = useQueryClient();
  const ended = useRef<string | null>(null);
  const onEndNow = useRef(onEnd);
  onEndNow.current = onEnd;

  const take = (next: JobView) => {
    setJob(next);
    if (next.state === 'running' || ended.current === next.id) return;
    ended.current = next.id;
    remember(`job.${name}`, '');
    onEndNow.current(next);
  };
  const takeNow = useRef(take);
  takeNow.current = take;

  const starting = useMutation({
    mutationFn: (send: () => Promise<JobView>) => send(),
    onSuccess: (started) => {
      remember(`job.${name}`, started.id);
      take(started);
    },
  });
  useServerEvent('job', (heard) => {
    if (heard.id === job?.id) take(heard);
  });

  useEffect(() => {
    const id = recall(`job.${name}`);
    // A job that the server no longer knows is over: nothing to show.
    if (id)
      get<JobView>(`/jobs/${id}`).then(
        (found) => takeNow.current(found),
        () => remember(`job.${name}`, ''),
      );
  }, [name]);
  const runningId = job?.state === 'running' ? job.id : null;
  useEffect(() => {
    if (runningId === null) return;
    const timer = setInterval(() => {
      get<JobView>(`/jobs/${runningId}`).then(
        (found) => takeNow.current(found),
        () => {},
      );
    }, ASK_EVERY_MILLIS);
    return () => clearInterval(timer);
  }, [runningId]);

  return {
    job,
    start: () => starting.mutate(() => post<JobView>(path, body())),
    startWith: (send) => starting.mutate(send),
    isStarting: starting.isPending,
    error: starting.error,
    cancel: () => {
      if (job === null) return;
      void remove<JobView>(`/jobs/${job.id}`).then((found) => {
        take(found);
        void client.invalidateQueries();
      });
    },
  };
}
