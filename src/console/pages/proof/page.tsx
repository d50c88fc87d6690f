/** The proof that choosing works, for supervisors, analysts and auditors: beside chance, what was missed, what changed, and alarms. */
import '../reading.css';
import './proof.css';
import { fill } from '../../../core/text.ts';
import type { ProofView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { proofTexts } from '../../texts/proof.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Alarms } from './alarms.tsx';
import { Beside } from './beside.tsx';
import { Cases } from './cases.tsx';
import { Disparities } from './disparities.tsx';
import { Drift } from './drift.tsx';
import { Missed } from './missed.tsx';
import { People } from './people.tsx';

const SPANS = ['7', '28', '91', '365'];

export default function ProofPage() {
  const t = useTexts(proofTexts);
  const [days, setDays] = useUrlState('days', '28');
  const [behind, setBehind] = useUrlState('behind');
  const query = useGet<ProofView>('/proof', { days }, { keepsPrevious: true });
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <label className="chip">
          {t.span}
          <select value={days} onChange={(event) => setDays(event.target.value)}>
            {SPANS.map((span) => (
              <option key={span} value={span}>
                {fill(t.days, { n: span })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="mid">{t.lead}</p>
      <Await
        query={query}
        loading={
          <div className="card">
            <Skeleton rows={14} />
          </div>
        }
      >
        {(view) => (
          <>
            <Alarms view={view} />
            <Missed view={view} show={setBehind} />
            <Beside view={view} show={setBehind} />
            <Drift view={view} />
            <People view={view} />
            <Disparities rows={view.disparities} show={setBehind} />
          </>
        )}
      </Await>
      {behind && <Cases behind={behind} days={days} onClose={() => setBehind('')} />}
    </>
  );
}
