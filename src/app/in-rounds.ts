/** Work that is done again and again in the running house, never twice at once. */

const tell = (error: unknown): void => console.error(String(error));

/**
 * A round every so many milliseconds of the machine's clock; one that fails is told, since a store may be away for a moment, and
 * the next finds what it missed.
 * @returns how to stop it; waits for the round under way
 */
export function inRounds(millis: number, round: () => Promise<unknown>, failed = tell): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= round()
      .catch(failed)
      .finally(() => {
        running = undefined;
      });
  }, millis);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

export interface RunsWhenAsked {
  /** Runs in its own time; whoever asks does not wait for it. */
  look(): void;
  /** Runs until nobody has asked since. @returns what the last run, or the one under way, came to */
  settle(): Promise<number>;
  /** Waits for the run under way, and begins none. */
  idle(): Promise<void>;
}

/** @param work told how much it did; asked again where somebody asked while it was under way */
export function whenAsked(work: () => Promise<number>): RunsWhenAsked {
  let running: Promise<number> | undefined;
  let isAsked = false;
  const run = async (): Promise<number> => {
    let done = 0;
    do {
      isAsked = false;
      done += await work();
    } while (isAsked);
    return done;
  };
  const settle = (): Promise<number> => {
    isAsked = true;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    settle,
    look: () => void settle().catch(tell),
    idle: async () => {
      await running?.catch(() => {});
    },
  };
}
