/** The form of a draft: all fields with code names, what is wrong at its field, saved as one writes, submitted when it is right. */
import './desk.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { DraftContent, DraftView, SubmitResult } from '../../../exchange/contract.ts';
import { post, put, remove } from '../../http/client.ts';
import { keyOf, useGet } from '../../http/use-get.ts';
import { useKeys } from '../../parts/keyboard.ts';
import { Await, Problems, Skeleton } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useDo } from '../../parts/use-do.ts';
import { declarationFieldTexts } from '../../texts/declaration-fields.ts';
import { exportTexts } from '../../texts/exports.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { CodeSuggestion } from './code-suggestion.tsx';
import type { DraftGroup } from './draft-fields.ts';
import { headFieldsOf, lineFieldsOf } from './draft-fields-export.ts';
import { FieldInput } from './field-input.tsx';
import { readAt, writeAt } from './pointer.ts';

export default function DraftPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = useGet<DraftView>(`/desk/drafts/${id}`, undefined, { staleMillis: Number.POSITIVE_INFINITY });
  return (
    <Await query={query} loading={<Skeleton rows={14} />}>
      {(draft) => <Form key={draft.id} draft={draft} />}
    </Await>
  );
}

function Form({ draft }: { readonly draft: DraftView }) {
  const t = useTexts(deskTexts);
  const fields = useTexts(declarationFieldTexts);
  const own = useTexts(exportTexts);
  const [content, setContent] = useState<DraftContent>(draft.content);
  const isChanged = JSON.stringify(content) !== JSON.stringify(draft.content);
  const write = (pointer: string, value: unknown) => setContent((old) => writeAt(old, pointer, value));
  const items = (readAt(content, '/items') ?? []) as readonly unknown[];
  const direction = readAt(content, '/direction') === 'export' ? 'export' : 'import';
  const shared = { content, check: draft.check, write };
  return (
    <>
      <div className="head">
        <Link href="/desk/drafts">{t.drafts}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{draft.title === '' ? t.untitled : draft.title}</h1>
        <span className="dim">{t[`origin_${draft.origin}`]}</span>
        {direction === 'export' && <span className="st off">{own.export}</span>}
      </div>
      {headFieldsOf(direction).map((group) => (
        <Group
          key={`${group.id}/${group.party ?? ''}`}
          title={group.party === undefined ? t[group.id] : fields[group.party]}
          fields={group.fields}
          {...shared}
        />
      ))}
      {items.map((_, index) => (
        <Group
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are known by their place
          key={index}
          title={fill(t.line, { n: index + 1 })}
          fields={lineFieldsOf(direction, index)}
          {...shared}
          beside={<CodeSuggestion content={content} index={index} write={write} />}
          tools={
            items.length > 1 ? (
              <button
                type="button"
                className="btn link"
                onClick={() => write('/items', without(items, index))}
              >
                {fill(t.removeLine, { n: index + 1 })}
              </button>
            ) : null
          }
        />
      ))}
      <p>
        <button
          type="button"
          className="btn"
          onClick={() => write('/items', [...items, { sequence: items.length + 1 }])}
        >
          {t.addLine}
        </button>
      </p>
      <Bar draft={draft} content={content} isChanged={isChanged} onSaved={setContent} />
    </>
  );
}

/** Lines are counted anew from 1. */
function without(items: readonly unknown[], index: number): unknown[] {
  return items
    .filter((_, place) => place !== index)
    .map((item, place) => ({ ...(item as object), sequence: place + 1 }));
}

function Group(props: {
  readonly title: string;
  readonly fields: DraftGroup['fields'];
  readonly content: DraftContent;
  readonly check: DraftView['check'];
  readonly write: (pointer: string, value: unknown) => void;
  readonly tools?: React.ReactNode;
  readonly beside?: React.ReactNode;
}) {
  const { check, content, write } = props;
  return (
    <section className="card" aria-label={props.title}>
      <header>
        <h2>{props.title}</h2>
        <span className="tools">{props.tools}</span>
      </header>
      <div className="dk-form">
        {props.fields.map((field) => (
          <FieldInput
            key={field.pointer}
            field={field}
            value={readAt(content, field.pointer)}
            problems={check.problems.filter(({ pointer }) => pointer === field.pointer)}
            warnings={check.warnings.filter(({ pointer }) => pointer === field.pointer)}
            onChange={(value) => write(field.pointer, value)}
          />
        ))}
      </div>
      {props.beside}
    </section>
  );
}

interface BarProps {
  readonly draft: DraftView;
  readonly content: DraftContent;
  readonly isChanged: boolean;
  readonly onSaved: (content: DraftContent) => void;
}

/** Saving checks as well; submitting saves first, so that what is filed is what is on the screen. */
function Bar({ draft, content, isChanged, onSaved }: BarProps) {
  const t = useTexts(deskTexts);
  const show = useToast();
  const [, go] = useLocation();
  const client = useQueryClient();
  const { isBusy, run } = useDo();
  const path = `/desk/drafts/${draft.id}`;
  const keep = (next: DraftView) => {
    client.setQueryData(keyOf(path), next);
    onSaved(next.content);
  };
  const save = async () => keep(await put<DraftView>(path, { content, revision: draft.revision }));
  const submit = () =>
    run(async () => {
      if (isChanged) await save();
      const result = await post<SubmitResult>(`${path}/submit`, {});
      if (result.isFiled && result.number !== null) {
        show({ text: fill(t.submitted, { number: result.number }) });
        go(`/desk/declarations/${encodeURIComponent(result.number)}`);
        // What is filed is a draft no more, and must not be asked for again.
        client.removeQueries({ queryKey: keyOf(path) });
      } else {
        const { problems, warnings } = result;
        const now = client.getQueryData<DraftView>(keyOf(path)) ?? draft;
        client.setQueryData(keyOf(path), { ...now, check: { problems, count: problems.length, warnings } });
      }
    });
  const saveNow = () =>
    run(async () => {
      await save();
      show({ text: t.saved });
    });
  const drop = () =>
    run(async () => {
      await remove(path);
      show({ text: t.dropped });
      go('/desk/drafts');
    });
  useKeys({
    'Ctrl+s': { title: t.save, run: () => void saveNow() },
    'Ctrl+Enter': { title: t.submit, run: () => void submit() },
  });
  const { problems, count } = draft.check;
  return (
    <div className="dk-bar">
      {count === 0 ? (
        <span className="st ok">{t.problemsNone}</span>
      ) : (
        <details>
          <summary className="st bad">{fill(t.problems, { n: count })}</summary>
          <Problems problems={problems} count={count} most={30} />
        </details>
      )}
      {isChanged && <span className="mid">{t.notSaved}</span>}
      <span className="grow" />
      <button type="button" className="btn s" disabled={isBusy} onClick={() => void drop()}>
        {t.drop}
      </button>
      <button type="button" className="btn" disabled={isBusy} onClick={() => void saveNow()}>
        {t.save} · {t.check}
      </button>
      <button type="button" className="btn main-act" disabled={isBusy} onClick={() => void submit()}>
        {t.submit} <kbd>Ctrl Enter</kbd>
      </button>
    </div>
  );
}
