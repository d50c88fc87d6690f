/** What acceptance of one declaration waits for, as its page shows it. */
import { declaredTaxKrw } from '../../areas/clearance/index.ts';
import type { AcceptanceView } from '../../exchange/contract.ts';
import type { StoredDeclarationRow } from '../../store/rows.ts';
import type { House } from '../house.ts';
import { checkRows } from './check.ts';

const BEFORE = new Set(['submitted', 'received', 'screened', 'supplement-requested', 'held']);

export async function acceptanceView(
  house: House,
  row: StoredDeclarationRow,
): Promise<AcceptanceView | null> {
  if (!BEFORE.has(row.state)) return null;
  const [checked] = await checkRows(house.pool, [row], {
    vault: house.vault,
    now: house.clock.now(),
    tables: house.acceptance.tables(),
  });
  if (checked === undefined) return null;
  const { missing, declaration, reported } = checked;
  if (declaration === null || reported === null) return null;
  const { paidKrw, portalKrw, securedKrw } = reported.payment;
  const { cargo } = reported;
  return { missing, cargo, paidKrw, portalKrw, securedKrw, declaredTaxKrw: declaredTaxKrw(declaration) };
}
