/** Who did what with the declaration, when, why, and by which article. */
import type { EventView } from '../../../exchange/contract.ts';
import { formatInstant, formatTime } from '../../parts/format.ts';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function TimeLine({ events }: { readonly events: readonly EventView[] }) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const first = events[0];
  return (
    <section className="card" aria-label={t.timeline}>
      <header>
        <h2>{t.timeline}</h2>
        {first && <span className="note">{dayOf(first.at)}</span>}
      </header>
      {events.length === 0 && <p className="in dim">{t.noEvents}</p>}
      <ol className="de-time">
        {events.map((event, i) => {
          const previous = events[i - 1];
          const isNewDay = previous !== undefined && dayOf(previous.at) !== dayOf(event.at);
          const why = [say(event.who), say(event.why), event.article].filter(Boolean).join(' · ');
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added at the end
            <li key={i} className={i === events.length - 1 ? 'is-last' : ''}>
              <time dateTime={event.at}>
                {isNewDay && <span className="day">{dayOf(event.at).slice(5)} </span>}
                {formatTime(event.at)}
              </time>
              <div>
                <b>{say(event.title)}</b>
                {why !== '' && <p className="note">{why}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function dayOf(instant: string): string {
  return formatInstant(instant).slice(0, 10);
}
