/**
 * Whose eyes a blind case is kept from: while the finding is not recorded, those who may examine it are given neither reasons
 * nor score nor record nor comparisons, on any page. What chance alone chose is among them and looks the same.
 */
import type { Text } from '../../core/text.ts';
import type { DecisionView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Answers } from '../../screening/answers.ts';
import type { Queryable } from '../../store/open.ts';

/** What stands where a reason would stand. */
export const BLIND_REASON: Text = {
  ko: '사유 비공개 검사입니다. 검사하고 결과를 기록하면 사유가 공개됩니다.',
  en: 'Blind case: examine and record what you found, then the reasons are shown.',
};

/** Supervisors act on cases too, and give advice: they read the reasons when everybody does. */
export function mayExamine({ role }: Who): boolean {
  return role === 'officer' || role === 'supervisor';
}

/** Of these declarations, those whose reasons are hidden from the one who asks: any version, since versions share reasons. */
export async function blindFor(
  pool: Queryable,
  who: Who,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  if (!mayExamine(who) || numbers.length === 0) return new Set();
  const { rows } = await pool.query<{ number: string }>(
    `select distinct number from "case" where number = any($1) and is_blind and state <> 'closed'`,
    [[...new Set(numbers)]],
  );
  return new Set(rows.map(({ number }) => number));
}

/** Throws `Refusal` where something about a blind case is asked for. */
export async function refuseBlind(pool: Queryable, who: Who, number: string): Promise<void> {
  if ((await blindFor(pool, who, [number])).has(number)) throw new Refusal('not-allowed-now', BLIND_REASON);
}

/** SQL that leaves blind declarations out of a search by what was held against them. @param d alias of the declaration */
export function notBlind(d: string): string {
  return `not exists (select 1 from "case" b where b.number = ${d}.number and b.is_blind and b.state <> 'closed')`;
}

/** The decision without anything that tells why. Papers and later audits are asked for with reasons only, so they are left out. */
export function withoutReasons(view: DecisionView): DecisionView {
  const answers: Answers = { ...view.answers, documents: true, afterRelease: 'none' };
  const { isRandom: _isRandom, draw: _draw, ...rest } = view;
  return { ...rest, answers, findings: [], score: null, record: '', values: [], isBlind: true };
}
