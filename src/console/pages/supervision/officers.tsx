/** Each officer's figures with the number of cases behind every share. */

import { fill } from '../../../core/text.ts';
import type { OfficerFigures } from '../../../exchange/contract.ts';
import { formatCount, formatDecimals, NONE } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Officers({ rows }: { readonly rows: readonly OfficerFigures[] }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  const numbers = [t.inHand, t.dealt, t.taken, t.returned, t.closed, t.median];
  return (
    <section className="card" aria-label={t.officers}>
      <header>
        <h2>{t.officers}</h2>
      </header>
      {rows.length === 0 ? (
        <p className="in dim">{t.noOfficers}</p>
      ) : (
        <div className="scroll rd-pad">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.officer}</th>
                {numbers.map((title) => (
                  <th scope="col" className="n" key={title}>
                    {title}
                  </th>
                ))}
                <th scope="col">{t.asProposed}</th>
                <th scope="col">{t.hits}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.account}>
                  <td>{say(row.name)}</td>
                  <td className="n">{formatCount(row.inHand)}</td>
                  <td className="n">{formatCount(row.dealt)}</td>
                  <td className="n">{formatCount(row.taken)}</td>
                  <td className="n">{formatCount(row.returned)}</td>
                  <td className="n">{formatCount(row.closed)}</td>
                  <td className="n">
                    {row.medianHours === null
                      ? NONE
                      : fill(t.hours, { n: formatDecimals(row.medianHours, 1) })}
                  </td>
                  <td>
                    <RateWithInterval rate={row.asProposed} />
                  </td>
                  <td>
                    <RateWithInterval rate={row.hits} />
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
