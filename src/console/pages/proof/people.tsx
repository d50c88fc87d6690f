/** What people made of proposals, whether reasons led their findings, and whether cases were dealt by chance. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ProofView } from '../../../exchange/contract.ts';
import { formatDecimals } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { useSession } from '../../session/session.tsx';
import { proofTexts } from '../../texts/proof.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Points } from './ranged.tsx';

export function People({ view }: { readonly view: ProofView }) {
  const t = useTexts(proofTexts);
  const say = useSay();
  const mayOpen = useSession().rights.includes('desk.supervise');
  const { blind, assignment } = view;
  return (
    <section className="card" aria-label={t.people}>
      <header>
        <h2>{t.people}</h2>
        {mayOpen && <Link href="/supervision">{t.supervision}</Link>}
      </header>
      <dl className="pr-kpis">
        <div>
          <dt>{t.asProposed}</dt>
          <dd>
            <RateWithInterval rate={view.asProposed} />
          </dd>
          <dd className="note">{t.asProposedNote}</dd>
        </div>
        <div>
          <dt>{t.blind}</dt>
          <dd>
            <RateWithInterval rate={blind.blind} />
          </dd>
          <dt>{t.openCases}</dt>
          <dd>
            <RateWithInterval rate={blind.open} />
          </dd>
          <dt>{t.blindGap}</dt>
          <dd>
            <Points value={blind.gap} />
          </dd>
        </div>
        <div>
          <dt>{t.assignment}</dt>
          <dd>
            {fill(t.assignmentSays, {
              n: assignment.dealt,
              effect: formatDecimals(assignment.effect, 2),
              low: formatDecimals(assignment.low, 2),
              high: formatDecimals(assignment.high, 2),
              pairs: assignment.remarkable,
            })}
          </dd>
          <dd className="note">{t.assignmentNote}</dd>
        </div>
      </dl>
      {view.overrides.length > 0 && (
        <details className="in">
          <summary>
            {t.asProposed}: {t.offices}
          </summary>
          <table className="pr-table">
            <tbody>
              {view.overrides.map(({ office, name, asProposed }) => (
                <tr key={office}>
                  <th scope="row">{say(name)}</th>
                  <td>
                    <RateWithInterval rate={asProposed} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
