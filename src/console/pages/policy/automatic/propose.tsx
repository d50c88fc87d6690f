/** Proposes automatic acceptance: basis, scope, days and reason; every problem comes back at once. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { seoulDay } from '../../../../core/day.ts';
import type { AutomaticAcceptanceProposal, AutomaticAcceptanceView } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { ErrorView } from '../../../parts/states.tsx';
import { useBusinessNow } from '../../../session/status.ts';
import { automaticTexts } from '../../../texts/automatic.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { Field } from './field.tsx';

interface Draft {
  readonly basis: string;
  readonly offices: string;
  readonly hasImports: boolean;
  readonly hasExports: boolean;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

const EMPTY: Draft = {
  basis: '',
  offices: '',
  hasImports: true,
  hasExports: false,
  from: '',
  to: '',
  why: '',
};

function proposalOf(draft: Draft, today: string): AutomaticAcceptanceProposal {
  const offices = draft.offices.split(/[\s,]+/).filter((code) => code !== '');
  return {
    basis: draft.basis.trim(),
    ...(offices.length === 0 ? {} : { offices }),
    lanes: ['release'],
    directions: [
      ...(draft.hasImports ? ['import' as const] : []),
      ...(draft.hasExports ? ['export' as const] : []),
    ],
    validFrom: draft.from === '' ? today : draft.from,
    ...(draft.to === '' ? {} : { validTo: draft.to }),
    why: draft.why.trim(),
  };
}

export function Propose() {
  const t = useTexts(automaticTexts);
  const client = useQueryClient();
  const now = useBusinessNow(60_000);
  const today = now === null ? '' : seoulDay(now);
  const [draft, setDraft] = useState(EMPTY);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const [fromId, toId] = [useId(), useId()];
  const propose = useMutation({
    mutationFn: () =>
      post<readonly AutomaticAcceptanceView[]>('/acceptances/automatic', proposalOf(draft, today)),
    onSuccess: (settings) => {
      client.setQueryData(['/acceptances/automatic'], settings);
      setDraft(EMPTY);
    },
  });
  return (
    <section className="card" aria-label={t.propose}>
      <header>
        <h2>{t.propose}</h2>
      </header>
      <form
        className="in stack"
        onSubmit={(event) => {
          event.preventDefault();
          propose.mutate();
        }}
      >
        <Field title={t.basis} value={draft.basis} most={1000} onChange={(basis) => set({ basis })} />
        <fieldset className="po-choices">
          <legend>{t.directions}</legend>
          <label className="row">
            <input
              type="checkbox"
              checked={draft.hasImports}
              onChange={(event) => set({ hasImports: event.target.checked })}
            />
            {t.import}
          </label>
          <label className="row">
            <input
              type="checkbox"
              checked={draft.hasExports}
              onChange={(event) => set({ hasExports: event.target.checked })}
            />
            {t.export}
          </label>
        </fieldset>
        <Field
          title={t.offices}
          hint={t.officesHint}
          value={draft.offices}
          most={400}
          onChange={(offices) => set({ offices })}
        />
        <div className="row">
          <div className="field">
            <label htmlFor={fromId}>{t.from}</label>
            <input
              id={fromId}
              type="date"
              value={draft.from === '' ? today : draft.from}
              onChange={(event) => set({ from: event.target.value })}
            />
          </div>
          <div className="field">
            <label htmlFor={toId}>
              {t.to} <span className="dim">{t.toHint}</span>
            </label>
            <input
              id={toId}
              type="date"
              value={draft.to}
              onChange={(event) => set({ to: event.target.value })}
            />
          </div>
        </div>
        <Field title={t.why} value={draft.why} most={2000} onChange={(why) => set({ why })} />
        <div className="row">
          <button type="submit" className="btn main-act" disabled={propose.isPending || today === ''}>
            {t.propose}
          </button>
          <span className="note">{t.proposeNote}</span>
        </div>
        {propose.isError && <ErrorView error={propose.error} />}
      </form>
    </section>
  );
}
