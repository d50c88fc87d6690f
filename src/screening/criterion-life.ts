/**
 * The life of one version of a criterion: draft, shadow (asked beside the live ones without effect), active, retired; which
 * moves are possible from where, and when a proposal needs a written sign-off. Who may make a move is decided elsewhere.
 */
import type { Text } from '../core/text.ts';

export type CriterionState = 'draft' | 'shadow' | 'active' | 'retired';
export type ProposedMove = 'activate' | 'retire';

export const LIFE_MOVES = [
  'shadow',
  'propose',
  'propose-retire',
  'withdraw',
  'confirm',
  'refuse',
  'retire',
] as const;
export type LifeMove = (typeof LIFE_MOVES)[number];

export interface LifePlace {
  readonly state: CriterionState;
  /** What waits for a second person. */
  readonly proposedMove: ProposedMove | null;
  /** No later version was written. */
  readonly isLatest: boolean;
}

/** A draft that was written over stays readable and moves no more. */
export function possibleMoves({ state, proposedMove, isLatest }: LifePlace): readonly LifeMove[] {
  if (proposedMove !== null) return ['confirm', 'refuse', 'withdraw'];
  if (state === 'draft') return isLatest ? ['shadow', 'retire'] : [];
  if (state === 'shadow') return ['propose', 'retire'];
  return state === 'active' ? ['propose-retire'] : [];
}

export interface LifeMoveRow {
  readonly title: Text;
  readonly needsReason: boolean;
  /** Kind of the event in the log. */
  readonly event: string;
}

export const MOVE_ROWS: Readonly<Record<LifeMove, LifeMoveRow>> = {
  shadow: {
    title: { ko: '시험 운영', en: 'Run in shadow' },
    needsReason: false,
    event: 'criterion-shadow',
  },
  propose: {
    title: { ko: '적용 요청…', en: 'Propose for use…' },
    needsReason: true,
    event: 'criterion-proposed',
  },
  'propose-retire': {
    title: { ko: '폐지 요청…', en: 'Propose to retire…' },
    needsReason: true,
    event: 'criterion-retirement-proposed',
  },
  withdraw: {
    title: { ko: '요청 거두기', en: 'Withdraw the proposal' },
    needsReason: false,
    event: 'criterion-withdrawn',
  },
  confirm: { title: { ko: '확정', en: 'Confirm' }, needsReason: false, event: 'criterion-confirmed' },
  refuse: { title: { ko: '반려…', en: 'Refuse…' }, needsReason: true, event: 'criterion-refused' },
  retire: { title: { ko: '폐지…', en: 'Retire…' }, needsReason: true, event: 'criterion-retired' },
};

export type SignOffReason = 'no-hits' | 'over-half';

/** A criterion that hit nothing in a year, or more than half of everything, is only put in force when somebody says why. */
export function signOffReason(found: {
  readonly declarations: number;
  readonly hits: number;
}): SignOffReason | null {
  if (found.hits === 0) return 'no-hits';
  return found.hits * 2 > found.declarations ? 'over-half' : null;
}

/** Fields of a criterion that a version can change, in the order in which a difference is told. */
export const BODY_FIELDS = [
  'title',
  'scope',
  'kind',
  'expression',
  'demand',
  'look',
  'owner',
  'basis',
  'validFrom',
  'validTo',
] as const;
