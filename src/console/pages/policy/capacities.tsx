/** How much of each office's examination capacity is used today, and from which score a case gets some of the rest. */
import { Link } from 'wouter';
import { formatNumber } from '../../../core/text.ts';
import type { CapacityRow } from '../../../exchange/contract.ts';
import { formatCount, formatDecimals } from '../../parts/format.ts';
import { Empty } from '../../parts/states.tsx';
import { policyTexts } from '../../texts/policy.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Capacities({ rows }: { readonly rows: readonly CapacityRow[] }) {
  const t = useTexts(policyTexts);
  return (
    <section className="card" aria-label={t.capacities}>
      <header>
        <h2>{t.capacities}</h2>
        <span className="note">{t.capacitiesNote}</span>
      </header>
      {rows.length === 0 ? (
        <Empty title={t.noCapacities}>{t.noCapacitiesBody}</Empty>
      ) : (
        <CapacityTable rows={rows} subject="import" />
      )}
    </section>
  );
}

interface TableProps {
  readonly rows: readonly CapacityRow[];
  /** Whose cases an office leads to. */
  readonly subject: 'import' | 'export';
}

export function CapacityTable({ rows, subject }: TableProps) {
  const t = useTexts(policyTexts);
  const say = useSay();
  return (
    <div className="scroll rd-pad po-capacities">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.office}</th>
            <th scope="col">{t.inspection}</th>
            <th scope="col" className="n">
              {t.perDay}
            </th>
            <th scope="col" className="n">
              {t.used}
            </th>
            <th scope="col" className="po-meter">
              <span className="sr">{t.used}</span>
            </th>
            <th scope="col" className="n">
              {t.left}
            </th>
            <th scope="col" className="n">
              {t.threshold}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const left = row.perDay - row.used;
            const isFull = left <= 0;
            return (
              <tr key={`${row.office}/${row.inspection}/${row.isCritical}`}>
                <td>
                  <Link href={`/queue?scope=all&subject=${subject}&office=${encodeURIComponent(row.office)}`}>
                    {row.office} {say(row.name)}
                  </Link>
                </td>
                <td>
                  {t[`inspection.${row.inspection}`]}{' '}
                  {row.isCritical && <span className="st off">{t.forCritical}</span>}
                </td>
                <td className="n">{formatCount(row.perDay)}</td>
                <td className="n">{formatCount(row.used)}</td>
                <td className="po-meter">
                  <progress
                    className="rd-meter"
                    value={Math.min(row.used, row.perDay)}
                    max={Math.max(1, row.perDay)}
                    aria-label={`${row.used} / ${row.perDay}`}
                  />
                </td>
                <td className="n">
                  {isFull ? <span className="st warn">{t.full}</span> : formatNumber(left)}
                </td>
                <td className="n">{row.threshold > 0 ? formatDecimals(row.threshold, 3) : t.noThreshold}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
