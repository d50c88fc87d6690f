/** `gwanmun supply back-test`: how early warnings come and how often for nothing, in a table for people. */
import { monthText } from '../../areas/supply/index.ts';
import { backTestSupply, type RuleReport } from '../supply/back-test.ts';
import type { RuleFigures } from '../supply/judge-worlds.ts';
import type { RealShock } from '../supply/real-shocks.ts';
import { type Asked, dataFolderOf, settingsOf } from './workplace.ts';

const WORLDS = 200;

export async function runSupplyBackTest(
  asked: Asked,
): Promise<{ readonly reports: readonly RuleReport[]; readonly table: string }> {
  const dataFolder = dataFolderOf(settingsOf(asked));
  asked.tell(`Judging three rules on ${WORLDS} made-up worlds of each of three kinds …`);
  const reports = await backTestSupply({ env: asked.env, dataFolder, worlds: WORLDS });
  return { reports, table: linesOf(reports).join('\n') };
}

function linesOf(reports: readonly RuleReport[]): string[] {
  return [
    ...reports.flatMap(({ rule, shocked, urea, quiet, toKorea, toAll }) => [
      rule,
      `  made-up shocks   ${figureLine(shocked)}`,
      `  urea of 2021     ${figureLine(urea)} (made up after the domain’s figures)`,
      `  quiet worlds     ${quiet.falseAlarmsAYear.toFixed(3)} false alarms an item and year, over ${quiet.quietYears.toFixed(0)} item-years`,
      ...(toKorea === null ? [] : realLines('China to Korea', toKorea)),
      ...(toAll === null ? [] : realLines('China to all', toAll)),
    ]),
    ...(reports.some(({ toKorea }) => toKorea === null)
      ? ['The pack critical-minerals-cn was not found (GWANMUN_PACKS): no real shock was judged.']
      : []),
    'Days are from the day of the warning to the end of the worst month; below zero the warning came after it.',
  ];
}

function figureLine({ seen, shocks, inTime, leadDays, falseAlarmsAYear }: RuleFigures): string {
  const lead =
    leadDays === null ? 'none' : `${leadDays[1]} days (quartiles ${leadDays[0]} to ${leadDays[2]})`;
  return `seen ${seen} of ${shocks}, ${inTime} before the worst month was over; lead ${lead}; ${falseAlarmsAYear.toFixed(3)} false alarms a year`;
}

function realLines(title: string, shocks: readonly RealShock[]): string[] {
  const years = shocks.reduce((sum, one) => sum + one.quietYears, 0);
  const falseAlarms = shocks.reduce((sum, one) => sum + one.falseAlarms, 0);
  return [
    `  ${title} (n = ${shocks.length}): ${falseAlarms} false alarms in ${years.toFixed(1)} item-years`,
    ...shocks.map(
      ({ hs6, name, begins, worst, worstBy, warnedOn, leadDays }) =>
        `    ${hs6} ${name.en}, permits from ${begins}, worst ${worstBy} ${monthText(worst)}: ${
          warnedOn === null ? 'no warning' : `warned on ${warnedOn}, ${leadDays} days`
        }`,
    ),
  ];
}
