/** One declaration for its trader: where it stands, why, what to do, what came of it. */
import './desk.css';
import '../declaration/declaration.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { DeskDeclarationView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { formatDeclarationNumber } from '../../parts/format.ts';
import { Await, Problems, Skeleton } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { TimeLine } from '../declaration/time-line.tsx';
import { LoadingCard } from '../loading/card.tsx';
import { Attachments } from './attachments.tsx';
import { useIsDeclarant, useMakeDraft } from './new-draft.tsx';
import { Objections } from './objections.tsx';
import { Reasons } from './reasons.tsx';
import { StatusMark } from './status-mark.tsx';
import { Supplement } from './supplement.tsx';
import { WholeDeclaration } from './whole-declaration.tsx';

export default function DeskDeclarationPage() {
  const { number = '' } = useParams<{ number: string }>();
  const path = `/desk/declarations/${encodeURIComponent(number)}`;
  const query = useGet<DeskDeclarationView>(path, undefined, { every: 15_000 });
  return (
    <Await
      query={query}
      loading={
        <div className="card">
          <Skeleton rows={12} />
        </div>
      }
    >
      {(view) => <Full view={view} path={path} />}
    </Await>
  );
}

export interface PartProps {
  readonly view: DeskDeclarationView;
  /** Of the declaration at the desk. */
  readonly path: string;
}

function Full({ view, path }: PartProps) {
  const t = useTexts(deskTexts);
  const say = useSay();
  const client = useQueryClient();
  const { declarationNumber, version, importer, exporter, direction } = view.declaration;
  const owner = direction === 'export' ? exporter : importer;
  return (
    <>
      <div className="head">
        <Link href="/desk">{t.back}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{formatDeclarationNumber(declarationNumber)}</h1>
        <span className="dim">{fill(t.version, { n: version })}</span>
        <span className="mid">
          {owner?.name ?? owner?.id} · {say(view.officeName)}
        </span>
        <span className="grow" />
        <Acts view={view} path={path} />
      </div>
      <section className="card dk-status" aria-label={t.status}>
        <StatusMark status={view.status} />
        <b>{say(view.status.next)}</b>
        {view.withdrawalAnswerBy !== null && (
          <span className="mid">{fill(t.withdrawAsked, { day: view.withdrawalAnswerBy })}</span>
        )}
      </section>
      <div className="dk-cols">
        <div>
          {view.loading !== null && (
            <LoadingCard
              loading={view.loading}
              version={version}
              path={path}
              onDone={() => void client.invalidateQueries({ queryKey: [path] })}
            />
          )}
          {view.supplement !== null && <Supplement view={view} path={path} supplement={view.supplement} />}
          <Reasons reasons={view.reasons} />
          <Objections view={view} path={path} />
          {view.toAccept.length > 0 && (
            <section className="card" aria-label={t.toAccept}>
              <header>
                <h2>{t.toAccept}</h2>
              </header>
              <ul className="dk-list">
                {view.toAccept.map(({ code, message, pointer }) => (
                  <li key={`${code}${pointer ?? ''}`}>{say(message)}</li>
                ))}
              </ul>
            </section>
          )}
          {view.warnings.length > 0 && (
            <section className="card" aria-label={t.warnings}>
              <header>
                <h2>{t.warnings}</h2>
              </header>
              <div className="in">
                <Problems problems={view.warnings} count={view.warnings.length} most={20} />
              </div>
            </section>
          )}
          <WholeDeclaration view={view} />
        </div>
        <div>
          <DeskDocuments view={view} />
          <Attachments view={view} path={path} about="declaration" />
          <TimeLine events={view.events} />
        </div>
      </div>
    </>
  );
}

/** Certificates and notices by which something can be proved or paid. */
function DeskDocuments({ view }: { readonly view: DeskDeclarationView }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.documents}>
      <header>
        <h2>{t.documents}</h2>
      </header>
      {view.documents.length === 0 && <p className="in dim">{t.documentsNone}</p>}
      <ul className="dk-list">
        {view.documents.map((document) => (
          <li key={document.address}>
            <a href={document.address}>{say(document.title)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts({ view, path }: PartProps) {
  const t = useTexts(deskTexts);
  const { isBusy, make } = useMakeDraft();
  const [isAsking, setAsking] = useState(false);
  const isDeclarant = useIsDeclarant();
  const number = view.declaration.declarationNumber;
  return (
    <>
      {isDeclarant && (
        <button type="button" className="btn s" disabled={isBusy} onClick={() => make({ from: number })}>
          {t.copy}
        </button>
      )}
      {view.mayAmend && (
        <button type="button" className="btn s" disabled={isBusy} onClick={() => make({ amends: number })}>
          {t.amend}
        </button>
      )}
      {view.mayWithdraw && (
        <button type="button" className="btn s" onClick={() => setAsking(true)}>
          {t.withdraw}
        </button>
      )}
      {isAsking && <WithdrawDialog path={path} onClose={() => setAsking(false)} />}
    </>
  );
}

function WithdrawDialog({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const t = useTexts(deskTexts);
  const [reason, setReason] = useState('');
  const { isBusy, run } = useDo();
  const send = async () => {
    if (await run(async () => void (await post(`${path}/withdrawal`, { reason })))) onClose();
  };
  return (
    <FormDialog
      title={t.withdrawTitle}
      cancel={t.cancel}
      send={t.file}
      isBlocked={isBusy || reason.trim() === ''}
      onClose={onClose}
      onSend={() => void send()}
    >
      <div className="field">
        <label htmlFor="dk-withdraw">{t.withdrawReason}</label>
        <textarea
          id="dk-withdraw"
          rows={4}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </FormDialog>
  );
}
