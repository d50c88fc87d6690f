/** One firm of the register: validity, findings with their source, keys, and the acts that the one who looks may do. */
import '../../reading.css';
import '../parcels.css';
import { Link, useParams } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { ParcelFirmView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { parcelFirmTexts } from '../../../texts/parcel-firms.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { FirmDecisions } from './firm-decision.tsx';
import { FirmFindings } from './firm-findings.tsx';
import { FirmHosts } from './firm-hosts.tsx';
import { FirmKeys } from './firm-keys.tsx';
import { FirmState } from './marks.tsx';

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
      <FirmDecisions firm={firm} />
      <FirmFindings firm={firm} />
      <FirmKeys firm={firm} />
      <FirmHosts firm={firm} />
    </>
  );
}
