/** The columns of the list of declarations. */
import { Link } from 'wouter';
import type { DeclarationPage } from '../../../exchange/contract.ts';
import { formatDeclarationNumber, formatInstant } from '../../parts/format.ts';
import { useGoodsColumns } from '../../parts/goods-columns.tsx';
import { LaneMark, useLaneName } from '../../parts/lane-mark.tsx';
import type { SheetColumn } from '../../parts/sheet.tsx';
import { useOfficeNames } from '../../parts/use-codes.ts';
import { declarationsTexts } from '../../texts/declarations.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export type DeclarationRow = DeclarationPage['rows'][number];

export function useDeclarationColumns(): readonly SheetColumn<DeclarationRow>[] {
  const t = useTexts(declarationsTexts);
  const say = useSay();
  const laneName = useLaneName();
  const offices = useOfficeNames();
  const officeName = (row: DeclarationRow) => `${row.office} ${offices.get(row.office) ?? ''}`;
  const goods = useGoodsColumns({
    goods: { title: t.goods, width: 220, grows: true },
    hs: { title: t.hs, width: 110 },
    firm: { id: 'importer', title: t.importer, width: 190 },
    value: { title: t.value, width: 120 },
  });
  return [
    {
      id: 'number',
      title: t.number,
      width: 146,
      isPinned: true,
      cell: (row) => (
        <Link href={`/declarations/${encodeURIComponent(row.number)}`}>
          {formatDeclarationNumber(row.number)}
        </Link>
      ),
      csv: (row) => row.number,
    },
    {
      id: 'received',
      title: t.received,
      width: 128,
      cell: (row) => <span className="mid">{formatInstant(row.occurredAt)}</span>,
      csv: (row) => row.occurredAt,
    },
    {
      id: 'lane',
      title: t.lane,
      width: 104,
      cell: (row) => <LaneMark lane={row.lane} />,
      csv: (row) => laneName(row.lane),
    },
    {
      id: 'state',
      title: t.stateColumn,
      width: 140,
      cell: (row) => say(row.stateName),
      csv: (row) => say(row.stateName),
    },
    ...goods,
    {
      id: 'office',
      title: t.office,
      width: 140,
      cell: (row) => <span className="mid">{officeName(row)}</span>,
      csv: officeName,
    },
    {
      id: 'version',
      title: t.version,
      width: 56,
      isNumber: true,
      cell: (row) => row.version,
      csv: (row) => row.version,
    },
  ];
}
