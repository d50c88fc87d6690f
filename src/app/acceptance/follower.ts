/**
 * Gathers what may have become ready (a report came in, a declaration was stored while its report was under way) and looks
 * at it shortly afterwards, one round at a time: nobody who reports waits for acceptances.
 */
import { openRecentKeys } from './recent-keys.ts';

export interface Named {
  readonly consignments: readonly string[];
  readonly numbers: readonly string[];
  readonly payers: readonly string[];
}

export interface Follower {
  note(named: Named): void;
  /** Notes a declaration that was just stored if something was reported of it lately: its check may have come before. */
  noteStored(number: string, named: Named): void;
  /** A setting came into force: whatever is being stored may have been checked before it. */
  noteAll(): void;
  /** Looks now and waits until it is done. */
  flush(): Promise<void>;
  /** Looks at everything noted and waits until it is done; nothing is looked at afterwards. */
  end(): Promise<void>;
}

const GATHER_MILLIS = 300;

/** @param accept looks at what is named; its failure is told and what was noted is looked at with the next round */
export function openFollower(
  accept: (named: Named) => Promise<unknown>,
  onError: (error: unknown) => void,
): Follower {
  let noted = nothing();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isEnded = false;
  const recent = openRecentKeys(() => performance.now());

  const look = (): Promise<void> => {
    timer = undefined;
    running = running.then(async () => {
      const now = noted;
      noted = nothing();
      if (now.consignments.size + now.numbers.size + now.payers.size === 0) return;
      try {
        await accept({
          consignments: [...now.consignments],
          numbers: [...now.numbers],
          payers: [...now.payers],
        });
      } catch (error) {
        onError(error);
        add(noted, {
          consignments: [...now.consignments],
          numbers: [...now.numbers],
          payers: [...now.payers],
        });
      }
    });
    return running;
  };

  const note = (named: Named): void => {
    recent.note(named);
    // The next start looks at everything that waits.
    if (isEnded) return;
    add(noted, named);
    timer ??= setTimeout(() => void look(), GATHER_MILLIS);
  };

  return {
    note,
    noteStored(number, named) {
      if (recent.has(named)) note({ consignments: [], numbers: [number], payers: [] });
    },
    noteAll: () => recent.noteAll(),
    flush() {
      clearTimeout(timer);
      return look();
    },
    async end() {
      isEnded = true;
      clearTimeout(timer);
      await look();
    },
  };
}

interface Noted {
  readonly consignments: Set<string>;
  readonly numbers: Set<string>;
  readonly payers: Set<string>;
}

function nothing(): Noted {
  return { consignments: new Set(), numbers: new Set(), payers: new Set() };
}

function add(noted: Noted, { consignments, numbers, payers }: Named): void {
  for (const one of consignments) noted.consignments.add(one);
  for (const one of numbers) noted.numbers.add(one);
  for (const one of payers) noted.payers.add(one);
}
