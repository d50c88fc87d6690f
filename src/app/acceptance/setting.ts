/**
 * Whether low-risk declarations are accepted without an officer, on what basis and where, and the tables that the check
 * before acceptance reads: held in memory for the gate, read again whenever somebody changes them.
 */
import type { AcceptanceTables } from '../../areas/clearance/index.ts';
import type { Day } from '../../core/day.ts';
import type { Declaration } from '../../model/declaration.ts';
import { REQUIREMENTS, type Requirement, requirementTable } from '../../reference/requirements.ts';
import type { Queryable } from '../../store/open.ts';
import {
  type AutomaticAcceptanceRow,
  readAutomaticAcceptance,
  readRequirementTable,
} from '../../store/queries/automatic-acceptance.ts';
import { readTableBody } from './requirement-file.ts';

export interface AcceptanceSetting {
  /** The setting under which a declaration of this lane may be accepted without an officer on a day; null: an officer accepts. */
  settingFor(
    declaration: Pick<Declaration, 'office' | 'direction'>,
    lane: string,
    day: Day,
  ): AutomaticAcceptanceRow | null;
  /** Whether any setting is in force on a day. */
  isInForce(day: Day): boolean;
  tables(): AcceptanceTables;
  reload(): Promise<void>;
}

/** Nothing is in force until it has been read. */
export function openAcceptanceSetting(db: Queryable): AcceptanceSetting {
  let approved: readonly AutomaticAcceptanceRow[] = [];
  let tables = tablesOf(REQUIREMENTS, []);
  return {
    settingFor: ({ office, direction }, lane, day) =>
      approved.find(
        (row) =>
          isWithinDays(row, day) &&
          (row.offices === null || row.offices.includes(office)) &&
          row.lanes.includes(lane) &&
          row.directions.includes(direction),
      ) ?? null,
    isInForce: (day) => approved.some((row) => isWithinDays(row, day)),
    tables: () => tables,
    async reload() {
      approved = (await readAutomaticAcceptance(db)).filter(
        ({ approvedBy, endedBy }) => approvedBy !== null && endedBy === null,
      );
      const imported = await readRequirementTable(db);
      if (imported === undefined) return;
      const { requirements, taxReview } = readTableBody(imported.body);
      const replaced = new Set(requirements.map(({ id }) => id));
      tables = tablesOf([...REQUIREMENTS.filter(({ id }) => !replaced.has(id)), ...requirements], taxReview);
    },
  };
}

function isWithinDays({ validFrom, validTo }: AutomaticAcceptanceRow, day: Day): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

function tablesOf(requirements: readonly Requirement[], taxReview: readonly Requirement[]): AcceptanceTables {
  const named = requirementTable(taxReview);
  return {
    requirementsFor: requirementTable(requirements),
    taxReviewGoods: (hsCode, day) => named(hsCode, 'import', day).length > 0,
  };
}
