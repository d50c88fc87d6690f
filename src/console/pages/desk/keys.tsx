/** Keys for programs: made, shown once, revoked. */
import './desk.css';
import { useState } from 'react';
import type { KeyView, NewKeyView } from '../../../exchange/contract.ts';
import { post, remove } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { formatInstant } from '../../parts/format.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useDo } from '../../parts/use-do.ts';
import { deskFirmTexts } from '../../texts/trader-firm.ts';
import { useTexts } from '../../texts/use-texts.ts';

export default function KeysPage() {
  const t = useTexts(deskFirmTexts);
  const query = useGet<readonly KeyView[]>('/desk/keys', undefined, { staleMillis: 0 });
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <div className="head">
        <h1>{t.keys}</h1>
        <span className="grow" />
        <button type="button" className="btn main-act" onClick={() => setMaking(true)}>
          {t.makeKey}
        </button>
      </div>
      <p className="note">{t.keysWhat}</p>
      <section className="card" aria-label={t.keys}>
        <Await query={query} loading={<Skeleton rows={4} />}>
          {(rows) =>
            rows.length === 0 ? <Empty title={t.keysEmpty}>{t.keysEmptyWhat}</Empty> : <Rows rows={rows} />
          }
        </Await>
      </section>
      {isMaking && <MakeDialog onClose={() => setMaking(false)} onMade={setSecret} />}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly KeyView[] }) {
  const t = useTexts(deskFirmTexts);
  const { isBusy, run } = useDo();
  return (
    <div className="scroll">
      <table className="dk-table">
        <thead>
          <tr>
            <th>{t.keyName}</th>
            <th>{t.scopes}</th>
            <th>{t.created}</th>
            <th>{t.expires}</th>
            <th>{t.lastUsed}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((key) => (
            <tr key={key.id}>
              <td>{key.title}</td>
              <td className="mid">
                {key.scopes.map((scope) => (scope === 'read' ? t.scope_read : t.scope_file)).join(' · ')}
              </td>
              <td className="mid">{formatInstant(key.createdAt)}</td>
              <td className="mid">{formatInstant(key.expiresAt)}</td>
              <td className="mid">{key.lastUsedAt === null ? t.never : formatInstant(key.lastUsedAt)}</td>
              <td className="n">
                {key.revokedAt !== null ? (
                  <span className="st off">{t.revoked}</span>
                ) : (
                  <button
                    type="button"
                    className="btn s"
                    disabled={isBusy}
                    onClick={() => void run(async () => void (await remove(`/desk/keys/${key.id}`)))}
                  >
                    {t.revoke}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MakeDialog(props: { readonly onClose: () => void; readonly onMade: (secret: string) => void }) {
  const t = useTexts(deskFirmTexts);
  const [title, setTitle] = useState('');
  const [mayFile, setMayFile] = useState(true);
  const [days, setDays] = useState('90');
  const { isBusy, run } = useDo();
  const send = () =>
    run(async () => {
      const scopes = mayFile ? ['read', 'file'] : ['read'];
      const made = await post<NewKeyView>('/desk/keys', { title, scopes, days: Number(days) });
      props.onClose();
      props.onMade(made.secret);
    });
  return (
    <FormDialog
      title={t.makeKeyTitle}
      cancel={t.cancel}
      send={t.makeKeyTitle}
      isBlocked={isBusy || title.trim() === ''}
      onClose={props.onClose}
      onSend={() => void send()}
    >
      <div className="field">
        <label htmlFor="key-title">{t.keyName}</label>
        <input id="key-title" value={title} onChange={(event) => setTitle(event.target.value)} />
      </div>
      <label className="row">
        <input type="checkbox" checked={mayFile} onChange={(event) => setMayFile(event.target.checked)} />
        {t.scope_file}
      </label>
      <div className="field">
        <label htmlFor="key-days">{t.days}</label>
        <input
          id="key-days"
          type="number"
          min={1}
          max={366}
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
      </div>
    </FormDialog>
  );
}

function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const t = useTexts(deskFirmTexts);
  const show = useToast();
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => show({ text: t.copied }),
      () => {},
    );
  return (
    <Dialog
      title={t.secretTitle}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={copy}>
            {t.copyIt}
          </button>
          <button type="button" className="btn main-act" onClick={onClose}>
            {t.close}
          </button>
        </>
      }
    >
      <p>{t.secretWhat}</p>
      <code className="dk-secret">{secret}</code>
    </Dialog>
  );
}
