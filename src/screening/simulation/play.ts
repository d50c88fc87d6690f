/** Plays one strategy through a stream: each week some consignments are examined, only their answers are revealed, and the model learns from them. */
import { type Random, seededRandom } from '../../core/random.ts';
import type { Choice } from '../../learning/strategies/index.ts';
import { type Candidates, STRATEGIES, type StrategyName } from '../../learning/strategies/index.ts';
import { keyPlace } from '../scores/goods-keys.ts';
import type { Stream } from './stream.ts';
import { FOLD_COUNT, makeWeeklyModel, type WeeklyModel } from './weekly-model.ts';

const PROFILE = keyPlace('profile');

export interface PlayOptions {
  readonly strategy: StrategyName;
  readonly seed: number;
  /** Part of each week's consignments that is examined. */
  readonly percent: number;
  /** Part of the examinations that explores; the adaptive strategy chooses its own. */
  readonly exploration: number;
  /** Weeks at the beginning in which everything is examined. */
  readonly labelledWeeks: number;
  /** Weeks after which an examination counts half; nothing is forgotten when absent. */
  readonly halfLife?: number;
}

export interface PlayedWeek {
  readonly week: number;
  readonly taken: number;
  readonly hits: number;
  /** What the referee, who knows the answers, would have found with as many examinations. */
  readonly best: number;
  readonly amount: number;
  readonly bestAmount: number;
  /** Part of the week that explored, as the strategy wished. */
  readonly share: number;
  /** Hits among explored consignments, and how many those were. */
  readonly explored: number;
  readonly exploredHits: number;
  /** Of each planted change: consignments of it with fraud, and how many of them were found. */
  readonly planted: readonly { readonly came: number; readonly found: number }[];
}

export function play(
  stream: Stream,
  options: PlayOptions,
  progress: (week: number) => void = () => {},
): PlayedWeek[] {
  const { strategy, seed, percent, exploration, labelledWeeks, halfLife } = options;
  const chance = seededRandom(seed ^ 0x51a7e);
  const player = STRATEGIES[strategy].start(exploration);
  const model = makeWeeklyModel(stream.table);
  const reveal = revealer(stream, model, chance);
  const met = meetings(stream);
  const played: PlayedWeek[] = [];
  for (let week = 0, from = 0; week < stream.weeks; week++) {
    const to = endOf(stream, from, week);
    const units = Array.from({ length: to - from }, (_, i) => from + i);
    units.forEach(met.note);
    if (halfLife !== undefined) model.fade(0.5 ** (1 / halfLife));
    if (week < labelledWeeks) units.forEach(reveal);
    else {
      model.train(seed * 1000 + week);
      const candidates = candidatesOf(
        stream,
        model,
        units,
        met.times,
        STRATEGIES[strategy].wantsLeaves === true,
      );
      const count = Math.round((units.length * percent) / 100);
      const share = player.share();
      const choices = player.choose(candidates, count, chance);
      player.learn(
        choices.map(({ row, part }) => ({
          chance: candidates.scores[row]!,
          hit: stream.hits[units[row]!] === 1,
          explores: part !== 'score',
        })),
      );
      for (const { row } of choices) reveal(units[row]!);
      played.push({ week, share, ...outcomeOf(stream, units, choices) });
    }
    progress(week);
    from = to;
  }
  return played;
}

function endOf({ week: weeks, units }: Stream, from: number, week: number): number {
  let to = from;
  while (to < units && weeks[to] === week) to++;
  return to;
}

function revealer({ starts }: Stream, model: WeeklyModel, chance: Random): (unit: number) => void {
  return (unit) => {
    const fold = chance.below(FOLD_COUNT);
    for (let row = starts[unit]!; row < starts[unit + 1]!; row++) model.reveal(row, fold);
  };
}

/** How often each exact goods profile came by, whether anybody looked or not: customs knows that of all trade. */
function meetings({ table, starts }: Stream): {
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
function candidatesOf(
  { starts }: Stream,
  model: WeeklyModel,
  units: readonly number[],
  timesMet: (row: number) => number,
  wantsLeaves: boolean,
): Candidates {
  const scores = new Float64Array(units.length);
  const known = new Float64Array(units.length);
  const met = new Float64Array(units.length);
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
    if (wantsLeaves) model.score(worst, nodes, place * model.trees);
  });
  return { scores, known, met, ...(wantsLeaves ? { leaves: { trees: model.trees, nodes } } : {}) };
}

function outcomeOf(
  { hits, amounts, planted, kinds }: Stream,
  units: readonly number[],
  choices: readonly Choice[],
): Omit<PlayedWeek, 'week' | 'share'> {
  const came = kinds.map(() => ({ came: 0, found: 0 }));
  let all = 0;
  for (const unit of units) {
    all += hits[unit]!;
    if (planted[unit]! >= 0 && hits[unit] === 1) came[planted[unit]!]!.came++;
  }
  const sum = { hits: 0, amount: 0, explored: 0, exploredHits: 0 };
  for (const { row, part } of choices) {
    const unit = units[row]!;
    const hit = hits[unit]!;
    sum.hits += hit;
    if (hit === 1) sum.amount += amounts?.[unit] ?? 0;
    if (planted[unit]! >= 0 && hit === 1) came[planted[unit]!]!.found++;
    if (part === 'score') continue;
    sum.explored++;
    sum.exploredHits += hit;
  }
  const worth = amounts === undefined ? [] : units.map((unit) => hits[unit]! * amounts[unit]!);
  worth.sort((a, b) => b - a);
  return {
    ...sum,
    taken: choices.length,
    best: Math.min(choices.length, all),
    bestAmount: worth.slice(0, choices.length).reduce((total, one) => total + one, 0),
    planted: came,
  };
}
