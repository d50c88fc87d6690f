/** Mails that told the applicant what moved: when, to whom, and whether the mail server took them. */
import { fill } from '../../../core/text.ts';
import { formatInstant } from '../../parts/format.ts';
import { rulingTexts } from '../../texts/rulings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import type { PartProps } from './application.tsx';

export function Notices({ view: { notices } }: Pick<PartProps, 'view'>) {
  const t = useTexts(rulingTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.notices}>
      <header>
        <h2>{t.notices}</h2>
      </header>
      {notices.length === 0 && <p className="in dim">{t.noticesNone}</p>}
      {notices.some(({ state }) => state === 'refused') && <p className="in mid">{t.noticeRefused}</p>}
      <ul className="dk-list">
        {notices.map(({ id, says, to, state, at, attempts, lastAnswer }) => (
          <li key={id}>
            <b>{say(says)}</b>
            <span className="note">
              {state === 'refused' ? (
                <span className="st bad">{fill(t.notice_refused, { answer: lastAnswer ?? '' })}</span>
              ) : (
                t[`notice_${state}`]
              )}{' '}
              · {formatInstant(at)}
              {to !== '' && ` · ${to}`}
              {state === 'waiting' &&
                lastAnswer !== null &&
                ` · ${fill(t.noticeTried, { attempts: String(attempts), answer: lastAnswer })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
