/** Where the next policy is drafted: by form, with what is wrong at its place, a comparison with the last month, and the request. */
import '../../../parts/charts/charts.css';
import '../../reading.css';
import '../policy.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { Policy, PolicyDraft, PolicyVersionView } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { useGet } from '../../../http/use-get.ts';
import { Await, ErrorView, Skeleton } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toast.tsx';
import { policyWorkTexts } from '../../../texts/policy-work.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { PreviewPanel } from '../preview/panel.tsx';
import { Changes } from '../version.tsx';
import { BasicPart, RandomPart, ScorePart, TrustPart } from './basic-parts.tsx';
import { CapacityPart } from './capacity-part.tsx';
import { ExportPart } from './export-part.tsx';
import { CriteriaPart, DetectorPart, MandatoryPart } from './rule-parts.tsx';
import { type DraftWork, useDraft } from './use-draft.ts';

export default function PolicyDraftPage() {
  const [parameters] = useSearchParams();
  const from = Number(parameters.get('from'));
  const choices = useGet<PolicyDraft>('/policies/draft', undefined, { staleMillis: 0 });
  const source = useGet<PolicyVersionView>(`/policies/${from}`, undefined, { isEnabled: from > 0 });
  const loading = (
    <div className="card">
      <Skeleton rows={14} />
    </div>
  );
  return (
    <Await query={choices} loading={loading}>
      {(known) =>
        from > 0 ? (
          <Await query={source} loading={loading}>
            {(view) => <Editor choices={known} beginning={view.policy} from={view.version} />}
          </Await>
        ) : (
          <Editor choices={known} beginning={known.policy} from={known.basedOn} />
        )
      }
    </Await>
  );
}

interface EditorProps {
  readonly choices: PolicyDraft;
  readonly beginning: Policy;
  readonly from: number;
}

function Editor({ choices, beginning, from }: EditorProps) {
  const t = useTexts(policyWorkTexts);
  const draft = useDraft(choices, beginning, from);
  const count = draft.problems.length;
  return (
    <>
      <div className="head">
        <Link href="/policy">{t.back}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{t.draft}</h1>
        <span className="mid">{fill(t.draftFrom, { n: from })}</span>
        <span className={`st ${draft.isChecking ? 'off' : count > 0 ? 'bad' : 'ok'}`} role="status">
          {draft.isChecking ? t.checking : count > 0 ? fill(t.problems, { n: count }) : t.noProblems}
        </span>
        <span className="grow" />
        <span className="note">{t.draftKept}</span>
        <button type="button" className="btn" onClick={draft.startOver}>
          {t.startOver}
        </button>
      </div>
      <div className="rd-cols">
        <div>
          <CapacityPart draft={draft} choices={choices} />
          <ExportPart draft={draft} choices={choices} />
          <DetectorPart draft={draft} choices={choices} />
          <MandatoryPart draft={draft} />
          <CriteriaPart draft={draft} choices={choices} />
        </div>
        <div>
          <Request draft={draft} choices={choices} />
          <BasicPart draft={draft} />
          <ScorePart draft={draft} />
          <RandomPart draft={draft} />
          <TrustPart draft={draft} />
        </div>
      </div>
      {draft.checked && <Changes changes={draft.checked.changes} basedOn={choices.basedOn} />}
      <PreviewPanel
        policy={draft.policy}
        latest={null}
        mayStart
        {...(count > 0 ? { whyNot: fill(t.problems, { n: count }) } : {})}
      />
    </>
  );
}

function Request({ draft, choices }: { readonly draft: DraftWork; readonly choices: PolicyDraft }) {
  const t = useTexts(policyWorkTexts);
  const toast = useToast();
  const client = useQueryClient();
  const [, go] = useLocation();
  const [why, setWhy] = useState('');
  const id = useId();
  const request = useMutation({
    mutationFn: () =>
      post<PolicyVersionView>('/policies', {
        policy: draft.policy,
        basedOn: choices.basedOn,
        why: why.trim(),
      }),
    onSuccess: (view) => {
      draft.forget();
      toast({ text: fill(t.proposed, { n: view.version, day: view.validFrom }) });
      void client.invalidateQueries();
      go(`/policy/versions/${view.version}`);
    },
  });
  const isReady = !draft.isChecking && draft.problems.length === 0 && why.trim() !== '';
  return (
    <section className="card" aria-label={t.propose}>
      <form
        className="in stack"
        onSubmit={(event) => {
          event.preventDefault();
          request.mutate();
        }}
      >
        <div className="field">
          <label htmlFor={id}>
            {t.why} <span className="dim">{t.whyHint}</span>
          </label>
          <textarea
            id={id}
            rows={3}
            maxLength={2000}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        </div>
        <button type="submit" className="btn main-act" disabled={!isReady || request.isPending}>
          {t.propose}
        </button>
        {!isReady && <p className="note">{t.proposeNeeds}</p>}
        {request.isError && <ErrorView error={request.error} />}
      </form>
    </section>
  );
}
