/** The part of the editor about places: capacities, what is reserved for critical fraud, and what competes for them. */
import type { PolicyDraft } from '../../../../exchange/contract.ts';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import type { Draft, Path } from './edit.ts';
import { ChoiceField, NumberField, type Option, useInspectionOptions } from './fields.tsx';
import { Rows } from './rows.tsx';

interface Props {
  readonly draft: Draft;
  readonly choices: PolicyDraft;
}

export function CapacityPart({ draft, choices }: Props) {
  const t = useTexts(policyWorkTexts);
  const offices = useOffices(choices);
  const inspections = useInspectionOptions();
  /** Where, which kind, how many a day. */
  const placesOf = (row: Path) => [
    <ChoiceField key="o" draft={draft} path={[...row, 'office']} label={t.office} options={offices} isBare />,
    <ChoiceField
      key="i"
      draft={draft}
      path={[...row, 'inspection']}
      label={t.inspection}
      options={inspections}
      isBare
    />,
    <NumberField key="n" draft={draft} path={[...row, 'perDay']} label={t.places} isBare />,
  ];
  return (
    <section className="card" aria-label={t.capacities}>
      <header>
        <h2>{t.capacities}</h2>
      </header>
      <div className="in stack">
        <Rows
          draft={draft}
          path={['capacities']}
          title={t.capacities}
          columns={[t.office, t.inspection, t.places]}
          fresh={() => ({ office: '*', inspection: 'physical', perDay: 0 })}
          cells={placesOf}
        />
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
        <Rows
          draft={draft}
          path={['critical']}
          title={t.criticalQuota}
          columns={[t.office, t.inspection, t.places, t.share]}
          fresh={() => ({ office: '*', inspection: 'physical', share: 0.2 })}
          cells={(row) => [
            ...placesOf(row),
            <NumberField key="s" draft={draft} path={[...row, 'share']} label={t.share} isBare />,
          ]}
        />
      </div>
    </section>
  );
}

function useOffices({ offices }: PolicyDraft): readonly Option[] {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  return [
    { value: '*', title: `* ${t.everywhere}` },
    ...offices.map(({ code, name }) => ({ value: code, title: `${code} ${say(name)}` })),
  ];
}
