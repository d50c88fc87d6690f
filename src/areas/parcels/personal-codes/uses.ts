/**
 * What becomes of one use of a code: it goes on unless its holder says no. Silence never stops a parcel of a code that is not
 * locked; who has locked the code wants to be asked each time, but for platforms that have a standing consent.
 */
import type { Text } from '../../../core/text.ts';

export type UseAnswer = 'confirmed' | 'refused';
export type UseStanding = 'goes-on' | 'consented' | 'waits' | 'waits-guardian' | 'confirmed' | 'refused';

export const USE_STANDINGS: Readonly<Record<UseStanding, Text>> = {
  'goes-on': { ko: '진행 중 (확인하지 않아도 진행됩니다)', en: 'Goes on; nothing has to be done' },
  consented: { ko: '미리 동의한 쇼핑몰', en: 'A shop with standing consent' },
  waits: { ko: '확인을 기다림', en: 'Waits for your confirmation' },
  'waits-guardian': { ko: '법정대리인의 동의를 기다림', en: 'Waits for a guardian' },
  confirmed: { ko: '확인함', en: 'Confirmed' },
  refused: { ko: '거절함', en: 'Refused' },
};

export interface UseFacts {
  readonly answer: UseAnswer | null;
  /** Whether the code was locked when it was used. */
  readonly wasLocked: boolean;
  /** The holder was under age when it was used: a guardian agrees, whatever the holder allowed shops before. */
  readonly isMinor: boolean;
  /** The holder consents to this platform now or did when it was used. */
  readonly isConsented: boolean;
}

export function standingOfUse({ answer, wasLocked, isMinor, isConsented }: UseFacts): UseStanding {
  if (answer !== null) return answer;
  if (isMinor) return 'waits-guardian';
  if (!wasLocked) return 'goes-on';
  return isConsented ? 'consented' : 'waits';
}

/** Whether the holder's own word lets a use go on: a minor's alone does not. */
export function mayConfirmAlone({ isMinor }: Pick<UseFacts, 'isMinor'>, isOfAge: boolean): boolean {
  return !isMinor || isOfAge;
}

/** A confirmed use can still be refused while the parcel is under way; a refusal stays. */
export function mayAnswer({ answer }: Pick<UseFacts, 'answer'>, to: UseAnswer, isUnderWay: boolean): boolean {
  if (answer === 'refused' || answer === to) return false;
  return to === 'confirmed' || isUnderWay;
}

export const REFUSAL_REASONS = ['not-ordered', 'unknown-shop', 'other-person', 'other'] as const;
/** A guardian who does not agree gives no other reason. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number] | 'guardian';

export const REFUSAL_TEXTS: Readonly<Record<RefusalReason, Text>> = {
  'not-ordered': { ko: '주문하지 않았습니다', en: 'I did not order it' },
  'unknown-shop': { ko: '모르는 쇼핑몰입니다', en: 'I do not know the shop' },
  'other-person': { ko: '다른 사람이 제 부호를 썼습니다', en: 'Somebody else used my code' },
  other: { ko: '그 밖의 이유', en: 'Another reason' },
  guardian: { ko: '법정대리인이 동의하지 않았습니다', en: 'The guardian does not agree' },
};
