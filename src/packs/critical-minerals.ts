/** China's monthly exports of graphite and gallium with germanium by destination, from the pack `critical-minerals-cn`: for back-tests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../core/problem.ts';

export const MINERALS_PACK = 'critical-minerals-cn';
const FILE = 'deep_dive_hs6_monthly.csv';

export interface MineralRow {
  /** `YYYY-MM`. */
  readonly month: string;
  /** English name of the country of destination. */
  readonly partner: string;
  readonly hs6: string;
  readonly valueUsd: number;
  /** Null where the table tells no quantity. */
  readonly massKg: number | null;
}

/** Throws `packs/minerals` where the table has other columns or a row that is none. */
export async function readMinerals(folder: string): Promise<MineralRow[]> {
  const [header, ...lines] = (await readFile(join(folder, FILE), 'utf8')).trim().split(/\r?\n/);
  if (header !== 'period_dt,partner_name,hs6,val,qty,uv')
    throw new Fault('packs/minerals', `${FILE} has other columns than expected.`);
  return lines.map((line, place) => {
    const [day = '', partner = '', hs6 = '', value, quantity] = line.split(',');
    const row = { valueUsd: Number(value), massKg: Number(quantity) };
    if (!/^\d{4}-\d{2}-01$/.test(day) || !/^\d{6}$/.test(hs6) || !(row.valueUsd >= 0))
      throw new Fault('packs/minerals', `Line ${place + 2} of ${FILE} cannot be read.`);
    return { month: day.slice(0, 7), partner, hs6, ...row, massKg: row.massKg > 0 ? row.massKg : null };
  });
}
