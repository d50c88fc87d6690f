/** The simulated officer of the demonstration: who he is, and how long a case lies before he takes it. */
import { hmacSha256 } from '../core/hash.ts';
import type { CaseKind } from '../store/rows.ts';
import type { Actor } from './act-parts.ts';
import { DUE_HOURS } from './case-opening.ts';
import { officeHoursBetween } from './working-hours.ts';

export const SIMULATED: Actor = {
  account: 'system:simulated-officer',
  name: { ko: '가상 담당자', en: 'Simulated officer' },
  isSimulated: true,
};

/** Why papers in which nothing was found settle what acceptance asks for. */
export const SETTLED = '제출된 서류로 확인 (가상)';

/** They leave this share of the cases to people, by the case's name … */
const LEFT_TO_PEOPLE = 0.35;
/** … until about when they are due; then they take them after all, so that few are overdue and none is a week old. */
const LEFT_SHARES = [0.9, 1.2] as const;

/** Office hours that a simulated officer takes, by kind of case. */
const HOURS: Readonly<Record<CaseKind, number>> = {
  documents: 2,
  'x-ray': 2.5,
  physical: 4,
  laboratory: 15,
  hold: 1,
};

/** Whether he would have come to it by now. @param opened milliseconds since 1970 */
export function hasWaited(
  seed: number,
  { id, kind, opened }: { readonly id: string; readonly kind: CaseKind; readonly opened: number },
  now: number,
): boolean {
  const luck = hmacSha256(`simulated-officer/${seed}`, id).readUInt32BE(0) / 2 ** 32;
  return officeHoursBetween(opened, now) >= hoursWaiting(kind, luck);
}

/** Office hours that a case waits. @param luck of the case, 0 to 1 */
function hoursWaiting(kind: CaseKind, luck: number): number {
  if (luck >= LEFT_TO_PEOPLE) return HOURS[kind] * (0.4 + 1.2 * luck);
  const [least, most] = LEFT_SHARES;
  return DUE_HOURS[kind] * (least + ((most - least) * luck) / LEFT_TO_PEOPLE);
}
