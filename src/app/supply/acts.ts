/** What people do in early warning: enter measures abroad, review grades, give and do tasks, close alerts. Each is an event. */
import type pg from 'pg';
import { may, type Role } from '../../access/index.ts';
import { itemsOn } from '../../areas/supply/index.ts';
import { isDay, seoulDay, toInstant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { NewSupplyEvent, NewSupplyTask, SupplyClosing, SupplyReview } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readColleague } from '../../store/queries/people.ts';
import {
  type AlertRow,
  closeAlert,
  doTask,
  lockAlert,
  lockTask,
  readTasks,
  storeTask,
} from '../../store/queries/supply/alerts.ts';
import { readItems, storeItems } from '../../store/queries/supply/rows.ts';
import { storePolicyEvent } from '../../store/queries/supply/standings.ts';
import type { House } from '../house.ts';
import { type SupplyAct, writeSupply } from './write.ts';

/** Throws `Refusal`: unknown items, days in the wrong order. */
export async function enterEvent(house: House, who: Who, given: NewSupplyEvent): Promise<void> {
  const known = new Set((await readItems(house.pool)).map(({ id }) => id));
  const today = seoulDay(house.clock.now());
  const problems: Problem[] = given.items
    .filter((id) => !known.has(id))
    .map((id) =>
      wrong('unknown-item', '/items', `등록되지 않은 품목입니다: ${id}`, `Not a watched item: ${id}`),
    );
  if (given.knownOn > today)
    problems.push(
      wrong('day', '/knownOn', '알려진 날은 오늘까지여야 합니다.', 'It cannot become known after today.'),
    );
  if (given.endsOn !== null && given.endsOn < given.effectiveOn)
    problems.push(
      wrong('day', '/endsOn', '끝나는 날이 시행일보다 앞섭니다.', 'It ends before it is in force.'),
    );
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const id = house.newId();
  await writeSupply(house, async (client) => {
    const enteredAt = toInstant(house.clock.now());
    await storePolicyEvent(client, { id, ...given, enteredBy: who.account, enteredAt });
    return {
      acts: [{ kind: 'supply-event', who: who.account, detail: { event: id, ...given } }],
      value: undefined,
    };
  });
}

/** A new version of the item, whose review clock begins today. */
export async function reviewGrade(house: House, who: Who, id: string, given: SupplyReview): Promise<void> {
  const today = seoulDay(house.clock.now());
  await writeSupply(house, async (client) => {
    const versions = (await readItems(client)).filter((item) => item.id === id);
    const [item] = itemsOn(versions, today);
    if (item === undefined) throw new Refusal('not-found');
    const version = Math.max(...versions.map((one) => one.version)) + 1;
    const next = { ...item, version, grade: given.grade, gradeReviewedOn: today, validFrom: today };
    await storeItems(client, [next], who.account, toInstant(house.machineNow()));
    const detail = { item: id, version, was: item.grade, grade: given.grade };
    return { acts: [{ kind: 'supply-review', who: who.account, why: given.why, detail }], value: undefined };
  });
}

/** @returns the item. Throws `Refusal`: a day that is over, or somebody who may not see the item. */
export async function giveTask(
  house: House,
  who: Who,
  alertId: string,
  given: NewSupplyTask,
): Promise<string> {
  const problems: Problem[] = [];
  if (!isDay(given.dueOn) || given.dueOn < seoulDay(house.clock.now()))
    problems.push(
      wrong('day', '/dueOn', '기한은 오늘 이후여야 합니다.', 'The deadline has to be today or later.'),
    );
  const person = await readColleague(house.pool, given.givenTo);
  if (person === undefined || !may({ id: person.id, role: person.role as Role }, 'supply.work'))
    problems.push(
      wrong('person', '/givenTo', '이 일을 맡을 수 있는 사람이 아닙니다.', 'Nobody who can take this on.'),
    );
  return onAlert(house, alertId, async (client, alert) => {
    if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
    const at = toInstant(house.clock.now());
    const id = house.newId();
    await storeTask(client, { id, alert: alertId, ...given, madeBy: who.account, madeAt: at });
    return {
      kind: 'supply-task',
      who: who.account,
      detail: { item: alert.item, alert: alertId, task: id, ...given },
    };
  });
}

/** @returns the item */
export async function finishTask(house: House, who: Who, id: string, result: string): Promise<string> {
  return writeSupply(house, async (client) => {
    const task = await lockTask(client, id);
    if (task === undefined) throw new Refusal('not-found');
    if (task.doneAt !== null) throw new Refusal('not-allowed-now');
    const alert = await lockAlert(client, task.alert);
    await doTask(client, id, who.account, toInstant(house.clock.now()), result);
    const detail = { item: alert!.item, alert: task.alert, task: id };
    return {
      acts: [{ kind: 'supply-task-done', who: who.account, why: result, detail }],
      value: alert!.item,
    };
  });
}

/** @returns the item. Throws `Refusal` while tasks are open. */
export async function close(house: House, who: Who, id: string, given: SupplyClosing): Promise<string> {
  return onAlert(house, id, async (client, alert) => {
    const open = (await readTasks(client, [id])).filter(({ doneAt }) => doneAt === null);
    if (open.length > 0) throw new Refusal('not-allowed-now', tasksOpen(open.length));
    const at = toInstant(house.clock.now());
    await closeAlert(client, id, who.account, at, given.assessment, given.words);
    const detail = { item: alert.item, alert: id, assessment: given.assessment };
    return { kind: 'supply-alert-closed', who: who.account, why: given.words, detail, isNotice: true };
  });
}

async function onAlert(
  house: House,
  id: string,
  work: (client: pg.PoolClient, alert: AlertRow) => Promise<SupplyAct>,
): Promise<string> {
  return writeSupply(house, async (client) => {
    const alert = await lockAlert(client, id);
    if (alert === undefined) throw new Refusal('not-found');
    if (alert.closedAt !== null) throw new Refusal('not-allowed-now');
    return { acts: [await work(client, alert)], value: alert.item };
  });
}

function tasksOpen(n: number): Text {
  return {
    ko: `끝나지 않은 과제가 ${n}건 있습니다. 먼저 결과를 적으십시오.`,
    en: `${n} tasks are not done. Say first what came of them.`,
  };
}

function wrong(code: string, pointer: string, ko: string, en: string): Problem {
  return { code: `supply/${code}`, message: { ko, en }, pointer };
}
