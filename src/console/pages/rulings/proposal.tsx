/** A ruling that one person proposed and another has to approve, for officers to read. */
import { fill } from '../../../core/text.ts';
import type { RulingProposalView } from '../../../exchange/contract.ts';
import { formatHs } from '../../parts/format.ts';
import { rulingTexts } from '../../texts/rulings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Proposal({ proposal }: { readonly proposal: RulingProposalView }) {
  const t = useTexts(rulingTexts);
  const say = useSay();
  const { code, rule, title, goods, reasons, followed, isPublic, secretWhy, by, whyNotDecide } = proposal;
  return (
    <section className="card" aria-label={t.proposal}>
      <header>
        <h2>{t.proposal}</h2>
        <span className="note">{fill(t.proposedBy, { name: say(by) })}</span>
      </header>
      <div className="in stack">
        <p>
          <b>{formatHs(code)}</b> {title}{' '}
          <span className="note">
            {t.rule} {rule}
          </span>
        </p>
        <p className="ru-words">{goods}</p>
        <p className="ru-words">{reasons}</p>
        {followed.length > 0 && <p className="note">{followed.join(' · ')}</p>}
        <p className={isPublic ? 'note' : 'st warn'}>
          {isPublic ? t.isPublic : `${t.notPublic}: ${secretWhy ?? ''}`}
        </p>
        {whyNotDecide !== null && <p className="dim">{say(whyNotDecide)}</p>}
      </div>
    </section>
  );
}
