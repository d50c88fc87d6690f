/** Outages that are over, and how far screening again is. */
import type { OutageState } from '../../../exchange/contract.ts';
import { formatCount, formatInstant } from '../../parts/format.ts';
import { Empty } from '../../parts/states.tsx';
import { outageTexts } from '../../texts/outage.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Past({ past }: { readonly past: readonly OutageState[] }) {
  const t = useTexts(outageTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.past}>
      <header>
        <h2>{t.past}</h2>
      </header>
      {past.length === 0 ? (
        <Empty title={t.noPast}>{t.noPastBody}</Empty>
      ) : (
        <div className="scroll rd-pad">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.span}</th>
                <th scope="col">{t.reason}</th>
                <th scope="col">{t.endedBy}</th>
                <th scope="col" className="n">
                  {t.marked}
                </th>
                <th scope="col" className="n">
                  {t.rescreened}
                </th>
                <th scope="col" className="n">
                  {t.differing}
                </th>
                <th scope="col">
                  <span className="sr">{t.cleared}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {past.map((one) => (
                <tr key={one.id}>
                  <td className="nw">
                    {formatInstant(one.declaredAt)} – {formatInstant(one.endedAt)}
                  </td>
                  <td className="wrap">{one.reason}</td>
                  <td>{say(one.endedBy)}</td>
                  <td className="n">{formatCount(one.marked)}</td>
                  <td className="n">{formatCount(one.rescreened)}</td>
                  <td className="n">{formatCount(one.differing)}</td>
                  <td>
                    <span className={one.clearedAt === null ? 'st warn' : 'st ok'}>
                      {one.clearedAt === null ? t.waiting : t.cleared}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
