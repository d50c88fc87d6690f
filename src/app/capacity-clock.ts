/** Resets thresholds through the business day and opens the book anew every morning. */
import { seoulDay, seoulMidnight } from '../core/day.ts';
import { resetThreshold, startDay } from '../screening/capacity.ts';
import type { House } from './house.ts';

const LOOK_MILLIS = 1000;
/** Business minutes between resets. */
const RESET_MINUTES = 15;
/** Declarations come mostly between these hours. */
const FROM_HOUR = 7;
const TO_HOUR = 21;

export interface CapacityClock {
  /** Told what time it is, as often as one likes. */
  at(now: number): void;
}

/** @param house the running one, or a book with the clock of a past that is gone through again */
export function capacityClock(house: {
  readonly clock: { now(): number };
  readonly book: House['book'];
  readonly exportBook?: House['exportBook'];
}): CapacityClock {
  const books = [house.book, ...(house.exportBook === undefined ? [] : [house.exportBook])];
  let day = seoulDay(house.clock.now());
  let last = house.clock.now();
  return {
    at(now) {
      if (seoulDay(now) !== day) {
        day = seoulDay(now);
        for (const book of books) startDay(book);
      }
      if (now - last < RESET_MINUTES * 60_000) return;
      last = now;
      const left = shareLeft(now);
      for (const line of books.flatMap(({ lines }) => [...lines.values()])) {
        let perDay = 0;
        for (const count of line.strengths) perDay += count;
        // With the fading of resets the sum settles at about a day's strengths; what is left of the day takes its share.
        resetThreshold(line, perDay * left);
      }
    },
  };
}

/** @returns how to stop */
export function keepCapacity(house: House, capacity: CapacityClock): () => void {
  const timer = setInterval(() => capacity.at(house.clock.now()), LOOK_MILLIS);
  return () => clearInterval(timer);
}

function shareLeft(now: number): number {
  const hour = (now - seoulMidnight(seoulDay(now))) / 3_600_000;
  return Math.max(0.02, Math.min(1, (TO_HOUR - hour) / (TO_HOUR - FROM_HOUR)));
}
