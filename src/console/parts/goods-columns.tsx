/** The columns that lists of declarations share: what is declared, under which code, for whom, and what it is worth. */
import type { Text } from '../../core/text.ts';
import { useSay } from '../texts/use-texts.ts';
import { formatCount, formatHs } from './format.ts';
import type { SheetColumn } from './sheet.tsx';

interface Row {
  readonly description: Text;
  readonly hsCode: string;
  readonly importer: string;
  readonly customsValueKrw: number;
}

export interface GoodsColumn {
  readonly title: string;
  readonly width: number;
}

export function useGoodsColumns(of: {
  readonly goods: GoodsColumn & { readonly grows: boolean };
  readonly hs: GoodsColumn;
  /** Under a name of its own: readers keep the order and width of their columns by it. */
  readonly firm: GoodsColumn & { readonly id: string };
  readonly value: GoodsColumn;
}): readonly SheetColumn<Row>[] {
  const say = useSay();
  return [
    {
      id: 'goods',
      ...of.goods,
      cell: (row) => <span title={say(row.description)}>{say(row.description)}</span>,
      csv: (row) => say(row.description),
    },
    {
      id: 'hs',
      ...of.hs,
      cell: (row) => <span className="mid">{formatHs(row.hsCode)}</span>,
      csv: (row) => row.hsCode,
    },
    {
      ...of.firm,
      cell: (row) => <span title={row.importer}>{row.importer}</span>,
      csv: (row) => row.importer,
    },
    {
      id: 'value',
      ...of.value,
      isNumber: true,
      cell: (row) => formatCount(row.customsValueKrw),
      csv: (row) => row.customsValueKrw,
    },
  ];
}
