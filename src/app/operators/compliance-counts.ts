/** What the store knows of everybody in the registry over a window: declarations, corrections, late filings, findings. */
import { type Day, dayNumber } from '../../core/day.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { LinkName } from '../../screening/chain.ts';
import type { Queryable } from '../../store/open.ts';
import {
  type ComplianceRow,
  readComplianceRows,
  readListed,
} from '../../store/queries/compliance-history.ts';
import type { Vault } from '../../store/vault/vault.ts';
import { declarationsOf } from '../contents.ts';

export interface ComplianceCounts {
  readonly kind: LinkName;
  readonly id: string;
  readonly declarations: number;
  readonly corrections: number;
  readonly late: number;
  readonly findings: number;
  readonly critical: number;
}

/** Declared later than so many days after storage (관세법 제241조 제3항). */
const FILING_DAYS = 30;

/** By kind and identifier. Carriers and warehouses stand in the declarations themselves: of an erased one they are not known. */
export async function complianceCounts(
  { pool, vault }: { readonly pool: Queryable; readonly vault: Vault },
  from: Day,
  to: Day,
): Promise<ComplianceCounts[]> {
  const listed = await readListed(pool);
  const counts = new Map<string, ComplianceCounts>();
  for await (const rows of readComplianceRows(pool, from, to)) {
    const declarations = await declarationsOf(vault, rows);
    for (const [place, row] of rows.entries()) {
      const declaration = declarations[place] ?? null;
      for (const [kind, id] of linksOf(row, declaration)) {
        const name = `${kind}/${id}`;
        if (listed.has(name))
          counts.set(name, counted(counts.get(name) ?? { ...NONE, kind, id }, row, declaration));
      }
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const NONE = { declarations: 0, corrections: 0, late: 0, findings: 0, critical: 0 };

function linksOf(
  { importerId, declarantId }: ComplianceRow,
  declaration: Declaration | null,
): (readonly [LinkName, string])[] {
  const links: readonly (readonly [LinkName, string | null | undefined])[] = [
    ['importer', importerId],
    ['declarant', declarantId],
    ['carrier', declaration?.consignment.carrierId],
    ['warehouse', declaration?.consignment.warehouse],
  ];
  return links.flatMap(([kind, id]) => (id == null ? [] : [[kind, id] as const]));
}

function counted(
  { declarations, corrections, late, findings, critical, ...who }: ComplianceCounts,
  { version, declaredOn, verdict }: ComplianceRow,
  declaration: Declaration | null,
): ComplianceCounts {
  const stored = declaration?.consignment.storedOn;
  const isLate = stored !== undefined && dayNumber(declaredOn) - dayNumber(stored) > FILING_DAYS;
  const isFirst = version === 1;
  return {
    ...who,
    declarations: declarations + (isFirst ? 1 : 0),
    corrections: corrections + (isFirst ? 0 : 1),
    late: late + (isFirst && isLate ? 1 : 0),
    findings: findings + (verdict === 'fraud' ? 1 : 0),
    critical: critical + (verdict === 'critical' ? 1 : 0),
  };
}
