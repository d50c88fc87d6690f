/** Plays one strategy through a stream: each week some consignments are examined, only their answers are revealed, and the model learns from them. */
import { seededRandom } from '../../core/random.ts';
import type { Choice } from '../../learning/strategies/index.ts';
import { STRATEGIES, type StrategyName } from '../../learning/strategies/index.ts';
import { candidatesOf, meetings } from './candidates.ts';
import type { Stream } from './stream.ts';
import { makeWeeklyAmounts, type WeeklyAmounts } from './weekly-amounts.ts';
import { makeWeeklyModel, type WeeklyModel } from './weekly-model.ts';

/** One lucky find must not speak for a whole week. */
const MOST_STOOD_FOR = 25;

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
  const model = makeWeeklyModel(stream.table, seed);
  const amounts = STRATEGIES[strategy].wantsWorth ? makeWeeklyAmounts(stream.table.numerics) : undefined;
  const reveal = revealer(stream, model, amounts);
  const met = meetings(stream);
  const played: PlayedWeek[] = [];
  for (let week = 0, from = 0; week < stream.weeks; week++) {
    const to = endOf(stream, from, week);
    const units = Array.from({ length: to - from }, (_, i) => from + i);
    units.forEach(met.note);
    if (halfLife !== undefined) model.fade(0.5 ** (1 / halfLife));
    if (week < labelledWeeks) {
      for (const unit of units) reveal(unit, 1);
    } else {
      model.train(seed * 1000 + week);
      amounts?.train(seed * 1000 + week);
      const candidates = candidatesOf(
        stream,
        model,
        units,
        met.times,
        STRATEGIES[strategy].wantsLeaves === true,
        amounts,
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
      const each = standsFor(choices, units.length);
      for (const { row, part } of choices) reveal(units[row]!, part === 'random' ? each : 1);
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

function revealer(
  { starts, hits, amounts: brought, table }: Stream,
  model: WeeklyModel,
  amounts: WeeklyAmounts | undefined,
): (unit: number, standsFor: number) => void {
  return (unit, standsFor) => {
    for (let row = starts[unit]!; row < starts[unit + 1]!; row++) {
      model.reveal(row, standsFor);
      if (hits[unit] === 1 && table.hits[row] === 1) amounts?.reveal(row, brought?.[unit] ?? 0);
    }
  };
}

/**
 * How many consignments of the week one that was taken by chance speaks for: those that the score left over, divided among the
 * drawn ones (Horvitz and Thompson, 1952). What the score chose speaks for itself alone.
 */
export function standsFor(choices: readonly Choice[], units: number): number {
  const drawn = choices.filter(({ part }) => part === 'random').length;
  return Math.min(MOST_STOOD_FOR, (units - choices.length + drawn) / drawn);
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
