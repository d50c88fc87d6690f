/** How often each office, origin and size of firm is selected, and what was found of it, with n; few cases are called so. */
import type { Disparity } from '../../../exchange/contract.ts';
import { formatCount } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { proofTexts } from '../../texts/proof.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

interface Props {
  readonly rows: readonly Disparity[];
  readonly show: (behind: string) => void;
}

export function Disparities({ rows, show }: Props) {
  const t = useTexts(proofTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.disparities}>
      <header>
        <h2>{t.disparities}</h2>
        <span className="note">{t.disparitiesNote}</span>
      </header>
      {rows.map((disparity) => (
        <div className="in scroll" key={disparity.by}>
          <table className="pr-table" aria-label={say(disparity.title)}>
            <thead>
              <tr>
                <th scope="col">{say(disparity.title)}</th>
                <th scope="col" className="n">
                  {t.declarations}
                </th>
                <th scope="col">{t.selected}</th>
                <th scope="col">{t.selectedFound}</th>
              </tr>
            </thead>
            <tbody>
              {disparity.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">
                    {mayOpen(disparity, row.key) ? (
                      <button
                        type="button"
                        className="btn link"
                        onClick={() => show(`${disparity.by}:${row.key}`)}
                      >
                        {say(row.title)}
                      </button>
                    ) : (
                      say(row.title)
                    )}
                    {row.isSmall && <span className="note"> {t.small}</span>}
                  </th>
                  <td className="n">{formatCount(row.declarations)}</td>
                  <td>
                    <RateWithInterval rate={row.selected} />
                  </td>
                  <td>
                    <RateWithInterval rate={row.found} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

/** Sizes of firms are bands over many, and the rest of all countries is no country. */
function mayOpen({ by }: Disparity, key: string): boolean {
  return by !== 'size' && key !== '*' && key !== '';
}
