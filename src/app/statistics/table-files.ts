/** A table of trade as a file: CSV, XLSX or Parquet, the same rows and columns in each. */

import { parquetWriteBuffer } from 'hyparquet-writer';
import { DIVISIONS, type Division } from '../../areas/statistics/index.ts';
import type { Language } from '../../core/text.ts';
import type { TradeTableView } from '../../exchange/contract.ts';
import { sheetXlsx } from '../../exchange/release/sheet-xlsx.ts';
import type { StatisticsFile } from '../../exchange/statistics-ports.ts';
import { csvOf } from '../snapshots/csv.ts';

type Cell = string | number | null;

interface Sheet {
  readonly columns: readonly { readonly name: string; readonly title: string; readonly isText: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
} as const;
export type FileFormat = keyof typeof TYPES;

export function tableFile(view: TradeTableView, format: FileFormat, language: Language): StatisticsFile {
  const sheet = sheetOf(view, language);
  const name = `trade-${view.query.from}-${view.query.to}.${format}`;
  return { bytes: WRITERS[format](sheet, titleOf(view, language)), type: TYPES[format], name };
}

const WRITERS: Readonly<Record<FileFormat, (sheet: Sheet, title: string) => Uint8Array>> = {
  csv: ({ columns, rows }) =>
    Buffer.from(
      `\uFEFF${csvOf({ columns: columns.map(({ title }) => ({ name: title, type: '' })), rows })}`,
      'utf8',
    ),
  xlsx: ({ columns, rows }, title) =>
    sheetXlsx(
      title,
      columns.map((column) => column.title),
      rows,
    ),
  parquet: ({ columns, rows }) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: columns.map(({ name, isText }, place) => ({
          name,
          data: rows.map((row) => row[place] ?? null),
          type: isText ? ('STRING' as const) : ('DOUBLE' as const),
          nullable: true,
        })),
      }),
    ),
};

const FIGURES = ['usd', 'krw', 'kg', 'lines', 'withheld', 'wasUsd', 'changePercent'] as const;
const FLOWS = { export: { ko: '수출', en: 'Exports' }, import: { ko: '수입', en: 'Imports' } } as const;
const TITLES: Readonly<Record<(typeof FIGURES)[number], Readonly<Record<Language, string>>>> = {
  usd: { ko: '금액(달러)', en: 'value (USD)' },
  krw: { ko: '금액(원)', en: 'value (KRW)' },
  kg: { ko: '중량(kg)', en: 'net mass (kg)' },
  lines: { ko: '건수', en: 'lines' },
  withheld: { ko: '비공개 수', en: 'withheld' },
  wasUsd: { ko: '비교 금액(달러)', en: 'value before (USD)' },
  changePercent: { ko: '증감률(%)', en: 'change (%)' },
};

function sheetOf({ query, rows, editions, isMadeUp }: TradeTableView, language: Language): Sheet {
  const text = (name: string, title: string) => ({ name, title, isText: true });
  const keys = query.by.flatMap((one) => {
    const title = DIVISIONS[one as Division][language];
    return [text(one, title), text(`${one}_name`, `${title} ${language === 'ko' ? '이름' : 'name'}`)];
  });
  const flows = (['export', 'import'] as const).filter(
    (flow) => query.flow === 'both' || query.flow === flow,
  );
  const figures = flows.flatMap((flow) =>
    FIGURES.map((name) => ({
      name: `${flow}_${name}`,
      title: `${FLOWS[flow][language]} ${TITLES[name][language]}`,
      isText: false,
    })),
  );
  const made = isMadeUp ? [text('source', language === 'ko' ? '출처' : 'source')] : [];
  const spanned = editions.length > 0 ? [text('editions', language === 'ko' ? 'HS 판' : 'HS editions')] : [];
  return {
    columns: [...keys, ...figures, ...spanned, ...made],
    rows: rows.map((row) => [
      ...row.keys.flatMap(({ code, name }) => [code, name?.[language] ?? null]),
      ...flows.flatMap((flow) => FIGURES.map((name) => row[flow]?.[name] ?? null)),
      ...(editions.length > 0 ? [editions.join(' → ')] : []),
      ...(isMadeUp ? [language === 'ko' ? '가상 자료' : 'made-up data'] : []),
    ]),
  };
}

function titleOf({ query, standing, on, isMadeUp }: TradeTableView, language: Language): string {
  const said =
    standing === 'published' ? { ko: '공표', en: 'as published' } : { ko: '원장', en: 'of the ledger' };
  const made = isMadeUp ? { ko: ' · 가상 자료', en: ' · made-up data' } : { ko: '', en: '' };
  return `${query.from} – ${query.to} · ${said[language]} ${on}${made[language]}`;
}
