/** What this declaration waits for, of whom and until when, with the answers; and asking for more. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Asking, AwaitedView, DeclarationView } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { AwaitedActs, AwaitedStep } from '../../parts/awaited-acts.tsx';
import { formatInstant } from '../../parts/format.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Await } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useHasRight, useSession } from '../../session/session.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Colleagues } from './hand.tsx';

const KINDS: readonly Asking['kind'][] = ['opinion', 'laboratory', 'lift-request', 'withdrawal-request'];

export function Awaited({ view, reload }: { readonly view: DeclarationView; readonly reload: () => void }) {
  const t = useTexts(deskTexts);
  const has = useHasRight();
  const [isAsking, setIsAsking] = useState(false);
  const path = `/declarations/${encodeURIComponent(view.declaration.declarationNumber)}/awaited`;
  const query = useGet<readonly AwaitedView[]>(path, undefined, { isEnabled: has('case.read') });
  if (!has('case.read')) return null;
  return (
    <section className="card" aria-label={t.awaited}>
      <header>
        <h2>{t.awaited}</h2>
        {has('act') && (
          <span className="tools">
            <button type="button" className="btn s" onClick={() => setIsAsking(true)}>
              {t.ask}
            </button>
          </span>
        )}
      </header>
      <Await query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="in dim">{t.noAwaited}</p>
          ) : (
            <ul className="de-awaited">
              {rows.map((row) => (
                <Line key={row.id} row={row} onDone={reload} />
              ))}
            </ul>
          )
        }
      </Await>
      {isAsking && <AskDialog path={path} onClose={() => setIsAsking(false)} onDone={reload} />}
    </section>
  );
}

function Line({ row, onDone }: { readonly row: AwaitedView; readonly onDone: () => void }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  return (
    <li>
      <div className="row">
        <b>{say(row.title)}</b> <AwaitedStep row={row} />
        <span className="grow" />
        <AwaitedActs row={row} onDone={onDone} />
      </div>
      <p className="note">
        {[say(row.askedBy), row.askedOf === null ? t.outside : say(row.askedOf)].join(' → ')} · {t.due}{' '}
        {formatInstant(row.dueAt)}
        {row.article === null ? '' : ` · ${row.article}`}
      </p>
      <p>{row.says}</p>
      {row.answer !== null && (
        <p>
          <span className="dim">{t.answer}</span> {row.answer}{' '}
          <span className="dim">({say(row.answeredBy)})</span>
        </p>
      )}
    </li>
  );
}

function AskDialog(props: {
  readonly path: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useTexts(deskTexts);
  const say = useSay();
  const show = useToast();
  const client = useQueryClient();
  const { account } = useSession();
  const [kind, setKind] = useState<Asking['kind']>('opinion');
  const [of, setOf] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [kindId, dueId] = [useId(), useId()];
  const send = useMutation({
    mutationFn: (says: string) =>
      post<readonly AwaitedView[]>(props.path, {
        kind,
        says,
        ...(kind === 'opinion' ? { of } : {}),
        ...(dueOn === '' ? {} : { dueOn }),
      }),
    onSuccess: (rows) => {
      client.setQueryData([props.path], rows);
      props.onDone();
      props.onClose();
    },
    onError: (error) =>
      show({ text: (error instanceof ApiError && say(error.body?.message)) || t.failed, isBad: true }),
  });
  return (
    <ReasonDialog
      title={t.ask.replace('…', '')}
      label={t.question}
      onSend={(says) => send.mutate(says)}
      onClose={props.onClose}
    >
      <div className="field">
        <label htmlFor={kindId}>{t.askKind}</label>
        <select id={kindId} value={kind} onChange={(event) => setKind(event.target.value as Asking['kind'])}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t[`kind.${one}`]}
            </option>
          ))}
        </select>
      </div>
      {kind === 'opinion' && <Colleagues value={of} onChange={setOf} except={account} />}
      <div className="field">
        <label htmlFor={dueId}>{t.dueOn}</label>
        <input id={dueId} type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        <p className="note">{t.dueUsual}</p>
      </div>
    </ReasonDialog>
  );
}
