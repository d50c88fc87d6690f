/** What was ruled, the version in force first, with until when a review can be asked for. */
import { fill } from '../../../core/text.ts';
import type { RulingView } from '../../../exchange/contract.ts';
import { formatHs } from '../../parts/format.ts';
import { rulingTexts } from '../../texts/rulings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import type { PartProps } from './application.tsx';

export function Rulings({ view: { rulings, reviewBy } }: Pick<PartProps, 'view'>) {
  const t = useTexts(rulingTexts);
  if (rulings.length === 0) return null;
  return (
    <section className="card" aria-label={t.rulings}>
      <header>
        <h2>{t.rulings}</h2>
        {reviewBy !== null && <span className="note">{fill(t.reviewBy, { day: reviewBy })}</span>}
      </header>
      {rulings.toReversed().map((ruling) => (
        <OneRuling key={ruling.version} ruling={ruling} />
      ))}
      <p className="in note">{t.binding}</p>
    </section>
  );
}

export function OneRuling({ ruling }: { readonly ruling: RulingView }) {
  const t = useTexts(rulingTexts);
  const say = useSay();
  const { version, phase, code, edition, rule, title, goods, reasons, followed, ground } = ruling;
  const { supersededOn, isPublic, ruledOn } = ruling;
  return (
    <div className="dk-reason">
      <h3>
        {formatHs(code)} {title}{' '}
        <span className={supersededOn === null ? 'st ok' : 'st off'}>
          {supersededOn === null ? t.inForce : fill(t.superseded, { day: supersededOn })}
        </span>
      </h3>
      <p className="note">
        {fill(t.version, { n: version })} · {say(phase)}
        {ground !== null && `: ${say(ground)}`} · {edition} · {t.rule} {rule} ·{' '}
        {fill(t.ruledOn, { day: ruledOn })} · {isPublic ? t.published : t.notPublic}
      </p>
      <p className="ru-words">{goods}</p>
      <p className="ru-words">{reasons}</p>
      {followed.length > 0 && <p className="note">{followed.join(' · ')}</p>}
    </div>
  );
}
