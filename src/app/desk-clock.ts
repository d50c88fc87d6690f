/** What the desk does by itself as time goes by, so that nothing is forgotten: ageing, overdue, people who have left. */
import { seoulDay, toInstant } from '../core/day.ts';
import { writeWith } from '../store/intake.ts';
import type { Queryable } from '../store/open.ts';
import { takeDueSoon, takeOverdue } from '../store/queries/awaited.ts';
import { raiseUrgent } from '../store/queries/deal.ts';
import { poolOfAway } from './absences.ts';
import { readDeskRules } from './desk.ts';
import { tellOverdueExports } from './exports/overdue.ts';
import type { House } from './house.ts';
import { inRounds } from './in-rounds.ts';
import { noteTelling, supervisorsOf, wake } from './telling.ts';
import { afterOfficeHours } from './working-hours.ts';

/** Machine time between two rounds. */
const ROUND_MILLIS = 5_000;

export async function deskRound(house: House): Promise<void> {
  const now = house.clock.now();
  // Another set of rules may have come into force, by its day or by a second person.
  house.desk.rules = await readDeskRules(house.pool, seoulDay(now));
  await raiseUrgent(house.pool, toInstant(afterOfficeHours(now, house.desk.rules.urgentHours)));
  await poolOfAway(house);
  await tellDue(house);
  await tellOverdueExports(house);
}

/** @returns how to stop it; waits for the round under way */
export function keepDesk(house: House): () => Promise<void> {
  return inRounds(ROUND_MILLIS, () => deskRound(house));
}

/** Marked as told and told in one transaction: a process that ends in between would leave people who never hear of it. */
async function tellDue(house: House): Promise<void> {
  const result = await writeWith(house.pool, house.log, async (client) => ({
    acts: [],
    value: [
      ...(await tellOverdueCases(client, house)),
      ...(await tellDueSoon(client, house)),
      ...(await tellOverdueAwaited(client, house)),
    ],
  }));
  if (result.ok) wake(house, result.value);
}

/** Cases in somebody's hands that are past their time: told once to him and to the supervisors of his office. */
async function tellOverdueCases(db: Queryable, house: House): Promise<readonly string[]> {
  const told: string[] = [];
  for (const { number, office, assignee } of await takeLate(db, toInstant(house.clock.now()))) {
    const accounts = [assignee, ...(await supervisorsOf(db, office))];
    told.push(...(await noteTelling(db, house, 'system:desk', { accounts, kind: 'case-overdue', number })));
  }
  return told;
}

interface Late {
  readonly number: string;
  readonly office: string;
  readonly assignee: string;
}

/** Band 0 is overdue and told. */
async function takeLate(db: Queryable, now: string): Promise<Late[]> {
  const { rows } = await db.query<Late>(
    `update "case" set band = 0 where state = 'dealt' and due_at < $1 and band > 0 returning number, office, assignee`,
    [now],
  );
  return rows;
}

/** A working day before it is due: the one who has to answer, or the one who asked somebody outside. */
const WARNED_HOURS = 9;

async function tellDueSoon(db: Queryable, house: House): Promise<readonly string[]> {
  const told: string[] = [];
  const now = house.clock.now();
  const soon = await takeDueSoon(db, toInstant(now), toInstant(afterOfficeHours(now, WARNED_HOURS)));
  for (const { number, office, askedBy, askedOf, kind } of soon) {
    const isRequest = kind === 'withdrawal-request' || kind === 'lift-request';
    const accounts = isRequest ? await supervisorsOf(db, office) : [askedOf ?? askedBy];
    const telling = { accounts, kind: 'awaited-due' as const, number, says: { kind } };
    told.push(...(await noteTelling(db, house, 'system:desk', telling)));
  }
  return told;
}

async function tellOverdueAwaited(db: Queryable, house: House): Promise<readonly string[]> {
  const told: string[] = [];
  const late = await takeOverdue(db, toInstant(house.clock.now()));
  for (const { number, office, askedBy, askedOf, kind } of late) {
    const asked = askedOf === null ? [askedBy] : [askedBy, askedOf];
    const accounts = [...asked, ...(await supervisorsOf(db, office))];
    const telling = { accounts, kind: 'awaited-overdue' as const, number, says: { kind } };
    told.push(...(await noteTelling(db, house, 'system:desk', telling)));
  }
  return told;
}
