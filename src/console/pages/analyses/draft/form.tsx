/** An analysis as a calm sequence on one page: template, days, columns, table, parameters, title and saving. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { AnalysisDraft, AnalysisSources, AnalysisView } from '../../../../exchange/contract.ts';
import { ApiError, post, put } from '../../../http/client.ts';
import { useKeys } from '../../../parts/keyboard.ts';
import { ErrorView } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toast.tsx';
import { useUrlState } from '../../../parts/url-state.ts';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { Choice, WrongAt } from '../../workbench/draft/part.tsx';
import type { PlacedProblem } from '../../workbench/draft/state.ts';
import { Tables } from '../../workbench/draft/tables.tsx';
import { Parameters } from './parameters.tsx';
import { Period } from './period.tsx';
import { Roles } from './roles.tsx';
import { SaveFields } from './save-fields.tsx';
import { withoutUnknown, withTemplate } from './state.ts';

interface Props {
  readonly id: string | null;
  readonly sources: AnalysisSources;
  readonly beginning: AnalysisDraft;
}

export function DraftForm({ id, sources, beginning }: Props) {
  const t = useTexts(analysesTexts);
  const say = useSay();
  const [draft, setDraft] = useState(beginning);
  const [problems, setProblems] = useState<readonly PlacedProblem[]>([]);
  const [, setWanted] = useUrlState('template');
  const saving = useSaving(id, draft, setProblems);
  const template = sources.templates.find((one) => one.id === draft.definition.template)!;
  const set = (next: AnalysisDraft) => {
    setDraft(next);
    setProblems([]);
  };
  const define = (part: Partial<AnalysisDraft['definition']>) =>
    set(withoutUnknown({ ...draft, definition: { ...draft.definition, ...part } }, template, sources));
  useKeys({ 'Ctrl+Enter': { title: t.save, run: () => saving.mutate() } });
  const isRefused = saving.error instanceof ApiError && saving.error.status === 422;
  const home = id === null ? '/workbench/analyses' : `/workbench/analyses/${id}`;
  return (
    <>
      <div className="head">
        <h1>{id === null ? t.draftNew : t.draftEdit}</h1>
        <span className="grow" />
        <Link className="btn s" href={home}>
          {t.leave}
        </Link>
      </div>
      <Part title={t.partTemplate}>
        <div className="wb-choices" role="radiogroup" aria-label={t.partTemplate}>
          {sources.templates.map((one) => (
            <Choice
              key={one.id}
              group="template"
              title={say(one.title)}
              what={say(one.asks)}
              isChosen={one.id === template.id}
              choose={() => {
                set(withTemplate(draft, one, sources));
                setWanted(one.id);
              }}
            />
          ))}
        </div>
        <p className="note">{say(template.caveat)}</p>
      </Part>
      <Part title={t.partRecords}>
        <Period definition={draft.definition} today={sources.today} define={define} />
        <WrongAt problems={problems} at="/definition/period" />
      </Part>
      {template.needsTable && (
        <Part title={t.partTable}>
          <Tables
            tables={sources.tables}
            chosen={draft.definition.brought ?? ''}
            choose={(brought) => define({ brought })}
          />
          <WrongAt problems={problems} at="/definition/brought" />
        </Part>
      )}
      <Part title={t.partColumns}>
        <Roles
          template={template}
          sources={sources}
          definition={draft.definition}
          problems={problems}
          define={define}
        />
      </Part>
      <Part title={t.partParameters}>
        <Parameters template={template} definition={draft.definition} problems={problems} define={define} />
      </Part>
      <Part title={t.partSave}>
        <SaveFields draft={draft} set={set} problems={problems} />
        <p>
          <button
            type="button"
            className="btn main-act"
            disabled={saving.isPending}
            onClick={() => saving.mutate()}
          >
            {t.save} <kbd>Ctrl Enter</kbd>
          </button>
        </p>
      </Part>
      {saving.error !== null && !isRefused && (
        <ErrorView error={saving.error} retry={() => saving.mutate()} />
      )}
      {problems.length > 0 && (
        <p role="alert" className="wb-said is-bad">
          {fill(t.problems, { n: problems.length })}
        </p>
      )}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card wb-part an-part" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <div className="in stack">{children}</div>
    </section>
  );
}

function useSaving(
  id: string | null,
  draft: AnalysisDraft,
  complain: (problems: readonly PlacedProblem[]) => void,
) {
  const t = useTexts(analysesTexts);
  const toast = useToast();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: () =>
      id === null
        ? post<AnalysisView>('/analyses', draft)
        : put<AnalysisView>(`/analyses/${encodeURIComponent(id)}`, draft),
    onSuccess: (analysis) => {
      client.setQueryData([`/analyses/${analysis.id}`], analysis);
      void client.invalidateQueries({ queryKey: ['/analyses'] });
      toast({ text: t.saved });
      navigate(`/workbench/analyses/${analysis.id}`);
    },
    onError: (error) => {
      if (error instanceof ApiError && error.body !== null) complain(error.body.problems);
    },
  });
}
