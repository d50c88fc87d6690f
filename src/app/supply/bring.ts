/** Takes in tables of items, trade and figures: all of it with its event, or nothing and every problem at once. */
import { readFigureRows, readItemRows, readTradeRows } from '../../areas/supply/index.ts';
import { toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { NewSupplyImport, SupplyImported } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Queryable } from '../../store/open.ts';
import {
  isSupplyImported,
  readItems,
  storeFigures,
  storeItems,
  storeSupplyImport,
  storeTrade,
} from '../../store/queries/supply/rows.ts';
import type { House } from '../house.ts';
import { readTable } from './read-table.ts';
import { writeSupply } from './write.ts';

/** Rows of one statement. */
const BATCH = 20_000;

type Store = (client: Queryable, id: string) => Promise<void>;
interface Read {
  readonly rows: number;
  readonly store: Store;
}

/** Throws `Refusal`: everything that is wrong with the table, or that it was brought before. */
export async function bringTable(house: House, who: string, table: NewSupplyImport): Promise<SupplyImported> {
  const { kind, source, text } = table;
  const hash = sha256(text);
  if (await isSupplyImported(house.pool, kind, hash)) throw new Refusal('conflict', BROUGHT);
  const { rows, store } = await readKind(house, who, table);
  const id = house.newId();
  await writeSupply(house, async (client) => {
    const at = toInstant(house.machineNow());
    await storeSupplyImport(client, { id, kind, source, hash, rows, by: who, at });
    await store(client, id);
    return {
      acts: [{ kind: 'supply-imported', who, detail: { import: id, kind, source, hash, rows } }],
      value: undefined,
    };
  });
  return { id, rows };
}

const BROUGHT = {
  ko: '같은 내용의 표가 이미 있습니다.',
  en: 'A table with the same content stands there already.',
};

async function readKind(house: House, who: string, { kind, text }: NewSupplyImport): Promise<Read> {
  const table = readTable(text);
  if (!table.ok) throw wrong(table.problems);
  const known = await readItems(house.pool);
  const ids = new Set(known.map(({ id }) => id));
  if (kind === 'items') {
    const versions = new Map(known.map(({ id, version }) => [id, version]));
    const { isKnownHsCode } = house.checks;
    const read = readItemRows(table.value, { known: versions, isKnownHsCode });
    if (!read.ok) throw wrong(read.problems);
    const at = toInstant(house.machineNow());
    return { rows: read.value.length, store: (client) => storeItems(client, read.value, who, at) };
  }
  const read = kind === 'trade' ? readTradeRows(table.value, ids) : readFigureRows(table.value, ids);
  if (!read.ok) throw wrong(read.problems);
  const rows: readonly object[] = read.value;
  const store = (kind === 'trade' ? storeTrade : storeFigures) as (
    client: Queryable,
    rows: readonly object[],
    id: string,
  ) => Promise<void>;
  return {
    rows: rows.length,
    async store(client, id) {
      for (let from = 0; from < rows.length; from += BATCH)
        await store(client, rows.slice(from, from + BATCH), id);
    },
  };
}

function wrong(problems: readonly Problem[]): Refusal {
  return new Refusal('invalid', undefined, problems);
}
