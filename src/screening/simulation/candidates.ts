/** What a strategy is told of a week's consignments: each by its most suspicious line, and how often such goods came by. */
import type { Candidates } from '../../learning/strategies/index.ts';
import { keyPlace } from '../scores/goods-keys.ts';
import type { Stream } from './stream.ts';
import type { WeeklyAmounts } from './weekly-amounts.ts';
import type { WeeklyModel } from './weekly-model.ts';

const PROFILE = keyPlace('profile');

/** How often each exact goods profile came by, whether anybody looked or not: customs knows that of all trade. */
export function meetings({ table, starts }: Stream): {
  readonly note: (unit: number) => void;
  readonly times: (row: number) => number;
} {
  const ids = table.ids[PROFILE]!;
  const seen = new Uint32Array(table.rows);
  return {
    note: (unit) => {
      for (let row = starts[unit]!; row < starts[unit + 1]!; row++) if (ids[row]! >= 0) seen[ids[row]!]!++;
    },
    times: (row) => (ids[row]! < 0 ? 0 : seen[ids[row]!]!),
  };
}

/** A consignment is as suspicious as its most suspicious line, and stands where that line stands. */
export function candidatesOf(
  { starts }: Stream,
  model: WeeklyModel,
  units: readonly number[],
  timesMet: (row: number) => number,
  wantsLeaves: boolean,
  amounts: WeeklyAmounts | undefined,
): Candidates {
  const scores = new Float64Array(units.length);
  const known = new Float64Array(units.length);
  const met = new Float64Array(units.length);
  const worth = amounts === undefined ? undefined : new Float64Array(units.length);
  const nodes = new Int32Array(wantsLeaves ? units.length * model.trees : 0);
  units.forEach((unit, place) => {
    let worst = starts[unit]!;
    for (let row = starts[unit]!; row < starts[unit + 1]!; row++) {
      const score = model.score(row);
      if (score <= scores[place]!) continue;
      scores[place] = score;
      worst = row;
    }
    known[place] = model.known(worst);
    met[place] = timesMet(worst);
    if (worth !== undefined) worth[place] = amounts!.ifHit(worst);
    if (wantsLeaves) model.score(worst, nodes, place * model.trees);
  });
  return {
    scores,
    known,
    met,
    ...(worth === undefined ? {} : { worth }),
    ...(wantsLeaves ? { leaves: { trees: model.trees, nodes } } : {}),
  };
}
