/** Leave and change of shift of the one who is signed in: entered with its end and reason, ended when he is back. */
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { AbsenceView } from '../../../exchange/contract.ts';
import { ApiError, post, remove } from '../../http/client.ts';
import { formatInstant } from '../../parts/format.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useBusinessDay } from '../../session/status.ts';
import { deskTexts } from '../../texts/desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';

/** Leave ends when the office opens on that day, in Korea. */
const OPENS = 'T09:00:00+09:00';

export function Absences({
  rows,
  reload,
}: {
  readonly rows: readonly AbsenceView[];
  readonly reload: () => void;
}) {
  const t = useTexts(deskTexts);
  const say = useSay();
  const show = useToast();
  const today = useBusinessDay() ?? '';
  const [isAsking, setIsAsking] = useState(false);
  const [until, setUntil] = useState('');
  const untilId = useId();
  const onError = (error: Error) =>
    show({ text: (error instanceof ApiError && say(error.body?.message)) || t.failed, isBad: true });
  const onSuccess = () => {
    setIsAsking(false);
    reload();
  };
  const leave = useMutation({
    mutationFn: (why: string) =>
      post('/desk/absences', { to: new Date(`${until}${OPENS}`).toISOString(), why }),
    onSuccess,
    onError,
  });
  const back = useMutation({
    mutationFn: (id: string) => remove(`/desk/absences/${encodeURIComponent(id)}`),
    onSuccess,
    onError,
  });
  return (
    <section className="card" aria-label={t.absences}>
      <header>
        <h2>{t.absences}</h2>
        <span className="tools">
          <button type="button" className="btn s" onClick={() => setIsAsking(true)}>
            {t.leave}
          </button>
        </span>
      </header>
      {rows.length === 0 ? (
        <p className="in dim">{t.noAbsences}</p>
      ) : (
        <ul className="wo-list">
          {rows.map((row) => (
            <li key={row.id} className="row">
              <span className={row.isNow ? 'st warn' : 'st off'}>{row.isNow ? t.now : t.later}</span>
              {formatInstant(row.startsAt)} – {formatInstant(row.endsAt)} {row.why}
              <span className="grow" />
              <button type="button" className="btn s" onClick={() => back.mutate(row.id)}>
                {t.back}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isAsking && (
        <ReasonDialog
          title={t.leave.replace('…', '')}
          label={t.why}
          what={t.leaveWhat}
          onSend={(why) => {
            if (until === '') show({ text: t.missing, isBad: true });
            else leave.mutate(why);
          }}
          onClose={() => setIsAsking(false)}
        >
          <div className="field">
            <label htmlFor={untilId}>{t.until}</label>
            <input
              id={untilId}
              type="date"
              min={today}
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          </div>
        </ReasonDialog>
      )}
    </section>
  );
}
