/** Hosts of a platform's shop, whose pages the calculator of citizens may read: entered and taken away. */
import { useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type { ParcelFirmView } from '../../../../exchange/contract.ts';
import { remove } from '../../../http/client.ts';
import { formatInstant } from '../../../parts/format.ts';
import { useDo } from '../../../parts/use-do.ts';
import { useHasRight } from '../../../session/session.tsx';
import { shopHostTexts } from '../../../texts/shop-hosts.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { HostDialog } from './dialogs.tsx';

export function FirmHosts({ firm }: { readonly firm: ParcelFirmView }) {
  const t = useTexts(shopHostTexts);
  const say = useSay();
  const mayEnter = useHasRight()('parcel.register');
  const { isBusy, run } = useDo();
  const [isAdding, setAdding] = useState(false);
  if (firm.kind !== 'platform') return null;
  const drop = (id: string) =>
    run(async () => {
      await remove(`/parcel-firms/${encodeURIComponent(firm.id)}/hosts/${encodeURIComponent(id)}`);
      return t.done;
    });
  return (
    <section className="card" aria-label={t.title}>
      <header>
        <h2>{t.title}</h2>
        <span className="grow" />
        {mayEnter && firm.state === 'registered' && (
          <button type="button" className="btn s" onClick={() => setAdding(true)}>
            {t.add}
          </button>
        )}
      </header>
      <p className="in note">{t.what}</p>
      {firm.hosts.length === 0 ? (
        <p className="in dim">{t.none}</p>
      ) : (
        <ul className="in pa-todo">
          {firm.hosts.map(({ id, host, addedBy, addedAt }) => (
            <li key={id} className="row">
              <code>{host}</code>
              <span className="dim">{fill(t.by, { who: say(addedBy), at: formatInstant(addedAt) })}</span>
              {mayEnter && (
                <button
                  type="button"
                  className="btn s"
                  disabled={isBusy}
                  aria-label={fill(t.dropOne, { host })}
                  onClick={() => void drop(id)}
                >
                  {t.drop}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {firm.state !== 'registered' && firm.hosts.length > 0 && <p className="in note">{t.notRead}</p>}
      {isAdding && <HostDialog id={firm.id} onClose={() => setAdding(false)} />}
    </section>
  );
}
