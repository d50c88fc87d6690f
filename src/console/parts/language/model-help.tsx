/** The button that asks a language model too, with what is told before, and whatever stood the checks under its label; nothing where none is on. */
import { type ReactNode, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { LanguageLabel, LanguageState } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { languageTexts } from '../../texts/language.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Skeleton } from '../states.tsx';
import { useDo } from '../use-do.ts';

interface Help {
  readonly isHelped: boolean;
  readonly label: LanguageLabel;
}

interface Props<Found extends Help> {
  /** Where it is asked, and with what. */
  readonly path: string;
  readonly body: object;
  readonly children: (found: Found) => ReactNode;
}

/** Give it a `key` of the question: another question is asked anew. */
export function ModelHelp<Found extends Help>({ path, body, children }: Props<Found>) {
  const t = useTexts(languageTexts);
  const say = useSay();
  const state = useGet<LanguageState>('/language', undefined, { staleMillis: 5000 });
  const [found, setFound] = useState<Found | null>(null);
  const { isBusy, run } = useDo();
  if (!state.data?.isOn && found === null) return null;
  const ask = () => run(async () => void setFound(await post<Found>(path, body)));
  return (
    <section className="card" aria-label={t.help} aria-live="polite">
      <header>
        <h2>{t.help}</h2>
        {found !== null && (
          <span className="note">
            {fill(t.label, { model: found.label.model, article: say(found.label.article) })}
          </span>
        )}
      </header>
      {found === null && !isBusy && (
        <div className="in">
          <p className="note">{say(state.data?.notice)}</p>
          <button type="button" className="btn" onClick={() => void ask()}>
            {t.ask}
          </button>
        </div>
      )}
      {isBusy && (
        <div className="in">
          <p className="note">{t.asking}</p>
          <Skeleton rows={3} />
        </div>
      )}
      {found !== null && !found.isHelped && <p className="in note">{t.nothing}</p>}
      {found?.isHelped && children(found)}
    </section>
  );
}
