/** The export permits of China in 2023 as a back-test: what it sold to Korea and to everybody, each month with the day it was out. */
import { type ItemRows, judge, monthNumber } from '../../areas/supply/index.ts';
import { addDays } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { MineralRow } from '../../packs/critical-minerals.ts';
import { comparable, type Rule } from './judge-worlds.ts';

/** Permits of August (gallium and germanium) and December 2023 (graphite). */
const REAL_SHOCKS: readonly { readonly hs6: string; readonly name: Text; readonly begins: string }[] = [
  {
    hs6: '811292',
    name: { ko: '갈륨·게르마늄 (미가공)', en: 'gallium and germanium, unwrought' },
    begins: '2023-08',
  },
  { hs6: '250410', name: { ko: '천연흑연', en: 'natural graphite' }, begins: '2023-12' },
  { hs6: '380110', name: { ko: '인조흑연', en: 'artificial graphite' }, begins: '2023-12' },
];

export interface RealShock {
  readonly hs6: string;
  readonly name: Text;
  readonly begins: string;
  readonly worst: number;
  readonly worstBy: 'volume' | 'price';
  readonly warnedOn: string | null;
  readonly leadDays: number | null;
  readonly falseAlarms: number;
  readonly quietYears: number;
}

/** @param to English name of the destination, or null for all together */
export function judgeRealShocks(rule: Rule, minerals: readonly MineralRow[], to: string | null): RealShock[] {
  return REAL_SHOCKS.map(({ hs6, name, begins }) => {
    const rows = exportsTo(minerals, hs6, to);
    const { shock, falseAlarms, quietYears } = judge(comparable(rule(rows), rows), rows, {
      begins: monthNumber(begins),
    });
    return { hs6, name, begins, ...shock!, falseAlarms, quietYears };
  });
}

/** A month in which the table has the goods but not the destination is one without exports there. */
function exportsTo(minerals: readonly MineralRow[], hs6: string, to: string | null): ItemRows {
  const own = minerals.filter((row) => row.hs6 === hs6);
  const months = [...new Set(own.map(({ month }) => month))].sort();
  const trade = months.map((month) => {
    const rows = own.filter((row) => row.month === month && (to === null || row.partner === to));
    const weighed = rows.filter(({ massKg }) => massKg !== null);
    const massKg = weighed.reduce((sum, row) => sum + row.massKg!, 0);
    return {
      ...{ item: hs6, flow: 'partner-export' as const, month, partner: 'CN' },
      valueUsd: rows.reduce((sum, row) => sum + row.valueUsd, 0),
      massKg: rows.length > 0 && weighed.length === 0 ? null : massKg,
      publishedOn: chinaPublishedOn(month),
    };
  });
  return { trade, figures: [] };
}

/** An assumption: figures by country are out on the 20th of the next month, those of January with February's. */
function chinaPublishedOn(month: string): string {
  const after = month.endsWith('-01') ? `${month.slice(0, 5)}02` : month;
  return `${addDays(`${after}-28`, 4).slice(0, 7)}-20`;
}
