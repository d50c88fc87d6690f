/** One parcel: where it is in plain words, what to do, what is in it, and what it costs with the law behind each line. */
import { Link } from 'wouter';
import type { MyParcel } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatMass } from '../../parts/format.ts';
import { Await, Problems } from '../../parts/states.tsx';
import { myTexts } from '../../texts/my.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { OtherEnd, RightNotice } from '../path-cards.tsx';
import { Payments, ToPay } from '../pay-card.tsx';
import { Steps } from '../steps.tsx';
import { TaxLines } from '../tax-lines.tsx';
import { AdultGoods } from './uses.tsx';

export function Parcel({ bill }: { readonly bill: string }) {
  const t = useTexts(myTexts);
  const query = useGet<MyParcel>(`/my/parcels/${encodeURIComponent(bill)}`);
  return (
    <>
      <p>
        <Link href="/">{t.back}</Link>
      </p>
      <Await query={query}>{(parcel) => <Whole bill={bill} parcel={parcel} />}</Await>
    </>
  );
}

function Whole({ bill, parcel }: { readonly bill: string; readonly parcel: MyParcel }) {
  const t = useTexts(myTexts);
  const say = useSay();
  const { goods, status } = parcel;
  return (
    <>
      <div>
        <h1>{say(status.says)}</h1>
        <p className="my-sub">
          {goods} · {t.bill} {bill}
        </p>
      </div>
      <RightNotice bill={bill} path={parcel.path} />
      <ToDo parcel={parcel} />
      <OfMinor parcel={parcel} />
      <Notice parcel={parcel} />
      <ToPay bill={bill} money={parcel.money} />
      <section className="my-card my-pad" aria-label={t.where}>
        <h2>{t.where}</h2>
        <Steps status={status} />
      </section>
      <Contents parcel={parcel} />
      <Cost parcel={parcel} />
      <Payments bill={bill} money={parcel.money} />
      <OtherEnd bill={bill} path={parcel.path} />
      {parcel.use !== null && (
        <p className="my-center">
          <Link href={`/uses?use=${parcel.use.id}`}>{t.notMine}</Link>
        </p>
      )}
    </>
  );
}

function ToDo({ parcel: { use, faults } }: { readonly parcel: MyParcel }) {
  const t = useTexts(myTexts);
  const say = useSay();
  if (use === null || use.standing === 'refused' || use.standing === 'confirmed') return null;
  if (use.standing !== 'waits' && faults.length === 0) return null;
  return (
    <section className="my-do">
      <h2>{faults.length > 0 ? t.faultsTitle : t.nextStep}</h2>
      {faults.map((fault) => (
        <p key={fault.ko}>{say(fault)}</p>
      ))}
      {faults.length > 0 && <p>{t.faultsWhat}</p>}
      {use.standing === 'waits' && <p>{t.toConfirmWhat}</p>}
      <Link className="my-big" href={`/uses?use=${use.id}`}>
        {t.look}
      </Link>
    </section>
  );
}

/** What a holder under age, or the guardian, has to know. */
function OfMinor({ parcel: { use, adultGoods } }: { readonly parcel: MyParcel }) {
  const t = useTexts(myTexts);
  const isWaiting = use?.standing === 'waits-guardian';
  if (!isWaiting && adultGoods.length === 0) return null;
  return (
    <section className="my-do">
      <h2>{isWaiting ? t.guardianTitle : t.adultTitle}</h2>
      {isWaiting && <p>{t.guardianWhat}</p>}
      <AdultGoods goods={adultGoods} />
      <Link className="my-big" href="/guardians">
        {t.guardianLink}
      </Link>
    </section>
  );
}

function Notice({ parcel: { notice } }: { readonly parcel: MyParcel }) {
  const say = useSay();
  if (notice === null) return null;
  return (
    <section className="my-card my-pad" aria-label={say(notice.title)}>
      <h2>{say(notice.title)}</h2>
      <p>{say(notice.text)}</p>
      <p className="my-sub" lang="ko">
        {notice.source}
      </p>
    </section>
  );
}

function Contents({ parcel }: { readonly parcel: MyParcel }) {
  const t = useTexts(myTexts);
  const { lines, shop, orderNumber, sender, departureCountry, massKg, recipient, price } = parcel;
  const facts: readonly (readonly [string, string | null])[] = [
    [t.shop, shop],
    [t.order, orderNumber],
    [t.price, price],
    [t.from, `${sender}, ${departureCountry}`],
    [t.mass, `${formatMass(massKg)} kg`],
    [t.to, [recipient.name, recipient.postcode].filter(Boolean).join(', ')],
  ];
  return (
    <section className="my-card my-pad" aria-label={t.what}>
      <h2>{t.what}</h2>
      <ul className="my-lines">
        {lines.map(({ text, amount }) => (
          <li key={text}>
            <span>{text}</span>
            <span>{amount ?? ''}</span>
          </li>
        ))}
      </ul>
      <dl className="my-facts">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

function Cost({ parcel: { duty } }: { readonly parcel: MyParcel }) {
  const t = useTexts(myTexts);
  const say = useSay();
  const { answer, why, problems } = duty;
  return (
    <section className="my-card my-pad" aria-label={t.duty}>
      {answer === null ? (
        <>
          <h2>
            {t.duty}: {t.dutyUnknown}
          </h2>
          {why !== null && <p className="my-sub">{say(why)}</p>}
          <Problems problems={problems} count={problems.length} />
        </>
      ) : (
        <>
          <TaxLines answer={answer} />
          <p className="my-sub">{t.dutyNote}</p>
        </>
      )}
    </section>
  );
}
