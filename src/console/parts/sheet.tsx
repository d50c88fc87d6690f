/** A long table to the page's edges: only the rows in sight are drawn, the head and the first columns stay, more rows come while scrolling. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { fill } from '../../core/text.ts';
import { sharedTexts } from '../texts/shared.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { Cell } from './csv.ts';

export const ROW_HEIGHT = 22;

export interface SheetColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Pixels; the `grows` column takes what is left. */
  readonly width: number;
  readonly isNumber?: boolean;
  /** Stays at the left while scrolling sideways, and cannot be hidden. */
  readonly isPinned?: boolean;
  readonly grows?: boolean;
  /** Name of the server's order and its direction; none cannot be sorted. */
  readonly sort?: { readonly by: string; readonly direction: 'ascending' | 'descending' };
  readonly cell: (row: Row) => ReactNode;
  readonly csv: (row: Row) => Cell;
}

export interface SheetProps<Row> {
  readonly label: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly hidden: ReadonlySet<string>;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly focused: number;
  readonly onFocusRow: (index: number) => void;
  readonly onOpen: (row: Row) => void;
  readonly sortedBy?: string;
  readonly onSort?: (by: string) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (row: Row) => void;
  /** Called when the end of the rows comes near. */
  readonly onNearEnd?: () => void;
}

export function Sheet<Row>(props: SheetProps<Row>) {
  const { rows, focused, onNearEnd } = props;
  const scroller = useRef<HTMLElement>(null);
  const columns = props.columns.filter((column) => !props.hidden.has(column.id));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: 27,
    initialRect: { width: 1200, height: 800 },
  });
  const shown = virtual.getVirtualItems();
  const last = shown[shown.length - 1]?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 40) onNearEnd?.();
  }, [last, rows.length, onNearEnd]);
  useEffect(() => {
    if (focused >= 0) virtual.scrollToIndex(focused, { align: 'auto' });
  }, [focused, virtual]);
  const before = shown[0]?.start ?? 0;
  const after = Math.max(0, virtual.getTotalSize() - (shown[shown.length - 1]?.end ?? 0));
  const hasCheck = props.onSelect !== undefined;
  const span = columns.length + (hasCheck ? 1 : 0);
  const least = columns.reduce((sum, column) => sum + column.width, hasCheck ? 30 : 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="sheet" ref={scroller} tabIndex={0} aria-label={props.label}>
      <table style={{ minWidth: least }} aria-rowcount={rows.length + 1}>
        <colgroup>
          {hasCheck && <col style={{ width: 30 }} />}
          {columns.map((column) => (
            <col key={column.id} {...(column.grows ? {} : { style: { width: column.width } })} />
          ))}
        </colgroup>
        <Head {...props} shown={columns} />
        <tbody>
          <Space height={before} span={span} />
          {shown.map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <Line key={props.keyOf(row)} row={row} index={item.index} columns={columns} props={props} />
            );
          })}
          <Space height={after} span={span} />
        </tbody>
      </table>
    </section>
  );
}

function Space({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tr className="space">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}

/** Left edge of a pinned column behind the check box. */
function pinStyle<Row>(column: SheetColumn<Row>, hasCheck: boolean) {
  return column.isPinned ? { style: { left: hasCheck ? 30 : 0 } } : {};
}

function classOf<Row>(column: SheetColumn<Row>): string {
  return `${column.isNumber ? 'n' : ''}${column.isPinned ? ' pin last' : ''}`;
}

function Head<Row>(props: SheetProps<Row> & { readonly shown: readonly SheetColumn<Row>[] }) {
  const t = useTexts(sharedTexts);
  const hasCheck = props.onSelect !== undefined;
  return (
    <thead>
      <tr>
        {hasCheck && (
          <th className="check pin" scope="col">
            <span className="sr">{t.keySelect}</span>
          </th>
        )}
        {props.shown.map((column) => {
          const isSorted = column.sort !== undefined && column.sort.by === props.sortedBy;
          return (
            <th
              key={column.id}
              className={classOf(column)}
              scope="col"
              {...pinStyle(column, hasCheck)}
              {...(isSorted && column.sort !== undefined ? { 'aria-sort': column.sort.direction } : {})}
            >
              {column.sort === undefined || props.onSort === undefined ? (
                column.title
              ) : (
                <button type="button" onClick={() => props.onSort?.(column.sort?.by ?? '')}>
                  {column.title}
                  {isSorted && (
                    <span aria-hidden="true">{column.sort.direction === 'ascending' ? ' ▲' : ' ▼'}</span>
                  )}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Line<Row>(line: {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly SheetColumn<Row>[];
  readonly props: SheetProps<Row>;
}) {
  const { row, index, columns, props } = line;
  const t = useTexts(sharedTexts);
  const key = props.keyOf(row);
  const isFocused = index === props.focused;
  const isSelected = props.selected?.has(key) === true;
  const hasCheck = props.onSelect !== undefined;
  return (
    <tr
      className={`is-clickable${isSelected ? ' is-selected' : ''}${isFocused ? ' is-focused' : ''}`}
      aria-rowindex={index + 2}
      {...(isFocused ? { 'aria-current': true } : {})}
      onClick={() => props.onFocusRow(index)}
      onDoubleClick={() => props.onOpen(row)}
    >
      {hasCheck && (
        <td className="check pin">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={fill(t.selectRow, { name: key })}
            onChange={() => props.onSelect?.(row)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} className={classOf(column)} {...pinStyle(column, hasCheck)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
