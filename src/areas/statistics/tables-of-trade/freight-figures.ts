/**
 * Freight costs of imports as a file of figures: won for a kilogram by air and by sea, on the routes of the Service's release, with the
 * change against the month and the year before. Declarations name no containers: by sea, too, it is the kilogram, and says so.
 */
import { changeOf } from './figure-parts.ts';

/** Routes as the Service's releases name them, with their countries of departure; the European Union stands for its members. */
export const FREIGHT_ROUTES = [
  { name: '미국', departures: ['US'] },
  { name: '유럽연합', departures: 'EU' },
  { name: '중국', departures: ['CN'] },
  { name: '일본', departures: ['JP'] },
  { name: '베트남', departures: ['VN'] },
] as const;

export interface RouteCosts {
  readonly name: string;
  /** Won a kilogram; null where it is not told. */
  readonly now: number | null;
  readonly monthBefore: number | null;
  readonly yearBefore: number | null;
}

/** Undefined where no route is told. */
export function freightFigures(
  month: string,
  { air, sea }: { readonly air: readonly RouteCosts[]; readonly sea: readonly RouteCosts[] },
  source: string,
): Readonly<Record<string, unknown>> | undefined {
  const lists = { ...listsOf('air_import', 'value', air), ...listsOf('sea_import', 'value_krw_kg', sea) };
  if (Object.keys(lists).length === 0) return undefined;
  return { ...{ type: 'freight_cost', period: month, unit: 'KRW per kg' }, ...lists, sources: [source] };
}

/** @param value key of the costs, with their unit where it is not the usual one of the way */
function listsOf(way: string, value: string, routes: readonly RouteCosts[]) {
  const told = routes.filter(({ now }) => now !== null);
  const changes = (was: (route: RouteCosts) => number | null) =>
    Object.fromEntries(
      told.flatMap((route) => changeOf(route.now!, was(route)).map((one) => [route.name, one])),
    );
  const lists = {
    [`${way}_${value}`]: Object.fromEntries(told.map(({ name, now }) => [name, Math.round(now!)])),
    [`${way}_mom_pct`]: changes(({ monthBefore }) => monthBefore),
    [`${way}_yoy_pct`]: changes(({ yearBefore }) => yearBefore),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, some]) => Object.keys(some).length > 0));
}
