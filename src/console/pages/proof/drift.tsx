/** What changed: the stream, the labels, and what scores mean; sizes and from which size on they matter. */
import { fill } from '../../../core/text.ts';
import type { DriftRow, ProofView } from '../../../exchange/contract.ts';
import { formatCount, formatDecimals, formatPercent } from '../../parts/format.ts';
import { proofTexts } from '../../texts/proof.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Drift({ view }: { readonly view: ProofView }) {
  const t = useTexts(proofTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.drift}>
      <header>
        <h2>{t.drift}</h2>
        <span className="note">{fill(t.driftNote, { day: view.recentFrom })}</span>
      </header>
      <div className="in scroll">
        <table className="pr-table">
          <thead>
            <tr>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.measure}</th>
              <th scope="col" className="n">
                {t.before}
              </th>
              <th scope="col" className="n">
                {t.after}
              </th>
              <th scope="col">{t.effect}</th>
            </tr>
          </thead>
          <tbody>
            {view.drift.map((row) => (
              <tr key={row.id}>
                <th scope="row">{say(row.title)}</th>
                <td>{t[`measure.${row.measure}`]}</td>
                <td className="n">{formatCount(row.before)}</td>
                <td className="n">{formatCount(row.after)}</td>
                <td className="wrap">
                  <Size row={row} />
                  {row.bands.length > 0 && <Bands rows={row.bands} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The bands that an index is made of: shares before and after, the missing ones last. */
function Bands({ rows }: { readonly rows: DriftRow['bands'] }) {
  const t = useTexts(proofTexts);
  const sum = (of: 'before' | 'after'): number => rows.reduce((all, row) => all + row[of], 0) || 1;
  const [before, after] = [sum('before'), sum('after')];
  const end = (value: number | null): string =>
    value === null ? '' : formatDecimals(value, Math.abs(value) < 10 ? 3 : 0);
  return (
    <details>
      <summary>{t.bands}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.band}</th>
            <th scope="col" className="n">
              {t.before}
            </th>
            <th scope="col" className="n">
              {t.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={`${row.from} ${row.to}`}>
              <td>{place === rows.length - 1 ? t.missing : `${end(row.from)}–${end(row.to)}`}</td>
              <td className="n">
                {formatPercent(row.before / before)} ({formatCount(row.before)})
              </td>
              <td className="n">
                {formatPercent(row.after / after)} ({formatCount(row.after)})
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Size({ row }: { readonly row: DriftRow }) {
  const t = useTexts(proofTexts);
  if (row.effect === null) return <span className="dim">{t.tooFew}</span>;
  const isLarge = Math.abs(row.effect) >= row.matters;
  return (
    <span className={isLarge ? 'st warn' : 'nw'}>
      <b>{formatDecimals(row.effect, 3)}</b>{' '}
      {row.range !== null && (
        <span className="dim">
          {formatDecimals(row.range.low, 3)}–{formatDecimals(row.range.high, 3)}{' '}
        </span>
      )}
      <span className="dim">{fill(t.matters, { n: formatDecimals(row.matters, 2) })}</span>
    </span>
  );
}
