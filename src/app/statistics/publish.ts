/**
 * Writes what is published of months on their days: withholds what would tell of a firm, and puts the rest into a file that is named by its
 * own hash and never changed. Where nothing changed since the publication before, the same file stands again.
 */

import { existsSync, readFileSync, renameSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import {
  DISCLOSURE_RULE,
  type PublishedCell,
  publicationsOf,
  withhold,
} from '../../areas/statistics/index.ts';
import type { Day } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import type { Store } from '../../store/open.ts';
import { type PublicationRow, readPublications } from '../../store/queries/statistics.ts';
import { type CubePlaces, cubePlaces, fileOf, openDuck } from './month-file.ts';

/**
 * Writes the files of all publications that are due. To be recorded with `recordPublications`, in the order given.
 * @param months of the cube @param today by the business clock
 */
export async function writePublications(
  { pool, dataFolder }: Pick<Store, 'pool' | 'dataFolder'>,
  months: readonly string[],
  today: Day,
): Promise<readonly PublicationRow[]> {
  const made = Map.groupBy(await readPublications(pool), ({ month }) => month);
  const places = cubePlaces(dataFolder);
  const rows: PublicationRow[] = [];
  let connection: DuckDBConnection | undefined;
  try {
    for (const month of months) {
      let last = made.get(month)?.at(-1);
      for (const { on, status } of publicationsOf(month)) {
        if (on > today || (last !== undefined && on <= last.publishedOn)) continue;
        connection ??= await openDuck();
        const isSame =
          last !== undefined && !(await hasChanged(connection, places, month, last.publishedOn, on));
        const file = isSame ? last! : await writePublished(connection, places, month, on);
        last = {
          month,
          publishedOn: on,
          status,
          hash: file.hash,
          cells: file.cells,
          withheld: file.withheld,
        };
        rows.push(last);
      }
    }
    return rows;
  } finally {
    connection?.disconnectSync();
  }
}

async function hasChanged(
  connection: DuckDBConnection,
  { entries }: CubePlaces,
  month: string,
  after: Day,
  upTo: Day,
): Promise<boolean> {
  const reader = await connection.runAndReadAll(
    `select 1 from read_parquet('${fileOf(entries, month)}')
     where published_on > date '${after}' and published_on <= date '${upTo}' limit 1`,
  );
  return reader.currentRowCount > 0;
}

type Written = Pick<PublicationRow, 'hash' | 'cells' | 'withheld'>;

async function writePublished(
  connection: DuckDBConnection,
  places: CubePlaces,
  month: string,
  on: Day,
): Promise<Written> {
  await connection.run(CELLS(fileOf(places.entries, month), on));
  await connection.run(
    'create or replace temp table hidden (flow varchar, kind varchar, hs varchar, place varchar)',
  );
  for (const flow of ['export', 'import']) await hide(connection, flow);
  const making = `${fileOf(places.published, month)}.${process.pid}`;
  await connection.run(
    `copy (
       select '${month}' as month, flow, kind, length(hs)::tinyint as digits, hs, nature,
         case when kind in ('country', 'item-country') then place else '' end as country,
         case when kind = 'province' then place else '' end as province, case when kind = 'office' then place else '' end as office,
         case when kind = 'port' then place else '' end as port,
         case when h.flow is null then usd end as usd, case when h.flow is null then krw end as krw,
         case when h.flow is null then grams end as grams, case when h.flow is null then lines end as lines,
         h.flow is not null as withheld
       from cells c left join hidden h using (flow, kind, hs, place) order by kind, flow, digits, hs, country
     ) to '${making}' (format parquet, compression zstd)`,
  );
  const counted = await connection.runAndReadAll(
    'select (select count(*) from cells)::int, (select count(*) from hidden)::int',
  );
  const [cells, withheld] = counted.getRowsJS()[0]!.map(Number) as [number, number];
  const hash = sha256(readFileSync(making));
  const file = fileOf(places.published, hash);
  if (!existsSync(file)) renameSync(making, file);
  return { hash, cells, withheld };
}

/** Figures of every part that is published, with the firms behind each; a firm whose trade was all taken back is none. */
function CELLS(entries: string, on: Day): string {
  const sums = 'sum(usd) as usd, sum(krw) as krw, sum(grams) as grams, sum(lines) as lines';
  const part = (kind: string, hs: string, place: string, nature = "''"): string =>
    `select flow, '${kind}' as kind, ${hs} as hs, ${place} as place, ${nature} as nature, firm, ${sums} from known
     group by all having sum(lines) > 0`;
  return `create or replace temp table cells as
    with known as (
      select flow, hs, nature, country, province, office, port, firm, ${sums} from read_parquet('${entries}')
      where published_on <= date '${on}' group by all having sum(lines) <> 0
    ), by_firm as (
      ${part('total', "''", "''")} union all ${part('country', "''", 'country')}
      union all ${part('item', 'hs', "''", 'nature')}
      ${[2, 4, 6].map((digits) => `union all ${part('item', `substr(hs, 1, ${digits})`, "''")}`).join(' ')}
      union all ${part('item-country', 'hs', 'country', 'nature')}
      union all ${part('province', "''", 'province')} union all ${part('office', "''", 'office')}
      union all ${part('port', "''", 'port')}
    )
    select flow, kind, hs, place, nature, ${sums}, count(*) as firms, max(krw) / greatest(sum(krw), 1) as largest
    from by_firm group by flow, kind, hs, place, nature`;
}

async function hide(connection: DuckDBConnection, flow: string): Promise<void> {
  const reader = await connection.runAndReadAll(
    `select kind, hs as item, place, greatest(usd, 0) as value, firms::int as firms, largest from cells where flow = '${flow}'
     order by kind, hs, place`,
  );
  const rows = reader.getRowObjectsJS() as unknown as readonly (Omit<PublishedCell, 'kind'> & {
    readonly kind: PublishedCell['kind'] | 'total';
  })[];
  const total = rows.find(({ kind }) => kind === 'total');
  if (total === undefined) return;
  const cells = rows.filter((row): row is PublishedCell => row.kind !== 'total');
  const withheld = withhold(total, cells, DISCLOSURE_RULE);
  if (withheld.all) {
    await connection.run(`insert into hidden select flow, kind, hs, place from cells where flow = '${flow}'`);
    return;
  }
  const appender = await connection.createAppender('hidden', undefined, 'temp');
  for (const place of withheld.places) {
    const { kind, item, place: where } = cells[place]!;
    for (const text of [flow, kind, item, where]) appender.appendVarchar(text);
    appender.endRow();
  }
  appender.closeSync();
}
