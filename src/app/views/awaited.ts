/** What is awaited, in words, with what the one who looks may do about it. */
import type { AwaitedView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import type { AwaitedRow } from '../../store/queries/awaited.ts';
import { AWAITED, ENDED_BY_ACT } from '../awaited-table.ts';
import type { House } from '../house.ts';
import { wordsOf } from '../said.ts';
import { namesOf } from './texts.ts';

export async function awaitedViews(
  house: House,
  who: Who,
  rows: readonly AwaitedRow[],
): Promise<AwaitedView[]> {
  const people = rows.flatMap(({ askedBy, askedOf, answeredBy }) => [
    askedBy,
    askedOf ?? '',
    answeredBy ?? '',
  ]);
  const name = await namesOf(house.pool, people);
  const says = await wordsOf(
    house.vault,
    rows.map((row) => row.says),
  );
  const answers = await wordsOf(
    house.vault,
    rows.map(({ answer }) => answer),
  );
  const now = house.clock.now();
  return rows.map((row, place) => {
    const { id, kind, number, version, askedAt, dueAt, article, step, answeredAt } = row;
    const isOpen = step === 'asked' || step === 'sent';
    return {
      ...{ id, kind, title: AWAITED[kind].title, number, version, askedAt, dueAt, article, step },
      ...{ says: says[place] ?? '', answer: answers[place] ?? null, answeredAt, askedBy: name(row.askedBy) },
      askedOf: row.askedOf === null ? null : name(row.askedOf),
      answeredBy: row.answeredBy === null ? null : name(row.answeredBy),
      isOverdue: isOpen && Date.parse(dueAt) < now,
      mayAnswer: isOpen && mayAnswer(who, row),
      maySend: step === 'asked' && AWAITED[kind].isSent && mayAnswer(who, row),
      mayCancel: isOpen && mayCancel(who, row),
    };
  });
}

/** A colleague answers what he was asked; what comes from outside is taken down by whoever works in the office. */
export function mayAnswer(who: Who, { kind, askedOf, office }: AwaitedRow): boolean {
  if (ENDED_BY_ACT.has(kind)) return false;
  return askedOf === null ? isOfOffice(who, office) : askedOf === who.account;
}

export function mayCancel(who: Who, { kind, askedBy, office }: AwaitedRow): boolean {
  if (ENDED_BY_ACT.has(kind)) return false;
  return askedBy === who.account || (who.role === 'supervisor' && isOfOffice(who, office));
}

function isOfOffice({ role, office: own }: Who, office: string): boolean {
  return own === office && (role === 'officer' || role === 'supervisor');
}
