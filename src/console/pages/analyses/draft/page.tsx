/** Writes an analysis, new or again: reads what there is to choose from, and lets only its author change one. */
import type { AnalysisSources, AnalysisView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { useUrlState } from '../../../parts/url-state.ts';
import { useHasRight } from '../../../session/session.tsx';
import { analysesTexts } from '../../../texts/analyses.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { DraftForm } from './form.tsx';
import { freshDraft } from './state.ts';

export default function DraftPage({ id }: { readonly id: string | null }) {
  const t = useTexts(analysesTexts);
  const mayMake = useHasRight()('study.make');
  const sources = useGet<AnalysisSources>('/analyses/sources');
  if (!mayMake) return <Empty title={t.notAllowed}>{t.newNot}</Empty>;
  return (
    <Await query={sources} loading={<Skeleton rows={10} />}>
      {(known) => (id === null ? <New sources={known} /> : <Old id={id} sources={known} />)}
    </Await>
  );
}

function New({ sources }: { readonly sources: AnalysisSources }) {
  const [wanted] = useUrlState('template');
  const template = sources.templates.find(({ id }) => id === wanted) ?? sources.templates[0]!;
  return <DraftForm id={null} sources={sources} beginning={freshDraft(sources, template)} />;
}

function Old({ id, sources }: { readonly id: string; readonly sources: AnalysisSources }) {
  const t = useTexts(analysesTexts);
  const query = useGet<AnalysisView>(`/analyses/${encodeURIComponent(id)}`);
  return (
    <Await query={query} loading={<Skeleton rows={10} />}>
      {({ title, purpose, definition, mayChange }) =>
        mayChange ? (
          <DraftForm id={id} sources={sources} beginning={{ title, purpose, definition }} />
        ) : (
          <Empty title={t.notAllowed}>{t.onlyAuthor}</Empty>
        )
      }
    </Await>
  );
}
