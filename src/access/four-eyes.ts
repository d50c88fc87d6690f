/** What one person alone must not bring about: the second pair of eyes for rules, models and adverse acts. */
import type { Text } from '../core/text.ts';
import { may, type Person, type RecordPlace } from './may.ts';
import type { Right } from './roles.ts';

/** The right that the second person needs for each thing that needs one. */
export const SECOND_PERSON = {
  criterion: 'criteria.approve',
  policy: 'policy.approve',
  list: 'lists.approve',
  model: 'model.promote',
  'adverse-act': 'act.order',
  outage: 'outage.confirm',
  objection: 'objection.answer',
  setting: 'policy.approve',
  'parcel-firm': 'parcel.decide',
  counsel: 'counsel.approve',
  ruling: 'ruling.approve',
  release: 'release.approve',
} as const satisfies Record<string, Right>;

export type NeedsTwo = keyof typeof SECOND_PERSON;

export type Approval = { readonly ok: true } | { readonly ok: false; readonly why: Text };

/** Whether `second` may put into force what `firstId` has proposed. */
export function mayApprove(what: NeedsTwo, firstId: string, second: Person, record?: RecordPlace): Approval {
  if (second.id === firstId) return { ok: false, why: SAME_PERSON };
  return may(second, SECOND_PERSON[what], record) ? { ok: true } : { ok: false, why: NO_RIGHT };
}

const SAME_PERSON: Text = {
  ko: '제안한 사람은 스스로 승인할 수 없습니다. 다른 사람이 승인해야 합니다.',
  en: 'Whoever proposed it cannot approve it: another person has to',
};

const NO_RIGHT: Text = {
  ko: '이 건을 승인할 권한이 없습니다.',
  en: 'You have no right to approve this',
};
