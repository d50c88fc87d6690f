/** What is known of Korea's own agreements, with source and how far it was checked. */
import type { OriginAgreementsView } from '../../../exchange/contract.ts';
import { originTexts } from '../../texts/origin.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Known({ view: { known, transportLaw } }: { readonly view: OriginAgreementsView }) {
  const t = useTexts(originTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.known}>
      <header>
        <h2>{t.known}</h2>
      </header>
      <div className="in stack">
        <p className="note">{t.knownWhat}</p>
        <p>{say(transportLaw)}</p>
        <ul className="or-steps">
          {known.map(({ agreement, name, of, says, article, source, status, validFrom }) => (
            <li key={`${agreement} ${of}`}>
              <p>
                <b>{say(name)}</b> {t[`of_${of as 'tolerance'}`]}: {say(says)}{' '}
                <span className={status === 'unverified' ? 'st warn' : 'st off'}>
                  {t[`status_${status}`]}
                </span>
              </p>
              <p className="note">
                {t.since} {validFrom}. {t.source}: {source}
                {article !== '' && `, ${article}`}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
