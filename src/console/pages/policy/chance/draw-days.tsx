/** The days of the draw: the hash that was logged before, whether the secret is out, and the check of a past day for those who may. */
import { useMutation } from '@tanstack/react-query';
import { fill } from '../../../../core/text.ts';
import type { DrawDayView, DrawReport } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { useGet } from '../../../http/use-get.ts';
import { formatCount, formatDecimals } from '../../../parts/format.ts';
import { Await, Empty, ErrorView, Problems, Skeleton } from '../../../parts/states.tsx';
import { useSession } from '../../../session/session.tsx';
import { chanceTexts } from '../../../texts/chance.ts';
import { useTexts } from '../../../texts/use-texts.ts';

export function DrawDays() {
  const t = useTexts(chanceTexts);
  const query = useGet<readonly DrawDayView[]>('/draw/days', undefined, { every: 30_000 });
  return (
    <section className="card" aria-label={t.days}>
      <header>
        <h2>{t.days}</h2>
      </header>
      <p className="note po-foot">{t.daysNote}</p>
      <Await query={query} loading={<Skeleton rows={6} />}>
        {(days) =>
          days.length === 0 ? <Empty title={t.noDays}>{t.noDaysBody}</Empty> : <Days days={days} />
        }
      </Await>
      <p className="note po-foot">{t.command}</p>
    </section>
  );
}

function Days({ days }: { readonly days: readonly DrawDayView[] }) {
  const t = useTexts(chanceTexts);
  const mayCheck = useSession().rights.includes('draw.check');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scroll rd-pad po-days" tabIndex={0} aria-label={t.day}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.commitment}</th>
            <th scope="col">{t.state}</th>
            {mayCheck && <th scope="col">{t.check}</th>}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <td className="nw">{day.day}</td>
              <td>
                <code title={day.commitment}>{day.commitment.slice(0, 16)}</code>
                {day.secret !== null && (
                  <span className="dim">
                    {' '}
                    {t.secret} <code title={day.secret}>{day.secret.slice(0, 16)}</code>
                  </span>
                )}
              </td>
              <td className="nw">
                <span className={day.state === 'revealed' ? 'st ok' : 'st off'}>
                  {fill(t[stateOf(day)], { n: formatCount(day.openCases) })}
                </span>
              </td>
              {mayCheck && <td className="wrap">{day.state === 'revealed' && <Check day={day.day} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function stateOf({ state, openCases }: DrawDayView) {
  if (state === 'waiting' && openCases === 0) return 'state.settling';
  return `state.${state}` as const;
}

function Check({ day }: { readonly day: string }) {
  const t = useTexts(chanceTexts);
  const check = useMutation({ mutationFn: () => post<DrawReport>(`/draw/days/${day}/check`, {}) });
  if (check.isPending) return <span role="status">{t.checking}</span>;
  if (check.data !== undefined) return <Result report={check.data} />;
  return (
    <>
      <button
        type="button"
        className="btn s"
        aria-label={fill(t.checkDay, { day })}
        onClick={() => check.mutate()}
      >
        {t.check}
      </button>
      {check.isError && <ErrorView error={check.error} retry={() => check.mutate()} />}
    </>
  );
}

function Result({ report }: { readonly report: DrawReport }) {
  const t = useTexts(chanceTexts);
  const { ok, decisions, drawn, expected, low, high, problemCount, problems } = report;
  return (
    <span role="status">
      <span className={ok ? 'st ok' : 'st bad'}>
        {ok ? t.holds : fill(t.holdsNot, { n: formatCount(problemCount) })}
      </span>{' '}
      <span className="mid">
        {fill(t.result, {
          decisions: formatCount(decisions),
          drawn: formatCount(drawn),
          expected: formatDecimals(expected, 1),
          low,
          high,
        })}
      </span>
      <Problems
        problems={problems.map(({ code, message, subject }) => ({ code, message, pointer: subject }))}
        count={problemCount}
      />
    </span>
  );
}
