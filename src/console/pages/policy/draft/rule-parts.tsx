/** The parts of the editor about what each voice may demand: detectors, mandatory controls, criteria. */
import { fill } from '../../../../core/text.ts';
import type { PolicyDraft } from '../../../../exchange/contract.ts';
import { policyTexts } from '../../../texts/policy.ts';
import { policyExportTexts } from '../../../texts/policy-exports.ts';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { ControlRows } from './control-rows.tsx';
import type { Draft } from './edit.ts';
import { ChoiceField, NumberField, useDemandOptions, Wrong } from './fields.tsx';
import { Rows } from './rows.tsx';

interface Props {
  readonly draft: Draft;
  readonly choices: PolicyDraft;
}

export function DetectorPart({ draft, choices }: Props) {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.detectors}>
      <header>
        <h2>{t.detectors}</h2>
        <span className="note">{t.detectorsNote}</span>
      </header>
      <Wrong draft={draft} path={['detectors']} />
      <ul className="po-detectors">
        {draft.policy.detectors.map((rule, place) => {
          const known = choices.detectors.find(({ id }) => id === rule.id);
          return (
            <li key={rule.id}>
              <div className="row">
                <h3>{known === undefined ? rule.id : say(known.title)}</h3>
                <code className="dim">{rule.id}</code>
                {known?.isNeverSpared && <span className="st off">{t.neverSpared}</span>}
              </div>
              <Wrong draft={draft} path={['detectors', place, 'id']} />
              <Detector draft={draft} place={place} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Detector({ draft, place }: { readonly draft: Draft; readonly place: number }) {
  const t = useTexts(policyWorkTexts);
  const p = useTexts(policyTexts);
  const demands = useDemandOptions();
  const path = ['detectors', place] as const;
  const names = Object.keys(draft.policy.detectors[place]!.parameters);
  return (
    <div className="po-detector">
      <ChoiceField
        draft={draft}
        path={[...path, 'kind']}
        label={t.kind}
        options={[
          { value: 'risk', title: p.risk },
          { value: 'quota', title: p.quota },
        ]}
      />
      <Rows
        draft={draft}
        path={[...path, 'steps']}
        title={t.steps}
        columns={[t.stepFrom, t.demand]}
        fresh={() => ({ from: 0.9, demand: 'physical' })}
        cells={(row) => [
          <NumberField key="f" draft={draft} path={[...row, 'from']} label={t.stepFrom} isBare />,
          <ChoiceField
            key="d"
            draft={draft}
            path={[...row, 'demand']}
            label={t.demand}
            options={demands}
            isBare
          />,
        ]}
      />
      {names.length > 0 && (
        <details>
          <summary>{fill(t.parameters, { n: names.length })}</summary>
          <div className="po-grid">
            {names.map((name) => (
              <NumberField key={name} draft={draft} path={[...path, 'parameters', name]} label={name} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

export function MandatoryPart({ draft }: { readonly draft: Draft }) {
  const t = useTexts(policyWorkTexts);
  return (
    <section className="card" aria-label={t.mandatory}>
      <header>
        <h2>{t.mandatory}</h2>
      </header>
      <div className="in">
        <ControlRows draft={draft} path={['mandatory']} title={t.mandatory} prefix="control" />
      </div>
    </section>
  );
}

export function CriteriaPart({ draft, choices }: Props) {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  const demands = useDemandOptions();
  const e = useTexts(policyExportTexts);
  const options = choices.criteria.map(({ id, title, direction }) => ({
    value: id,
    title: `${id} ${direction === 'export' ? `[${e.isExport}] ` : ''}${say(title)}`,
  }));
  return (
    <section className="card" aria-label={t.criteria}>
      <header>
        <h2>{t.criteria}</h2>
      </header>
      <div className="in stack">
        <p className="note">{t.criteriaWhy}</p>
        <Rows
          draft={draft}
          path={['criteria']}
          title={t.criteria}
          columns={[t.criterion, t.demand, t.quota]}
          fresh={() => ({ id: options[0]?.value ?? '' })}
          cells={(row) => [
            <ChoiceField
              key="c"
              draft={draft}
              path={[...row, 'id']}
              label={t.criterion}
              options={options}
              isBare
            />,
            <ChoiceField
              key="d"
              draft={draft}
              path={[...row, 'demand']}
              label={t.demand}
              options={demands}
              none={t.ownDemand}
              isBare
            />,
            <NumberField
              key="n"
              draft={draft}
              path={[...row, 'perDay']}
              label={t.quota}
              placeholder={t.noQuota}
              isBare
            />,
          ]}
        />
      </div>
    </section>
  );
}
