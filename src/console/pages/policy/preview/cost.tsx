/** What a draft costs: examinations by office and kind against the capacity of a day. */
import { Link } from 'wouter';
import type { PreviewFigures } from '../../../../exchange/contract.ts';
import { formatCount, formatDecimals } from '../../../parts/format.ts';
import { useInspectionName } from '../../../parts/lane-mark.tsx';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { type Side, SUBJECTS } from './side.ts';

export function Cost({ figures, side }: { readonly figures: PreviewFigures; readonly side: Side }) {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  const nameOf = useInspectionName();
  const most = Math.max(1, ...figures.offices.map(({ perDay, capacity }) => Math.max(perDay, capacity)));
  const numbers = [t.was, t.now, t.chosenBoth, t.perDay, t.most, t.capacity, t.daysAbove];
  return (
    <section className="card" aria-label={t.cost}>
      <header>
        <h2>{t.cost}</h2>
        <span className="note">{t.costNote}</span>
      </header>
      {figures.offices.length === 0 ? (
        <p className="note po-foot">{t.noMovers}</p>
      ) : (
        <div className="scroll rd-pad po-cost">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.office}</th>
                <th scope="col">{t.inspection}</th>
                <th scope="col" className="po-meter">
                  <span className="sr">{t.perDay}</span>
                </th>
                {numbers.map((title) => (
                  <th key={title} scope="col" className="n">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.offices.map((row) => (
                <tr key={`${row.office}/${row.inspection}`}>
                  <td>
                    <Link
                      href={`/declarations?subject=${SUBJECTS[side]}&office=${encodeURIComponent(row.office)}`}
                    >
                      {row.office} {say(row.name)}
                    </Link>
                  </td>
                  <td>{nameOf(row.inspection)}</td>
                  <td className="po-meter">
                    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                      <rect className="po-both" y={1} width={(100 * row.perDay) / most} height={8} />
                      <rect className="po-limit" x={(99 * row.capacity) / most} width={1} height={10} />
                    </svg>
                  </td>
                  <td className="n">{formatCount(row.was)}</td>
                  <td className="n">{formatCount(row.now)}</td>
                  <td className="n">{formatCount(row.both)}</td>
                  <td className="n">{formatDecimals(row.perDay, 1)}</td>
                  <td className="n">{formatCount(row.most)}</td>
                  <td className="n">{formatCount(row.capacity)}</td>
                  <td className="n">
                    {row.daysAbove > 0 ? <span className="st warn">{row.daysAbove}</span> : ''}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
