/**
 * Figures over weeks of declarations, for pages that many people keep open: what is quick to ask is asked each time; what took
 * long is shown as it was found for a multiple of that time, and then asked anew behind the page, once for all who look.
 */

export interface CostlyFigures {
  /** @param key everything that the figure depends on besides time; rejects where the asking fails and nothing is known */
  read<Figure>(key: string, ask: () => Promise<Figure>): Promise<Figure>;
}

/** Milliseconds within which a figure counts as quick. */
const QUICK = 250;
/** Asking for a costly figure may take a twentieth of the time. */
const REST = 20;
const MOST_KEYS = 200;

interface Kept {
  readonly figure: unknown;
  readonly askedAt: number;
  readonly took: number;
  isAskedAnew: boolean;
}

/** @param now milliseconds of a clock that never goes back */
export function keepCostlyFigures(now: () => number = () => performance.now()): CostlyFigures {
  const kept = new Map<string, Kept>();

  const askNow = async <Figure>(key: string, ask: () => Promise<Figure>): Promise<Figure> => {
    const askedAt = now();
    const figure = await ask();
    kept.delete(key);
    kept.set(key, { figure, askedAt, took: now() - askedAt, isAskedAnew: false });
    if (kept.size > MOST_KEYS) kept.delete(kept.keys().next().value!);
    return figure;
  };

  return {
    async read<Figure>(key: string, ask: () => Promise<Figure>): Promise<Figure> {
      const known = kept.get(key);
      if (known === undefined || known.took <= QUICK) return askNow(key, ask);
      if (!known.isAskedAnew && now() - known.askedAt > known.took * REST) {
        known.isAskedAnew = true;
        // Where asking fails the next one who looks asks himself, and is told.
        askNow(key, ask).catch(() => kept.delete(key));
      }
      return known.figure as Figure;
    },
  };
}
