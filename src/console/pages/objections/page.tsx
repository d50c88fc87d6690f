/** Objections of traders for the officers of the office: what waits by the day on which it is due, and the written answer. */
import '../desk/desk.css';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ObjectionView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { formatDeclarationNumber } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { deskFirmTexts } from '../../texts/trader-firm.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { OneObjection } from '../desk/objections.tsx';

export default function ObjectionsPage() {
  const t = useTexts(deskFirmTexts);
  const [parameters, setParameters] = useSearchParams();
  const state = parameters.get('state') === 'answered' ? 'answered' : 'open';
  const query = useGet<readonly ObjectionView[]>('/objections', { state }, { every: 30_000 });
  return (
    <>
      <div className="head">
        <h1>{t.objections}</h1>
        <span className="grow" />
        <fieldset className="seg" aria-label={t.state}>
          {(['open', 'answered'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === state}
              onClick={() => setParameters(one === 'open' ? {} : { state: one })}
            >
              {t[one]}
            </button>
          ))}
        </fieldset>
      </div>
      <section className="card" aria-label={t.objections}>
        <Await query={query} loading={<Skeleton rows={6} />}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t.objectionsEmpty}>{t.objectionsEmptyWhat}</Empty>
            ) : (
              rows.map((objection) => <Row key={objection.id} objection={objection} />)
            )
          }
        </Await>
      </section>
    </>
  );
}

function Row({ objection }: { readonly objection: ObjectionView }) {
  const t = useTexts(deskFirmTexts);
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <p className="in row">
        <Link href={`/declarations/${encodeURIComponent(objection.number)}`}>
          {formatDeclarationNumber(objection.number)}
        </Link>
        <span className="mid">
          {t.due} {objection.answerBy}
        </span>
        <span className="grow" />
        {objection.answer === null &&
          (objection.whyNot === null ? (
            <button type="button" className="btn s main-act" onClick={() => setOpen(true)}>
              {t.answer}
            </button>
          ) : (
            <span className="dim">{say(objection.whyNot)}</span>
          ))}
      </p>
      <OneObjection objection={objection} />
      {isOpen && <AnswerDialog objection={objection} onClose={() => setOpen(false)} />}
    </div>
  );
}

function AnswerDialog(props: { readonly objection: ObjectionView; readonly onClose: () => void }) {
  const { objection, onClose } = props;
  const t = useTexts(deskFirmTexts);
  const desk = useTexts(deskTexts);
  const say = useSay();
  const [result, setResult] = useState('');
  const [reasons, setReasons] = useState('');
  const [day, setDay] = useState('');
  const { isBusy, run } = useDo();
  const isFormal = objection.remedy === 'objection';
  const send = async () => {
    const answer = { result, reasons, ...(day === '' ? {} : { deliberatedOn: day }) };
    if (await run(async () => void (await post(`/objections/${objection.id}/answer`, answer)))) onClose();
  };
  return (
    <FormDialog
      title={t.answerTitle}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy || result === '' || reasons.trim() === ''}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p>{objection.grounds}</p>
      <p className="note">{fill(desk.answerBy, { day: objection.answerBy })}</p>
      <div className="field">
        <label htmlFor="ob-result">{t.result}</label>
        <select id="ob-result" value={result} onChange={(event) => setResult(event.target.value)}>
          <option value="">{desk.notChosen}</option>
          {objection.results.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </select>
      </div>
      {isFormal && (
        <div className="field">
          <label htmlFor="ob-day">{t.deliberatedOn}</label>
          <input id="ob-day" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        </div>
      )}
      <div className="field">
        <label htmlFor="ob-reasons">{t.reasons}</label>
        <textarea
          id="ob-reasons"
          rows={6}
          value={reasons}
          onChange={(event) => setReasons(event.target.value)}
        />
        <span className="note">{t.reasonsHint}</span>
      </div>
    </FormDialog>
  );
}
