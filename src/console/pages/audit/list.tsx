/** One list of the auditor: filters, rows page by page, and all of them as CSV with formulas made harmless. */
import { type ReactNode, useState } from 'react';
import { fill } from '../../../core/text.ts';
import { get } from '../../http/client.ts';
import { type Cell, saveCsv } from '../../parts/csv.ts';
import { formatCount } from '../../parts/format.ts';
import { Empty, ErrorView, Skeleton } from '../../parts/states.tsx';
import { useRows } from '../../parts/use-rows.ts';
import { auditTexts } from '../../texts/audit.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { FilterForm, useFilters } from './filters.tsx';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly csv: (row: Row) => Cell;
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

interface Props<Row> {
  readonly path: string;
  readonly title: string;
  readonly none: string;
  readonly noneBody: string;
  readonly columns: readonly Column<Row>[];
}

/** Lines of one CSV at most; a spreadsheet takes about a million. */
const MOST_LINES = 50_000;
const PAGE = 1000;

export function List<Row extends { readonly entry: string }>(props: Props<Row>) {
  const { path, title, columns } = props;
  const t = useTexts(auditTexts);
  const [{ account, number, from, to }] = useFilters();
  const query = { account, number, from, to };
  const { reading, all, first, more } = useRows<Row, Page<Row>>(path, query);
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="tools">
          <SaveAll path={path} query={query} title={title} columns={columns} />
        </span>
      </header>
      <FilterForm names={['account', 'number', 'from', 'to']} />
      {first === undefined ? (
        reading.isError ? (
          <ErrorView error={reading.error} retry={() => void reading.refetch()} />
        ) : (
          <Skeleton rows={12} />
        )
      ) : all.length === 0 ? (
        <Empty title={props.none}>{props.noneBody}</Empty>
      ) : (
        <>
          <Table rows={all} columns={columns} />
          <p className="rd-more">
            {reading.hasNextPage ? (
              <button type="button" className="btn s" disabled={reading.isFetchingNextPage} onClick={more}>
                {reading.isFetchingNextPage ? t.loading : t.more}
              </button>
            ) : (
              <span className="note">{t.end}</span>
            )}
          </p>
        </>
      )}
    </section>
  );
}

function Table<Row extends { readonly entry: string }>(props: {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
}) {
  return (
    <div className="scroll rd-pad">
      <table className="au-rows">
        <thead>
          <tr>
            {props.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry may cover several acts, and rows are only added
            <tr key={`${row.entry} ${place}`}>
              {props.columns.map(({ title, cell }) => (
                <td key={title}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SaveAll<Row>(props: {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
}) {
  const { path, query, title, columns } = props;
  const t = useTexts(auditTexts);
  const [says, setSays] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    const rows: Row[] = [];
    try {
      for (let after: string | null = ''; after !== null && rows.length < MOST_LINES; ) {
        const page: Page<Row> = await get<Page<Row>>(path, { ...query, limit: PAGE, after });
        rows.push(...page.rows);
        after = page.next;
        setSays(fill(t.csvBusy, { n: formatCount(rows.length) }));
      }
      setSays(rows.length >= MOST_LINES ? fill(t.csvCut, { n: formatCount(rows.length) }) : '');
      saveCsv(
        title,
        columns.map((column) => column.title),
        rows.map((row) => columns.map((column) => column.csv(row))),
      );
    } catch (error) {
      setSays(error instanceof Error ? error.message : String(error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <span className="note" role="status">
        {says}
      </span>
      <button type="button" className="btn s" disabled={isBusy} onClick={() => void save()}>
        {t.csv}
      </button>
    </>
  );
}
