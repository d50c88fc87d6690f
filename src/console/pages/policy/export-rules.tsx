/** What the policy in force says of exports: places, chance and controls of their own, and what was used of the places today. */
import { fill } from '../../../core/text.ts';
import type { Policy, PolicyView } from '../../../exchange/contract.ts';
import { formatPercent } from '../../parts/format.ts';
import { policyTexts } from '../../texts/policy.ts';
import { policyExportTexts } from '../../texts/policy-exports.ts';
import { policyWorkTexts } from '../../texts/policy-work.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { CapacityTable } from './capacities.tsx';
import { Controls } from './rules.tsx';

export function ExportRules({ view }: { readonly view: PolicyView }) {
  const t = useTexts(policyExportTexts);
  const { exports } = view.policy;
  const rows = view.exportCapacities.filter(({ perDay, used }) => perDay + used > 0);
  return (
    <section className="card" aria-label={t.title}>
      <header>
        <h2>{t.title}</h2>
        {rows.length > 0 && <span className="note">{t.usedNote}</span>}
      </header>
      {rows.length > 0 && <CapacityTable rows={rows} subject="export" />}
      {exports === undefined ? <p className="note po-foot">{t.none}</p> : <Stated exports={exports} />}
    </section>
  );
}

function Stated({ exports }: { readonly exports: NonNullable<Policy['exports']> }) {
  const t = useTexts(policyExportTexts);
  const p = useTexts(policyTexts);
  const w = useTexts(policyWorkTexts);
  return (
    <>
      <dl className="rd-lines">
        {exports.capacities.map(({ office, inspection, perDay }) => (
          <div key={`${office}/${inspection}`}>
            <dt>
              {office === '*' ? w.everywhere : office} · {p[`inspection.${inspection}`]}
            </dt>
            <dd>{fill(t.aDay, { n: perDay })}</dd>
          </div>
        ))}
        {exports.capacities.length === 0 && (
          <div>
            <dt>{t.places}</dt>
            <dd>{t.noPlaces}</dd>
          </div>
        )}
        <div>
          <dt>{t.random}</dt>
          <dd>
            <b className="b">{formatPercent(exports.random.probability, 2)}</b>{' '}
            {p[`inspection.${exports.random.inspection}`]}
          </dd>
        </div>
      </dl>
      <Controls controls={exports.mandatory} />
    </>
  );
}
