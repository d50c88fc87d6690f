/** The rules of the policy that are no detectors: thresholds of scores, the random share, mandatory controls, watch-lists. */
import { fill } from '../../../core/text.ts';
import type { Policy, PolicyView } from '../../../exchange/contract.ts';
import { formatDecimals, formatHs, formatPercent } from '../../parts/format.ts';
import { policyTexts } from '../../texts/policy.ts';
import { policyWorkTexts } from '../../texts/policy-work.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Scores({ policy }: { readonly policy: Policy }) {
  const t = useTexts(policyTexts);
  const w = useTexts(policyWorkTexts);
  const rows: readonly [string, number][] = [
    [t.inspectFrom, policy.scores.inspectFrom],
    [t.criticalFrom, policy.scores.criticalFrom],
    [t.documentsFrom, policy.scores.documentsFrom],
    [t.auditFrom, policy.scores.auditFrom],
  ];
  return (
    <section className="card" aria-label={t.scores}>
      <header>
        <h2>{t.scores}</h2>
      </header>
      <dl className="rd-lines">
        {rows.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{formatDecimals(value, 3)}</dd>
          </div>
        ))}
        <div>
          <dt>
            {t.trusted}, {t.trustedGrades}
          </dt>
          <dd>{policy.trustedGrades.join(', ')}</dd>
        </div>
        <div>
          <dt>{w.fastTrack}</dt>
          <dd>
            {policy.fastTrack === undefined ? w.nothing : fill(w.atLeast, { n: policy.fastTrack.leastScore })}
          </dd>
        </div>
        <div>
          <dt>{w.capacityBy}</dt>
          <dd>{policy.capacityBy === 'yield' ? w.byYield : w.byChance}</dd>
        </div>
        <div>
          <dt>{w.criticalQuota}</dt>
          <dd>
            {(policy.critical ?? []).length === 0
              ? w.nothing
              : policy.critical?.map(({ office, inspection, perDay, share }) => (
                  <div key={`${office}/${inspection}`}>
                    {fill(w.reserved, {
                      office,
                      inspection: t[`inspection.${inspection}`],
                      places: perDay ?? formatPercent(share),
                    })}
                  </div>
                ))}
          </dd>
        </div>
      </dl>
      <p className="note po-foot">{t.trustedWhy}</p>
    </section>
  );
}

export function Random({ policy }: { readonly policy: Policy }) {
  const t = useTexts(policyTexts);
  const { random } = policy;
  return (
    <section className="card" aria-label={t.random}>
      <header>
        <h2>{t.random}</h2>
      </header>
      <dl className="rd-lines">
        <div>
          <dt>{random.share === undefined ? t.randomShare : t.randomOfCapacity}</dt>
          <dd>
            <b className="b">
              {random.share === undefined
                ? formatPercent(random.probability, 2)
                : formatPercent(random.share, 1)}
            </b>
          </dd>
        </div>
        {Object.entries(random.byOffice ?? {}).map(([office, probability]) => (
          <div key={office}>
            <dt>{fill(t.randomOffice, { office })}</dt>
            <dd>{formatPercent(probability, 2)}</dd>
          </div>
        ))}
        <div>
          <dt>{t.randomInspection}</dt>
          <dd>{t[`inspection.${random.inspection}`]}</dd>
        </div>
      </dl>
      <p className="note po-foot">{t.randomWhy}</p>
    </section>
  );
}

export function Mandatory({ policy }: { readonly policy: Policy }) {
  const t = useTexts(policyTexts);
  return (
    <section className="card" aria-label={t.mandatory}>
      <header>
        <h2>{t.mandatory}</h2>
      </header>
      <Controls controls={policy.mandatory} />
    </section>
  );
}

export function Controls({ controls }: { readonly controls: Policy['mandatory'] }) {
  const t = useTexts(policyTexts);
  const say = useSay();
  return (
    <>
      <p className="note po-foot">{controls.length === 0 ? t.noMandatory : t.mandatoryNote}</p>
      <ul className="po-mandatory">
        {controls.map((control) => (
          <li key={control.id}>
            <div className="row">
              <b className="b">{say(control.title)}</b>
              <span className="grow" />
              <span>{t[`demand.${control.demand}`]}</span>
            </div>
            <p className="note">
              {control.hsPrefixes.length === 0 ? t.allGoods : control.hsPrefixes.map(formatHs).join(', ')} ·{' '}
              {control.origins === undefined ? t.allOrigins : control.origins.join(', ')} · {control.basis}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Lists({ view }: { readonly view: PolicyView }) {
  const t = useTexts(policyTexts);
  return (
    <section className="card" aria-label={t.lists}>
      <header>
        <h2>{t.lists}</h2>
        <span className="note">{fill(t.listsNote, { n: view.lists.length })}</span>
      </header>
      {view.lists.length === 0 ? (
        <p className="note po-foot">{t.noLists}</p>
      ) : (
        <div className="scroll rd-pad">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.list}</th>
                <th scope="col">{t.key}</th>
                <th scope="col">{t.note}</th>
                <th scope="col">{t.demand}</th>
                <th scope="col">{t.validity}</th>
              </tr>
            </thead>
            <tbody>
              {view.lists.map((row) => (
                <tr key={`${row.list}/${row.kind}/${row.key}`}>
                  <td>
                    {row.list} <span className="dim">{row.kind}</span>
                  </td>
                  <td>{row.key}</td>
                  <td className="wrap">{row.note}</td>
                  <td>{t[`demand.${row.demand}`]}</td>
                  <td>
                    {row.validFrom} ~ {row.validTo ?? <span className="dim">{t.forever}</span>}
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
