/** Rows that somebody has chosen in a list: what is no longer shown is no longer chosen. */
import { useState } from 'react';

export interface Chosen {
  /** In the order of the list. */
  readonly keys: readonly string[];
  readonly has: (key: string) => boolean;
  readonly set: (some: readonly string[], isOn: boolean) => void;
  readonly clear: () => void;
}

export function useChosen(shown: readonly string[]): Chosen {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    keys: shown.filter((key) => chosen.has(key)),
    has: (key) => chosen.has(key),
    set: (some, isOn) => {
      const next = new Set(chosen);
      for (const key of some) isOn ? next.add(key) : next.delete(key);
      setChosen(next);
    },
    clear: () => setChosen(new Set()),
  };
}
