/** What is missing before each of some stored declarations may be accepted, for officers' acts, batches, the sweep and the page. */
import { type AcceptanceTables, missingForAcceptance } from '../../areas/clearance/index.ts';
import { type Day, seoulDay } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Queryable } from '../../store/open.ts';
import { type OwnMatters, readOwnMatters, type Waiting } from '../../store/queries/acceptance.ts';
import type { Vault } from '../../store/vault/vault.ts';
import { declarationsOf } from '../contents.ts';
import { ownOf, type Reported, readReported } from './facts.ts';

export interface Checked {
  readonly row: CheckedRow;
  /** Null where its content was erased. */
  readonly declaration: Declaration | null;
  readonly missing: readonly Problem[];
  /** Null where its content was erased: nothing is asked any more. */
  readonly reported: Reported | null;
  /** Cases of any kind that a person has still to close. */
  readonly openCases: number;
  /** An examination found something: such a declaration is dealt with by itself. */
  readonly hasFinding: boolean;
}

export type CheckedRow = Pick<Waiting, 'number' | 'version' | 'state' | 'content'>;

export interface CheckOptions {
  readonly vault: Vault;
  readonly now: number;
  readonly tables: AcceptanceTables;
  /** The act that passes over an examination does not wait for its outcome. */
  readonly withoutExamination?: boolean;
}

/** In the order of the rows. */
export async function checkRows<Row extends CheckedRow>(
  db: Queryable,
  rows: readonly Row[],
  { vault, now, tables, withoutExamination = false }: CheckOptions,
): Promise<(Checked & { readonly row: Row })[]> {
  if (rows.length === 0) return [];
  const day: Day = seoulDay(now);
  const declarations = await declarationsOf(vault, rows);
  const known = declarations.filter((declaration) => declaration !== null);
  const reportedOf = await readReported(db, known, day);
  const matters = new Map<string, OwnMatters>();
  for (const own of await readOwnMatters(db, rows)) matters.set(`${own.number}/${own.version}`, own);
  return rows.map((row, place) => {
    const declaration = declarations[place] ?? null;
    const own = matters.get(`${row.number}/${row.version}`);
    const ours = { openCases: own?.openCases ?? 0, hasFinding: own?.hasFinding ?? false };
    if (declaration === null) return { row, declaration, missing: [ERASED], reported: null, ...ours };
    const reported = reportedOf(declaration);
    const facts = { day, state: row.state, ...reported, ...ownOf(own) };
    const missing = missingForAcceptance(
      declaration,
      withoutExamination ? { ...facts, examination: 'none' } : facts,
      tables,
    );
    return { row, declaration, missing, reported, ...ours };
  });
}

/** Nobody accepts what nobody can read. */
const ERASED: Problem = {
  code: 'acceptance/erased',
  message: {
    ko: '신고의 내용이 파기되어 수리할 수 없습니다.',
    en: 'What the declaration said was erased: it cannot be accepted.',
  },
};

/** What an acceptance was checked against, for its event: figures and moments, nothing of a person. */
export function checkedDetail({ reported }: Pick<Checked, 'reported'>): Record<string, unknown> {
  return reported === null ? {} : { cargo: reported.cargo, payment: reported.payment };
}
