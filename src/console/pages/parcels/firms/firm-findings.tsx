/** What was found out about a firm of the register, with day and source. */
import { useState } from 'react';
import type { ParcelFirmView } from '../../../../exchange/contract.ts';
import { Heads } from '../../../parts/heads.tsx';
import { useHasRight } from '../../../session/session.tsx';
import { parcelFirmTexts } from '../../../texts/parcel-firms.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { CheckDialog } from './dialogs.tsx';
import { CHECKS, Finding } from './marks.tsx';

export function FirmFindings({ firm }: { readonly firm: ParcelFirmView }) {
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
                <Heads of={[t.checks, t.state, t.checkedOn, t.source, t.enteredBy]} />
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
