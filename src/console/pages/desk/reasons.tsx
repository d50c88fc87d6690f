/** Why a declaration waits, under which article, what helps, and how it can be contested. */
import type { ReasonView } from '../../../exchange/contract.ts';
import { deskTexts } from '../../texts/trader-desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Reasons({ reasons }: { readonly reasons: readonly ReasonView[] }) {
  const t = useTexts(deskTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.why}>
      <header>
        <h2>{t.why}</h2>
      </header>
      {reasons.length === 0 && <p className="in dim">{t.whyNone}</p>}
      {reasons.map((reason) => (
        <div key={reason.id} className="dk-reason">
          <h3>
            {say(reason.title)} <span className="note">{reason.article}</span>
          </h3>
          <p>{say(reason.says)}</p>
          <p className="b">{t.bring}</p>
          <ul>
            {reason.bring.map((paper) => (
              <li key={paper.en}>{say(paper)}</li>
            ))}
          </ul>
          <p className="note">
            <b>{t.contest}</b> {say(reason.contest)}
          </p>
        </div>
      ))}
    </section>
  );
}
