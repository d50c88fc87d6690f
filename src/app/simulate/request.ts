/** What `gwanmun simulate` was asked, read and checked; every number has bounds, every name is known. */
import { Fault } from '../../core/problem.ts';
import { STRATEGY_NAMES, type StrategyName } from '../../learning/strategies/index.ts';
import { DRIFT_NAMES, type DriftName } from '../../synthetic/index.ts';

/** `swap` is planted in the public data set and no part of it. */
export type Change = DriftName | 'swap';

export interface SimulationRequest {
  readonly data: 'synthetic' | 'kcs';
  /** Files in the columns of the public data set, played in the order of their days; those of the pack when absent. */
  readonly files?: readonly string[];
  readonly changes: readonly Change[];
  readonly strategies: readonly StrategyName[];
  /** Seeds `firstSeed`, the next, …; from 0 when absent. */
  readonly seeds: number;
  readonly firstSeed?: number;
  readonly percent: number;
  /** 0 to 1. */
  readonly exploration: number;
  /** Weeks in all; as many as the data have when absent. */
  readonly weeks?: number;
  readonly labelledWeeks: number;
  readonly halfLife?: number;
}

export type Flags = Readonly<Record<string, string | undefined>>;

const USUAL_SEEDS = 5;
/** New kinds one after the other are a scenario of their own. */
const USUAL_CHANGES: readonly Change[] = ['new-kind', 'relocation', 'leak'];

/** Throws `settings/wrong` with everything that is wrong. */
export function readSimulation(flags: Flags): SimulationRequest {
  const wrong: string[] = [];
  const number = (name: string, usual: number, low: number, high: number, isWhole = true): number => {
    const text = flags[name];
    if (text === undefined) return usual;
    const value = Number(text);
    const isGood =
      text.trim() !== '' && value >= low && value <= high && (!isWhole || Number.isInteger(value));
    if (!isGood)
      wrong.push(
        `--${name} must be ${isWhole ? 'a whole number' : 'a number'} from ${low} to ${high}, not “${text}”`,
      );
    return isGood ? value : usual;
  };
  const data = flags.data ?? 'synthetic';
  if (data !== 'synthetic' && data !== 'kcs') wrong.push(`--data must be synthetic or kcs, not “${data}”`);
  const changes = changesOf(flags.drift, data, wrong);
  const strategies = strategiesOf(flags.strategies, data, wrong);
  const labelledWeeks = number('labelled', 4, 1, 52);
  const request: SimulationRequest = {
    data: data === 'kcs' ? 'kcs' : 'synthetic',
    changes,
    strategies,
    seeds: number('seeds', USUAL_SEEDS, 1, 50),
    firstSeed: number('first-seed', 0, 0, 10_000),
    percent: number('percent', 10, 0.1, 100, false),
    exploration: number('exploration', 10, 0, 100, false) / 100,
    labelledWeeks,
    ...(flags.weeks === undefined ? {} : { weeks: number('weeks', 78, labelledWeeks + 1, 520) }),
    ...(flags['half-life'] === undefined ? {} : { halfLife: number('half-life', 26, 1, 520, false) }),
  };
  if (wrong.length > 0) throw new Fault('settings/wrong', `${wrong.join('; ')}.`);
  return request;
}

/** The public data tell no amounts, so nothing there can be ranked by them. */
function strategiesOf(text: string | undefined, data: string, wrong: string[]): readonly StrategyName[] {
  const known = STRATEGY_NAMES.filter((name) => data !== 'kcs' || name !== 'top-worth');
  return listOf(text, known, '--strategies', wrong) ?? known.filter((name) => name !== 'random');
}

function changesOf(text: string | undefined, data: string, wrong: string[]): readonly Change[] {
  if (text === 'none') return [];
  const known: readonly Change[] = data === 'kcs' ? ['swap'] : DRIFT_NAMES;
  const changes = listOf(text, known, '--drift', wrong, ' or none') ?? (data === 'kcs' ? [] : USUAL_CHANGES);
  if (changes.includes('new-kinds') && changes.length > 1)
    wrong.push('--drift new-kinds has a country of its own and stands alone');
  return changes;
}

function listOf<Name extends string>(
  text: string | undefined,
  known: readonly Name[],
  flag: string,
  wrong: string[],
  more = '',
): readonly Name[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(',').map((name) => name.trim());
  const strange = names.filter((name) => !known.includes(name as Name));
  for (const name of strange) wrong.push(`${flag} takes ${known.join(', ')}${more}, not “${name}”`);
  return [...new Set(names as Name[])];
}
