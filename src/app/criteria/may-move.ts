/** Who may make which move of a criterion's life: authors write, a second person confirms, nobody confirms his own. */
import { may, mayApprove } from '../../access/index.ts';
import type { Text } from '../../core/text.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import type { LifeMove } from '../../screening/criterion-life.ts';
import type { CriterionVersionRow } from '../../store/queries/criteria.ts';

const NO_RIGHT: Text = { ko: '이 일을 할 권한이 없습니다.', en: 'You have no right to do this.' };
const ONLY_AUTHOR: Text = {
  ko: '이 판을 쓴 사람만 할 수 있습니다. 이어받으려면 새 판으로 저장하십시오.',
  en: 'Only whoever wrote this version can do this. To take it over, save it as a new version.',
};
const ONLY_PROPOSER: Text = {
  ko: '요청한 사람만 거둘 수 있습니다.',
  en: 'Only whoever proposed it can withdraw it.',
};
const OWN_VERSION: Text = {
  ko: '이 판을 쓴 사람은 스스로 확정할 수 없습니다. 다른 사람이 확정해야 합니다.',
  en: 'Whoever wrote this version cannot confirm it: another person has to.',
};

/** @returns why not, or null where the person may */
export function whyNot(move: LifeMove, row: CriterionVersionRow, who: Who): Text | null {
  const person = personOf(who);
  if (move === 'confirm' || move === 'refuse') {
    const approval = mayApprove('criterion', row.proposedBy ?? '', person);
    if (!approval.ok) return approval.why;
    const isOwn = move === 'confirm' && row.proposedMove === 'activate' && row.createdBy === who.account;
    return isOwn ? OWN_VERSION : null;
  }
  if (!may(person, 'criteria.propose')) return NO_RIGHT;
  if (move === 'withdraw') return row.proposedBy === who.account ? null : ONLY_PROPOSER;
  if (move === 'shadow') return row.createdBy === who.account ? null : ONLY_AUTHOR;
  if (move === 'retire')
    return row.createdBy === who.account || may(person, 'criteria.approve') ? null : ONLY_AUTHOR;
  return null;
}
