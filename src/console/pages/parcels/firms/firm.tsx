/** One firm of the register: validity, findings with their source, keys, and the acts that the one who looks may do. */
import '../../reading.css';
import '../parcels.css';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { FirmDecision, ParcelFirmView } from '../../../../exchange/contract.ts';
import { post, remove } from '../../../http/client.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatInstant } from '../../../parts/format.ts';
import { ReasonDialog } from '../../../parts/reason-dialog.tsx';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { useDo } from '../../../parts/use-do.ts';
import { useHasRight } from '../../../session/session.tsx';
import { parcelFirmTexts } from '../../../texts/parcel-firms.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { CheckDialog, KeyDialog } from './dialogs.tsx';
import { CHECKS, Finding, FirmState, isKeyInForce } from './marks.tsx';

export default function ParcelFirmPage() {
  const t = useTexts(parcelFirmTexts);
  const { id = '' } = useParams<{ id: string }>();
  const query = useGet<readonly ParcelFirmView[]>('/parcel-firms');
  return (
    <>
      <div className="head">
        <h1>{id}</h1>
        <span className="grow" />
        <Link className="btn s" href="/parcels/firms">
          {t.backToList}
        </Link>
      </div>
      <Await query={query} loading={<Skeleton rows={10} />}>
        {(firms) => {
          const firm = firms.find((one) => one.id === id);
          return firm === undefined ? (
            <Empty title={t.unknown}>{t.unknownWhat}</Empty>
          ) : (
            <Whole firm={firm} />
          );
        }}
      </Await>
    </>
  );
}

function Whole({ firm }: { readonly firm: ParcelFirmView }) {
  const t = useTexts(parcelFirmTexts);
  const { name, kind, country, state, validFrom, validTo, renewFrom, article } = firm;
  return (
    <>
      <p className="in row">
        <FirmState state={state} /> <b>{name}</b> <span>{t[kind]}</span> <span>{country}</span>
        {validFrom !== null && (
          <span className="mid">
            {t.valid} {validFrom} ~ {validTo}
          </span>
        )}
        {renewFrom !== null && state === 'registered' && (
          <span className="dim">{fill(t.renewFrom, { day: renewFrom })}</span>
        )}
      </p>
      <p className="note">
        {t.article}: <span lang="ko">{article}</span>
      </p>
      <Decision firm={firm} />
      <Findings firm={firm} />
      <Keys firm={firm} />
    </>
  );
}

function Decision({ firm }: { readonly firm: ParcelFirmView }) {
  const t = useTexts(parcelFirmTexts);
  const say = useSay();
  const has = useHasRight();
  const { isBusy, run } = useDo();
  const [asked, setAsked] = useState<FirmDecision['to'] | null>(null);
  const { id, state, whyNotRegister } = firm;
  const isIn = state === 'registered' || state === 'expired';
  const names = { registered: isIn ? t.renew : t.register, refused: t.refuse, ended: t.end } as const;
  const open: readonly FirmDecision['to'][] = isIn
    ? ['registered', 'ended']
    : state === 'applied'
      ? ['registered', 'refused']
      : ['registered'];
  const send = async (to: FirmDecision['to'], why: string) => {
    await run(async () => {
      await post(`/parcel-firms/${encodeURIComponent(id)}/decision`, { to, why });
      return t.done;
    });
    setAsked(null);
  };
  if (!has('parcel.decide')) return null;
  return (
    <section className="card pa-pad" aria-label={t.state}>
      {whyNotRegister.length > 0 && (
        <>
          <p>{t.whyNot}</p>
          <ul className="pa-todo">
            {whyNotRegister.map((why) => (
              <li key={why.ko}>{say(why)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="row">
        {open
          .filter((to) => to !== 'registered' || whyNotRegister.length === 0)
          .map((to) => (
            <button
              key={to}
              type="button"
              className={`btn${to === 'registered' ? ' main-act' : ''}`}
              disabled={isBusy}
              onClick={() => setAsked(to)}
            >
              {names[to]}
            </button>
          ))}
      </p>
      {asked !== null && (
        <ReasonDialog
          title={`${names[asked]}: ${id}`}
          label={t.why}
          onClose={() => setAsked(null)}
          onSend={(why) => void send(asked, why)}
        />
      )}
    </section>
  );
}

function Findings({ firm }: { readonly firm: ParcelFirmView }) {
  const t = useTexts(parcelFirmTexts);
  const has = useHasRight();
  const [isChecking, setChecking] = useState(false);
  return (
    <section className="card" aria-label={t.checks}>
      <header>
        <h2>{t.checks}</h2>
        <span className="grow" />
        {CHECKS.map((kind) => (
          <Finding key={kind} firm={firm} kind={kind} isNamed />
        ))}
        {has('parcel.register') && (
          <button type="button" className="btn s" onClick={() => setChecking(true)}>
            {t.check}
          </button>
        )}
      </header>
      {firm.checks.length === 0 ? (
        <p className="in dim">{t.notChecked}</p>
      ) : (
        <div className="in scroll">
          <table>
            <thead>
              <tr>
                {[t.checks, t.state, t.checkedOn, t.source, t.enteredBy].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {firm.checks.map((one, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own and the list is replaced whole
                <tr key={place}>
                  <td>{t[one.kind]}</td>
                  <td>{one.isClear ? t.clear : t.notClear}</td>
                  <td>{one.checkedOn}</td>
                  <td className="wrap">{one.source}</td>
                  <td>{one.enteredBy}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isChecking && <CheckDialog id={firm.id} onClose={() => setChecking(false)} />}
    </section>
  );
}

function Keys({ firm }: { readonly firm: ParcelFirmView }) {
  const t = useTexts(parcelFirmTexts);
  const has = useHasRight();
  const { isBusy, run } = useDo();
  const [isAdding, setAdding] = useState(false);
  const revoke = (key: string) =>
    run(async () => {
      await remove(`/parcel-firms/${encodeURIComponent(firm.id)}/keys/${encodeURIComponent(key)}`);
      return t.done;
    });
  return (
    <section className="card" aria-label={t.keys}>
      <header>
        <h2>{t.keys}</h2>
        <span className="grow" />
        {has('parcel.register') && (
          <button type="button" className="btn s" onClick={() => setAdding(true)}>
            {t.addKey}
          </button>
        )}
      </header>
      {firm.keys.length === 0 ? (
        <p className="in dim">{t.noKeys}</p>
      ) : (
        <ul className="in pa-todo">
          {firm.keys.map((key) => (
            <li key={key.id} className="row">
              <code>{key.id}</code> <span>{t[key.mode]}</span>
              <span className={`st ${isKeyInForce(key) ? 'ok' : 'off'}`}>
                {key.revokedAt === null ? fill(t.until, { at: formatInstant(key.expiresAt) }) : t.revoked}
              </span>
              {has('parcel.register') && isKeyInForce(key) && (
                <button
                  type="button"
                  className="btn s"
                  disabled={isBusy}
                  aria-label={fill(t.revokeKey, { key: key.id })}
                  onClick={() => void revoke(key.id)}
                >
                  {t.revoke}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isAdding && <KeyDialog id={firm.id} onClose={() => setAdding(false)} />}
    </section>
  );
}
