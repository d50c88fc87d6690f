/** An officer accepts only what the law lets be accepted: everything that is missing is told at once, with its article. */

import { Refusal } from '../../exchange/refusal.ts';
import type { Queryable } from '../../store/open.ts';
import type { StoredDeclarationRow } from '../../store/rows.ts';
import type { Vault } from '../../store/vault/vault.ts';
import type { ScreenAct } from '../act-table.ts';
import type { BusinessClock } from '../clock.ts';
import { checkRows } from './check.ts';
import type { AcceptanceSetting } from './setting.ts';

export interface AcceptanceParts {
  readonly vault: Vault;
  readonly clock: BusinessClock;
  readonly acceptance: AcceptanceSetting;
}

/** Throws `Refusal` with every missing thing. States that forbid the act altogether are left to the life cycle. */
export async function mustBeComplete(
  db: Queryable,
  { vault, clock, acceptance }: AcceptanceParts,
  row: StoredDeclarationRow,
  act: ScreenAct,
): Promise<void> {
  if (row.state !== 'screened') return;
  const [checked] = await checkRows(db, [row], {
    vault,
    now: clock.now(),
    tables: acceptance.tables(),
    withoutExamination: act === 'release-without-examination',
  });
  const missing = checked?.missing ?? [];
  if (missing.length === 0) return;
  throw new Refusal(
    'not-allowed-now',
    {
      ko: `수리 요건 ${missing.length}건이 갖추어지지 않았습니다: ${missing.map(({ message }) => message.ko).join(' ')}`,
      en: `${missing.length} things are missing for acceptance: ${missing.map(({ message }) => message.en).join(' ')}`,
    },
    missing,
  );
}
