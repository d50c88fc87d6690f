/** What runs or waits now, and the steps that the one who looks may take. */
import { type FormEvent, useId } from 'react';
import { fill } from '../../../core/text.ts';
import type { OutageState, OutageView } from '../../../exchange/contract.ts';
import { formatCount, formatInstant } from '../../parts/format.ts';
import { Empty, ErrorView } from '../../parts/states.tsx';
import { outageTexts } from '../../texts/outage.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { useStep } from './use-step.ts';

export function Now({ view }: { readonly view: OutageView }) {
  const t = useTexts(outageTexts);
  const { running, proposed } = view;
  return (
    <section className="card" aria-label={t.state}>
      <header>
        <h2>{t.state}</h2>
        {running !== null && <span className="st bad">{t.running}</span>}
        {running === null && proposed !== null && <span className="st warn">{t.proposed}</span>}
      </header>
      {running !== null ? (
        <>
          <Lines outage={running} />
          {view.mayDeclare && <End id={running.id} />}
        </>
      ) : proposed !== null ? (
        <>
          <Lines outage={proposed} />
          <Decide view={view} id={proposed.id} />
        </>
      ) : (
        <>
          <Empty title={t.none}>{t.noneBody}</Empty>
          {view.mayDeclare && view.fallback.isInForce && <Propose mostHours={view.fallback.mostHours} />}
        </>
      )}
    </section>
  );
}

function Lines({ outage }: { readonly outage: OutageState }) {
  const t = useTexts(outageTexts);
  const say = useSay();
  const { reason, until, voice, proposedBy, proposedAt, declaredBy, declaredAt, marked } = outage;
  const declared =
    voice === null
      ? `${say(declaredBy)} ${formatInstant(declaredAt)}`
      : `${fill(t.automatic, { voice })} ${formatInstant(declaredAt)}`;
  const rows: [title: string, value: string][] = [
    [t.reason, reason],
    [t.until, formatInstant(until)],
    ...(voice === null
      ? [[t.proposedBy, `${say(proposedBy)} ${formatInstant(proposedAt)}`] as [string, string]]
      : []),
    ...(declaredAt === null ? [] : [[t.declaredBy, declared] as [string, string]]),
    ...(declaredAt === null ? [] : [[t.marked, formatCount(marked)] as [string, string]]),
  ];
  return (
    <dl className="rd-lines">
      {rows.map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Propose({ mostHours }: { readonly mostHours: number }) {
  const t = useTexts(outageTexts);
  const id = useId();
  const step = useStep('/outage');
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    step.mutate({ reason: String(given.get('reason')), minutes: Number(given.get('minutes')) });
  };
  return (
    <form className="in stack" onSubmit={send}>
      <p className="note">{fill(t.proposeWhat, { n: mostHours })}</p>
      <div className="field">
        <label htmlFor={`${id}r`}>{t.reason}</label>
        <textarea id={`${id}r`} name="reason" rows={2} maxLength={2000} required />
      </div>
      <div className="field">
        <label htmlFor={`${id}m`}>{t.minutes}</label>
        <input
          id={`${id}m`}
          name="minutes"
          type="number"
          min={1}
          max={mostHours * 60}
          defaultValue={60}
          required
        />
      </div>
      {step.isError && <ErrorView error={step.error} retry={() => step.reset()} />}
      <div>
        <button type="submit" className="btn main-act ou-propose" disabled={step.isPending}>
          {t.propose}
        </button>
      </div>
    </form>
  );
}

function Decide({ view, id }: { readonly view: OutageView; readonly id: string }) {
  const t = useTexts(outageTexts);
  const confirm = useStep('/outage/confirm');
  const withdraw = useStep('/outage/withdraw');
  const failed = confirm.error ?? withdraw.error;
  return (
    <div className="in stack">
      {!view.mayConfirm && <p className="note">{t.waitSecond}</p>}
      {failed && <ErrorView error={failed} retry={() => [confirm, withdraw].map((one) => one.reset())} />}
      <div className="row">
        {view.mayDeclare && (
          <button
            type="button"
            className="btn"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate({ id })}
          >
            {t.withdraw}
          </button>
        )}
        {view.mayConfirm && (
          <button
            type="button"
            className="btn main-act ou-confirm"
            disabled={confirm.isPending}
            onClick={() => confirm.mutate({ id })}
          >
            {t.confirm}
          </button>
        )}
      </div>
    </div>
  );
}

function End({ id }: { readonly id: string }) {
  const t = useTexts(outageTexts);
  const field = useId();
  const step = useStep('/outage/end');
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    step.mutate({ id, reason: String(new FormData(event.currentTarget).get('reason')) });
  };
  return (
    <form className="in stack" onSubmit={send}>
      <div className="field">
        <label htmlFor={field}>{t.endReason}</label>
        <input id={field} name="reason" maxLength={2000} required />
      </div>
      {step.isError && <ErrorView error={step.error} retry={() => step.reset()} />}
      <div>
        <button type="submit" className="btn ou-end" disabled={step.isPending}>
          {t.end}
        </button>
      </div>
    </form>
  );
}
