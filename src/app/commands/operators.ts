/** `gwanmun operators`: the registry of authorised operators from a CSV file into the store, its measure, and back on the screen. */
import { seoulDay, toInstant } from '../../core/day.ts';
import { openText } from '../../packs/open-text.ts';
import type { Operator } from '../../screening/chain.ts';
import { readOperators, storeOperators } from '../../store/queries/operators.ts';
import { measureCompliance } from '../operators/measure.ts';
import { readOperatorFile } from '../operators/read-file.ts';
import { type Asked, clockOf, withStore } from './workplace.ts';

export interface ImportedOperators {
  readonly stored: number;
  /** Rows that stood there already. */
  readonly same: number;
  readonly problems: readonly string[];
}

export function showOperators(asked: Asked): Promise<Operator[]> {
  return withStore(asked, ({ pool }) => readOperators(pool));
}

/** Nothing is stored while anything is wrong with the file. */
export async function importOperators(asked: Asked, path: string): Promise<ImportedOperators> {
  let text = '';
  for await (const piece of openText(path)) text += piece;
  const { rows, problems } = readOperatorFile(text, toInstant(Date.now()));
  if (problems.length > 0) return { stored: 0, same: 0, problems };
  const stored = await withStore(asked, ({ pool }) => storeOperators(pool, rows));
  return { stored, same: rows.length - stored, problems };
}

/** As of the business day of the store. Throws `input/measured-often`. */
export function measureOperators(asked: Asked): Promise<{ readonly day: string; readonly measured: number }> {
  return withStore(asked, async (store) => {
    const day = seoulDay((await clockOf(store)).now());
    return { day, measured: await measureCompliance(store, day) };
  });
}
