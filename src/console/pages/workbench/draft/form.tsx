/** A study as a calm sequence on one page: which cases, what to find, a look and columns, how to judge, title and saving. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { StudyColumn, StudyDraft, StudySources, StudyView } from '../../../../exchange/contract.ts';
import { ApiError, post, put } from '../../../http/client.ts';
import { useKeys } from '../../../parts/keyboard.ts';
import { ErrorView } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toast.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import { LookPart } from '../look/look-part.tsx';
import { useLook } from '../look/use-look.ts';
import { useTitles } from '../titles.ts';
import { JudgePart } from './judge-part.tsx';
import { OutcomePart } from './outcome-part.tsx';
import { SavePart } from './save-part.tsx';
import { SourcePart } from './source-part.tsx';
import { columnsAfterLook, lookKey, withColumns } from './state.ts';
import { Steps } from './steps.tsx';
import { type DraftWork, useDraft } from './use-draft.ts';

interface Props {
  readonly id: string | null;
  readonly since: string;
  readonly beginning: StudyDraft;
  readonly sources: StudySources;
}

export function DraftForm({ id, since, beginning, sources }: Props) {
  const t = useTexts(workbenchDraftTexts);
  const bench = useTexts(workbenchTexts);
  const work = useDraft(id, since, beginning);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const { definition } = work.draft;
  const look = useLook(definition, ({ key, looked }) => {
    if (key !== lookKey(definition) || looked.hits === 0) return;
    const after = columnsAfterLook(definition.columns, looked.columns, definition, key !== work.chosenBy);
    work.change(
      (draft) => ({ ...draft, definition: withColumns(draft.definition, after.columns) }),
      '/definition/columns',
    );
    work.choseBy(key);
    setLeftOut(after.leftOut);
  });
  const columns = columnsOf(work.draft, sources);
  const titleOf = useTitles(columns);
  const saving = useSaving(id, work);
  useKeys({ 'Ctrl+Enter': { title: t.save, run: () => saving.mutate() } });
  const isRefused = saving.error instanceof ApiError && saving.error.status === 422;
  return (
    <>
      <div className="head">
        <h1>{id === null ? t.newTitle : t.editTitle}</h1>
        <span className="grow" />
        <Link className="btn s" href={id === null ? '/workbench' : `/workbench/${id}`}>
          {id === null ? bench.back : bench.study}
        </Link>
      </div>
      {work.isKept && (
        <p className="row note">
          {t.kept}
          <button type="button" className="btn link" onClick={work.startOver}>
            {t.startOver}
          </button>
        </p>
      )}
      <Steps problems={work.problems} />
      <SourcePart work={work} sources={sources} />
      <OutcomePart work={work} sources={sources} columns={columns} look={look} />
      <LookPart work={work} look={look} titleOf={titleOf} leftOut={leftOut} />
      <JudgePart work={work} columns={columns} titleOf={titleOf} />
      <SavePart work={work} isSaving={saving.isPending} save={() => saving.mutate()} />
      {saving.error !== null && !isRefused && (
        <ErrorView error={saving.error} retry={() => saving.mutate()} />
      )}
      {work.problems.length > 0 && (
        <p role="alert" className="wb-said is-bad">
          {fill(t.problems, { n: work.problems.length })}
        </p>
      )}
    </>
  );
}

/** Columns that the chosen data has, whether looked at or not. */
function columnsOf({ definition: { source } }: StudyDraft, sources: StudySources): readonly StudyColumn[] {
  return source.kind === 'examined'
    ? (sources.directions.find(({ direction }) => direction === source.direction)?.columns ?? [])
    : (sources.tables.find(({ id }) => id === source.table)?.columns ?? []);
}

function useSaving(id: string | null, work: DraftWork) {
  const t = useTexts(workbenchDraftTexts);
  const toast = useToast();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: () =>
      id === null
        ? post<StudyView>('/studies', work.draft)
        : put<StudyView>(`/studies/${encodeURIComponent(id)}`, work.draft),
    onSuccess: (study) => {
      work.forget();
      client.setQueryData([`/studies/${study.id}`], study);
      void client.invalidateQueries({ queryKey: ['/studies'] });
      toast({ text: t.saved });
      navigate(`/workbench/${study.id}`);
    },
    onError: (error) => {
      if (error instanceof ApiError && error.body !== null) work.complain(error.body.problems);
    },
  });
}
