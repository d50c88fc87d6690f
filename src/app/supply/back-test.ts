/** The back-test of early warning: made-up worlds of which the settings know nothing, the urea case, a quiet world, and real shocks. */
import { SETTINGS } from '../../areas/supply/index.ts';
import { MINERALS_PACK, readMinerals } from '../../packs/critical-minerals.ts';
import { findPacks, packFolder } from '../../packs/find-packs.ts';
import { type Shock, ureaShock } from '../../synthetic/supply/index.ts';
import {
  judgeWorlds,
  plainRule,
  type Rule,
  type RuleFigures,
  type World,
  warningRule,
  worldOf,
} from './judge-worlds.ts';
import { judgeRealShocks, type RealShock } from './real-shocks.ts';

/** Settings were chosen on worlds of seeds below this; none of them is judged here. */
const FIRST_SEED = 50_000;

export const RULES: readonly { readonly id: string; readonly rule: Rule }[] = [
  { id: 'warning', rule: warningRule(SETTINGS) },
  // What people would write first: off the mean of the year before by three tenths.
  { id: 'plain-30', rule: plainRule(0.3) },
  // The plain rule that cries about as seldom as ours on the worlds by which settings were chosen.
  { id: 'plain-60', rule: plainRule(0.6) },
];

export interface RuleReport {
  readonly rule: string;
  readonly shocked: RuleFigures;
  readonly urea: RuleFigures;
  readonly quiet: RuleFigures;
  /** What China sold to Korea, and to everybody together; null where the pack is not here. */
  readonly toKorea: readonly RealShock[] | null;
  readonly toAll: readonly RealShock[] | null;
}

export interface BackTestOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly dataFolder?: string;
  /** Made-up worlds of each kind. */
  readonly worlds: number;
}

export async function backTestSupply({ env, dataFolder, worlds }: BackTestOptions): Promise<RuleReport[]> {
  const folder = packFolder(await findPacks(env, dataFolder), MINERALS_PACK);
  const minerals = folder === undefined ? null : await readMinerals(folder);
  const many = (kind: number, isShocked: boolean, shock?: (begins: number) => Shock): World[] =>
    Array.from({ length: worlds }, (_, at) => worldOf(FIRST_SEED * kind + at, isShocked, shock));
  const made = { shocked: many(1, true), urea: many(2, true, ureaShock), quiet: many(3, false) };
  return RULES.map(({ id, rule }) => ({
    rule: id,
    shocked: judgeWorlds(rule, made.shocked),
    urea: judgeWorlds(rule, made.urea),
    quiet: judgeWorlds(rule, made.quiet),
    toKorea: minerals === null ? null : judgeRealShocks(rule, minerals, 'South Korea'),
    toAll: minerals === null ? null : judgeRealShocks(rule, minerals, null),
  }));
}
