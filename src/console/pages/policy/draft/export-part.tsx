/** The part of the editor about exports: places, chance and controls of their own, or none at all. */
import type { Policy, PolicyDraft } from '../../../../exchange/contract.ts';
import { policyExportTexts } from '../../../texts/policy-exports.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ControlRows } from './control-rows.tsx';
import type { Draft } from './edit.ts';
import { ChoiceField, NumberField, useInspectionOptions, Wrong } from './fields.tsx';
import { PlaceRows } from './place-rows.tsx';

interface Props {
  readonly draft: Draft;
  readonly choices: PolicyDraft;
}

/** What a policy that said nothing of exports begins with: chance as before, and no places yet. */
function fresh({ random }: Policy): NonNullable<Policy['exports']> {
  return {
    mandatory: [],
    capacities: [
      { office: '*', inspection: 'physical', perDay: 0 },
      { office: '*', inspection: 'x-ray', perDay: 0 },
    ],
    random: { probability: random.probability, inspection: random.inspection },
  };
}

export function ExportPart({ draft, choices }: Props) {
  const t = useTexts(policyExportTexts);
  const { policy } = draft;
  const isOwn = policy.exports !== undefined;
  return (
    <section className="card" aria-label={t.title}>
      <header>
        <h2>{t.title}</h2>
      </header>
      <div className="in stack">
        <label className="po-choices">
          <input
            type="checkbox"
            checked={isOwn}
            onChange={(event) => draft.set(['exports'], event.target.checked ? fresh(policy) : undefined)}
          />{' '}
          {t.own}
        </label>
        <Wrong draft={draft} path={['exports']} />
        <p className="note">{isOwn ? t.ownWhy : t.none}</p>
        {isOwn && <OwnRules draft={draft} choices={choices} />}
      </div>
    </section>
  );
}

function OwnRules({ draft, choices }: Props) {
  const t = useTexts(policyExportTexts);
  const inspections = useInspectionOptions();
  return (
    <>
      <h3>{t.places}</h3>
      <p className="note">{t.placesWhy}</p>
      <PlaceRows draft={draft} choices={choices} path={['exports', 'capacities']} title={t.places} />
      <h3>{t.random}</h3>
      <div className="po-grid">
        <NumberField draft={draft} path={['exports', 'random', 'probability']} label={t.probability} />
        <ChoiceField
          draft={draft}
          path={['exports', 'random', 'inspection']}
          label={t.inspection}
          options={inspections}
        />
      </div>
      <h3>{t.controls}</h3>
      <ControlRows draft={draft} path={['exports', 'mandatory']} title={t.controls} prefix="export-control" />
    </>
  );
}
