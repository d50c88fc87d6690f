/** Where a criterion is written: condition and facts, checked while typing, saved as a draft or sent on to shadow. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { CriterionDetail, CriterionField, CriterionVersion } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { useKeys } from '../../../parts/keyboard.ts';
import { ErrorView } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toast.tsx';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { useCriterionWords } from '../use-words.ts';
import { type Condition, ConditionCard, expressionOf } from './condition-card.tsx';
import { type DraftFields, sentDraft } from './draft.ts';
import { Area, FactsForm, Labelled } from './facts-form.tsx';
import { useCheck } from './use-check.ts';

export interface EditorProps {
  /** The criterion that a version is written of; null for a new one. */
  readonly of: { readonly detail: CriterionDetail; readonly from: CriterionVersion } | null;
  readonly fields: readonly CriterionField[];
  readonly condition: Condition;
  readonly draft: DraftFields;
}

export function Editor(props: EditorProps) {
  const { of } = props;
  const t = useCriterionWords(props.draft);
  const [condition, setCondition] = useState(props.condition);
  const [draft, setDraft] = useState(props.draft);
  const [why, setWhy] = useState('');
  const fields = props.fields.filter(({ scope }) => draft.scope === 'item' || scope === 'declaration');
  const { expression } = expressionOf(condition, fields);
  const { validFrom, validTo } = draft;
  const check = useCheck({
    scope: draft.scope,
    ...(draft.direction === undefined ? {} : { direction: draft.direction }),
    expression,
    validFrom,
    ...(validTo === '' ? {} : { validTo }),
  });
  const isOpen = check.check?.proof.answer === 'open';
  const { save, isSaving, error } = useSave(of);
  const send = (isShadow: boolean) => save({ draft: sentDraft(draft, expression), why }, isShadow);
  useKeys({ 'Ctrl+Enter': { title: t.save, run: () => void send(false) } });
  const home = of === null ? '/criteria' : `/criteria/${encodeURIComponent(of.detail.criterion.id)}`;
  return (
    <>
      <div className="head">
        <Link href={home}>{of === null ? t.back : of.detail.criterion.id}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{of === null ? t.editorNew : fill(t.editorTitle, { id: of.detail.criterion.id })}</h1>
        {of !== null && <span className="mid">{fill(t.basedOn, { n: of.from.criterion.version })}</span>}
      </div>
      <div className="rd-cols">
        <div>
          <ConditionCard
            condition={condition}
            set={setCondition}
            fields={fields}
            check={check}
            scope={<Scope draft={draft} set={setDraft} />}
          />
          <section className="card" aria-label={t.save}>
            <div className="in stack">
              <Area label={t.whyLabel} value={why} set={setWhy} />
              {error !== null && <ErrorView error={error} />}
              <div className="row">
                <Link className="btn" href={home}>
                  {t.leave}
                </Link>
                <span className="grow" />
                {!isOpen && <span className="note">{t.saveRefused}</span>}
                <button type="button" className="btn" disabled={isSaving} onClick={() => void send(false)}>
                  {t.save} <kbd>Ctrl Enter</kbd>
                </button>
                <button
                  type="button"
                  className="btn main-act"
                  disabled={isSaving || !isOpen}
                  onClick={() => void send(true)}
                >
                  {t.saveShadow}
                </button>
              </div>
            </div>
          </section>
        </div>
        <div>
          <FactsForm draft={draft} set={setDraft} />
        </div>
      </div>
    </>
  );
}

function Scope({ draft, set }: { readonly draft: DraftFields; readonly set: (draft: DraftFields) => void }) {
  const t = useCriterionWords(draft);
  return (
    <Labelled label={t.scope}>
      {(id) => (
        <select
          id={id}
          className="select"
          value={draft.scope}
          onChange={(event) => set({ ...draft, scope: event.target.value as DraftFields['scope'] })}
        >
          <option value="item">{t['scope.item']}</option>
          <option value="declaration">{t['scope.declaration']}</option>
        </select>
      )}
    </Labelled>
  );
}

interface Sent {
  readonly draft: ReturnType<typeof sentDraft>;
  readonly why: string;
}

/** Saves, sends on where that is wanted, and opens the page of the criterion; what was saved stays saved. */
function useSave(of: EditorProps['of']) {
  const t = useTexts(criterionLifeTexts);
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const toast = useToast();
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const store = (sent: Sent): Promise<CriterionDetail> => {
    if (of === null) return post('/criteria', sent);
    const { criterion } = of.from;
    const latest = of.detail.versions[0]?.criterion.version ?? criterion.version;
    const id = encodeURIComponent(criterion.id);
    return post(`/criteria/${id}/versions`, { ...sent, basedOn: criterion.version, latest });
  };
  const save = async (sent: Sent, isShadow: boolean) => {
    setSaving(true);
    setError(null);
    try {
      const stored = await store(sent);
      const { id, version } = stored.versions[0]?.criterion ?? stored.criterion;
      toast({ text: fill(t.saved, { id, n: version }) });
      const page = `/criteria/${encodeURIComponent(id)}`;
      if (isShadow) await post(`${page}/moves`, { version, move: 'shadow' }).catch(tell(toast));
      await client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/criteria'),
      });
      navigate(`${page}?version=${version}`);
    } catch (thrown) {
      setError(thrown as Error);
    } finally {
      setSaving(false);
    }
  };
  return { save, isSaving, error };
}

/** The draft is saved all the same: what was refused is only the next step. */
function tell(toast: ReturnType<typeof useToast>): (error: Error) => void {
  return (error) => void toast({ text: error.message, isBad: true });
}
