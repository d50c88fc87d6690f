/** Lines of declarations written as Parquet by the invented country make the cube that the store makes of the same declarations. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cubeMonths } from '../../../src/app/statistics/cube-files.ts';
import { cubePlaces, fileOf, openDuck, writeMonth } from '../../../src/app/statistics/month-file.ts';
import { isCounted } from '../../../src/areas/statistics/index.ts';
import type { Declaration } from '../../../src/model/declaration.ts';
import { readUsdRates } from '../../../src/store/queries/statistics.ts';
import { temporaryFolder } from '../../../src/store/testing.ts';
import { type DeclaredTrade, openLinesWriter, writeLines } from '../../../src/synthetic/index.ts';
import type { StatisticsWorld } from './world.ts';

const CELLS = `select flow, hs, nature, country, province, office, port, is_loaded, sum(usd) as usd, sum(krw) as krw, sum(grams) as grams,
  sum(lines) as lines`;
/** Firms are marked otherwise in each: how many there are is the same. */
const FIRMS = 'select flow, substr(hs, 1, 2) as chapter, count(distinct firm)::int as firms';

export function testLines(world: StatisticsWorld): void {
  test('lines written beforehand make the same cube as the same declarations through the store', async () => {
    const { store } = world.house.house;
    const months = cubeMonths(store.dataFolder);
    const declared = await countedTrade(world);
    assert.ok(declared.length > 500 && months.length > 3);
    const folder = mkdtempSync(join(temporaryFolder(), 'lines-'));
    const [own, ours] = [cubePlaces(store.dataFolder), cubePlaces(folder)];
    const writer = await openLinesWriter();
    const duck = await openDuck();
    const rows = async (select: string, file: string, rest: string) =>
      (await duck.runAndReadAll(`${select} from read_parquet('${file}') ${rest}`)).getRowsJS();
    try {
      for (const month of months) {
        const file = join(folder, `${month}.parquet`);
        await writeLines(
          writer,
          file,
          declared.filter(({ acceptedOn }) => acceptedOn.startsWith(month)),
        );
        await writeMonth(duck, ours, month, `read_parquet('${file}')`);
        for (const [select, place, rest] of [
          [CELLS, 'months', 'group by all order by all'],
          [FIRMS, 'entries', 'group by all order by all'],
        ] as const)
          assert.deepEqual(
            await rows(select, fileOf(ours[place], month), rest),
            await rows(select, fileOf(own[place], month), rest),
            `${month} ${place}`,
          );
      }
    } finally {
      writer.connection.disconnectSync();
      duck.disconnectSync();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** What the store counts, as declarations, with the day of acceptance and the rate that the ledger takes. */
async function countedTrade({ house }: StatisticsWorld): Promise<readonly DeclaredTrade[]> {
  const { pool, vault } = house.house;
  const { rows } = await pool.query(
    `select distinct on (number) direction, state, content,
       coalesce((decided_at at time zone 'Asia/Seoul')::date, declared_on)::text as day
     from declaration order by number, version desc`,
  );
  const counted = rows.filter(({ direction, state }) => isCounted(direction, state));
  const opened = await vault.open(counted.map(({ content }) => content));
  const declarations = opened.map((one) => JSON.parse('text' in one ? one.text : '') as Declaration);
  const rates = await readUsdRates(pool, [...new Set(declarations.map(({ declaredOn }) => declaredOn))]);
  return declarations.map((declaration, place) => ({
    ...{ declaration, acceptedOn: counted[place].day, isLoaded: counted[place].state !== 'accepted' },
    wonPerUsd: rates.get(declaration.declaredOn)!,
  }));
}
