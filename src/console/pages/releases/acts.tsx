/** What may be done with a release now, by whom it was done so far, and why something may not be done. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { ReleaseAct, ReleaseView } from '../../../exchange/contract.ts';
import { ApiError, post } from '../../http/client.ts';
import { formatInstant } from '../../parts/format.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { releaseTexts } from '../../texts/releases.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { CorrectDialog, ScheduleDialog, WithdrawDialog } from './dialogs.tsx';
import { Wrong } from './start.tsx';
import { useKeep } from './use-release.ts';

const ORDER = ['approve', 'send', 'schedule', 'correct', 'back', 'withdraw'] as const;
type Shown = (typeof ORDER)[number];
const ASKING: readonly ReleaseAct[] = ['schedule', 'correct', 'back', 'withdraw'];

export function Acts({ view, isEdited }: { readonly view: ReleaseView; readonly isEdited: boolean }) {
  const t = useTexts(releaseTexts);
  const say = useSay();
  const keep = useKeep();
  const [asking, setAsking] = useState<Shown | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<unknown>(null);
  const run = async (act: Shown, body: object): Promise<void> => {
    setBusy(true);
    setWrong(null);
    try {
      keep(await post<ReleaseView>(`/releases/${encodeURIComponent(view.id)}/${act}`, body));
      setAsking(null);
    } catch (error) {
      setWrong(error);
      // What the server found with the words of a dialog is mended in the dialog.
      if (!(error instanceof ApiError) || error.status !== 422) setAsking(null);
    } finally {
      setBusy(false);
    }
  };
  const titles = { ...t, back: t.giveBack } as const;
  const shown = ORDER.filter((act) => view.acts[act] !== undefined);
  const isLatest = view.shown === view.version;
  const reasons = shown.flatMap((act) => (view.acts[act] == null ? [] : [say(view.acts[act])]));
  return (
    <section className="card" aria-label={t.acts}>
      <div className="in rl-pad rl-acts">
        <History view={view} />
        <span className="grow" />
        {isLatest &&
          shown.map((act, at) => (
            <button
              key={act}
              type="button"
              className={at === 0 ? 'btn main-act' : 'btn'}
              disabled={isBusy || isEdited || view.acts[act] !== null}
              title={view.acts[act] == null ? undefined : say(view.acts[act])}
              onClick={() => (ASKING.includes(act) ? setAsking(act) : void run(act, {}))}
            >
              {titles[act]}
            </button>
          ))}
      </div>
      {isLatest && reasons.length > 0 && (
        <ul className="in note rl-reasons">
          {[...new Set(reasons)].map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {wrong !== null && (
        <div className="in">
          <Wrong error={wrong} />
        </div>
      )}
      {asking === 'back' && (
        <ReasonDialog
          title={t.giveBack}
          label={t.giveBackWhy}
          onSend={(why) => void run('back', { why })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'schedule' && (
        <ScheduleDialog
          view={view}
          wrong={wrong}
          onSend={(at) => void run('schedule', { at })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'withdraw' && (
        <WithdrawDialog onSend={(why) => void run('withdraw', { why })} onClose={() => setAsking(null)} />
      )}
      {asking === 'correct' && (
        <CorrectDialog
          wrong={wrong}
          onSend={(correction) => void run('correct', correction)}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

function History({ view }: { readonly view: ReleaseView }) {
  const t = useTexts(releaseTexts);
  const say = useSay();
  const at = (instant: string | null) => formatInstant(instant);
  const said = [
    view.embargo === null ? '' : fill(t.embargoUntil, { at: at(view.embargo) }),
    view.sentBy === null ? '' : fill(t.sentBy, { name: say(view.sentBy), at: at(view.sentAt) }),
    view.approvedBy === null
      ? ''
      : fill(t.approvedBy, { name: say(view.approvedBy), at: at(view.approvedAt) }),
    view.state === 'scheduled' ? fill(t.publishesAt, { at: at(view.publishAt) }) : '',
    view.publishedAt === null ? '' : fill(t.wasPublished, { at: at(view.publishedAt) }),
    view.withdrawn === null
      ? ''
      : `${fill(t.withdrawnBy, { name: say(view.withdrawn.by), at: at(view.withdrawn.at) })}: ${say(view.withdrawn.why)}`,
  ].filter((one) => one !== '');
  return <span className="note">{said.join(' / ')}</span>;
}
