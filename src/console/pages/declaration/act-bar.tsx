/** The decision bar, always in view: the proposal, one filled button, a key on each act, and five seconds to undo. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { Act, DeclarationView } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { type KeyActs, useKeys } from '../../parts/keyboard.ts';
import { LaneMark, useInspectionName, useLaneName } from '../../parts/lane-mark.tsx';
import { useToast } from '../../parts/toast.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { ActDialog } from './act-dialog.tsx';
import { arrangeActs, type BarAct } from './acts.ts';

const UNDO_SECONDS = 5;
/** With more acts than this the room is theirs; the undo window is stated after the act in any case. */
const MOST_WITH_HINT = 4;

interface Props {
  readonly view: DeclarationView;
  readonly path: string;
  readonly onView: (view: DeclarationView) => void;
  readonly reload: () => void;
}

export function ActBar({ view, path, onView, reload }: Props) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const toast = useToast();
  const [asking, setAsking] = useState<BarAct | null>(null);
  const [refusal, setRefusal] = useState('');
  const [done, setDone] = useState<{ readonly title: string; readonly left: number } | null>(null);
  const bar = arrangeActs(view.acts, {
    ko: declarationTexts.ko.changeInspection,
    en: declarationTexts.en.changeInspection,
  });

  const failed = (error: Error, title: string) => {
    const body = error instanceof ApiError ? error.body : null;
    toast({
      text: `${title}: ${body === null ? error.message : say(body.message)}`,
      isBad: true,
      millis: 8000,
    });
    if (error instanceof ApiError && error.status === 409) reload();
  };
  const send = useMutation({
    mutationFn: ({ act }: { readonly act: Act; readonly title: string }) =>
      post<DeclarationView>(`${path}/acts`, act),
    onSuccess: (next, { title }) => {
      setAsking(null);
      setDone({ title, left: UNDO_SECONDS });
      onView(next);
    },
    onError: (error) => failed(error, t.actFailed),
  });
  const undo = useMutation({
    mutationFn: () => post<DeclarationView>(`${path}/acts/undo`, {}),
    onSuccess: (next) => {
      setDone(null);
      onView(next);
      toast({ text: t.undone });
    },
    onError: (error) => failed(error, t.undoFailed),
  });

  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(() => setDone(done.left <= 1 ? null : { ...done, left: done.left - 1 }), 1000);
    return () => clearTimeout(timer);
  }, [done]);

  const press = (act: BarAct) => {
    if (!act.isAllowed) return setRefusal(`${say(act.title)}: ${say(act.whyNot)}`);
    setRefusal('');
    if (act.asks) return setAsking(act);
    if (!send.isPending)
      send.mutate({ act: { act: act.act, version: view.declaration.version }, title: say(act.title) });
  };
  useKeys(
    keysOf(
      [...bar.allowed, ...bar.refused],
      press,
      say,
      done === null ? undefined : { title: t.undo, run: () => undo.mutate() },
    ),
  );

  return (
    <div className="de-bar" role="toolbar" aria-label={t.bar}>
      {done === null ? (
        <>
          <Proposal view={view} />
          {bar.allowed.length === 0 && <span className="mid">{t.noActs}</span>}
          {bar.allowed.map((act) => (
            <button
              key={act.act}
              type="button"
              className={act.isProposed ? 'btn main-act' : 'btn'}
              title={act.article}
              disabled={send.isPending}
              onClick={() => press(act)}
            >
              {say(act.title)}
              {act.asks ? '…' : ''} {act.key !== '' && <kbd>{act.key.toUpperCase()}</kbd>}
            </button>
          ))}
          <Refused acts={bar.refused} />
          <span className="grow" />
          <span className={refusal === '' ? 'note' : 'st warn'} role="status">
            {refusal || (bar.allowed.length <= MOST_WITH_HINT ? t.barHint : '')}
          </span>
        </>
      ) : (
        <div className="de-done" role="status">
          <b className="b">{fill(t.sent, { act: done.title })}</b>
          <span className="grow" />
          <span className="mid">{fill(t.seconds, { n: done.left })}</span>
          <button type="button" className="btn" disabled={undo.isPending} onClick={() => undo.mutate()}>
            {t.undo} <kbd>U</kbd>
          </button>
        </div>
      )}
      {asking && (
        <ActDialog
          view={view}
          act={asking}
          onClose={() => setAsking(null)}
          onSend={(act) => send.mutate({ act, title: say(asking.title) })}
        />
      )}
    </div>
  );
}

function keysOf(
  acts: readonly BarAct[],
  press: (act: BarAct) => void,
  say: ReturnType<typeof useSay>,
  undo: KeyActs[string],
): KeyActs {
  const keys: Record<string, KeyActs[string]> = {};
  for (const act of acts) {
    if (act.key === '') continue;
    keys[act.key.length === 1 ? act.key.toLowerCase() : act.key] = {
      title: say(act.title),
      run: () => press(act),
    };
  }
  // While something can still be undone, its keys do nothing: one decision at a time.
  return undo === undefined ? keys : { u: undo };
}

function Proposal({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  const inspection = useInspectionName();
  const lane = useLaneName();
  if (view.decision === null) return null;
  const { answers } = view.decision;
  const label =
    answers.inspection === 'none'
      ? undefined
      : `${lane(view.decision.lane)} · ${inspection(answers.inspection)}`;
  return (
    <span className="de-proposal">
      <span className="note">{t.proposal}</span>
      <LaneMark lane={view.decision.lane} {...(label === undefined ? {} : { label })} />
    </span>
  );
}

/** Acts that are not possible now, each with the reason why. */
function Refused({ acts }: { readonly acts: readonly BarAct[] }) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  if (acts.length === 0) return null;
  return (
    <details className="de-refused">
      <summary className="btn">{fill(t.refusedActs, { n: acts.length })}</summary>
      <ul>
        {acts.map((act) => (
          <li key={act.act}>
            <b>{say(act.title)}</b> <span className="mid">{say(act.whyNot)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
