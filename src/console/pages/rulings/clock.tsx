/** The clock of an application: how many days have run, what stopped it, which day is the last. */
import { fill } from '../../../core/text.ts';
import type { RulingApplicationRow } from '../../../exchange/contract.ts';
import { rulingTexts } from '../../texts/rulings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

type Clocked = Pick<RulingApplicationRow, 'clock' | 'waitsFor' | 'answerBy'>;

export function ClockWords({ row: { clock, waitsFor, answerBy } }: { readonly row: Clocked }) {
  const t = useTexts(rulingTexts);
  if (clock === null) return null;
  const { left, used, lastDay, isLate, isStopped } = clock;
  const day = lastDay ?? '';
  if (isLate) return <span className="st bad">{fill(t.daysLate, { day })}</span>;
  if (waitsFor === 'nobody') return <span className="mid">{fill(t.ended, { used })}</span>;
  return (
    <span className={isStopped ? 'st warn' : undefined}>
      {isStopped ? fill(t.stopped, { left }) : fill(t.daysLeft, { left, day })}
      {answerBy !== null && ` · ${fill(t.answerBy, { day: answerBy })}`}
    </span>
  );
}

export function ClockCard({ row }: { readonly row: Clocked }) {
  const t = useTexts(rulingTexts);
  const say = useSay();
  const { clock } = row;
  if (clock === null) return null;
  const { days, used, article, stops } = clock;
  return (
    <section className="card" aria-label={t.clock}>
      <header>
        <h2>{t.clock}</h2>
        <span className="note">{fill(t.clockOf, { days, article })}</span>
      </header>
      <div className="in stack">
        <p>
          <ClockWords row={row} />{' '}
          {row.waitsFor !== 'nobody' && <span className="note">{fill(t.clockUsed, { used })}</span>}
        </p>
        <div className="ru-clock" aria-hidden="true">
          <i className={clock.isLate ? 'late' : ''} style={{ width: `${(100 * used) / days}%` }} />
        </div>
        {stops.length > 0 && (
          <>
            <h3>{t.stops}</h3>
            <ul className="ru-stops">
              {stops.map((stop, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: stops are only ever added at the end
                <li key={place}>
                  <span>{say(stop.title)}</span>
                  <span className="mid nw">
                    {stop.from} – {stop.to ?? t.still}
                  </span>
                  <span className="note">{stop.article}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
