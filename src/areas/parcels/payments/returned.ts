/** Duty given back because goods for own use went back as they came (관세법 제106조의2제1항): until when, and what is wrong with a claim. */
import { type Day, isDay } from '../../../core/day.ts';
import type { Problem } from '../../../core/problem.ts';
import { RETURN_MONTHS } from '../../../reference/parcel-payment-rules.ts';

/** Six months from acceptance: the day of the same number, or the last of a shorter month (민법 제160조). */
export function lastDayToReturn(acceptedOn: Day): Day {
  const [year, month, day] = acceptedOn.split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + RETURN_MONTHS;
  const toMonth = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  for (let last = day; ; last--) {
    const found = `${toMonth}-${String(last).padStart(2, '0')}`;
    if (isDay(found)) return found;
  }
}

/** Everything that is wrong with when the goods are said to have gone back. */
export function claimProblems(sentOn: string, acceptedOn: Day, today: Day): Problem[] {
  const problems: Problem[] = [];
  const wrong = (code: string, ko: string, en: string): void => {
    problems.push({ code: `refund-claim/${code}`, message: { ko, en }, pointer: '/sentOn' });
  };
  if (!isDay(sentOn))
    wrong('no-day', '되돌려 보낸 날을 날짜로 적어 주십시오.', 'Give the day on which it went back.');
  else {
    const last = lastDayToReturn(acceptedOn);
    if (sentOn > today) wrong('ahead', '아직 오지 않은 날입니다.', 'That day has not come yet.');
    if (sentOn < acceptedOn)
      wrong(
        'too-early',
        `통관된 날(${acceptedOn})보다 이릅니다.`,
        `It is before the clearance (${acceptedOn}).`,
      );
    if (sentOn > last)
      wrong('too-late', `6개월의 기한(${last})이 지났습니다.`, `The six months ended on ${last}.`);
  }
  return problems;
}
