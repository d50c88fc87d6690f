/** Objections to a declaration's acts: what was filed and answered, and a dialog that says what can be contested until when. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { ObjectionView, RemedyView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { formatInstant } from '../../parts/format.ts';
import { useDo } from '../../parts/use-do.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { DeskAttachButton } from './attachments.tsx';
import type { PartProps } from './declaration.tsx';

export function Objections({ view, path }: PartProps) {
  const t = useTexts(deskTexts);
  const [isOpen, setOpen] = useState(false);
  const isPossible = view.remedies.some(({ isFiledHere }) => isFiledHere);
  if (view.objections.length === 0 && !isPossible) return null;
  return (
    <section className="card" aria-label={t.objections}>
      <header>
        <h2>{t.objections}</h2>
        <span className="tools">
          {isPossible && (
            <button type="button" className="btn s" onClick={() => setOpen(true)}>
              {t.object}
            </button>
          )}
        </span>
      </header>
      {view.objections.length === 0 && <p className="in dim">{t.objectionsNone}</p>}
      {view.objections.map((objection) => (
        <OneObjection key={objection.id} objection={objection} />
      ))}
      {isOpen && <ObjectDialog view={view} path={path} onClose={() => setOpen(false)} />}
    </section>
  );
}

export function OneObjection({ objection }: { readonly objection: ObjectionView }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  const { answer } = objection;
  return (
    <div className="dk-reason">
      <h3>
        {say(objection.subjectTitle)}: {say(objection.title)}{' '}
        <span className="note">{objection.article}</span>
      </h3>
      <p>{objection.grounds}</p>
      <p className="note">
        {say(objection.filedBy)} · {fill(t.filedOn, { day: objection.filedOn })}
        {answer === null ? ` · ${fill(t.answerBy, { day: objection.answerBy })}` : ''}
      </p>
      {answer !== null && (
        <>
          <p>
            <b>
              {t.answered}: {say(answer.resultTitle)}
            </b>{' '}
            {answer.reasons}
          </p>
          <p className="note">
            {say(answer.answeredBy)} · {formatInstant(answer.answeredAt)}
            {answer.further !== null && ` · ${say(answer.further)}`}
          </p>
        </>
      )}
    </div>
  );
}

const keyOf = (one: RemedyView): string => `${one.remedy}/${one.subject}`;

function ObjectDialog({ view, path, onClose }: PartProps & { readonly onClose: () => void }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  const here = view.remedies.filter(({ isFiledHere }) => isFiledHere);
  const [chosen, setChosen] = useState(() => keyOf(here.find(({ isLate }) => !isLate) ?? here[0]!));
  const [grounds, setGrounds] = useState('');
  const { isBusy, run } = useDo();
  const files = view.attachments.filter(({ about }) => about === 'objection');
  const send = async () => {
    const { remedy, subject } = here.find((one) => keyOf(one) === chosen)!;
    const attachments = files.map(({ id }) => id);
    const isDone = await run(
      async () => void (await post(`${path}/objections`, { remedy, subject, grounds, attachments })),
    );
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t.objectTitle}
      cancel={t.cancel}
      send={t.file}
      isBlocked={isBusy || grounds.trim() === ''}
      onClose={onClose}
      onSend={() => void send()}
      isWide
    >
      <fieldset className="dk-choice" aria-label={t.remedy}>
        {here.map((one) => (
          <label key={keyOf(one)}>
            <input
              type="radio"
              name="remedy"
              disabled={one.isLate}
              checked={keyOf(one) === chosen}
              onChange={() => setChosen(keyOf(one))}
            />
            <span>
              <b>
                {say(one.subjectTitle)}: {say(one.title)}
              </b>{' '}
              <Until remedy={one} />
              <br />
              <span className="note">
                {fill(t.answerWithin, { n: one.answerWithinDays, who: say(one.answeredBy) })} · {one.article}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="dk-grounds">{t.grounds}</label>
        <textarea
          id="dk-grounds"
          rows={5}
          value={grounds}
          onChange={(event) => setGrounds(event.target.value)}
        />
        <span className="note">{t.groundsHint}</span>
      </div>
      <div className="row">
        <DeskAttachButton path={path} about="objection" />
        <span className="note">{files.map(({ name }) => name).join(', ')}</span>
      </div>
      <OtherWays remedies={view.remedies} />
    </FormDialog>
  );
}

function Until({ remedy }: { readonly remedy: RemedyView }) {
  const t = useTexts(deskTexts);
  if (remedy.lastDay === null) return <span className="mid">{t.untilNone}</span>;
  return remedy.isLate ? (
    <span className="st bad">{fill(t.late, { day: remedy.lastDay })}</span>
  ) : (
    <span className="mid">{fill(t.until, { day: remedy.lastDay })}</span>
  );
}

/** Remedies that others take, so that nobody believes this desk is the only way. */
function OtherWays({ remedies }: { readonly remedies: readonly RemedyView[] }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  const others = new Map(
    remedies.filter(({ isFiledHere }) => !isFiledHere).map((one) => [one.remedy, one] as const),
  );
  if (others.size === 0) return null;
  return (
    <div className="note">
      <b>
        {t.otherWays} ({t.notHere})
      </b>
      <ul>
        {[...others.values()].map((one) => (
          <li key={one.remedy}>
            {say(one.title)} · {say(one.answeredBy)} · <Until remedy={one} /> · {one.article}
          </li>
        ))}
      </ul>
    </div>
  );
}
