/** One parcel: what differs and who mends it, first; then order, payment, list and declaration side by side; then its procedure. */
import './parcels.css';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ParcelFieldRow, ParcelView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Heads } from '../../parts/heads.tsx';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useHasRight } from '../../session/session.tsx';
import { networkTexts } from '../../texts/networks.ts';
import { parcelTexts } from '../../texts/parcels.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { PurposeDialog } from '../declaration/purpose-dialog.tsx';
import { ActsCard } from './acts/acts-card.tsx';
import { DeliveryCard } from './deliveries/card.tsx';
import { ParcelMark } from './marks.tsx';
import { MoneyCard } from './money-card.tsx';
import { PathCard } from './path/card.tsx';
import { Postal } from './postal.tsx';
import { SelectionCard } from './selection-card.tsx';
import { Uses } from './uses.tsx';

export default function ParcelPage() {
  const t = useTexts(parcelTexts);
  const network = useTexts(networkTexts);
  const has = useHasRight();
  const { bill = '' } = useParams<{ bill: string }>();
  // Only in memory: every look is logged.
  const [look, setLook] = useState({ purpose: '', note: '' });
  const query = useGet<ParcelView>(`/parcels/${encodeURIComponent(bill)}`, look, {
    keepsPrevious: look.purpose !== '',
  });
  return (
    <>
      <div className="head">
        <h1>{bill}</h1>
        <span className="grow" />
        {has('misuse.read') && (
          <Link className="btn s" href={`/parcels/networks?start=bill-${encodeURIComponent(bill)}&days=90`}>
            {network.ofParcel}
          </Link>
        )}
        <Link className="btn s" href="/parcels">
          {t.back}
        </Link>
      </div>
      <Await query={query} loading={<Skeleton rows={14} />}>
        {(parcel) => <Whole parcel={parcel} onLook={setLook} />}
      </Await>
    </>
  );
}

interface WholeProps {
  readonly parcel: ParcelView;
  readonly onLook: (look: { readonly purpose: string; readonly note: string }) => void;
}

function Whole({ parcel, onLook }: WholeProps) {
  const t = useTexts(parcelTexts);
  const [isAsking, setAsking] = useState(false);
  const say = useSay();
  return (
    <>
      <p className="in row pa-lanes">
        <ParcelMark state={parcel.state} /> <span>{say(parcel.shapeName)}</span>
        {parcel.state !== 'no-order' && (
          <span className="mid">{fill(t.sure, { n: Math.floor(parcel.sureness * 1000) / 10 })}</span>
        )}
        <span className="mid">{say(parcel.procedure.name)}</span>
        <span className="dim">{fill(t.version, { n: parcel.version })}</span>
        {parcel.isMadeUp && <span className="st off">{t.madeUp}</span>}
      </p>
      <SelectionCard houseBill={parcel.houseBill} />
      <MoneyCard houseBill={parcel.houseBill} />
      <ActsCard houseBill={parcel.houseBill} />
      <PathCard houseBill={parcel.houseBill} />
      <section className="card pa-pad" aria-label={t.whatDiffers}>
        <h2>{t.whatDiffers}</h2>
        {parcel.differences.length === 0 ? <p>{t.nothingDiffers}</p> : <Differences parcel={parcel} />}
      </section>
      <Uses bill={parcel.houseBill} />
      <section className="card" aria-label={t.sideBySide}>
        <SideBySide rows={parcel.fields} />
        <p className="in row note">
          {parcel.masked.length > 0 ? t.masked : t.unmasked}
          {parcel.masked.length > 0 && parcel.mayUnmask && (
            <button type="button" className="btn s" onClick={() => setAsking(true)}>
              {t.unmask}
            </button>
          )}
          {parcel.masked.length === 0 && (
            <button type="button" className="btn s" onClick={() => onLook({ purpose: '', note: '' })}>
              {t.maskAgain}
            </button>
          )}
        </p>
        {parcel.declaration !== null && (
          <p className="in">
            {t.declaration}{' '}
            <Link href={`/declarations/${encodeURIComponent(parcel.declaration)}`}>{parcel.declaration}</Link>
          </p>
        )}
        {parcel.siblings.length > 0 && (
          <p className="in">
            {t.siblings}:{' '}
            {parcel.siblings.map((one) => (
              <span key={one}>
                <Link href={`/parcels/${encodeURIComponent(one)}`}>{one}</Link>{' '}
              </span>
            ))}
          </p>
        )}
      </section>
      <Procedure parcel={parcel} />
      {parcel.delivery !== null && <DeliveryCard delivery={parcel.delivery} />}
      {parcel.postal !== null && <Postal postal={parcel.postal} />}
      {isAsking && (
        <PurposeDialog
          onClose={() => setAsking(false)}
          onChoose={(purpose, note) => {
            onLook({ purpose, note });
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

function Differences({ parcel }: { readonly parcel: ParcelView }) {
  const t = useTexts(parcelTexts);
  const say = useSay();
  const sorted = parcel.differences.toSorted(
    (one, other) => Number(one.severity === 'note') - Number(other.severity === 'note'),
  );
  return (
    <ul className="pa-todo">
      {sorted.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: differences have no name of their own and the list is replaced whole
        <li key={place}>
          <ParcelMark state={one.severity} /> <b>{say(one.fieldName)}</b> {say(one.text)}
          {one.mender !== 'nobody' && (
            <p className="mid">
              {t.mender}: {say(one.menderName)}. {say(one.mend)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function SideBySide({ rows }: { readonly rows: readonly ParcelFieldRow[] }) {
  const t = useTexts(parcelTexts);
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll rd-pad" tabIndex={0} aria-label={t.field}>
      <table className="pa-side">
        <thead>
          <tr>
            <Heads of={[t.field, t.order, t.payment, t.parcel, t.declaration, t.mark]} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{say(row.name)}</th>
              <td>{row.order ?? '–'}</td>
              <td>{row.payment ?? '–'}</td>
              <td>{row.parcel ?? '–'}</td>
              <td>{row.declaration ?? '–'}</td>
              <td>
                <ParcelMark state={row.mark} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Procedure({ parcel: { procedure } }: { readonly parcel: ParcelView }) {
  const t = useTexts(parcelTexts);
  const say = useSay();
  return (
    <section className="card pa-pad" aria-label={t.why}>
      <h2>
        {t.why}: {say(procedure.name)}
      </h2>
      {procedure.priceUsd !== null && <p>{fill(t.priceUsd, { n: procedure.priceUsd })}</p>}
      <ul className="pa-todo">
        {procedure.reasons.map((reason, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name of their own and the list is replaced whole
          <li key={place}>
            {say(reason.text)} <span className="dim">→ {t[reason.to]}</span>{' '}
            {!reason.isVerified && <span className="st warn">{t.unverified}</span>}
            {reason.bills.length > 0 && (
              <p className="mid">
                {t.countedWith}:{' '}
                {reason.bills.map((bill) => (
                  <span key={bill}>
                    <Link href={`/parcels/${encodeURIComponent(bill)}`}>{bill}</Link>{' '}
                  </span>
                ))}
              </p>
            )}
            <p className="note">
              {t.source}: {reason.source}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
