/** Every use of my code, the latest first: confirm it, refuse it with a reason, or let a shop ask no more. */
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { MyMisuse, MyUse } from '../../../exchange/contract.ts';
import { post, put } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { Await, Empty } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { myTexts } from '../../texts/my.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { RefuseDialog } from '../refuse-dialog.tsx';
import { type Change, useChange } from '../use-change.ts';

export function Uses() {
  const t = useTexts(myTexts);
  const [parameters] = useSearchParams();
  const wanted = parameters.get('use');
  const query = useGet<readonly MyUse[]>('/my/uses');
  return (
    <>
      <div>
        <h1>{t.uses}</h1>
        <p className="my-sub">{t.usesWhat}</p>
      </div>
      <Await query={query}>
        {(all) => {
          const uses = all.toSorted((one, other) => Number(other.id === wanted) - Number(one.id === wanted));
          return uses.length === 0 ? (
            <section className="my-card">
              <Empty title={t.noUses}>{t.noUsesWhat}</Empty>
            </section>
          ) : (
            <ul className="my-list">
              {uses.map((use) => (
                <Use key={use.id} use={use} isWanted={use.id === wanted} />
              ))}
            </ul>
          );
        }}
      </Await>
    </>
  );
}

const LOOK = {
  ...{ 'goes-on': 'off', consented: 'off', waits: 'warn' },
  ...{ 'waits-guardian': 'warn', confirmed: 'ok', refused: 'bad' },
} as const;

function Use({ use, isWanted }: { readonly use: MyUse; readonly isWanted: boolean }) {
  const t = useTexts(myTexts);
  const say = useSay();
  const change = useChange();
  const { shop, goods, number, notedAt, standing, standingName, faults, bills } = use;
  return (
    <li className={`my-card my-pad${isWanted ? ' is-wanted' : ''}`}>
      <div className="my-row">
        <b>{shop}</b>
        {use.isNew && <span className="st warn">{t.isNew}</span>}
      </div>
      <p>{goods}</p>
      <p className="my-sub">
        {t.order} {number} · {formatInstant(notedAt)}
      </p>
      <p>
        <span className={`st ${LOOK[standing]}`}>{say(standingName)}</span>
      </p>
      {faults.map((fault) => (
        <p key={fault.ko} className="my-sub">
          <span className="st warn">!</span> {say(fault)}
        </p>
      ))}
      <AdultGoods goods={use.adultGoods} />
      {bills.map((bill) => (
        <p key={bill}>
          <Link href={`/parcels/${encodeURIComponent(bill)}`}>
            {t.bill} {bill}
          </Link>
        </p>
      ))}
      {use.misuse !== null && <Misuse misuse={use.misuse} />}
      <Acts use={use} change={change} />
    </li>
  );
}

function Acts({ use, change }: { readonly use: MyUse; readonly change: Change }) {
  const t = useTexts(myTexts);
  const show = useToast();
  const [isAsking, setAsking] = useState<'refuse' | 'report' | null>(null);
  const { isBusy, run } = change;
  const { id, platform, standing, mayConfirm, mayRefuse, misuse } = use;
  const canReport = !mayRefuse && misuse === null;
  const consent = async () => {
    if (await run(() => put(`/my/consents/${platform}`))) show({ text: t.consentGiven });
  };
  const sent = async (given: object) => {
    const done = await run(() =>
      isAsking === 'refuse'
        ? post(`/my/uses/${id}`, { answer: 'refused', ...given })
        : post('/my/misuse', { use: id, ...given }),
    );
    if (done) setAsking(null);
  };
  return (
    <div className="my-acts">
      {mayConfirm && (
        <button
          type="button"
          className={`my-big${standing === 'waits' ? '' : ' is-quiet'}`}
          disabled={isBusy}
          onClick={() => void run(() => post(`/my/uses/${id}`, { answer: 'confirmed' }))}
        >
          {t.confirm}
        </button>
      )}
      {mayRefuse && (
        <button type="button" className="my-big is-quiet" onClick={() => setAsking('refuse')}>
          {t.refuse}
        </button>
      )}
      {canReport && (
        <button type="button" className="my-big is-quiet" onClick={() => setAsking('report')}>
          {t.report}
        </button>
      )}
      {standing === 'waits' && platform !== null && (
        <button type="button" className="btn link" disabled={isBusy} onClick={() => void consent()}>
          {t.consentAsk}
        </button>
      )}
      {isAsking !== null && (
        <RefuseDialog
          title={isAsking === 'refuse' ? t.refuseTitle : t.reportTitle}
          note={isAsking === 'refuse' ? t.refuseWhat : t.reportWhat}
          isBusy={isBusy}
          onClose={() => setAsking(null)}
          onSend={(given) => void sent(given)}
        />
      )}
    </div>
  );
}

/** Goods that need an adult, told to a holder who is none. */
export function AdultGoods({ goods }: { readonly goods: MyUse['adultGoods'] }) {
  const t = useTexts(myTexts);
  const say = useSay();
  if (goods.length === 0) return null;
  return (
    <p>
      <span className="st warn">!</span> {fill(t.adultGoods, { goods: goods.map(say).join(', ') })}
    </p>
  );
}

export function Misuse({ misuse }: { readonly misuse: MyMisuse }) {
  const t = useTexts(myTexts);
  const say = useSay();
  const { openedAt, reason, words, closedAs } = misuse;
  return (
    <div className="my-note">
      <b>{closedAs === null ? t.misuseOpen : t[closedAs]}</b>
      <p className="my-sub">
        {formatInstant(openedAt)} · {say(reason)}
        {words === null ? '' : ` · ${words}`}
      </p>
      {closedAs === null && <p className="my-sub">{t.misuseOpenWhat}</p>}
    </div>
  );
}
