/** Keys with which a firm of the register sends its data: given and taken back. */
import { useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type { ParcelFirmView } from '../../../../exchange/contract.ts';
import { remove } from '../../../http/client.ts';
import { formatInstant } from '../../../parts/format.ts';
import { useDo } from '../../../parts/use-do.ts';
import { useHasRight } from '../../../session/session.tsx';
import { parcelFirmTexts } from '../../../texts/parcel-firms.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { KeyDialog } from './dialogs.tsx';
import { isKeyInForce } from './marks.tsx';

export function FirmKeys({ firm }: { readonly firm: ParcelFirmView }) {
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
