/** The register of rights that parcels may infringe (관세법 제235조제2항, 시행령 제237조), as officers enter and end them. */
import { isInForce, RIGHT_KINDS, type RightKind } from '../../../areas/parcels/index.ts';
import { type Day, isDay, seoulDay, toInstant } from '../../../core/day.ts';
import type { Problem } from '../../../core/problem.ts';
import type { NewRecordedRight, RecordedRightView } from '../../../exchange/contract.ts';
import type { Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import {
  endRecordedRight,
  type RecordedRightRow,
  readRecordedRights,
  storeRecordedRight,
} from '../../../store/queries/recorded-rights.ts';
import type { House } from '../../house.ts';
import { writeDesk } from '../../trader-desk/write.ts';

const ARTICLE = '관세법 제235조제2항, 시행령 제237조';

export async function recordedRights(house: Pick<House, 'pool' | 'clock'>): Promise<RecordedRightView[]> {
  const today = seoulDay(house.clock.now());
  return (await readRecordedRights(house.pool)).map((row) => rightView(row, today));
}

export function rightView(row: RecordedRightRow, today: Day): RecordedRightView {
  const { id, title, holder, number, classes, words, validFrom, validTo, isMadeUp } = row;
  const kind = row.kind as RightKind;
  return {
    ...{ id, kind, kindName: RIGHT_KINDS[kind], title, holder, number, classes, words },
    ...{ validFrom, validTo, isInForce: isInForce(row, today), isMadeUp },
  };
}

/** Throws `Refusal`: days that are wrong, or a right of that kind and number is there. */
export async function addRight(
  house: House,
  who: Who,
  given: NewRecordedRight,
): Promise<RecordedRightView[]> {
  const problems = problemsOf(given);
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  await enterRights(house, who.account, [{ ...given, isMadeUp: false }]);
  return recordedRights(house);
}

/** Throws `Refusal` (conflict) where one is there already; then none is entered. */
export async function enterRights(
  house: House,
  who: string,
  given: readonly (NewRecordedRight & { readonly isMadeUp: boolean })[],
): Promise<void> {
  await writeDesk(house, async (client) => {
    const events = [];
    for (const one of given) {
      const id = house.newId();
      const row = {
        ...{ ...one, id, addedBy: who, addedAt: toInstant(house.clock.now()), endedOn: null, endedBy: null },
        ...{ title: one.title.trim(), holder: one.holder.trim(), number: one.number.trim() },
      };
      if (!(await storeRecordedRight(client, row))) throw new Refusal('conflict', THERE);
      const detail = { right: id, kind: one.kind, number: row.number, isMadeUp: one.isMadeUp };
      events.push({ kind: 'recorded-right-added', who, article: ARTICLE, detail });
    }
    return { events, value: undefined };
  });
}

/** From today on no parcel is suspected of it; what was told stays. Throws `Refusal` where there is none that runs. */
export async function endRight(house: House, who: Who, id: string): Promise<RecordedRightView[]> {
  await writeDesk(house, async (client) => {
    const today = seoulDay(house.clock.now());
    if (!(await endRecordedRight(client, id, today, who.account))) throw new Refusal('not-found');
    const event = { kind: 'recorded-right-ended', who: who.account, article: ARTICLE, detail: { right: id } };
    return { events: [event], value: undefined };
  });
  return recordedRights(house);
}

function problemsOf({ title, holder, number, validFrom, validTo }: NewRecordedRight): Problem[] {
  const wrong = (pointer: string, ko: string, en: string): Problem => ({
    ...{ code: 'recorded-right/invalid', pointer, message: { ko, en } },
  });
  const problems: Problem[] = [];
  for (const [pointer, value] of [
    ['/title', title],
    ['/holder', holder],
    ['/number', number],
  ] as const)
    if (value.trim() === '') problems.push(wrong(pointer, '비어 있습니다.', 'It is empty.'));
  const areDays = isDay(validFrom) && isDay(validTo);
  if (!areDays) problems.push(wrong('/validTo', '날짜로 적으십시오.', 'Give days.'));
  else if (validTo < validFrom)
    problems.push(wrong('/validTo', '끝나는 날이 시작하는 날보다 이릅니다.', 'It ends before it begins.'));
  return problems;
}

const THERE = {
  ko: '같은 종류와 번호의 권리가 이미 있습니다.',
  en: 'A right of this kind and number is there already.',
};
