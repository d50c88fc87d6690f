/** Every rate that was looked at, and why it applies or does not: folded until somebody asks. */
import { fill } from '../../../core/text.ts';
import type { DutyBasisView, RateConsidered } from '../../../exchange/contract.ts';
import { dutyTexts } from '../../texts/duty.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Basis } from './basis.tsx';
import { rateText } from './words.ts';

interface Props {
  readonly rates: readonly RateConsidered[];
  readonly bases: Readonly<Record<string, DutyBasisView>>;
}

export function Considered({ rates, bases }: Props) {
  const t = useTexts(dutyTexts);
  const say = useSay();
  if (rates.length === 0) return null;
  return (
    <details className="du-considered">
      <summary>
        {t.considered} <span className="note">{fill('{n}', { n: rates.length })}</span>
      </summary>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th>{t.kind}</th>
              <th className="n">{t.rate}</th>
              <th>{t.verdict}</th>
              <th>{t.basis}</th>
            </tr>
          </thead>
          <tbody>
            {rates.map(({ kind, name, rate, why, basis, source, status, verdict }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: several rows may be of one kind, and the list is replaced whole
              <tr key={at} data-verdict={verdict}>
                <td className="wrap">
                  {kind} <span className="mid">{say(name)}</span>
                </td>
                <td className="n">{rateText(rate)}</td>
                <td>{say(why)}</td>
                <td>
                  <Basis basis={bases[basis]} source={source} status={status} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
