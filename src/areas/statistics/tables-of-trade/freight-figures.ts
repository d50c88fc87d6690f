/**
 * Freight costs of imports by air as a file of figures: won for a kilogram on the routes of the Service's release, with the change against
 * the month and the year before. Declarations name no containers, so that costs of a container by sea are not told.
 */
import { changeOf } from './figure-parts.ts';

/** Routes by air as the Service's releases name them, with their countries of departure; the European Union stands for its members. */
export const AIR_ROUTES = [
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
  routes: readonly RouteCosts[],
  source: string,
): Readonly<Record<string, unknown>> | undefined {
  const told = routes.filter(({ now }) => now !== null);
  if (told.length === 0) return undefined;
  const changes = (was: (route: RouteCosts) => number | null) =>
    Object.fromEntries(
      told.flatMap((route) => changeOf(route.now!, was(route)).map((one) => [route.name, one])),
    );
  const lists = {
    air_import_value: Object.fromEntries(told.map(({ name, now }) => [name, Math.round(now!)])),
    air_import_mom_pct: changes(({ monthBefore }) => monthBefore),
    air_import_yoy_pct: changes(({ yearBefore }) => yearBefore),
  };
  return {
    ...{ type: 'freight_cost', period: month, unit: 'KRW per kg (air)' },
    ...Object.fromEntries(Object.entries(lists).filter(([, some]) => Object.keys(some).length > 0)),
    sources: [source],
  };
}
