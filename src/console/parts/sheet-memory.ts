/** Which columns of a long table a reader hid, remembered by the browser under the table's name. */
import { useCallback, useState } from 'react';
import { recall, remember } from '../session/preferences.tsx';

export interface ColumnChoice {
  readonly hidden: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly reset: () => void;
}

/** Ids out of a remembered text; anything else there counts as nothing remembered. */
export function parseHidden(text: string | null, fallback: readonly string[]): ReadonlySet<string> {
  if (text === null) return new Set(fallback);
  return new Set(text.split(',').filter((id) => id !== ''));
}

export function useColumnChoice(table: string, hiddenAtFirst: readonly string[]): ColumnChoice {
  const name = `columns.${table}`;
  const [hidden, setHidden] = useState(() => parseHidden(recall(name), hiddenAtFirst));
  const keep = useCallback(
    (next: ReadonlySet<string>) => {
      remember(name, [...next].join(','));
      setHidden(next);
    },
    [name],
  );
  const toggle = useCallback(
    (id: string) => {
      const next = new Set(hidden);
      if (!next.delete(id)) next.add(id);
      keep(next);
    },
    [hidden, keep],
  );
  return { hidden, toggle, reset: () => keep(new Set(hiddenAtFirst)) };
}
