/** Alarms with a reason and a next step, and the rate at which they come where nothing is amiss. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ProofView } from '../../../exchange/contract.ts';
import { formatPercent } from '../../parts/format.ts';
import { proofTexts } from '../../texts/proof.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function Alarms({ view }: { readonly view: ProofView }) {
  const t = useTexts(proofTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.alarms}>
      <header>
        <h2>{t.alarms}</h2>
      </header>
      {view.alarms.length === 0 && <p className="in">{t.alarmsNone}</p>}
      {view.alarms.map((alarm) => (
        <div className="pr-alarm" key={alarm.id} data-alarm={alarm.id}>
          <p className="st warn">
            <b className="b">{say(alarm.title)}</b> {say(alarm.says)}
          </p>
          <p>
            {t.next}: {say(alarm.next)}{' '}
            <Link className="in-text" href={alarm.link}>
              {t.open}
            </Link>
          </p>
        </div>
      ))}
      <p className="in note">
        {fill(t.alarmsNote, { asked: view.asked, rate: formatPercent(view.alarmRate, 0) })}
      </p>
    </section>
  );
}
