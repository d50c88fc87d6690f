/** Saves a table as CSV for a spreadsheet: quoted by RFC 4180, with a mark for UTF-8, formulas made harmless. */

export type Cell = string | number | null | undefined;

/**
 * One cell. A text that a spreadsheet would run as a formula gets a quote before it (OWASP, CSV injection);
 * numbers, negative ones too, stay numbers.
 */
export function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function saveCsv(name: string, header: readonly string[], rows: readonly (readonly Cell[])[]): void {
  saveFile(name.endsWith('.csv') ? name : `${name}.csv`, toCsv(header, rows), 'text/csv;charset=utf-8');
}
