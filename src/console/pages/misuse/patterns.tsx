/** Patterns of misused codes among the parcels of the last weeks, the worst first, each with the parcels to look at. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { CodePatternsView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { misuseTexts } from '../../texts/misuse.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

/** More than that is a wall of numbers. */
const SHOWN = 6;

export function Patterns() {
  const t = useTexts(misuseTexts);
  const say = useSay();
  const query = useGet<CodePatternsView>('/code-patterns');
  return (
    <Await query={query} loading={<Skeleton rows={8} />}>
      {({ from, parcels, count, rows }) =>
        rows.length === 0 ? (
          <Empty title={t.patternsEmpty}>{fill(t.patternsEmptyWhat, { from, n: parcels })}</Empty>
        ) : (
          <div className="scroll rd-pad">
            <p className="note">{fill(t.looked, { from, n: parcels, count })}</p>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.kind}</th>
                  <th scope="col">{t.says}</th>
                  <th scope="col">{t.codes}</th>
                  <th scope="col">{t.bills}</th>
                  <th scope="col">{t.lastOn}</th>
                  <th scope="col">{t.network}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ kind, name, says, codes, bills, parcels: all, lastOn, start }) => (
                  <tr key={`${kind} ${bills.join()}`}>
                    <td>
                      <span className={kind === 'stolen-code' ? 'st bad' : 'st warn'}>{say(name)}</span>
                    </td>
                    <td className="wrap">{say(says)}</td>
                    <td className="wrap">{codes.slice(0, SHOWN).join(', ')}</td>
                    <td className="wrap">
                      {bills.slice(0, SHOWN).map((bill) => (
                        <span key={bill}>
                          <Link href={`/parcels/${encodeURIComponent(bill)}`}>{bill}</Link>{' '}
                        </span>
                      ))}
                      {all > SHOWN && <span className="note">+{all - SHOWN}</span>}
                    </td>
                    <td className="nw">{lastOn}</td>
                    <td>
                      <Link
                        className="btn s"
                        href={`/parcels/networks?start=${start}`}
                        aria-label={`${t.network}: ${say(says)}`}
                      >
                        {t.network}
                      </Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Await>
  );
}
