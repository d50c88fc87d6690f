/** The columns of the queue: what an officer reads in one line before opening a case. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CaseRow } from '../../../exchange/contract.ts';
import {
  formatCount,
  formatDeclarationNumber,
  formatHs,
  formatInstant,
  formatMass,
  NONE,
} from '../../parts/format.ts';
import { useKindName } from '../../parts/lane-mark.tsx';
import { ScoreBand } from '../../parts/score-band.tsx';
import type { SheetColumn } from '../../parts/sheet.tsx';
import { shortOffice, useOfficeNames } from '../../parts/use-codes.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { useBusinessNow } from '../../session/status.ts';
import { queueTexts } from '../../texts/queue.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Kind, TimeLeft } from './cells.tsx';
import { declarationAddress, type Filters } from './filters.ts';

/** Hidden until a reader asks for them. */
export const HIDDEN_AT_FIRST = ['items', 'opened', 'due', 'version'];

function unitValue(row: CaseRow): number | null {
  return row.netMassKg > 0 ? row.customsValueKrw / row.netMassKg : null;
}

function routeOf(row: CaseRow): string {
  const { departureCountry: from, originCountry: origin } = row;
  if (from === null || from === origin) return origin ?? NONE;
  return `${from} → ${origin ?? '?'}`;
}

export function useQueueColumns(filters: Filters): readonly SheetColumn<CaseRow>[] {
  const t = useTexts(queueTexts);
  const say = useSay();
  const kindName = useKindName();
  const offices = useOfficeNames();
  const now = useBusinessNow(5000);
  // English words for the same things are longer.
  const isWide = useLanguage() === 'en';
  const secondsLeft = (row: CaseRow) => (now === null ? null : (Date.parse(row.dueAt) - now) / 1000);
  const officeName = (row: CaseRow) => `${row.office} ${shortOffice(offices.get(row.office) ?? '')}`;
  return [
    {
      id: 'number',
      title: t.number,
      width: 130,
      isPinned: true,
      cell: (row) => (
        <Link href={declarationAddress(row.number, filters)}>{formatDeclarationNumber(row.number)}</Link>
      ),
      csv: (row) => row.number,
    },
    {
      id: 'left',
      title: t.left,
      width: isWide ? 128 : 120,
      isNumber: true,
      sort: { by: 'due', direction: 'ascending' },
      cell: (row) => <TimeLeft seconds={secondsLeft(row)} />,
      csv: (row) => row.dueAt,
    },
    {
      id: 'kind',
      title: t.kind,
      width: isWide ? 136 : 98,
      cell: (row) => <Kind row={row} />,
      csv: (row) => kindName(row.kind),
    },
    {
      id: 'reason',
      title: t.reason,
      width: 204,
      grows: true,
      cell: (row) => (
        <span title={say(row.firstReason)}>
          {say(row.firstReason) || NONE}
          {row.reasonCount > 1 && (
            <span className="dim"> {fill(t.moreReasons, { n: row.reasonCount - 1 })}</span>
          )}
        </span>
      ),
      csv: (row) => say(row.firstReason),
    },
    {
      id: 'goods',
      title: t.goods,
      width: 98,
      cell: (row) => <span title={say(row.description)}>{say(row.description)}</span>,
      csv: (row) => say(row.description),
    },
    {
      id: 'hs',
      title: t.hs,
      width: 92,
      cell: (row) => <span className="mid">{formatHs(row.hsCode)}</span>,
      csv: (row) => row.hsCode,
    },
    {
      id: 'importer',
      title: t.importer,
      width: 86,
      cell: (row) => <span title={row.importer}>{row.importer}</span>,
      csv: (row) => row.importer,
    },
    {
      id: 'route',
      title: t.route,
      width: 86,
      cell: (row) => <span className="mid">{routeOf(row)}</span>,
      csv: routeOf,
    },
    {
      id: 'value',
      title: t.value,
      width: 104,
      isNumber: true,
      sort: { by: 'value', direction: 'descending' },
      cell: (row) => formatCount(row.customsValueKrw),
      csv: (row) => row.customsValueKrw,
    },
    {
      id: 'mass',
      title: t.mass,
      width: 72,
      isNumber: true,
      cell: (row) => formatMass(row.netMassKg),
      csv: (row) => row.netMassKg,
    },
    {
      id: 'unitValue',
      title: t.unitValue,
      width: 66,
      isNumber: true,
      cell: (row) => formatCount(unitValue(row)),
      csv: (row) => unitValue(row),
    },
    {
      id: 'items',
      title: t.items,
      width: 46,
      isNumber: true,
      cell: (row) => formatCount(row.itemCount),
      csv: (row) => row.itemCount,
    },
    {
      id: 'band',
      title: t.band,
      width: isWide ? 56 : 52,
      sort: { by: 'priority', direction: 'descending' },
      cell: (row) => (row.scoreBand === null ? NONE : <ScoreBand band={row.scoreBand} />),
      csv: (row) => row.scoreBand,
    },
    {
      id: 'office',
      title: t.customsColumn,
      width: 90,
      cell: (row) => <span className="mid">{officeName(row)}</span>,
      csv: officeName,
    },
    {
      id: 'assignee',
      title: t.assignee,
      width: 60,
      cell: (row) => (row.assignee === null ? <span className="dim">{NONE}</span> : say(row.assigneeName)),
      csv: (row) => say(row.assigneeName),
    },
    {
      id: 'opened',
      title: t.opened,
      width: 118,
      sort: { by: 'opened', direction: 'ascending' },
      cell: (row) => <span className="mid">{formatInstant(row.openedAt)}</span>,
      csv: (row) => row.openedAt,
    },
    {
      id: 'due',
      title: t.due,
      width: 118,
      cell: (row) => <span className="mid">{formatInstant(row.dueAt)}</span>,
      csv: (row) => row.dueAt,
    },
    {
      id: 'version',
      title: t.version,
      width: 40,
      isNumber: true,
      cell: (row) => row.version,
      csv: (row) => row.version,
    },
  ];
}
