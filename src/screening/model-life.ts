/**
 * The life of a model: candidate, in shadow (asked beside the one that decides, without effect), in force, retired; which moves
 * are possible from where. Who may make a move is decided elsewhere.
 */
import type { Text } from '../core/text.ts';

export type ModelState = 'candidate' | 'shadow' | 'active' | 'retired';

export const MODEL_MOVES = [
  'shadow',
  'leave-shadow',
  'propose',
  'withdraw',
  'confirm',
  'refuse',
  'retire',
  'roll-back',
] as const;
export type ModelMove = (typeof MODEL_MOVES)[number];

/** What the history tells: each move, and what follows for another model. */
export type ModelStep =
  | 'registered'
  | 'shadow'
  | 'left-shadow'
  | 'proposed'
  | 'withdrawn'
  | 'refused'
  | 'in-force'
  | 'superseded'
  | 'rolled-back'
  | 'retired';

export interface ModelPlace {
  readonly state: ModelState;
  /** A proposal to put it in force waits for a second person. */
  readonly isProposed: boolean;
  /** It decided before. */
  readonly wasInForce: boolean;
}

export function possibleModelMoves({ state, isProposed, wasInForce }: ModelPlace): readonly ModelMove[] {
  if (isProposed) return ['confirm', 'refuse', 'withdraw'];
  if (state === 'candidate') return ['shadow', 'propose', 'retire'];
  if (state === 'shadow') return ['leave-shadow', 'propose'];
  if (state === 'active') return [];
  return wasInForce ? ['roll-back', 'shadow'] : ['shadow'];
}

export interface ModelMoveRow {
  readonly title: Text;
  readonly needsReason: boolean;
}

export const MODEL_MOVE_ROWS: Readonly<Record<ModelMove, ModelMoveRow>> = {
  shadow: { title: { ko: '비교 운영', en: 'Run in shadow' }, needsReason: false },
  'leave-shadow': { title: { ko: '비교 운영 끝내기', en: 'End the shadow run' }, needsReason: false },
  propose: { title: { ko: '적용 요청…', en: 'Propose for use…' }, needsReason: true },
  withdraw: { title: { ko: '요청 거두기', en: 'Withdraw the proposal' }, needsReason: false },
  confirm: { title: { ko: '확정', en: 'Confirm' }, needsReason: false },
  refuse: { title: { ko: '반려…', en: 'Refuse…' }, needsReason: true },
  retire: { title: { ko: '폐기…', en: 'Retire…' }, needsReason: true },
  'roll-back': { title: { ko: '이 모델로 되돌리기…', en: 'Roll back to this model…' }, needsReason: true },
};

export const MODEL_STEP_TITLES: Readonly<Record<ModelStep, Text>> = {
  registered: { ko: '등록', en: 'Registered' },
  shadow: { ko: '비교 운영 시작', en: 'Put in shadow' },
  'left-shadow': { ko: '비교 운영 끝', en: 'Left shadow' },
  proposed: { ko: '적용 요청', en: 'Proposed for use' },
  withdrawn: { ko: '요청 거둠', en: 'Proposal withdrawn' },
  refused: { ko: '반려', en: 'Refused' },
  'in-force': { ko: '적용', en: 'In force' },
  superseded: { ko: '다른 모델로 바뀜', en: 'Superseded' },
  'rolled-back': { ko: '되돌려 적용', en: 'Rolled back to' },
  retired: { ko: '폐기', en: 'Retired' },
};

export interface ForceSpan {
  readonly model: string;
  readonly from: string;
  /** Null for the one that decides now. */
  readonly to: string | null;
}

/** What was in force when, from the steps of one name in their order. */
export function forceSpans(
  steps: readonly { readonly model: string; readonly step: ModelStep; readonly at: string }[],
): ForceSpan[] {
  const spans: ForceSpan[] = [];
  for (const { model, step, at } of steps) {
    if (step !== 'in-force' && step !== 'rolled-back') continue;
    const last = spans.at(-1);
    if (last !== undefined) spans[spans.length - 1] = { ...last, to: at };
    spans.push({ model, from: at, to: null });
  }
  return spans;
}
