/** What the desk does by itself as time goes by, so that nothing is forgotten: ageing, overdue, people who have left. */
import { toInstant } from '../core/day.ts';
import type { Queryable } from '../store/open.ts';
import { takeOverdue } from '../store/queries/awaited.ts';
import { raiseUrgent } from '../store/queries/deal.ts';
import { poolOfAway } from './absences.ts';
import { tellOverdueExports } from './exports/overdue.ts';
import type { House } from './house.ts';
import { noteTelling, supervisorsOf, wake } from './telling.ts';
import { afterOfficeHours } from './working-hours.ts';

/** Machine time between two rounds. */
const ROUND_MILLIS = 5_000;

export async function deskRound(house: House): Promise<void> {
  const now = house.clock.now();
  await raiseUrgent(house.pool, toInstant(afterOfficeHours(now, house.desk.rules.urgentHours)));
  await poolOfAway(house);
  await tellOverdueCases(house);
  await tellOverdueAwaited(house);
  await tellOverdueExports(house);
}

/** @returns how to stop it; waits for the round under way */
export function keepDesk(house: House): () => Promise<void> {
  let round: Promise<void> | undefined;
  const timer = setInterval(() => {
    round ??= deskRound(house)
      // A store that is away for a moment: the next round finds everything that this one missed.
      .catch((error: unknown) => console.error(String(error)))
      .finally(() => {
        round = undefined;
      });
  }, ROUND_MILLIS);
  return async () => {
    clearInterval(timer);
    await round;
  };
}

/** Cases in somebody's hands that are past their time: told once to him and to the supervisors of his office. */
async function tellOverdueCases(house: House): Promise<void> {
  const late = await takeLate(house.pool, toInstant(house.clock.now()));
  for (const { number, office, assignee } of late) {
    const accounts = [assignee, ...(await supervisorsOf(house.pool, office))];
    wake(
      house,
      await noteTelling(house.pool, house, 'system:desk', { accounts, kind: 'case-overdue', number }),
    );
  }
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

async function tellOverdueAwaited(house: House): Promise<void> {
  for (const { number, office, askedBy, askedOf, kind } of await takeOverdue(
    house.pool,
    toInstant(house.clock.now()),
  )) {
    const accounts = [
      askedBy,
      ...(askedOf === null ? [] : [askedOf]),
      ...(await supervisorsOf(house.pool, office)),
    ];
    const telling = { accounts, kind: 'awaited-overdue' as const, number, says: { kind } };
    wake(house, await noteTelling(house.pool, house, 'system:desk', telling));
  }
}
