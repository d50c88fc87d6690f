/** An answer as CSV (RFC 4180): what a spreadsheet would run as a formula gets a quote before it. */
import type { SqlAnswer } from './engine.ts';

export function csvOf({ columns, rows }: Pick<SqlAnswer, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(cellOf).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function cellOf(cell: string | number | boolean | null): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.]+$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
