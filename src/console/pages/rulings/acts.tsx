/** What the one who looks at an application can do now, each with the dialog that asks for what it needs. */
import { useId, useState } from 'react';
import type { RulingMay } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useDo } from '../../parts/use-do.ts';
import { rulingTexts } from '../../texts/rulings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import type { PartProps } from './application.tsx';
import { ProposeDialog } from './propose-dialog.tsx';

const APPLICANT = new Set(['answer', 'ask-back', 'review']);
/** What moves the application on, before everything else. */
const MAIN = new Set(['propose', 'decide', 'answer']);

export function Acts({ view, path }: PartProps) {
  const t = useTexts(rulingTexts);
  const show = useToast();
  const { isBusy, run } = useDo();
  const [open, setOpen] = useState<RulingMay | null>(null);
  const close = () => setOpen(null);
  const possible = view.may.filter(
    ({ kind, whyNot }) =>
      whyNot === null &&
      (kind !== 'decide' || (view.proposal !== null && view.proposal.whyNotDecide === null)),
  );
  const send = async (where: string, body: object) => {
    const isDone = await run(async () => {
      await post(`${path}/${where}`, body);
      show({ text: t.done });
    });
    if (isDone) close();
  };
  if (possible.length === 0) return null;
  return (
    <section className="card" aria-label={t.acts}>
      <header>
        <h2>{t.acts}</h2>
      </header>
      <div className="in ru-acts">
        {possible.map((act) => (
          <button
            key={act.kind}
            type="button"
            className={`btn${MAIN.has(act.kind) ? ' main-act' : ''}`}
            disabled={isBusy}
            onClick={() => (act.kind === 'decide' ? void send('decide', {}) : setOpen(act))}
          >
            {act.kind === 'propose' && view.rulings.length > 0 && view.state === 'decided'
              ? t.act_change
              : t[`act_${act.kind}`]}
          </button>
        ))}
      </div>
      {open?.kind === 'propose' && (
        <ProposeDialog
          view={view}
          act={open}
          onSend={(body) => void send('proposals', body)}
          onClose={close}
        />
      )}
      {open !== null && open.kind !== 'propose' && (
        <StepDialog
          act={open}
          onSend={(body) => void send(APPLICANT.has(open.kind) ? 'answers' : 'steps', body)}
          onClose={close}
        />
      )}
    </section>
  );
}

const USUAL_DAYS = 20;

function StepDialog(props: {
  readonly act: RulingMay;
  readonly onSend: (body: object) => void;
  readonly onClose: () => void;
}) {
  const { act } = props;
  const t = useTexts(rulingTexts);
  const say = useSay();
  const [of, setOf] = useState(act.choices[0]?.id ?? '');
  const [days, setDays] = useState(String(USUAL_DAYS));
  const id = useId();
  const chosen = act.choices.find((choice) => choice.id === of);
  const send = (words: string) =>
    props.onSend({
      ...{ kind: act.kind, words },
      ...(act.choices.length > 0 ? { of } : {}),
      ...(act.kind === 'ask' ? { days: Number(days) } : {}),
    });
  return (
    <ReasonDialog title={t[`act_${act.kind}`]} label={t.sayIt} onSend={send} onClose={props.onClose}>
      {act.choices.length > 0 && (
        <div className="field">
          <label htmlFor={id}>{act.kind === 'return' ? t.ofGround : t.ofStop}</label>
          <select id={id} value={of} onChange={(event) => setOf(event.target.value)}>
            {act.choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {say(choice.title)}
              </option>
            ))}
          </select>
          <span className="note">{chosen?.article}</span>
        </div>
      )}
      {act.kind === 'ask' && (
        <div className="field">
          <label htmlFor={`${id}days`}>{t.days}</label>
          <input
            id={`${id}days`}
            type="number"
            min={1}
            max={20}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
        </div>
      )}
    </ReasonDialog>
  );
}
