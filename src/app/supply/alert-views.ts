/** Alerts with their tasks, measures abroad, and who may be given a task, as the item's page shows them. */
import { may } from '../../access/index.ts';
import { EVENT_NAMES, LEVEL_NAMES, type Level } from '../../areas/supply/index.ts';
import { type Day, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { SupplyAlert, SupplyEvent, SupplyNamed, SupplyTask } from '../../exchange/contract.ts';
import { type AlertRow, readAlerts, readTasks, type TaskRow } from '../../store/queries/supply/alerts.ts';
import { readPeopleOfRoles } from '../../store/queries/supply/people.ts';
import type { PolicyEventRow } from '../../store/queries/supply/standings.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';

type NameOf = (account: string) => Text;

/** Of one item, newest first. */
export async function alertViews(house: House, item: string, today: Day): Promise<SupplyAlert[]> {
  const alerts = await readAlerts<readonly Text[]>(house.pool, item);
  const tasks = await readTasks(
    house.pool,
    alerts.map(({ id }) => id),
  );
  const nameOf = await namesOf(house.pool, [
    ...alerts.flatMap(({ closedBy }) => closedBy ?? []),
    ...tasks.flatMap(({ givenTo, madeBy, doneBy }) => [givenTo, madeBy, doneBy ?? '']),
  ]);
  return alerts.map((alert) =>
    alertView(
      alert,
      tasks.filter((task) => task.alert === alert.id).map((task) => taskView(task, nameOf, today)),
      nameOf,
    ),
  );
}

function alertView(
  row: AlertRow<readonly Text[]>,
  tasks: readonly SupplyTask[],
  nameOf: NameOf,
): SupplyAlert {
  const { id, month, reason, assessment, words, closedBy } = row;
  return {
    ...{ id, month, reasons: reason, assessment, words, tasks },
    ...{ level: row.level as Level, peak: row.peak as Level, peakName: LEVEL_NAMES[row.peak as Level] },
    openedAt: instantOf(row.openedAt),
    loweredAt: row.loweredAt === null ? null : instantOf(row.loweredAt),
    closedAt: row.closedAt === null ? null : instantOf(row.closedAt),
    closedBy: closedBy === null ? null : nameOf(closedBy),
  };
}

function taskView(row: TaskRow, nameOf: NameOf, today: Day): SupplyTask {
  const { id, title, dueOn, doneBy, result } = row;
  return {
    ...{ id, title, dueOn, result, isLate: row.doneAt === null && dueOn < today },
    ...{ givenTo: nameOf(row.givenTo), madeBy: nameOf(row.madeBy) },
    doneBy: doneBy === null ? null : nameOf(doneBy),
    doneAt: row.doneAt === null ? null : instantOf(row.doneAt),
  };
}

export async function eventViews(house: House, rows: readonly PolicyEventRow[]): Promise<SupplyEvent[]> {
  const nameOf = await namesOf(
    house.pool,
    rows.map(({ enteredBy }) => enteredBy),
  );
  return rows.map(({ id, country, kind, title, knownOn, effectiveOn, endsOn, source, enteredBy }) => ({
    ...{ id, country, title, knownOn, effectiveOn, endsOn, source },
    ...{ kindName: EVENT_NAMES[kind], enteredBy: nameOf(enteredBy) },
  }));
}

/** Whoever has the right to work on alerts. */
export async function peopleWhoWork(house: House): Promise<SupplyNamed[]> {
  const people = await readPeopleOfRoles(house.pool, ['supervisor', 'analyst']);
  return people
    .filter(({ id, role }) => may({ id, role }, 'supply.work'))
    .map(({ id, ko, en }) => ({ id, name: { ko, en } }));
}

/** As the database writes an instant, or already as ours. */
function instantOf(at: string): string {
  return toInstant(Date.parse(at));
}
