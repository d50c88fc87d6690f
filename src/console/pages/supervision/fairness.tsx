/** Whether cases were dealt by chance: one sentence with its size and range, and whoever met somebody too often, with the cases. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { AssignmentView } from '../../../exchange/contract.ts';
import { formatDecimals, formatDeclarationNumber, formatPercent } from '../../parts/format.ts';
import { deskTexts } from '../../texts/desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Fairness({ view }: { readonly view: AssignmentView }) {
  const t = useTexts(deskTexts);
  const rate = formatPercent(view.rate, 0);
  return (
    <section className="card" aria-label={t.fairness}>
      <header>
        <h2>{t.fairness}</h2>
      </header>
      <div className="in stack">
        {view.dealt === 0 ? (
          <p className="dim">{t.fairnessNone}</p>
        ) : (
          <>
            <p>
              {fill(t.fairnessSays, {
                n: view.dealt,
                effect: formatDecimals(view.effect, 2),
                low: formatDecimals(view.low, 2),
                high: formatDecimals(view.high, 2),
                p: formatDecimals(view.p, 3),
              })}
            </p>
            <p className="note">
              {fill(view.remarkable.length === 0 ? t.fairnessNobody : t.fairnessSome, {
                asked: view.asked,
                rate,
              })}
            </p>
          </>
        )}
      </div>
      {view.remarkable.length > 0 && <Pairs rows={view.remarkable} />}
    </section>
  );
}

function Pairs({ rows }: { readonly rows: AssignmentView['remarkable'] }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  return (
    <div className="scroll rd-pad">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.officer}</th>
            <th scope="col">{t.pairOf}</th>
            <th scope="col" className="n">
              {t.cases}
            </th>
            <th scope="col" className="n">
              {t.expected}
            </th>
            <th scope="col">{t.ratio}</th>
            <th scope="col">{t.behind}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.account}/${row.of}/${row.id}`}>
              <td>{say(row.name)}</td>
              <td>
                {row.of === 'importer' ? t.ofImporter : t.ofDeclarant} {row.id}
              </td>
              <td className="n">{row.cases}</td>
              <td className="n">{formatDecimals(row.expected, 1)}</td>
              <td>
                {formatDecimals(row.ratio, 1)}{' '}
                <span className="dim">
                  {formatDecimals(row.low, 1)}–{formatDecimals(row.high, 1)}
                </span>
              </td>
              <td className="wrap">
                {row.numbers.map((number) => (
                  <Link key={number} href={`/declarations/${number}`}>
                    {formatDeclarationNumber(number)}{' '}
                  </Link>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
