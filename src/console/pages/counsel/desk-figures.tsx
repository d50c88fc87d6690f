/** How the counsel desk does: what waits and for how long, how soon answers came, and whether they helped. */
import { fill } from '../../../core/text.ts';
import type { CounselDesk } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount, formatDuration } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { counselTexts } from '../../texts/counsel.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

export function DeskFigures() {
  const t = useTexts(counselTexts);
  const query = useGet<CounselDesk>('/counsel/desk', undefined, { every: 30_000 });
  return (
    <section className="card" aria-label={t.deskTitle}>
      <Await query={query} loading={<Skeleton rows={3} />}>
        {(desk) => <Figures desk={desk} />}
      </Await>
    </section>
  );
}

function Figures({ desk }: { readonly desk: CounselDesk }) {
  const t = useTexts(counselTexts);
  const say = useSay();
  const language = useLanguage();
  const { open, written, answered, oldestSeconds, p50Seconds, p90Seconds, answers, cards, worst } = desk;
  const time = (seconds: number | null): string => formatDuration(seconds, language);
  return (
    <div className="in stack">
      <p>
        <b>{fill(t.deskWaiting, { open: formatCount(open), written: formatCount(written) })}</b>
        {oldestSeconds !== null && ` · ${fill(t.deskOldest, { time: time(oldestSeconds) })}`}
      </p>
      {answered > 0 && (
        <p>{fill(t.deskTime, { n: formatCount(answered), p50: time(p50Seconds), p90: time(p90Seconds) })}</p>
      )}
      <p>
        {t.deskAnswers} <RateWithInterval rate={answers} /> · {t.deskCards} <RateWithInterval rate={cards} />
      </p>
      {worst.length > 0 && (
        <details>
          <summary>{t.deskWorst}</summary>
          <ul>
            {worst.map(({ id, title, helped }) => (
              <li key={id}>
                {say(title)} <RateWithInterval rate={helped} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
