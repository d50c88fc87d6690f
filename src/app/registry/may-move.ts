/** Who may make which move of a model's life: nobody puts in force what he trained or proposed, and anybody with the right may roll back. */
import { may, mayApprove, type Person } from '../../access/index.ts';
import type { Text } from '../../core/text.ts';
import type { ModelMove } from '../../screening/model-life.ts';
import type { RegisteredModel } from '../../store/queries/models.ts';

const NO_RIGHT: Text = { ko: '이 일을 할 권한이 없습니다.', en: 'You have no right to do this.' };
const ONLY_PROPOSER: Text = {
  ko: '요청한 사람만 거둘 수 있습니다.',
  en: 'Only whoever proposed it can withdraw it.',
};
const OWN_MODEL: Text = {
  ko: '이 모델을 학습한 사람은 스스로 확정할 수 없습니다. 다른 사람이 확정해야 합니다.',
  en: 'Whoever trained this model cannot confirm it: another person has to.',
};

/** @returns why not, or null where the person may */
export function whyNotMove(
  move: ModelMove,
  { proposedBy }: Pick<RegisteredModel, 'proposedBy'>,
  trainer: string,
  person: Person,
): Text | null {
  if (move === 'confirm' || move === 'refuse') {
    const approval = mayApprove('model', proposedBy ?? '', person);
    if (!approval.ok) return approval.why;
    return move === 'confirm' && trainer === person.id ? OWN_MODEL : null;
  }
  if (!may(person, 'model.promote')) return NO_RIGHT;
  return move === 'withdraw' && proposedBy !== person.id ? ONLY_PROPOSER : null;
}
