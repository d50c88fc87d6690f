/** The business clock, and for those who may, pausing it and choosing its speed. */
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { seoulDay, seoulTime } from '../../core/day.ts';
import { fill } from '../../core/text.ts';
import type { ClockChange, ClockView } from '../../exchange/contract.ts';
import { ApiError, post } from '../http/client.ts';
import { formatDay } from '../parts/format.ts';
import { useKeys } from '../parts/keyboard.ts';
import { useToast } from '../parts/toast.tsx';
import { useLanguage } from '../session/preferences.tsx';
import { useHasRight } from '../session/session.tsx';
import { setClock, useBusinessNow, useStatus } from '../session/status.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';

const SPEEDS = [1, 10, 60, 300, 600];

/** Changes the clock; a refusal is said at the foot of the page. */
export function useClockChange(): (change: ClockChange) => void {
  const client = useQueryClient();
  const show = useToast();
  const say = useSay();
  const t = useTexts(sharedTexts);
  return (change) => {
    post<ClockView>('/clock', change).then(
      (clock) => setClock(client, clock),
      (error: unknown) =>
        show({
          text: (error instanceof ApiError && say(error.body?.message)) || t.errorUnreachable,
          isBad: true,
        }),
    );
  };
}

export function Clock() {
  const t = useTexts(sharedTexts);
  const language = useLanguage();
  const now = useBusinessNow();
  const clock = useStatus().data?.clock;
  const mayChange = useHasRight()('clock.change') && clock?.isVirtual === true;
  const change = useClockChange();
  const turn = () => change({ isRunning: !clock?.isRunning });
  // Elsewhere Space scrolls the list that has the focus.
  const [path] = useLocation();
  useKeys(mayChange && path === '/' ? { Space: { title: t.keyPause, run: turn } } : {}, { isGlobal: true });
  if (now === null || clock === undefined) return null;
  return (
    <span className="clock">
      <span>
        {formatDay(seoulDay(now), language)} <b>{seoulTime(now).slice(0, 5)}</b>{' '}
        <span className="dim kst">KST</span>
      </span>
      {clock.isVirtual && !mayChange && (
        <span className="note" title={t.clockVirtual}>
          {clock.isRunning ? fill(t.clockTimes, { n: clock.speed }) : t.clockPaused}
        </span>
      )}
      {mayChange && (
        <>
          <select
            className="select"
            aria-label={t.clockSpeed}
            title={`${t.clockVirtual}: ${t.clockSpeed}`}
            value={clock.speed}
            onChange={(event) => change({ speed: Number(event.target.value) })}
          >
            {[...new Set([...SPEEDS, clock.speed])]
              .sort((one, other) => one - other)
              .map((speed) => (
                <option key={speed} value={speed}>
                  {fill(t.clockTimes, { n: speed })}
                </option>
              ))}
          </select>
          <button
            type="button"
            className="btn s icon"
            onClick={turn}
            aria-label={clock.isRunning ? t.clockPause : t.clockRun}
            title={clock.isRunning ? t.clockPause : t.clockRun}
          >
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path
                d={clock.isRunning ? 'M3 1.5v9M9 1.5v9' : 'M3 1l7 5-7 5z'}
                stroke="currentColor"
                strokeWidth={clock.isRunning ? 2.5 : 0}
                fill="currentColor"
              />
            </svg>
          </button>
        </>
      )}
    </span>
  );
}
