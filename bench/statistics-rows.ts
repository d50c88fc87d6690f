/** Lines of declarations of ten years as Parquet, drawn by hashes of a seed: goods, countries and firms as uneven as trade is, for the bench of the cube. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { PORTS } from '../src/reference/ports.ts';
import { PROVINCES } from '../src/reference/provinces.ts';

export interface Drawn {
  readonly rows: number;
  readonly months: readonly string[];
  readonly seed: number;
}

const GOODS = 8000;
const COUNTRIES = 200;
const FIRMS = 200_000;
const OFFICES = ['010', '016', '020', '030', '040', '070', '120', '130'];

/** One file a month. @returns its path */
export async function drawMonth(
  connection: DuckDBConnection,
  folder: string,
  place: number,
  { rows, months, seed }: Drawn,
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const month = months[place]!;
  const count = Math.floor(rows / months.length);
  /** Uniform in [0, 1), another for each name. */
  const chance = (name: string): string => `(hash(i, '${name}', ${seed}, ${place}) / 18446744073709551616.0)`;
  /** The first are drawn far oftener than the last. */
  const uneven = (name: string, of: number): string => `floor(${of} * power(${chance(name)}, 3))::int`;
  const among = (name: string, codes: readonly string[]): string =>
    `([${codes.map((code) => `'${code}'`).join(', ')}])[1 + ${uneven(name, codes.length)}]`;
  const file = join(folder, `${month}.parquet`);
  await connection.run(
    `copy (
       select (date '${month}-01' + floor(28 * ${chance('day')})::int)::date as day, day as known_on,
         case when ${chance('flow')} < 0.35 then 'export' else 'import' end as flow,
         lpad(((1 + (goods::bigint * 7919) % 97))::varchar, 2, '0') || lpad((10 + (goods::bigint * 104729) % 90)::varchar, 2, '0')
           || lpad(((goods::bigint * 1299709) % 100)::varchar, 2, '0') || lpad((goods % 10000)::varchar, 4, '0') as hs,
         chr(65 + country // 26) || chr(65 + country % 26) as country, ${among(
           'province',
           PROVINCES.rows.map(({ code }) => code),
         )} as province,
         ${among('office', OFFICES)} as office, ${among(
           'port',
           PORTS.rows.slice(0, 12).map(({ code }) => code),
         )} as port,
         true as is_loaded, ${uneven('firm', FIRMS)}::bigint as firm, krw / 13.5 as usd, krw, round(krw / 40) as grams, 1.0::double as lines
       from (select i, ${uneven('goods', GOODS)} as goods, ${uneven('country', COUNTRIES)} as country,
               round(exp(14 + 4 * ${chance('value')})) as krw from range(${count}) r (i)) drawn
     ) to '${file}' (format parquet, compression zstd)`,
  );
  return file;
}
