/** The part of the editor about places: capacities, what is reserved for critical fraud, and what competes for them. */
import type { PolicyDraft } from '../../../../exchange/contract.ts';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import type { Draft } from './edit.ts';
import { ChoiceField } from './fields.tsx';
import { PlaceRows } from './place-rows.tsx';

interface Props {
  readonly draft: Draft;
  readonly choices: PolicyDraft;
}

export function CapacityPart({ draft, choices }: Props) {
  const t = useTexts(policyWorkTexts);
  return (
    <section className="card" aria-label={t.capacities}>
      <header>
        <h2>{t.capacities}</h2>
      </header>
      <div className="in stack">
        <PlaceRows draft={draft} choices={choices} path={['capacities']} title={t.capacities} />
        <ChoiceField
          draft={draft}
          path={['capacityBy']}
          label={t.capacityBy}
          none={t.byChance}
          options={[{ value: 'yield', title: t.byYield }]}
        />
        <p className="note">{t.byYieldWhy}</p>
        <h3>{t.criticalQuota}</h3>
        <p className="note">{t.criticalQuotaWhy}</p>
        <PlaceRows draft={draft} choices={choices} path={['critical']} title={t.criticalQuota} hasShare />
      </div>
    </section>
  );
}
