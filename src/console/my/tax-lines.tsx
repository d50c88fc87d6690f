/** What has to be paid on a phone: the sum large, and behind it each line with its amount and the article that it opens to. */
import { fill } from '../../core/text.ts';
import type { AssessmentView, TaxLine } from '../../exchange/contract.ts';
import { Basis } from '../parts/duty/basis.tsx';
import { baseText, rateText } from '../parts/duty/words.ts';
import { formatWon } from '../parts/format.ts';
import { useLanguage } from '../session/preferences.tsx';
import { myTexts } from '../texts/my.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';

type Line = Pick<TaxLine, 'text' | 'base' | 'rate' | 'amountKrw' | 'basis' | 'source' | 'status'>;

/** Each with its amount, and the article that it opens to. */
export function Lines({ lines, bases }: { readonly lines: readonly Line[] } & Pick<AssessmentView, 'bases'>) {
  const t = useTexts(myTexts);
  const say = useSay();
  const language = useLanguage();
  return lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: several lines may say the same, and the list is replaced whole
    <li key={place}>
      <span>
        {say(line.text)}
        <Basis basis={bases[line.basis]} source={line.source} status={line.status} />
        {line.rate !== undefined && (
          <span className="note">
            {fill(t.basisLine, { base: baseText(line, language), rate: rateText(line.rate) })}
          </span>
        )}
      </span>
      <span>{formatWon(line.amountKrw, language)}</span>
    </li>
  ));
}

export function TaxLines({ answer }: { readonly answer: AssessmentView }) {
  const t = useTexts(myTexts);
  const say = useSay();
  const language = useLanguage();
  const { assessment, bases } = answer;
  const { payableKrw, goods, closing, missing, isMadeUp } = assessment;
  const list = (lines: readonly Line[]) => <Lines lines={lines} bases={bases} />;
  return (
    <>
      <p className="my-row">
        <b>{t.payable}</b>
        <strong className="my-sum">
          {payableKrw === null ? t.unknown : formatWon(payableKrw, language)}
        </strong>
      </p>
      {isMadeUp && <span className="tag">{t.madeUpRates}</span>}
      {missing.map(({ needs, pointer, tax }) => (
        <p className="my-sub" key={`${pointer}${tax}`}>
          {t.missing}: {say(needs)}
        </p>
      ))}
      <details className="my-why">
        <summary>{t.dutyWhy}</summary>
        {goods.map((one) => (
          <section key={one.sequence}>
            {goods.length > 1 && <h3>{fill(t.lineOf, { n: String(one.sequence) })}</h3>}
            <ul className="my-lines">
              {list(one.valueSteps)}
              <li className="b">
                <span>{t.customsValue}</span>
                <span>{formatWon(one.customsValueKrw, language)}</span>
              </li>
              {list(one.taxes)}
            </ul>
            {one.notes.map((note) => (
              <p className="my-sub" key={note.ko}>
                {say(note)}
              </p>
            ))}
          </section>
        ))}
        <ul className="my-lines">{list(closing)}</ul>
      </details>
    </>
  );
}
