/** Brings the board up to date from the server's events between two full readings. Pure. */
import type { BoardDelta, BoardView, RecentDecision } from '../../../exchange/contract.ts';

/** How many decisions the live list keeps. */
export const MOST_RECENT = 60;

/** Events count the whole country's day: the counts of one office wait for the next full reading. */
export function mergeBoard(view: BoardView, delta: BoardDelta): BoardView {
  if (view.office !== null) {
    const ours = delta.recent.filter((decision) => decision.office === view.office);
    return ours.length === 0 ? view : { ...view, recent: mergeRecent(view.recent, ours) };
  }
  const recent = mergeRecent(view.recent, delta.recent);
  if (delta.asOf < view.asOf) return { ...view, recent };
  const counts = new Map(delta.lanes.map((lane) => [lane.lane, lane.count]));
  return {
    ...view,
    asOf: delta.asOf,
    arrived: delta.arrived,
    backlog: delta.backlog,
    lanes: view.lanes.map((lane) => {
      const count = counts.get(lane.lane) ?? lane.count;
      return { ...lane, count, share: delta.arrived === 0 ? 0 : count / delta.arrived };
    }),
    recent,
  };
}

/** Newest first, each declaration's version once. */
export function mergeRecent(
  old: readonly RecentDecision[],
  fresh: readonly RecentDecision[],
): readonly RecentDecision[] {
  const known = new Set<string>();
  const all: RecentDecision[] = [];
  for (const decision of [...fresh, ...old]) {
    const key = keyOfDecision(decision);
    if (known.has(key)) continue;
    known.add(key);
    all.push(decision);
  }
  all.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  return all.slice(0, MOST_RECENT);
}

export function keyOfDecision(decision: RecentDecision): string {
  return `${decision.number} ${decision.version}`;
}
