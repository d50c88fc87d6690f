/** Codes that a language model helped to find, to be looked at beside the recommendation. */
import type { ClassificationHelp } from '../../../exchange/contract.ts';
import { formatHs } from '../../parts/format.ts';
import { ModelHelp } from '../../parts/language/model-help.tsx';
import { languageTexts } from '../../texts/language.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function ClassificationModelHelp({ text }: { readonly text: string }) {
  const t = useTexts(languageTexts);
  const say = useSay();
  return (
    <ModelHelp<ClassificationHelp> key={text} path="/classification/help" body={{ text }}>
      {({ codes }) => (
        <div className="in">
          <p className="note">{t.codesNote}</p>
          <ul aria-label={t.codes}>
            {codes.map(({ hs6, name, heading, isNew }) => (
              <li key={hs6}>
                <b>{formatHs(hs6)}</b> {say(name)} <span className="note">{say(heading)}</span>{' '}
                {isNew && <span className="st">{t.isNew}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </ModelHelp>
  );
}
