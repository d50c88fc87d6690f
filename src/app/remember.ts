/** Feeds the history in memory in the order in which things became known: an outcome only counts from its own day on. */
import { countArrival, countOutcome, type ImportHistory } from '../areas/clearance/index.ts';
import { type Day, seoulDay } from '../core/day.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Verdict } from '../model/outcome.ts';

export interface KnownOutcome {
  readonly verdict: Verdict;
  readonly item?: number;
  /** Business clock. */
  readonly occurredAt: string;
}

interface Pending {
  readonly day: Day;
  readonly declaration: Declaration;
  readonly outcome: KnownOutcome;
}

export interface Remembering {
  /** What became known up to a day counts before the first question of that day. */
  reach(day: Day): void;
  arrival(declaration: Declaration, outcome?: KnownOutcome): void;
  /** Counts what is still pending. */
  end(): void;
}

export function remember(history: ImportHistory): Remembering {
  let pending: Pending[] = [];
  let today: Day = '';
  const settle = (until: Day): void => {
    const later: Pending[] = [];
    for (const one of pending) {
      if (one.day <= until) countOutcome(history, one.declaration, one.outcome, one.day);
      else later.push(one);
    }
    pending = later;
  };
  const reach = (day: Day): void => {
    if (day <= today) return;
    today = day;
    settle(today);
  };
  return {
    reach,
    arrival(declaration, outcome) {
      reach(declaration.declaredOn);
      countArrival(history, declaration);
      if (outcome === undefined) return;
      pending.push({ day: seoulDay(Date.parse(outcome.occurredAt)), declaration, outcome });
    },
    end() {
      pending.sort((one, other) => (one.day < other.day ? -1 : 1));
      settle('9999-12-31');
    },
  };
}
