/** What a model in shadow would have chosen at some shares, and what examinations found of it. */
import type { StudyShadowView } from '../../../../exchange/contract.ts';
import { formatCount, formatPercent } from '../../../parts/format.ts';
import { RateWithInterval } from '../../../parts/rate.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchLifeTexts } from '../../../texts/workbench-life.ts';

interface Props {
  readonly shadow: StudyShadowView;
  /** Takes the threshold of a row into a proposal; absent where nothing may be proposed. */
  readonly take?: (from: number) => void;
}

export function ShadowTable({ shadow, take }: Props) {
  const t = useTexts(workbenchLifeTexts);
  return (
    <>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.share}</th>
              {[t.from, t.chosen, t.alsoExamined].map((title) => (
                <th key={title} scope="col" className="n">
                  {title}
                </th>
              ))}
              {[t.found, t.foundBelow, t.random, t.randomBelow].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              {take !== undefined && <td />}
            </tr>
          </thead>
          <tbody>
            {shadow.shares.map((row) => (
              <tr key={row.percent}>
                <th scope="row">{formatPercent(row.percent / 100, 1)}</th>
                <td className="n">{formatPercent(row.from, 1)}</td>
                <td className="n">{formatCount(row.chosen)}</td>
                <td className="n">{formatCount(row.alsoExamined)}</td>
                {[row.found, row.foundBelow, row.randomAbove, row.randomBelow].map((rate, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: four columns that never move.
                  <td key={place}>
                    <RateWithInterval rate={rate} />
                  </td>
                ))}
                {take !== undefined && (
                  <td>
                    <button type="button" className="btn s" onClick={() => take(row.from)}>
                      {t.take}
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{t.caveat}</p>
    </>
  );
}
