/** Materials from a table as CSV, for the page and the command line. */
import { parse } from 'csv-parse/sync';
import { type Material, readMaterials } from '../../areas/origin/index.ts';
import { bad, type Result } from '../../core/problem.ts';

export function materialsFrom(csv: string): Result<readonly Material[]> {
  let rows: Record<string, string>[];
  try {
    rows = parse(csv, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return bad([{ code: 'origin/table', message: NOT_CSV, pointer: '/csv', cause }]);
  }
  return readMaterials(rows);
}

const NOT_CSV = {
  ko: '표를 읽을 수 없습니다. 첫 줄이 열 이름인 CSV여야 합니다.',
  en: 'The table cannot be read: CSV with the names of its columns in the first line is expected.',
};
