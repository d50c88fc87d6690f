/** My code: its term, the lock, shops that need not ask, addresses, my data, a new code, a report, and the rules with their sources. */
import { type ReactNode, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { MyCode } from '../../../exchange/contract.ts';
import { post, put, remove } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Await } from '../../parts/states.tsx';
import { myTexts } from '../../texts/my.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { RefuseDialog } from '../refuse-dialog.tsx';
import { type Change, useChange } from '../use-change.ts';
import { Addresses, Details } from './code-data.tsx';
import { NewPhone } from './new-phone.tsx';
import { Misuse } from './uses.tsx';

export function Code() {
  const t = useTexts(myTexts);
  const query = useGet<MyCode>('/my/code');
  const change = useChange();
  return (
    <>
      <h1>{t.codeTitle}</h1>
      <Await query={query}>
        {(mine) => (
          <>
            <TheCode mine={mine} change={change} />
            {mine.code !== null && <Lock mine={mine} change={change} />}
            <Addresses mine={mine} change={change} />
            {mine.newPhone !== null && <NewPhone newPhone={mine.newPhone} change={change} />}
            <Details mine={mine} change={change} />
            {mine.code !== null && <Last mine={mine} change={change} />}
            <Rules rules={mine.rules} />
          </>
        )}
      </Await>
    </>
  );
}

interface Props {
  readonly mine: MyCode;
  readonly change: Change;
}

export function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="my-card my-pad" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function TheCode({ mine: { code }, change: { isBusy, run } }: Props) {
  const t = useTexts(myTexts);
  const say = useSay();
  if (code === null)
    return (
      <section className="my-do">
        <h2>{t.noCode}</h2>
        <p>{t.noCodeWhat}</p>
        <button
          type="button"
          className="my-big"
          disabled={isBusy}
          onClick={() => void run(() => post('/my/code'))}
        >
          {t.issue}
        </button>
      </section>
    );
  const { letters, standing, standingName, expiresOn, renewFrom, renewTo, mayRenew } = code;
  return (
    <section className="my-card my-pad" aria-label={t.codeTitle}>
      <p className="my-row">
        <strong className="my-letters">{letters}</strong>
        <span className={standing === 'valid' ? 'st ok' : 'st warn'}>{say(standingName)}</span>
      </p>
      <p className="my-sub">
        {fill(t.expires, { to: expiresOn })} {fill(t.renewWhen, { from: renewFrom, to: renewTo })}
      </p>
      {mayRenew && (
        <button
          type="button"
          className="my-big"
          disabled={isBusy}
          onClick={() => void run(() => post('/my/code/renew'))}
        >
          {t.renew}
        </button>
      )}
    </section>
  );
}

function Lock({ mine: { code, platforms }, change: { isBusy, run } }: Props) {
  const t = useTexts(myTexts);
  const isLocked = code?.isLocked === true;
  return (
    <Card title={t.lockTitle}>
      <p className="my-sub">{isLocked ? t.lockOn : t.lockOff}</p>
      <button
        type="button"
        className={`my-big${isLocked ? ' is-quiet' : ''}`}
        disabled={isBusy}
        onClick={() => void run(() => put('/my/code/lock', { isLocked: !isLocked }))}
      >
        {isLocked ? t.unlock : t.lock}
      </button>
      <h3>{t.consents}</h3>
      <p className="my-sub">{platforms.length === 0 ? t.noPlatforms : t.consentsWhat}</p>
      <ul className="my-lines">
        {platforms.map(({ id, name, isConsented }) => (
          <li key={id}>
            <span>{name}</span>
            <button
              type="button"
              className="my-small"
              aria-label={`${name}: ${isConsented ? t.withdraw : t.consent}`}
              disabled={isBusy}
              onClick={() =>
                void run(() => (isConsented ? remove(`/my/consents/${id}`) : put(`/my/consents/${id}`)))
              }
            >
              {isConsented ? t.withdraw : t.consent}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What one seldom needs, and what cannot be undone. */
function Last({ mine: { reports }, change: { isBusy, run } }: Props) {
  const t = useTexts(myTexts);
  const [open, setOpen] = useState<'replace' | 'report' | null>(null);
  const close = () => setOpen(null);
  const done = async (work: () => Promise<unknown>) => {
    if (await run(work)) close();
  };
  return (
    <>
      <Card title={t.report}>
        <p className="my-sub">{t.reportWhat}</p>
        {reports.map((report) => (
          <Misuse key={report.id} misuse={report} />
        ))}
        <button type="button" className="my-big is-quiet" onClick={() => setOpen('report')}>
          {t.report}
        </button>
      </Card>
      <Card title={t.replaceTitle}>
        <p className="my-sub">{t.replaceWhat}</p>
        <button type="button" className="my-big is-quiet" onClick={() => setOpen('replace')}>
          {t.replace}
        </button>
      </Card>
      {open === 'report' && (
        <RefuseDialog
          title={t.reportTitle}
          note={t.reportWhat}
          isBusy={isBusy}
          onClose={close}
          onSend={(given) => void done(() => post('/my/misuse', given))}
        />
      )}
      {open === 'replace' && (
        <FormDialog
          title={t.replaceTitle}
          cancel={t.cancel}
          send={t.replace}
          isBlocked={isBusy}
          onClose={close}
          onSend={() => void done(() => post('/my/code/replace'))}
        >
          <p>{t.replaceSure}</p>
        </FormDialog>
      )}
    </>
  );
}

function Rules({ rules }: Pick<MyCode, 'rules'>) {
  const t = useTexts(myTexts);
  const say = useSay();
  return (
    <details className="my-card my-pad my-why">
      <summary>{t.rules}</summary>
      <dl className="my-facts is-stacked">
        {rules.map(({ title, value, source, isVerified }) => (
          <div key={title.ko}>
            <dt>
              {say(title)} {!isVerified && <span className="st warn">{t.unverified}</span>}
            </dt>
            <dd>
              {say(value)}
              <p className="note" lang="ko">
                {source}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
