/** The columns of what waits for acceptance: enough to see in one look that nothing is odd, or what is still missing. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { WaitingRow } from '../../../exchange/contract.ts';
import { formatDeclarationNumber, formatInstant } from '../../parts/format.ts';
import { useGoodsColumns } from '../../parts/goods-columns.tsx';
import type { SheetColumn } from '../../parts/sheet.tsx';
import { shortOffice, useOfficeNames } from '../../parts/use-codes.ts';
import { readyTexts } from '../../texts/ready.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export const keyOfRow = ({ number, version }: WaitingRow): string => `${number}/${version}`;
export const addressOfRow = ({ number }: WaitingRow): string => `/declarations/${encodeURIComponent(number)}`;

export function useReadyColumns(isWaiting: boolean): readonly SheetColumn<WaitingRow>[] {
  const t = useTexts(readyTexts);
  const say = useSay();
  const offices = useOfficeNames();
  const officeName = (row: WaitingRow) => `${row.office} ${shortOffice(offices.get(row.office) ?? '')}`;
  const missing: SheetColumn<WaitingRow> = {
    id: 'missing',
    title: t.missing,
    width: 300,
    grows: true,
    cell: ({ missing: [first, ...others] }) => (
      <span title={say(first?.message)}>
        {say(first?.message)}
        {others.length > 0 && <span className="dim"> {fill(t.more, { n: others.length })}</span>}
      </span>
    ),
    csv: (row) => row.missing.map(({ message }) => say(message)).join(' '),
  };
  const goods = useGoodsColumns({
    goods: { title: t.goods, width: 160, grows: !isWaiting },
    hs: { title: t.hs, width: 104 },
    firm: { id: 'firm', title: t.firm, width: 150 },
    value: { title: t.value, width: 120 },
  });
  return [
    {
      id: 'number',
      title: t.number,
      width: 140,
      isPinned: true,
      cell: (row) => <Link href={addressOfRow(row)}>{formatDeclarationNumber(row.number)}</Link>,
      csv: (row) => row.number,
    },
    {
      id: 'direction',
      title: t.direction,
      width: 58,
      cell: (row) => t[row.direction],
      csv: (row) => t[row.direction],
    },
    ...(isWaiting ? [missing] : []),
    ...goods,
    {
      id: 'since',
      title: t.since,
      width: 126,
      cell: (row) => <span className="mid">{formatInstant(row.since)}</span>,
      csv: (row) => row.since,
    },
    {
      id: 'office',
      title: t.customs,
      width: 110,
      cell: (row) => <span className="mid">{officeName(row)}</span>,
      csv: officeName,
    },
  ];
}
