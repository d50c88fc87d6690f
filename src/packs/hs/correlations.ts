/** Reads a table that says which codes of one edition of the Harmonized System become which of the next. */
import { Fault } from '../../core/problem.ts';
import { openText } from '../open-text.ts';

export interface CorrelationRow {
  /** Six digits. */
  readonly from: string;
  readonly targets: readonly { readonly code: string; readonly isPartial: boolean; readonly note: string }[];
}

const hs6 = (printed: string): string => printed.replace(/\D/g, '');

/** Throws `input/hs-format` where the file is no such table. */
export async function readCorrelations(path: string): Promise<CorrelationRow[]> {
  let text = '';
  for await (const piece of openText(path)) text += piece;
  try {
    const rows = Object.entries(JSON.parse(text) as Record<string, { targets: readonly Target[] }>);
    return rows.map(([from, { targets }]) => ({
      from: hs6(from),
      targets: targets.map(({ code, partial, note }) => ({
        code: hs6(code),
        isPartial: partial === true,
        note: note ?? '',
      })),
    }));
  } catch (error) {
    throw new Fault('input/hs-format', `${path} is no table of correlations: ${(error as Error).message}`);
  }
}

interface Target {
  readonly code: string;
  readonly partial?: boolean;
  readonly note?: string;
}
