/** The business clock: the machine's own, or a virtual one that can be paused and sped up for the demonstration. */
import { toInstant } from '../core/day.ts';
import type { ClockChange, ClockView } from '../exchange/contract.ts';

export interface BusinessClock {
  /** Milliseconds since 1970. */
  now(): number;
  view(): ClockView;
  change(change: ClockChange): void;
  /** Puts a virtual clock forward; a clock that shows real time stays as it is. */
  jump(to: number): void;
}

/** The virtual clock only goes forward, even when the machine's clock jumps: it counts monotonic time. */
export function virtualClock(
  start: number,
  speed: number,
  monotonic: () => number = () => performance.now(),
): BusinessClock {
  let base = start;
  let since = monotonic();
  let isRunning = true;
  let pace = speed;
  const now = (): number => (isRunning ? Math.floor(base + (monotonic() - since) * pace) : base);
  return {
    now,
    view: () => ({ now: toInstant(now()), isVirtual: true, isRunning, speed: pace }),
    change(change) {
      base = now();
      since = monotonic();
      isRunning = change.isRunning ?? isRunning;
      pace = change.speed ?? pace;
    },
    jump(to) {
      base = Math.max(to, now());
      since = monotonic();
    },
  };
}

export function machineClock(): BusinessClock {
  return {
    now: () => Date.now(),
    view: () => ({ now: toInstant(Date.now()), isVirtual: false, isRunning: true, speed: 1 }),
    change() {},
    jump() {},
  };
}
