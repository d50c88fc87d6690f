/** The public data set as a stream of weeks, in the order of its days, with or without a planted swap. */
import { addDays, type Day } from '../../core/day.ts';
import type { StreamRow } from '../../screening/simulation/stream.ts';
import { swapProfiles } from '../../screening/simulation/swap.ts';
import { kcsFolder } from '../kcs-past.ts';
import { kcsFile, readKcsFile } from '../kcs-rows.ts';
import type { SimulationRequest } from './request.ts';
import type { Trade } from './trade.ts';

/** Four of five profiles of fraud turn clean, so that whoever trusts the past alone runs dry. */
const SWAPPED_SHARE = 0.8;

export async function kcsTrade(
  env: Readonly<Record<string, string | undefined>>,
  request: SimulationRequest,
  seed: number,
): Promise<Trade> {
  const files = request.files ?? (await packFiles(env));
  const rows: StreamRow[] = (await Promise.all(files.map(readKcsFile))).flat();
  rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const first: Day = rows[0]!.day;
  const all = Math.floor((Date.parse(rows.at(-1)!.day) - Date.parse(first)) / (7 * 86_400_000)) + 1;
  const weeks = Math.min(all, request.weeks ?? all);
  const kept = rows.filter(({ day }) => day < addDays(first, weeks * 7));
  if (!request.changes.includes('swap')) return { rows: kept };
  const changeWeek = Math.floor((request.labelledWeeks + weeks) / 2);
  const from = addDays(first, changeWeek * 7);
  return { rows: swapProfiles(kept, { from, share: SWAPPED_SHARE, seed }), changeWeek };
}

async function packFiles(env: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const folder = await kcsFolder(env);
  return [kcsFile(folder, 'year'), kcsFile(folder, 'quarter')];
}
