/** Which acts on a case need that it was dealt to the one who acts: who picks his cases can wave one through. */
import type { Text } from '../core/text.ts';
import type { DeskRules } from '../screening/cases/desk-rules.ts';
import type { CaseKind } from '../store/rows.ts';
import type { ScreenAct } from './act-table.ts';

/** These answer what somebody else asked for, or come after release: they pick no case and take none. */
const TAKES_NONE: ReadonlySet<ScreenAct> = new Set(['withdraw', 'lift-hold', 'supplied', 'recall', 'audit']);

export function takesCase(act: ScreenAct): boolean {
  return !TAKES_NONE.has(act);
}

/** Whether an officer may work a case of the pool straight from the list. */
export function mayTake(kind: CaseKind, act: ScreenAct, { takenFreely }: DeskRules): boolean {
  return !takesCase(act) || takenFreely.includes(kind);
}

export const NOT_DEALT: Text = {
  ko: '검사 건은 골라 맡을 수 없습니다. 대기 목록에서 다음 건을 배정받거나, 결재자가 사유를 적어 배정합니다.',
  en: 'Examinations are dealt and not picked: ask for the next case in the queue, or a supervisor assigns one with a reason.',
};
