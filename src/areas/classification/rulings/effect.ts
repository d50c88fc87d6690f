/** Which of two codes holds for goods when a ruling has been changed, for the declarations that it concerns (관세법 제87조 제4항). */
import { addDays, type Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';

export interface RulingChange {
  /** Day of the ruling that was changed. */
  readonly ruledOn: Day;
  /** The earlier of notice to the applicant and publication. */
  readonly changedOn: Day;
  /** False data or another fault of the applicant led to the first ruling. */
  readonly isApplicantAtFault: boolean;
}

export interface ConcernedGoods {
  readonly declaredOn: Day;
  /** 수리; null while it is not accepted. */
  readonly acceptedOn: Day | null;
  /** Day on which they were shipped to Korea; null where it is not declared. */
  readonly shippedOn: Day | null;
  /** Which code is better for whoever declares; null where the rates are not known. */
  readonly better: 'old' | 'new' | 'same' | null;
}

export interface ChangeEffect {
  /** `look`: it turns on something that is not known here, which `says` names. */
  readonly applies: 'old' | 'new' | 'look';
  readonly article: string;
  readonly says: Text;
}

/** 관세법 제87조 제4항 제1호. */
const SHIPPED_WITHIN_DAYS = 30;

/** Null where they were declared before the ruling was made. */
export function effectOfChange(change: RulingChange, goods: ConcernedGoods): ChangeEffect | null {
  if (goods.declaredOn < change.ruledOn) return null;
  const wasAccepted = goods.acceptedOn !== null && goods.acceptedOn < change.changedOn;
  return wasAccepted ? acceptedBefore(change, goods) : fromThenOn(change, goods);
}

function acceptedBefore({ isApplicantAtFault }: RulingChange, { better }: ConcernedGoods): ChangeEffect {
  if (isApplicantAtFault) return BACK_AT_FAULT;
  if (better === null) return LOOK_RATES;
  return better === 'new' ? BACK_BETTER : STAYS_OLD;
}

function fromThenOn({ changedOn }: RulingChange, { shippedOn, better }: ConcernedGoods): ChangeEffect {
  if (better === 'new' || better === 'same') return FROM_CHANGE;
  const isSoon = shippedOn === null ? null : shippedOn < addDays(changedOn, SHIPPED_WITHIN_DAYS);
  if (isSoon === false) return FROM_CHANGE;
  if (better === null) return LOOK_RATES;
  return isSoon === null ? LOOK_SHIPMENT : SHIPPED_BEFORE;
}

const PARAGRAPH = '관세법 제87조제4항';
const effect = (applies: ChangeEffect['applies'], item: string, ko: string, en: string): ChangeEffect => ({
  ...{ applies, article: `${PARAGRAPH}${item}` },
  says: { ko, en },
});

const FROM_CHANGE = effect(
  'new',
  ' 본문',
  '변경일부터 변경된 품목분류를 적용합니다.',
  'From the day of the change the new code holds.',
);
const STAYS_OLD = effect(
  'old',
  ' 본문',
  '변경일 전에 수리되어 변경 전 품목분류가 그대로 적용됩니다.',
  'Accepted before the change: the old code stays.',
);
const SHIPPED_BEFORE = effect(
  'old',
  '제1호',
  '변경일부터 30일이 지나기 전에 선적되었고 변경 전 품목분류가 유리합니다.',
  'Shipped within thirty days of the change, and the old code is better.',
);
const BACK_AT_FAULT = effect(
  'new',
  '제2호가목',
  '신청인에게 책임 있는 사유로 결정되어 수리된 물품에도 소급하여 적용합니다.',
  'The ruling rested on a fault of the applicant: the new code reaches back.',
);
const BACK_BETTER = effect(
  'new',
  '제2호나목',
  '신청인에게 책임이 없고 변경된 품목분류가 유리하여 소급하여 적용합니다.',
  'No fault of the applicant, and the new code is better: it reaches back.',
);
const LOOK_RATES = effect(
  'look',
  '',
  '어느 품목분류가 유리한지 세율을 확인하여야 합니다.',
  'Which code is better has to be looked up: the rates are not known here.',
);
const LOOK_SHIPMENT = effect(
  'look',
  '제1호',
  '선적일을 확인하여야 합니다. 변경일부터 30일이 지나기 전에 선적되었으면 변경 전 품목분류를 적용합니다.',
  'The day of shipment has to be looked up: within thirty days of the change the old code holds.',
);
