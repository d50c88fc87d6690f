/** What was published of a month, publication by publication, and what changed from one to the next. */
import { EVERYTHING, isMonth, type TradeQuery } from '../../areas/statistics/index.ts';
import type { Day } from '../../core/day.ts';
import type { RevisedFigure, RevisionsView } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readPublications } from '../../store/queries/statistics.ts';
import type { House } from '../house.ts';
import type { Statistics } from './keep.ts';
import { publicationView } from './ports.ts';

const FLOWS = ['export', 'import'] as const;

export async function revisionsView(
  { pool, statistics }: Pick<House, 'pool' | 'statistics'>,
  month: string,
): Promise<RevisionsView> {
  if (!isMonth(month)) throw new Refusal('not-found');
  const rows = (await readPublications(pool)).filter((row) => row.month === month);
  const publications: RevisionsView['publications'][number][] = [];
  let earlier: ReadonlyMap<string, number | null> | undefined;
  let hash = '';
  for (const row of rows) {
    // The same file holds the same figures.
    const figures = row.hash === hash ? earlier! : await chapters(statistics, month, row.publishedOn);
    const changed =
      earlier === undefined || earlier === figures ? [] : await differences(statistics, earlier, figures);
    const [exportUsd = null, importUsd = null] = FLOWS.map((flow) => figures.get(`${flow}/`) ?? null);
    publications.push({ ...publicationView(row), exportUsd, importUsd, changed });
    earlier = figures;
    hash = row.hash;
  }
  return { month, publications };
}

/** Dollars by flow and chapter; the total under no chapter. Null: withheld. */
async function chapters(
  { engine }: Statistics,
  month: string,
  on: Day,
): Promise<ReadonlyMap<string, number | null>> {
  const figures = new Map<string, number | null>();
  for (const by of [[], ['item2']] as const) {
    const query: TradeQuery = {
      ...{ flow: 'both', from: month, to: month, by, where: EVERYTHING, measure: 'usd', top: 200 },
    };
    const found = await engine.ask(query, { of: 'published', on });
    for (const row of found?.rows ?? [])
      for (const flow of FLOWS) {
        const told = row[flow];
        const withheld = flow === 'export' ? row.withheldExport : row.withheldImport;
        if (told !== null || withheld > 0)
          figures.set(`${flow}/${row.keys[0] ?? ''}`, told === null ? null : told.usdCents / 100);
      }
  }
  return figures;
}

async function differences(
  { names }: Statistics,
  was: ReadonlyMap<string, number | null>,
  is: ReadonlyMap<string, number | null>,
): Promise<RevisedFigure[]> {
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => !key.endsWith('/') && was.get(key) !== is.get(key),
  );
  return Promise.all(
    keys.sort().map(async (key) => {
      const [flow, item = ''] = key.split('/');
      return {
        ...{ flow: flow as RevisedFigure['flow'], item, name: await names.name('item2', item) },
        ...{ wasUsd: was.get(key) ?? null, isUsd: is.get(key) ?? null },
      };
    }),
  );
}
