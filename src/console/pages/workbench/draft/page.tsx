/** Writes a study, new or again: reads what there is to learn from, and lets only its author change one. */

import type { StudySources, StudyView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { useHasRight } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchDraftTexts } from '../../../texts/workbench-draft.ts';
import { DraftForm } from './form.tsx';
import { freshDraft } from './state.ts';

export default function DraftPage({ id }: { readonly id: string | null }) {
  const t = useTexts(workbenchDraftTexts);
  const mayMake = useHasRight()('study.make');
  if (!mayMake) return <NotAllowed title={t.notAllowed} body={t.notAllowedBody} />;
  return id === null ? <NewDraft /> : <OldDraft id={id} />;
}

function NotAllowed({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <section className="card">
      <Empty title={title}>{body}</Empty>
    </section>
  );
}

const LOADING = <Skeleton rows={10} />;
/** A draft that is being written must not begin again because its sources were read again. */
const SOURCES = { staleMillis: 600_000 };

function NewDraft() {
  const sources = useGet<StudySources>('/studies/sources', undefined, SOURCES);
  return (
    <Await query={sources} loading={LOADING}>
      {(read) => <DraftForm id={null} since="" beginning={freshDraft(read)} sources={read} />}
    </Await>
  );
}

function OldDraft({ id }: { readonly id: string }) {
  const t = useTexts(workbenchDraftTexts);
  const sources = useGet<StudySources>('/studies/sources', undefined, SOURCES);
  const study = useGet<StudyView>(`/studies/${encodeURIComponent(id)}`);
  return (
    <Await query={sources} loading={LOADING}>
      {(read) => (
        <Await query={study} loading={LOADING}>
          {({ title, purpose, definition, changedAt, mayChange }) =>
            mayChange ? (
              <DraftForm
                id={id}
                since={changedAt}
                beginning={{ title, purpose, definition }}
                sources={read}
              />
            ) : (
              <NotAllowed title={t.notOwn} body={t.notOwnBody} />
            )
          }
        </Await>
      )}
    </Await>
  );
}
