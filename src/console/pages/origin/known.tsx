/** What Korea's own agreements ask, one at a time: force, parties, whether the list is here, and dated rows with source. */
import { useSearchParams } from 'wouter';
import type { OriginAgreementsView, OriginKnownView } from '../../../exchange/contract.ts';
import { originTexts } from '../../texts/origin.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Asks } from './asks.tsx';
import { Choice } from './fields.tsx';

export function Known({ view: { known, transportLaw, bases } }: { readonly view: OriginAgreementsView }) {
  const t = useTexts(originTexts);
  const say = useSay();
  const [parameters, setParameters] = useSearchParams();
  const chosen = known.find(({ agreement }) => agreement === parameters.get('agreement')) ?? known[0];
  const choose = (agreement: string) =>
    setParameters(
      (old) => {
        const next = new URLSearchParams(old);
        next.set('agreement', agreement);
        return next;
      },
      { replace: true },
    );
  if (chosen === undefined) return null;
  return (
    <section className="card" aria-label={t.known}>
      <header>
        <h2>{t.known}</h2>
      </header>
      <div className="in stack">
        <p className="note">{t.knownWhat}</p>
        <Choice
          title={t.ownAgreement}
          value={chosen.agreement}
          options={known.map(({ agreement, name }) => [agreement, say(name)])}
          onChange={choose}
        />
        <Force of={chosen} />
        <Asks rows={chosen.rows} />
        <details>
          <summary>{t.bases}</summary>
          <ul className="or-steps">
            {bases.map(({ name, says, article }) => (
              <li key={article}>
                <p>
                  <b>{say(name)}</b> {say(says)}
                </p>
                <p className="note">{article}</p>
              </li>
            ))}
          </ul>
        </details>
        <p className="note">{say(transportLaw)}</p>
      </div>
    </section>
  );
}

function Force({ of: { inForceFrom, parties, scheme } }: { readonly of: OriginKnownView }) {
  const t = useTexts(originTexts);
  return (
    <p>
      <span className={scheme === null ? 'st warn' : 'st ok'}>
        {scheme === null ? t.listNotHeld : t.listHeld}
      </span>{' '}
      {t.since} {inForceFrom ?? t.sinceUnknown}. {parties.length > 0 && `${t.parties}: ${parties.join(', ')}`}
    </p>
  );
}
