/** Who may file for whom: given by the owner, accepted by the broker, withdrawn by either. */
import './desk.css';
import { useState } from 'react';
import type { AuthorityView, DeskView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { useBusinessDay } from '../../session/status.ts';
import { deskFirmTexts } from '../../texts/trader-firm.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export default function AuthoritiesPage() {
  const t = useTexts(deskFirmTexts);
  const query = useGet<readonly AuthorityView[]>('/desk/authorities', undefined, { staleMillis: 0 });
  const desk = useGet<DeskView>('/desk').data;
  const importers = desk?.parties.filter(({ kind }) => kind === 'importer') ?? [];
  const [isGiving, setGiving] = useState(false);
  return (
    <>
      <div className="head">
        <h1>{t.authorities}</h1>
        <span className="grow" />
        {importers.length > 0 && (
          <button type="button" className="btn main-act" onClick={() => setGiving(true)}>
            {t.give}
          </button>
        )}
      </div>
      <p className="note">{t.authoritiesWhat}</p>
      <section className="card" aria-label={t.authorities}>
        <Await query={query} loading={<Skeleton rows={6} />}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty title={t.authoritiesEmpty}>
                {importers.length > 0 ? t.authoritiesEmptyImporter : t.authoritiesEmptyBroker}
              </Empty>
            ) : (
              <Rows rows={rows} />
            )
          }
        </Await>
      </section>
      {isGiving && <GiveDialog importers={importers} onClose={() => setGiving(false)} />}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly AuthorityView[] }) {
  const t = useTexts(deskFirmTexts);
  const say = useSay();
  const { isBusy, run } = useDo();
  const act = (id: string, what: 'accept' | 'withdraw') =>
    void run(async () => void (await post(`/desk/authorities/${id}/${what}`)));
  return (
    <div className="scroll">
      <table className="dk-table">
        <thead>
          <tr>
            <th>{t.importer}</th>
            <th>{t.broker}</th>
            <th>{t.from}</th>
            <th>{t.to}</th>
            <th>{t.state}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                {row.importerName} <span className="dim">{row.importerId}</span>
              </td>
              <td>
                {row.declarantName} <span className="dim">{row.declarantId}</span>
              </td>
              <td className="mid">{row.validFrom}</td>
              <td className="mid">{row.validTo ?? t.noEnd}</td>
              <td>
                <span className={`st ${row.state === 'in-force' ? 'ok' : row.mayAccept ? 'warn' : 'off'}`}>
                  {say(row.stateName)}
                </span>{' '}
                {row.withdrawnOn}
              </td>
              <td className="n">
                {row.mayAccept && (
                  <button
                    type="button"
                    className="btn s main-act"
                    disabled={isBusy}
                    onClick={() => act(row.id, 'accept')}
                  >
                    {t.accept}
                  </button>
                )}{' '}
                {row.mayWithdraw && (
                  <button
                    type="button"
                    className="btn s"
                    disabled={isBusy}
                    onClick={() => act(row.id, 'withdraw')}
                  >
                    {t.withdraw}
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

function GiveDialog(props: { readonly importers: DeskView['parties']; readonly onClose: () => void }) {
  const t = useTexts(deskFirmTexts);
  const today = useBusinessDay() ?? '';
  const [importerId, setImporter] = useState(props.importers[0]?.id ?? '');
  const [declarantId, setDeclarant] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const { isBusy, run } = useDo();
  const send = async () => {
    const given = { importerId, declarantId, validFrom: from, ...(to === '' ? {} : { validTo: to }) };
    if (await run(async () => void (await post('/desk/authorities', given)))) props.onClose();
  };
  return (
    <FormDialog
      title={t.giveTitle}
      cancel={t.cancel}
      send={t.giveTitle}
      isBlocked={isBusy || declarantId.trim() === ''}
      onClose={props.onClose}
      onSend={() => void send()}
    >
      <div className="field">
        <label htmlFor="au-importer">{t.importer}</label>
        <select id="au-importer" value={importerId} onChange={(event) => setImporter(event.target.value)}>
          {props.importers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name} {id}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="au-broker">{t.brokerCode}</label>
        <input id="au-broker" value={declarantId} onChange={(event) => setDeclarant(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="au-from">{t.from}</label>
        <input id="au-from" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="au-to">{t.to}</label>
        <input id="au-to" type="date" value={to} onChange={(event) => setTo(event.target.value)} />
      </div>
    </FormDialog>
  );
}
