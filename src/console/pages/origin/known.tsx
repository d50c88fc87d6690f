/** What Korea's own agreements ask, one at a time: force, parties, whether the list is here, and dated rows with source. */
import type { OriginAgreementsView, OriginKnownView } from '../../../exchange/contract.ts';
import { useUrlState } from '../../parts/url-state.ts';
import { originTexts } from '../../texts/origin.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Asks } from './asks.tsx';
import { Choice } from './fields.tsx';

export function Known({ view: { known, transportLaw, bases } }: { readonly view: OriginAgreementsView }) {
  const t = useTexts(originTexts);
  const say = useSay();
  const [agreement, choose] = useUrlState('agreement');
  const chosen = known.find((one) => one.agreement === agreement) ?? known[0];
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
          options={known.map((one) => [one.agreement, say(one.name)])}
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
