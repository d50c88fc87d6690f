/** Everything of a criterion but its condition: name, what a hit leads to, what to look at, owner, basis and validity. */
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Criterion } from '../../../../exchange/contract.ts';
import { criteriaTexts } from '../../../texts/criteria.ts';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { isAboutParcels } from '../use-words.ts';
import type { DraftFields } from './draft.ts';

const DEMANDS = ['audit', 'documents', 'x-ray', 'physical', 'laboratory', 'stop'] as const;
/** Nobody audits a parcel afterwards, and none is sent to a laboratory at once. */
const OF_PARCELS = ['documents', 'x-ray', 'physical', 'stop'] as const;
const KINDS = ['risk', 'quota', 'mandatory'] as const;

interface Props {
  readonly draft: DraftFields;
  readonly set: (draft: DraftFields) => void;
}

export function FactsForm({ draft, set }: Props) {
  const t = useTexts(criterionLifeTexts);
  const c = useTexts(criteriaTexts);
  const change = (more: Partial<DraftFields>) => set({ ...draft, ...more });
  const { title, look } = draft;
  return (
    <section className="card" aria-label={t.facts}>
      <header>
        <h2>{t.facts}</h2>
      </header>
      <div className="in stack cr-facts">
        <Line label={t.nameKo} value={title.ko} set={(ko) => change({ title: { ...title, ko } })} />
        <Line label={t.nameEn} value={title.en} set={(en) => change({ title: { ...title, en } })} />
        <Labelled label={t.demandLabel}>
          {(id) => (
            <select
              id={id}
              value={draft.demand}
              onChange={(event) => change({ demand: event.target.value as Criterion['demand'] })}
            >
              {(isAboutParcels(draft) ? OF_PARCELS : DEMANDS).map((demand) => (
                <option key={demand} value={demand}>
                  {c[`demand.${demand}`]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={t.kindLabel} hint={c.kindWhy}>
          {(id) => (
            <select
              id={id}
              value={draft.kind}
              onChange={(event) => change({ kind: event.target.value as Criterion['kind'] })}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {c[kind]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Area label={t.lookKo} value={look.ko} set={(ko) => change({ look: { ...look, ko } })} />
        <Area label={t.lookEn} value={look.en} set={(en) => change({ look: { ...look, en } })} />
        <Line label={t.ownerLabel} value={draft.owner} set={(owner) => change({ owner })} />
        <Line
          label={t.basisLabel}
          hint={t.basisHint}
          value={draft.basis}
          set={(basis) => change({ basis })}
        />
        <div className="cr-days">
          <Line
            label={t.validFrom}
            type="date"
            value={draft.validFrom}
            set={(validFrom) => change({ validFrom })}
          />
          <Line label={t.validTo} type="date" value={draft.validTo} set={(validTo) => change({ validTo })} />
        </div>
        <p className="note">{t.validToHint}</p>
      </div>
    </section>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: (id: string) => ReactNode;
}

export function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <p className="note">{hint}</p>}
    </div>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly hint?: string;
  readonly type?: 'text' | 'date';
}

export function Line({ label, value, set, hint, type = 'text' }: LineProps) {
  return (
    <Labelled label={label} {...(hint === undefined ? {} : { hint })}>
      {(id) => <input id={id} type={type} value={value} onChange={(event) => set(event.target.value)} />}
    </Labelled>
  );
}

export function Area({ label, value, set }: LineProps) {
  return (
    <Labelled label={label}>
      {(id) => <textarea id={id} rows={2} value={value} onChange={(event) => set(event.target.value)} />}
    </Labelled>
  );
}
