/** Early warning on made-up worlds: how often a shock is seen and how early, how often a quiet item cries, beside a plain rule. */
import {
  type Item,
  type ItemRows,
  type Judged,
  judge,
  monthNumber,
  plainScores,
  type Said,
  type WarningSettings,
  walk,
} from '../../areas/supply/index.ts';
import { seededRandom } from '../../core/random.ts';
import { drawShock, type ItemWorld, makeItemWorld, type Shock } from '../../synthetic/supply/index.ts';

export const FROM = '2018-01';
export const MONTHS = 96;
/** Shocks begin when there are at least four years to compare with. */
const FIRST_SHOCK = 54;
const SHOCK_SPREAD = 18;
const FROM_MONTH = 36;

export interface World {
  readonly rows: ItemRows;
  /** Number of the month in which the shock begins. */
  readonly begins: number | null;
}

/** The same seed gives the same world with and without its shock. */
export function worldOf(seed: number, isShocked: boolean, shock?: (begins: number) => Shock): World {
  const random = seededRandom(seed * 7919 + 1);
  const begins = FIRST_SHOCK + random.below(SHOCK_SPREAD);
  const own = (shock ?? ((at: number) => drawShock(random, 'CN', at)))(begins);
  const partners = ['CN', 'JP', 'US', 'VN', 'DE', 'AU', 'IN', 'ID'].slice(0, 2 + random.below(7));
  const world = makeItemWorld(seed, {
    ...{ item: 'X', from: FROM, months: MONTHS, partners, firstShare: 0.5 + 0.47 * random.next() },
    ...(isShocked ? { shock: own } : {}),
  });
  return { rows: rowsOf(world), begins: isShocked ? monthNumber(FROM) + begins : null };
}

function rowsOf({ trade, figures }: ItemWorld): ItemRows {
  return { trade, figures };
}

export type Rule = (rows: ItemRows) => Said[];

export function warningRule(settings: WarningSettings): Rule {
  return (rows) =>
    walk({ item: ANY, rows, settings }).map(({ month, day, level }) => ({
      ...{ month: monthNumber(month), day, isWarning: level >= 1 },
    }));
}

/** Off the mean of the year before by at least a share, and no further thought. */
export function plainRule(least: number): Rule {
  return (rows) => {
    const days = new Map<number, string>();
    for (const row of rows.trade) {
      const month = monthNumber(row.month);
      if (!days.has(month) || row.publishedOn > days.get(month)!) days.set(month, row.publishedOn);
    }
    return plainScores(rows)
      .filter(({ month }) => days.has(month))
      .map(({ month, score }) => ({ month, day: days.get(month)!, isWarning: score >= least }));
  };
}

/** Nothing but the figures speaks: no events, no uses, no grade. */
export const ANY: Item = {
  ...{ id: 'X', version: 1, name: { ko: 'X', en: 'X' }, hs: [], edition: 'HS2022', dependsOn: [] },
  ...{
    uses: { ko: '', en: '' },
    substitutes: { ko: '', en: '' },
    owner: '',
    grade: 1,
    gradeReviewedOn: FROM,
  },
  ...{ stockDays: null, isFood: false, validFrom: '2018-01-01', source: 'made up', isMadeUp: true },
};

export interface RuleFigures {
  readonly shocks: number;
  readonly seen: number;
  /** Of those seen: days from the warning to the end of the worst month, quartiles. */
  readonly leadDays: readonly [number, number, number] | null;
  /** Seen before the worst month was over. */
  readonly inTime: number;
  readonly falseAlarmsAYear: number;
  readonly quietYears: number;
}

function figuresOf(judged: readonly Judged[]): RuleFigures {
  const shocks = judged.flatMap(({ shock }) => shock ?? []);
  const leads = shocks.flatMap(({ leadDays }) => leadDays ?? []).sort((a, b) => a - b);
  const quietYears = judged.reduce((sum, one) => sum + one.quietYears, 0);
  const falseAlarms = judged.reduce((sum, one) => sum + one.falseAlarms, 0);
  const at = (part: number): number => leads[Math.min(leads.length - 1, Math.floor(leads.length * part))]!;
  return {
    ...{ shocks: shocks.length, seen: leads.length, inTime: leads.filter((days) => days >= 0).length },
    leadDays: leads.length === 0 ? null : [at(0.25), at(0.5), at(0.75)],
    falseAlarmsAYear: quietYears === 0 ? 0 : falseAlarms / quietYears,
    quietYears,
  };
}

export function judgeWorlds(rule: Rule, worlds: readonly World[]): RuleFigures {
  return figuresOf(
    worlds.map(({ rows, begins }) =>
      judge(comparable(rule(rows), rows), rows, begins === null ? null : { begins }),
    ),
  );
}

/** Every rule is judged from the same month on, when each has a past to compare with. */
export function comparable(said: readonly Said[], { trade }: ItemRows): Said[] {
  const first = Math.min(...trade.map(({ month }) => monthNumber(month)));
  return said.filter(({ month }) => month >= first + FROM_MONTH);
}
