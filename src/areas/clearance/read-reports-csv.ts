/** Reads reports from CSV: the first row names the fields, numbers and truth values are read as such, empty cells are absent. */
import { csvSplitter } from './split-csv.ts';

/** Rows as they would come in JSON; a broken row comes as a text and is refused like any row that is no object. */
export function readReportsCsv(text: string): unknown[] {
  const splitter = csvSplitter();
  const [head, ...lines] = [...splitter.push(text.replace(/^\ufeff/, '')), ...splitter.end()];
  return lines.map(({ line, fields, broken }) => {
    if (broken !== undefined) return `line ${line}: ${broken}`;
    const row: Record<string, unknown> = {};
    head?.fields.forEach((name, place) => {
      const value = (fields[place] ?? '').trim();
      if (value !== '') row[name.trim()] = readCell(name.trim(), value);
    });
    return row;
  });
}

function readCell(name: string, value: string): unknown {
  return name === 'amountKrw' && /^\d+$/.test(value) ? Number(value) : value;
}
