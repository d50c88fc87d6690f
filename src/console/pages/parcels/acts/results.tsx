/** What becomes of each parcel of an act on many, one row each, with a sum above. */
import { fill } from '../../../../core/text.ts';
import type { ParcelActResult } from '../../../../exchange/contract.ts';
import { parcelActTexts } from '../../../texts/parcel-acts.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';

const MARKS = { would: 'ok', done: 'ok', refused: 'warn', failed: 'bad' } as const;

export function Results({ results }: { readonly results: readonly ParcelActResult[] }) {
  const t = useTexts(parcelActTexts);
  const say = useSay();
  const count = (of: ParcelActResult['outcome']) => results.filter(({ outcome }) => outcome === of).length;
  const counts = {
    would: count('would'),
    done: count('done'),
    refused: count('refused'),
    failed: count('failed'),
  };
  return (
    <>
      <p role="status">{fill(counts.would > 0 || counts.done === 0 ? t.wouldSummary : t.summary, counts)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard */}
      <section className="scroll pa-results" tabIndex={0} aria-label={t.becomes}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.bill}</th>
              <th scope="col">{t.becomes}</th>
              <th scope="col">{t.says}</th>
            </tr>
          </thead>
          <tbody>
            {results.map(({ houseBill, outcome, says }) => {
              const words = says.map(say).join(' ');
              const isPassing = (outcome === 'would' || outcome === 'done') && words !== '';
              return (
                <tr key={houseBill}>
                  <td>{houseBill}</td>
                  <td>
                    <span className={`st ${MARKS[outcome]}`}>{t[outcome]}</span>
                  </td>
                  <td>{isPassing ? fill(t.passes, { what: words }) : words}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
