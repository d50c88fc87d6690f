/** An assessment line by line: base, rate, amount, and the article that each line opens to. */
import './duty.css';
import { fill } from '../../../core/text.ts';
import type { AssessedGoods, Assessment, DutyBasisView, Step } from '../../../exchange/contract.ts';
import { useLanguage } from '../../session/preferences.tsx';
import { dutyTexts } from '../../texts/duty.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { formatHs, formatWon } from '../format.ts';
import { Basis } from './basis.tsx';
import { Considered } from './considered.tsx';
import { baseText, rateText } from './words.ts';

type Bases = Readonly<Record<string, DutyBasisView>>;

interface Props {
  readonly assessment: Assessment;
  readonly bases: Bases;
}

export function DutyLines({ assessment, bases }: Props) {
  const t = useTexts(dutyTexts);
  const language = useLanguage();
  const { goods, closing, taxKrw, payableKrw } = assessment;
  const amount = (won: number | null) => (won === null ? t.unknown : formatWon(won, language));
  return (
    <div className="du">
      {goods.map((one) => (
        <Goods key={one.sequence} goods={one} bases={bases} isAlone={goods.length === 1} />
      ))}
      <div className="scroll">
        <table className="du-lines du-total">
          <tbody>
            {closing.map((step) => (
              <Line key={step.text.ko} step={step} bases={bases} />
            ))}
            <tr>
              <th scope="row" colSpan={3}>
                {t.total}
              </th>
              <td className="n">{amount(taxKrw)}</td>
              <td />
            </tr>
            <tr className="b">
              <th scope="row" colSpan={3}>
                {t.payable}
              </th>
              <td className="n du-payable">{amount(payableKrw)}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Goods({ goods, bases, isAlone }: { goods: AssessedGoods; bases: Bases; isAlone: boolean }) {
  const t = useTexts(dutyTexts);
  const say = useSay();
  const language = useLanguage();
  const { sequence, hsCode, valueSteps, taxes, customsValueKrw, missing, notes } = goods;
  const title = fill(t.line, { n: String(sequence), hs: formatHs(hsCode) });
  return (
    <section aria-label={title}>
      {!isAlone && <h3>{title}</h3>}
      <div className="scroll">
        <table className="du-lines">
          <thead>
            <tr>
              <th>{t.item}</th>
              <th className="n">{t.base}</th>
              <th className="n">{t.rate}</th>
              <th className="n">{t.amount}</th>
              <th>{t.basis}</th>
            </tr>
          </thead>
          <tbody>
            {valueSteps.map((step) => (
              <Line key={`v${step.text.ko}`} step={step} bases={bases} />
            ))}
            <tr className="b">
              <th scope="row" colSpan={3}>
                {t.customsValue}
              </th>
              <td className="n">{formatWon(customsValueKrw, language)}</td>
              <td />
            </tr>
            {taxes.map((step) => (
              <Line key={`${step.tax}${step.text.ko}${step.amountKrw}`} step={step} bases={bases} />
            ))}
            {missing.map(({ tax, needs, basis, pointer }) => (
              <tr key={`m${tax}${pointer}`} className="du-missing">
                <td className="wrap" colSpan={3}>
                  {say(needs)}
                </td>
                <td className="n">{t.unknown}</td>
                <td>
                  <Basis basis={bases[basis]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.map((note) => (
        <p className="note du-note" key={note.ko}>
          {say(note)}
        </p>
      ))}
      <Considered rates={goods.rates} bases={bases} />
    </section>
  );
}

function Line({ step, bases }: { readonly step: Step; readonly bases: Bases }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <tr>
      <td className="wrap">{say(step.text)}</td>
      <td className="n">{baseText(step, language)}</td>
      <td className="n">{rateText(step.rate)}</td>
      <td className="n">{formatWon(step.amountKrw, language)}</td>
      <td>
        <Basis basis={bases[step.basis]} source={step.source} status={step.status} />
      </td>
    </tr>
  );
}
