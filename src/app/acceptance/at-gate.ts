/** Whether a declaration that was just decided is accepted at once: asked by the gate for a whole batch, answered row by row. */
import { missingForAcceptance } from '../../areas/clearance/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Queryable } from '../../store/open.ts';
import type { House } from '../house.ts';
import { checkedDetail } from './check.ts';
import { readReported } from './facts.ts';

export interface AcceptanceAnswer {
  /** On which basis it is accepted without an officer; null: it waits. */
  readonly basis: string | null;
  readonly missing: readonly Problem[];
  /** What was looked at, for the event. */
  readonly checked: Record<string, unknown>;
}

/** Answers for one declaration that the screening leaves to be released. */
export type AcceptanceAtGate = (declaration: Declaration, lane: string) => AcceptanceAnswer;

export const OFFICER_ACCEPTS: AcceptanceAtGate = () => ({ basis: null, missing: [], checked: {} });

/** One query for the batch; none where nobody has put automatic acceptance in force. */
export async function acceptanceAtGate(
  { clock, acceptance }: Pick<House, 'clock' | 'acceptance'>,
  db: Queryable,
  declarations: readonly Declaration[],
): Promise<AcceptanceAtGate> {
  const day = seoulDay(clock.now());
  if (declarations.length === 0 || !acceptance.isInForce(day)) return OFFICER_ACCEPTS;
  const reportedOf = await readReported(db, declarations, day);
  const tables = acceptance.tables();
  return (declaration, lane) => {
    const reported = reportedOf(declaration);
    const missing = missingForAcceptance(
      declaration,
      {
        day,
        state: 'screened',
        ...reported,
        examination: 'none',
        isTaxReviewed: false,
        isRequirementConfirmed: false,
      },
      tables,
    );
    const setting = acceptance.settingFor(declaration, lane, day);
    const basis = missing.length === 0 && setting !== null ? setting.basis : null;
    return { basis, missing, checked: checkedDetail({ reported }) };
  };
}
