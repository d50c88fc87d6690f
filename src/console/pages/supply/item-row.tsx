/** One watched item on the board. */
import { Link } from 'wouter';
import { fill, type Text } from '../../../core/text.ts';
import type { SupplyItemRow } from '../../../exchange/contract.ts';
import { formatDecimals, formatPercent, NONE } from '../../parts/format.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { LevelMark } from './level-mark.tsx';
import { Spark } from './spark.tsx';

interface Props {
  readonly row: SupplyItemRow;
  readonly levelName: Text;
  readonly trendLabel: string;
  readonly isFocused: boolean;
  readonly onFocus: () => void;
}

export function ItemRow({ row, levelName, trendLabel, isFocused, onFocus }: Props) {
  const t = useTexts(supplyTexts);
  const say = useSay();
  return (
    <tr aria-current={isFocused ? 'true' : undefined} onMouseDown={onFocus}>
      <td>
        <LevelMark level={row.level} name={levelName} />
      </td>
      <td>
        <Link href={`/supply/items/${row.id}`}>{say(row.name)}</Link>
      </td>
      <td className="su-reason" title={say(row.reason)}>
        {row.reason === null ? NONE : say(row.reason)}
      </td>
      <td>{row.top === null ? NONE : `${row.top.partner} ${formatPercent(row.top.share, 0)}`}</td>
      <td className="n">{row.hhi === null ? NONE : formatDecimals(row.hhi, 2)}</td>
      <td className="n">{row.suppliers ?? NONE}</td>
      <td>
        <Spark values={row.trend} label={trendLabel} />
      </td>
      <td>{row.month ?? NONE}</td>
      <td>
        {fill(t.gradeN, { n: row.grade })}
        {row.isReviewDue && (
          <>
            {' '}
            <span className="st warn">{fill(t.reviewLate, { day: row.reviewDueOn })}</span>
          </>
        )}
      </td>
      <td>{row.alert === null ? NONE : <Tasks alert={row.alert} />}</td>
    </tr>
  );
}

function Tasks({ alert }: { readonly alert: NonNullable<SupplyItemRow['alert']> }) {
  const t = useTexts(supplyTexts);
  return alert.dueOn === null ? (
    <span className="dim">{t.alertNoTask}</span>
  ) : (
    <span>{fill(t.tasksOpen, { n: alert.openTasks, day: alert.dueOn })}</span>
  );
}
