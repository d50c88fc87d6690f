/** Reads what earlier exports taught back into memory: when the server starts, and after a write whose end is unknown. */
import { countExport, type ExportHistory, openExportHistory } from '../../areas/clearance/index.ts';
import type { Queryable } from '../../store/open.ts';
import { readExportsAfter } from '../../store/queries/exports.ts';
import type { Vault } from '../../store/vault/vault.ts';
import { declarationsOf } from '../contents.ts';

const PAGE = 1000;

/** Every export, in the order of arrival; one that was erased is not counted. */
export async function loadExportHistory({
  pool,
  vault,
}: {
  readonly pool: Queryable;
  readonly vault: Vault;
}): Promise<ExportHistory> {
  const history = openExportHistory();
  let after: { readonly occurredAt: string; readonly number: string; readonly version: number } | undefined;
  do {
    const rows = await readExportsAfter(pool, after, PAGE);
    for (const declaration of await declarationsOf(vault, rows))
      if (declaration !== null) countExport(history, declaration);
    after = rows.length < PAGE ? undefined : rows.at(-1);
  } while (after !== undefined);
  return history;
}
