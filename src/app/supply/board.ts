/** The board of early warning and the network of what depends on what, from the last pass. */
import { may } from '../../access/index.ts';
import {
  type Item,
  itemsOn,
  LEVEL_NAMES,
  type Level,
  networkOf,
  reviewDueOn,
} from '../../areas/supply/index.ts';
import { type Day, seoulDay } from '../../core/day.ts';
import type { SupplyBoard, SupplyItemRow, SupplyNetwork } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { type AlertRow, readAlerts, readTasks, type TaskRow } from '../../store/queries/supply/alerts.ts';
import { readItems } from '../../store/queries/supply/rows.ts';
import { readStandings, type StandingRow } from '../../store/queries/supply/standings.ts';
import type { House } from '../house.ts';
import type { StandingDetail } from './pass-item.ts';

const LEVELS = [4, 3, 2, 1, 0] as const;

export async function boardView(house: House, who: Who): Promise<SupplyBoard> {
  const today = seoulDay(house.clock.now());
  const items = itemsOn(await readItems(house.pool), today);
  const standings = new Map(
    (await readStandings<StandingDetail>(house.pool, null)).map((row) => [row.item, row]),
  );
  const alerts = await readAlerts(house.pool, null);
  const tasks = await readTasks(
    house.pool,
    alerts.map(({ id }) => id),
  );
  const rows = items
    .map((item) => rowOf(item, standings.get(item.id), alertOf(item, alerts, tasks), today))
    .sort((a, b) => b.level - a.level || b.score - a.score || (a.id < b.id ? -1 : 1));
  return {
    asOf: [...standings.values()].reduce<Day | null>(
      (last, { asOf }) => (last === null || asOf > last ? asOf : last),
      null,
    ),
    ...{ today, items: rows, isMadeUp: items.some(({ isMadeUp }) => isMadeUp) },
    levels: LEVELS.map((level) => ({
      ...{ level, name: LEVEL_NAMES[level], n: rows.filter((row) => row.level === level).length },
    })),
    mayWork: may(personOf(who), 'supply.work'),
  };
}

function rowOf(
  item: Item,
  standing: StandingRow<StandingDetail> | undefined,
  alert: SupplyItemRow['alert'],
  today: Day,
): SupplyItemRow {
  const { id, name, grade, isMadeUp } = item;
  const due = reviewDueOn(item);
  const detail = standing?.detail;
  return {
    ...{ id, name, grade, isMadeUp, alert, reviewDueOn: due, isReviewDue: due <= today },
    ...{
      level: (standing?.level ?? 0) as Level,
      score: standing?.score ?? 0,
      month: standing?.month ?? null,
    },
    ...{ top: detail?.top ?? null, hhi: detail?.hhi ?? null, suppliers: detail?.suppliers ?? null },
    ...{ reason: detail?.reason ?? null, trend: detail?.trend ?? [] },
  };
}

function alertOf(
  { id: item }: Item,
  alerts: readonly AlertRow[],
  tasks: readonly TaskRow[],
): SupplyItemRow['alert'] {
  const alert = alerts.find((one) => one.item === item);
  if (alert === undefined) return null;
  const open = tasks.filter((task) => task.alert === alert.id && task.doneAt === null);
  return { id: alert.id, openTasks: open.length, dueOn: open[0]?.dueOn ?? null };
}

export async function networkView(house: House): Promise<SupplyNetwork> {
  const items = itemsOn(await readItems(house.pool), seoulDay(house.clock.now()));
  const standings = new Map(
    (await readStandings<StandingDetail>(house.pool, null)).map((row) => [row.item, row]),
  );
  const { countries, edges } = networkOf(
    items.map((item) => ({ item, shares: standings.get(item.id)?.detail.shares ?? [] })),
  );
  return {
    items: items.map(({ id, name }) => ({ id, name, level: (standings.get(id)?.level ?? 0) as Level })),
    ...{ countries, edges },
  };
}
