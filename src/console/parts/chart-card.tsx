/** A chart in a card with what every chart has: title, note, legend, the same numbers as a table, and CSV. */
import { type ReactNode, useState } from 'react';
import { formatNumber } from '../../core/text.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';
import { type Cell, saveCsv } from './csv.ts';

export interface ChartTable {
  readonly columns: readonly { readonly title: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface ChartCardProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly legend?: ReactNode;
  /** The numbers behind the picture: shown as a table on demand, saved as CSV. */
  readonly table: ChartTable;
  readonly fileName: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function ChartCard(props: ChartCardProps) {
  const [isTable, setIsTable] = useState(false);
  const t = useTexts(sharedTexts);
  return (
    <section className={`card ${props.className ?? ''}`} aria-label={props.title}>
      <header>
        <h2>{props.title}</h2>
        {props.note !== undefined && (
          <span className="note" {...(typeof props.note === 'string' ? { title: props.note } : {})}>
            {props.note}
          </span>
        )}
        <span className="tools">
          {!isTable && props.legend}
          <button
            type="button"
            className="btn link"
            aria-pressed={isTable}
            title={isTable ? t.chartView : t.tableView}
            onClick={() => setIsTable(!isTable)}
          >
            {isTable ? t.chart : t.table}
          </button>
          <button
            type="button"
            className="btn link"
            title={t.csvSave}
            onClick={() =>
              saveCsv(
                props.fileName,
                props.table.columns.map((column) => column.title),
                props.table.rows,
              )
            }
          >
            {t.csv}
          </button>
        </span>
      </header>
      {isTable ? (
        <NumberTable table={props.table} label={`${props.title}, ${t.table}`} />
      ) : (
        <div className="in">{props.children}</div>
      )}
    </section>
  );
}

/** A plain table of numbers that scrolls inside its card. */
export function NumberTable({ table, label }: { readonly table: ChartTable; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll in" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.title} className={column.isNumber ? 'n' : ''} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a chart have no name but their place
            <tr key={index}>
              {row.map((cell, place) => (
                <td
                  key={table.columns[place]?.title ?? place}
                  className={table.columns[place]?.isNumber ? 'n' : ''}
                >
                  {typeof cell === 'number' ? formatNumber(cell) : (cell ?? '–')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
