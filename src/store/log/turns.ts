/** Who may write at the same time: several together, or one alone. First come, first served, so that nobody waits for ever. */
export interface Turns {
  alone<Value>(work: () => Promise<Value>): Promise<Value>;
  together<Value>(work: () => Promise<Value>): Promise<Value>;
}

interface Waiting {
  readonly isAlone: boolean;
  readonly start: () => void;
}

/** @param most of those who work together */
export function makeTurns(most: number): Turns {
  const waiting: Waiting[] = [];
  let running = 0;
  let isTaken = false;
  const startNext = (): void => {
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      if (isTaken || running === most || (first.isAlone && running > 0)) return;
      waiting.shift();
      running++;
      isTaken = first.isAlone;
      first.start();
    }
  };
  const inTurn = async <Value>(isAlone: boolean, work: () => Promise<Value>): Promise<Value> => {
    await new Promise<void>((start) => {
      waiting.push({ isAlone, start });
      startNext();
    });
    try {
      return await work();
    } finally {
      running--;
      isTaken = false;
      startNext();
    }
  };
  return { alone: (work) => inTurn(true, work), together: (work) => inTurn(false, work) };
}
