/** Money of another amount than asked, of every parcel of the office: what waits for a decision first. */
import '../../reading.css';
import '../parcels.css';
import { Link } from 'wouter';
import type { ChargeList } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatInstant, formatWon } from '../../../parts/format.ts';
import { Heads } from '../../../parts/heads.tsx';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { useLanguage } from '../../../session/preferences.tsx';
import { parcelChargeTexts } from '../../../texts/parcel-charges.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ChargeActs, ChargeMark } from './charge.tsx';

export default function ParcelChargesPage() {
  const t = useTexts(parcelChargeTexts);
  const query = useGet<ChargeList>('/parcel-charges', undefined, { every: 30_000 });
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <Link href="/parcels">{t.back}</Link>
      </div>
      <p className="mid">{t.what}</p>
      <section className="card" aria-label={t.title}>
        <Await query={query} loading={<Skeleton rows={6} />}>
          {(list) =>
            list.rows.length === 0 ? <Empty title={t.empty}>{t.emptyWhat}</Empty> : <Table list={list} />
          }
        </Await>
      </section>
    </>
  );
}

function Table({ list: { rows, isCut } }: { readonly list: ChargeList }) {
  const t = useTexts(parcelChargeTexts);
  const language = useLanguage();
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            <Heads of={[t.houseBill, t.office, t.asked, t.came, t.at, t.act]} right={[t.asked]} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.payment}/${row.transaction}`}>
              <td>
                <Link href={`/parcels/${encodeURIComponent(row.houseBill)}`}>{row.houseBill}</Link>
              </td>
              <td>{row.office}</td>
              <td className="n">{formatWon(row.askedKrw, language)}</td>
              <td className="wrap pa-reason">
                <ChargeMark charge={row} />
              </td>
              <td>{formatInstant(row.at)}</td>
              <td>
                <ChargeActs charge={row} payment={row.payment} askedKrw={row.askedKrw} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isCut && <p className="note">{t.cut}</p>}
    </div>
  );
}
