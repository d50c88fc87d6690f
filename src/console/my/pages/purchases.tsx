/** What I bought abroad in a year, with reliefs and tax as far as they can be computed, and all of it as a table to keep. */
import { useId } from 'react';
import { Link, useSearchParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { MyPurchases } from '../../../exchange/contract.ts';
import { API } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { formatWon } from '../../parts/format.ts';
import { Await, Empty } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { myTexts } from '../../texts/my.ts';
import { myPaymentTexts } from '../../texts/my-payments.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function Purchases() {
  const t = useTexts(myTexts);
  const [parameters, setParameters] = useSearchParams();
  const year = parameters.get('year');
  const query = useGet<MyPurchases>('/my/purchases', { year }, { keepsPrevious: true });
  return (
    <>
      <h1>{t.purchases}</h1>
      <Await query={query}>
        {(found) => (
          <>
            <Year found={found} onChange={(next) => setParameters({ year: next })} />
            {found.rows.length === 0 ? (
              <section className="my-card">
                <Empty title={fill(t.noPurchases, { year: found.year })}>{t.noPurchasesWhat}</Empty>
              </section>
            ) : (
              <Rows found={found} />
            )}
          </>
        )}
      </Await>
    </>
  );
}

function Year(props: { readonly found: MyPurchases; readonly onChange: (year: string) => void }) {
  const t = useTexts(myTexts);
  const id = useId();
  const { year, years } = props.found;
  return (
    <div className="field my-year">
      <label htmlFor={id}>{t.year}</label>
      <select id={id} value={year} onChange={(event) => props.onChange(event.target.value)}>
        {years.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </div>
  );
}

function Rows({ found }: { readonly found: MyPurchases }) {
  const t = useTexts(myTexts);
  const language = useLanguage();
  const pay = useTexts(myPaymentTexts);
  const { rows, count, relievedCount, dutyKrw, paidKrw, unknownCount, year } = found;
  return (
    <>
      <section className="my-card my-pad">
        <b>{fill(t.total, { n: count, m: relievedCount })}</b>
        <p className="my-sub">
          {fill(t.dutySum, { won: formatWon(dutyKrw, language) })}
          {unknownCount > 0 && ` · ${fill(t.unknownSum, { n: unknownCount })}`}
        </p>
        <a className="my-big is-quiet" href={`${API}/my/purchases.csv?year=${year}`} download>
          {t.csv}
        </a>
        {paidKrw > 0 && (
          <>
            <p className="my-sub">{fill(pay.paidSum, { won: formatWon(paidKrw, language) })}</p>
            <a className="my-big is-quiet" href={`${API}/my/certificate.pdf?year=${year}`} download>
              {fill(pay.certificate, { year })}
            </a>
          </>
        )}
      </section>
      <ul className="my-list">
        {rows.map((row) => (
          <li key={row.houseBill} className="my-card">
            <Link className="my-item" href={`/parcels/${encodeURIComponent(row.houseBill)}`}>
              <span className="my-row">
                <b>{row.goods}</b>
                <span className="nw">
                  {row.dutyKrw === null ? t.dutyUnknown : formatWon(row.dutyKrw, language)}
                </span>
              </span>
              <span className="my-sub">
                {row.day} · {row.shop === null ? '' : `${row.shop} · `}
                {row.price}
              </span>
              {row.isRelieved !== null && (
                <span className={row.isRelieved ? 'st ok' : 'st off'}>
                  {row.isRelieved ? t.relievedYes : t.relievedNo}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
