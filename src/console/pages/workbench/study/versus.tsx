/** How the model does beside the recipe of the model in force, in words: better, worse, or no difference that can be told. */
import { fill } from '../../../../core/text.ts';
import type { StudyFigures } from '../../../../exchange/contract.ts';
import { formatCount, formatDecimals } from '../../../parts/format.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchTexts } from '../../../texts/workbench.ts';
import { verdictOf } from './scorers.ts';

export function Versus({ figures }: { readonly figures: StudyFigures }) {
  const t = useTexts(workbenchTexts);
  const { champion } = figures;
  if (champion === null) return <p className="wb-versus note">{t.noChampion}</p>;
  return (
    <div className="wb-versus">
      <b className="b">{t.versus}</b>
      <ul>
        {(['auc', 'averagePrecision'] as const).map((name) => {
          const difference = champion.ahead[name];
          const verdict = verdictOf(difference);
          const by = difference?.value ?? 0;
          return (
            <li key={name}>
              <Sign verdict={verdict} />{' '}
              {fill(t[verdict], {
                figure: t[name],
                by: formatDecimals(verdict === 'same' ? by : Math.abs(by), 3),
                low: formatDecimals(difference?.low ?? 0, 3),
                high: formatDecimals(difference?.high ?? 0, 3),
                n: formatCount(champion.all.rows),
              })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Filled up, hollow down, a line for neither: no colour is needed. */
function Sign({ verdict }: { readonly verdict: ReturnType<typeof verdictOf> }) {
  const sign = { better: '▲', worse: '▽', same: '=', cannotTell: '–' }[verdict];
  return <span aria-hidden="true">{sign}</span>;
}
