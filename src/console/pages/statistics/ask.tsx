/** The field for a question in words: how it was understood piece by piece, or why it was not answered. */
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { AskedTradeView, StatisticsHelp } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { ModelHelp } from '../../parts/language/model-help.tsx';
import { ErrorView } from '../../parts/states.tsx';
import { useIsSignedIn } from '../../session/session.tsx';
import { languageTexts } from '../../texts/language.ts';
import { statisticsTexts } from '../../texts/statistics.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { askedOf, type Change } from './state.ts';

export function AskInWords({ onChoose }: { readonly onChoose: Change }) {
  const t = useTexts(statisticsTexts);
  const l = useTexts(languageTexts);
  const isSignedIn = useIsSignedIn();
  const [parameters] = useSearchParams();
  const question = parameters.get('q') ?? '';
  const [text, setText] = useState(question);
  const asking = useGet<AskedTradeView>('/statistics/ask', { q: question }, { isEnabled: question !== '' });
  const answer = asking.data;
  const isTaken = parameters.get('flow') !== null;
  useEffect(() => setText(question), [question]);
  useEffect(() => {
    // The address holds what was understood; whoever changes it there is not answered over.
    if (answer?.query && !isTaken) onChoose(askedOf(answer.query, answer.table));
  }, [answer, isTaken, onChoose]);
  const ask = (words: string): void => {
    const cleared = { flow: '', from: '', to: '', by: '', item: '', nature: '', country: '', measure: '' };
    onChoose({ ...cleared, province: '', office: '', port: '', against: '', top: '', q: words.trim() });
  };
  return (
    <section className="card" aria-label={t.ask}>
      <form
        className="in ts-ask"
        onSubmit={(event) => {
          event.preventDefault();
          ask(text);
        }}
      >
        <input
          type="search"
          className="input"
          aria-label={t.ask}
          placeholder={t.askHint}
          maxLength={300}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="btn primary" disabled={text.trim() === ''}>
          {t.askSend}
        </button>
      </form>
      {asking.isError && <ErrorView error={asking.error} retry={() => void asking.refetch()} />}
      {question !== '' && answer !== undefined && <Meant answer={answer} onAsk={ask} />}
      {isSignedIn && question !== '' && answer?.refusal && (
        <ModelHelp<StatisticsHelp> key={question} path="/statistics/help" body={{ q: question }}>
          {({ asked }) =>
            asked?.query && (
              <>
                <p className="in note">{l.meant}</p>
                <Meant answer={asked} onAsk={ask} />
                <div className="in">
                  <button
                    type="button"
                    className="btn"
                    onClick={() => asked.query && onChoose(askedOf(asked.query, asked.table))}
                  >
                    {l.open}
                  </button>
                </div>
              </>
            )
          }
        </ModelHelp>
      )}
    </section>
  );
}

function Meant({
  answer,
  onAsk,
}: {
  readonly answer: AskedTradeView;
  readonly onAsk: (words: string) => void;
}) {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  return (
    <div className="in ts-meant" aria-live="polite">
      {answer.refusal !== null && (
        <p>
          <b>{t.refused}.</b> {say(answer.refusal)} {t.instead}:{' '}
          {answer.suggestions.map((one) => (
            <button key={one} type="button" className="btn link" onClick={() => onAsk(one)}>
              {one}
            </button>
          ))}
        </p>
      )}
      {answer.query !== null && <span className="mid">{t.understood}</span>}
      {answer.chips.map((chip, place) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a question have no name but their place
          key={place}
          type="button"
          className={`chip ts-chip${chip.words === '' ? '' : ' on'}`}
          title={chip.words === '' ? t.taken : t.changeIt}
          onClick={() => fieldOf(chip.kind)?.focus()}
        >
          {chip.words !== '' && <span className="mid">{chip.words} →</span>} <b>{say(chip.says)}</b>
        </button>
      ))}
    </div>
  );
}

/** The field below in which a piece is changed; goods stand in one of two. */
function fieldOf(kind: AskedTradeView['chips'][number]['kind']): HTMLElement | null {
  const [one, other] = kind === 'item' ? ['ts-nature', 'ts-item'] : [`ts-${FIELDS[kind]}`];
  return document.getElementById(one!) ?? document.getElementById(other ?? '');
}

const FIELDS: Readonly<Record<AskedTradeView['chips'][number]['kind'], string>> = {
  ...{ flow: 'flow', period: 'from', measure: 'measure', by: 'by', against: 'against', top: 'by' },
  ...{ item: 'item', country: 'country' },
};
