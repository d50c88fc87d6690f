/** The register of platforms, carriers and forwarders: state, validity, conditions and keys of each; who may, enters an application. */
import '../parcels.css';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { fill } from '../../../../core/text.ts';
import type { ParcelFirmView } from '../../../../exchange/contract.ts';
import { useGet } from '../../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../../parts/states.tsx';
import { useRowFocus } from '../../../parts/use-rows.ts';
import { useHasRight } from '../../../session/session.tsx';
import { parcelFirmTexts } from '../../../texts/parcel-firms.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ApplyDialog } from './dialogs.tsx';
import { CHECKS, Finding, FirmState, isKeyInForce } from './marks.tsx';

export default function ParcelFirmsPage() {
  const t = useTexts(parcelFirmTexts);
  const has = useHasRight();
  const query = useGet<readonly ParcelFirmView[]>('/parcel-firms');
  const [isApplying, setApplying] = useState(false);
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        {has('parcel.register') && (
          <button type="button" className="btn s main-act" onClick={() => setApplying(true)}>
            {t.apply}
          </button>
        )}
        <Link className="btn s" href="/parcels">
          {t.back}
        </Link>
      </div>
      <p className="mid">{t.lead}</p>
      <section className="card" aria-label={t.rows}>
        <Await query={query} loading={<Skeleton rows={10} />}>
          {(firms) =>
            firms.length === 0 ? <Empty title={t.empty}>{t.emptyWhat}</Empty> : <Rows firms={firms} />
          }
        </Await>
      </section>
      {isApplying && <ApplyDialog onClose={() => setApplying(false)} />}
    </>
  );
}

function Rows({ firms }: { readonly firms: readonly ParcelFirmView[] }) {
  const t = useTexts(parcelFirmTexts);
  const [, go] = useLocation();
  const pathOf = (id: string): string => `/parcels/firms/${encodeURIComponent(id)}`;
  const { focused, setFocused } = useRowFocus({
    name: 'parcel-firms',
    rows: firms,
    keyOf: ({ id }) => id,
    onOpen: ({ id }) => go(pathOf(id)),
  });
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            {[t.id, t.name, t.kind, t.country, t.state, t.valid, t.checks, t.keys].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firms.map((firm, place) => (
            <tr
              key={firm.id}
              aria-current={place === focused ? 'true' : undefined}
              onMouseDown={() => setFocused(place)}
            >
              <td>
                <Link href={pathOf(firm.id)}>{firm.id}</Link>
              </td>
              <td className="pa-who">{firm.name}</td>
              <td>{t[firm.kind]}</td>
              <td>{firm.country}</td>
              <td>
                <FirmState state={firm.state} />
              </td>
              <td>{firm.validFrom === null ? '–' : `${firm.validFrom} ~ ${firm.validTo ?? ''}`}</td>
              <td className="row">
                {CHECKS.map((kind) => (
                  <Finding key={kind} firm={firm} kind={kind} isNamed />
                ))}
              </td>
              <td>{fill(t.keysInForce, { n: firm.keys.filter(isKeyInForce).length })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
