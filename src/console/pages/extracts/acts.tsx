/** What the one who looks can do with an application for an extract, each with the dialog that asks for what it needs. */
import { useId, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { ExtractAct, ExtractMay, ExtractView } from '../../../exchange/contract.ts';
import { address, post } from '../../http/client.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useDo } from '../../parts/use-do.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { extractTexts } from '../../texts/extracts.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

/** What moves it on. */
const MAIN: ReadonlySet<ExtractAct> = new Set(['approve', 'pay']);

export function ExtractActs({ view }: { readonly view: ExtractView }) {
  const t = useTexts(extractTexts);
  const show = useToast();
  const language = useLanguage();
  const { isBusy, run } = useDo();
  const [open, setOpen] = useState<ExtractMay | null>(null);
  const path = `/extracts/${encodeURIComponent(view.number)}`;
  const send = async (body: object): Promise<void> => {
    const isDone = await run(async () => {
      await post(`${path}/steps`, body);
      show({ text: t.done });
    });
    if (isDone) setOpen(null);
  };
  if (view.may.length === 0) return null;
  return (
    <section className="card" aria-label={t.acts}>
      <header>
        <h2>{t.acts}</h2>
      </header>
      <div className="in ru-acts">
        {view.may.map((act) =>
          act.kind === 'fetch' ? (
            <a
              key="fetch"
              className="btn main-act"
              href={address(`${path}/file`, { lang: language })}
              download
            >
              {t.fetch} ({view.medium?.toUpperCase()})
            </a>
          ) : (
            <button
              key={act.kind}
              type="button"
              className={`btn${MAIN.has(act.kind) ? ' main-act' : ''}`}
              disabled={isBusy}
              onClick={() => setOpen(act)}
            >
              {t[act.kind]}
            </button>
          ),
        )}
        {view.fetchUntil !== null && <p className="note">{fill(t.fetchUntil, { day: view.fetchUntil })}</p>}
      </div>
      {open !== null && (
        <StepDialog act={open} onSend={(body) => void send(body)} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

function StepDialog(props: {
  readonly act: ExtractMay;
  readonly onSend: (body: object) => void;
  readonly onClose: () => void;
}) {
  const { kind, choices } = props.act;
  const t = useTexts(extractTexts);
  const say = useSay();
  const [of, setOf] = useState(choices[0]?.id ?? '');
  const [fee, setFee] = useState('');
  const id = useId();
  const send = (words: string): void =>
    props.onSend({
      ...{ kind, words },
      ...(choices.length > 0 ? { of } : {}),
      ...(kind === 'approve' ? { feeKrw: Number(fee || '0') } : {}),
    });
  return (
    <ReasonDialog title={t[kind]} label={t.sayIt} onSend={send} onClose={props.onClose}>
      {choices.length > 0 && (
        <div className="field">
          <label htmlFor={id}>{kind === 'refuse' ? t.ground : t.basis}</label>
          <select id={id} value={of} onChange={(event) => setOf(event.target.value)}>
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {say(choice.title)}
              </option>
            ))}
          </select>
          <span className="note">{choices.find((choice) => choice.id === of)?.article}</span>
        </div>
      )}
      {kind === 'approve' && (
        <div className="field">
          <label htmlFor={`${id}fee`}>{t.amount}</label>
          <input
            id={`${id}fee`}
            type="number"
            min={0}
            value={fee}
            onChange={(event) => setFee(event.target.value)}
          />
        </div>
      )}
    </ReasonDialog>
  );
}
