/** My parcels: what waits for me first, then each parcel and order with where it stands. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { MyParcelRow, MyParcels } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatWon } from '../../parts/format.ts';
import { Await, Empty } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { myTexts } from '../../texts/my.ts';
import { myFindTexts } from '../../texts/my-find.ts';
import { myPaymentTexts } from '../../texts/my-payments.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Parcels() {
  const t = useTexts(myTexts);
  const find = useTexts(myFindTexts);
  const query = useGet<MyParcels>('/my/parcels', undefined, { every: 60_000 });
  return (
    <>
      <h1>{t.parcels}</h1>
      <Await query={query}>
        {({ rows, isCut, toConfirm, news }) => (
          <>
            <Waiting toConfirm={toConfirm} news={news} />
            {rows.length === 0 ? (
              <section className="my-card">
                <Empty title={t.noParcels} action={<Link href="/code">{t.toCode}</Link>}>
                  {t.noParcelsWhat}
                </Empty>
              </section>
            ) : (
              <ul className="my-list">
                {rows.map((row) => (
                  <Row key={row.houseBill ?? row.orderNumber} row={row} />
                ))}
              </ul>
            )}
            {isCut && <p className="my-sub">{t.cut}</p>}
            <p className="my-center">
              <Link href="/find">{find.link}</Link>
            </p>
          </>
        )}
      </Await>
    </>
  );
}

function Waiting({ toConfirm, news }: { readonly toConfirm: number; readonly news: number }) {
  const t = useTexts(myTexts);
  if (toConfirm + news === 0) return null;
  const isAsking = toConfirm > 0;
  return (
    <section className="my-do">
      <h2>{isAsking ? fill(t.toConfirm, { n: toConfirm }) : fill(t.news, { n: news })}</h2>
      <p>{isAsking ? t.toConfirmWhat : t.newsWhat}</p>
      <Link className="my-big" href="/uses">
        {t.look}
      </Link>
    </section>
  );
}

const LOOK: Readonly<Record<string, string>> = { cleared: 'ok', stopped: 'bad' };

function Row({ row }: { readonly row: MyParcelRow }) {
  const t = useTexts(myTexts);
  const say = useSay();
  const pay = useTexts(myPaymentTexts);
  const language = useLanguage();
  const { houseBill, goods, shop, price, day, status, orderNumber, toPayKrw } = row;
  const inside = (
    <>
      <span className="my-row">
        <b>{goods}</b>
        <span className={`st ${LOOK[status.state] ?? 'off'}`}>{say(status.name)}</span>
      </span>
      <span className="my-sub">
        {shop === null ? '' : `${shop} · `}
        {price} · {day}
      </span>
      {toPayKrw !== null && toPayKrw > 0 && status.state !== 'stopped' && status.state !== 'ended' && (
        <span className="st warn">{fill(pay.toPay, { won: formatWon(toPayKrw, language) })}</span>
      )}
      {houseBill === null && (
        <span className="my-sub">
          {t.order} {orderNumber}
        </span>
      )}
    </>
  );
  return (
    <li className="my-card">
      {houseBill === null ? (
        <div className="my-item">{inside}</div>
      ) : (
        <Link className="my-item" href={`/parcels/${encodeURIComponent(houseBill)}`}>
          {inside}
        </Link>
      )}
    </li>
  );
}
