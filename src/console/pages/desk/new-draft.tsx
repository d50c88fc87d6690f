/** Begins a draft, empty or from JSON, and opens it. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { DeskView, DraftView, NewDraft } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useDo } from '../../parts/use-do.ts';
import { exportTexts } from '../../texts/exports.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** Makes a draft on the server and opens it. */
export function useMakeDraft(): { isBusy: boolean; make: (draft: NewDraft) => void } {
  const [, go] = useLocation();
  const { isBusy, run } = useDo();
  return {
    isBusy,
    make: (draft) =>
      void run(async () => {
        const made = await post<DraftView>('/desk/drafts', draft);
        go(`/desk/drafts/${made.id}`);
      }),
  };
}

/** Whether the account has a declarant's code: without one it reads and gives authority, and files nothing. */
export function useIsDeclarant(): boolean {
  const parties = useGet<DeskView>('/desk').data?.parties ?? [];
  return parties.some(({ kind }) => kind === 'declarant');
}

export function NewDraftButton() {
  const t = useTexts(deskTexts);
  const own = useTexts(exportTexts);
  const isDeclarant = useIsDeclarant();
  const { isBusy, make } = useMakeDraft();
  if (!isDeclarant) return null;
  return (
    <>
      <button
        type="button"
        className="btn"
        disabled={isBusy}
        onClick={() => make({ content: { direction: 'export' }, origin: 'new' })}
      >
        {own.newExport}
      </button>
      <button type="button" className="btn main-act" disabled={isBusy} onClick={() => make({})}>
        {t.newDraft}
      </button>
    </>
  );
}

export function MoreWays() {
  const t = useTexts(deskTexts);
  const isDeclarant = useIsDeclarant();
  const [isOpen, setOpen] = useState(false);
  if (!isDeclarant) return null;
  return (
    <>
      <Link className="btn" href="/desk/table">
        {t.fromTable}
      </Link>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {t.fromJson}
      </button>
      {isOpen && <JsonDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function JsonDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(deskTexts);
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { isBusy, make } = useMakeDraft();
  const send = () => {
    const content = readObject(text);
    setWrong(content === null);
    if (content !== null) make({ content, origin: 'json' });
  };
  return (
    <FormDialog
      title={t.jsonTitle}
      cancel={t.cancel}
      send={t.make}
      isBlocked={isBusy}
      onClose={onClose}
      onSend={send}
    >
      <div className="field">
        <label htmlFor="dk-json">{t.jsonHint}</label>
        <textarea id="dk-json" rows={12} value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      {isWrong && (
        <p className="st bad" role="alert">
          {t.jsonWrong}
        </p>
      )}
    </FormDialog>
  );
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
