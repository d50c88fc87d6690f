/** Keeps the rows of the queue that are on the screen true as cases are dealt, returned and closed elsewhere. Pure. */
import type { CaseRow } from '../../../exchange/contract.ts';

interface Pages<P> {
  readonly pages: readonly P[];
}

/**
 * The same pages with the case's new row in its place. A case that is not among them is left out: where it
 * belongs in the order only the server knows, and the next reading brings it.
 */
export function patchRow<P extends { readonly rows: readonly CaseRow[] }, D extends Pages<P>>(
  data: D | undefined,
  row: CaseRow,
): D | undefined {
  if (data === undefined || !data.pages.some((page) => page.rows.some((one) => one.id === row.id)))
    return data;
  return {
    ...data,
    pages: data.pages.map((page) =>
      page.rows.some((one) => one.id === row.id)
        ? { ...page, rows: page.rows.map((one) => (one.id === row.id ? row : one)) }
        : page,
    ),
  };
}
