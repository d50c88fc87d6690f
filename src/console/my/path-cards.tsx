/** What customs told the addressee of a parcel, what he can file or ask for, and how what was asked stands. */
import { useState } from 'react';
import { fill } from '../../core/text.ts';
import type { MyPathView, NewMyPathAct } from '../../exchange/contract.ts';
import { post } from '../http/client.ts';
import { myPathTexts } from '../texts/my-path.ts';
import { useSay, useTexts } from '../texts/use-texts.ts';
import { AskDialog, FileDialog } from './path-dialogs.tsx';
import { useChange } from './use-change.ts';

interface Props {
  readonly bill: string;
  readonly path: MyPathView;
}

type Sending = { readonly isBusy: boolean; readonly send: (act: NewMyPathAct) => Promise<boolean> };

function useSend(bill: string): Sending {
  const { isBusy, run } = useChange();
  return { isBusy, send: (act) => run(() => post(`/my/parcels/${encodeURIComponent(bill)}/path`, act)) };
}

/** First on the page: customs has told him of a right, and there may be something to do. */
export function RightNotice({ bill, path: { rights } }: Props) {
  const t = useTexts(myPathTexts);
  const say = useSay();
  const { isBusy, send } = useSend(bill);
  const [isFiling, setFiling] = useState(false);
  if (rights === null) return null;
  const { kindName, title, number, holder, words, by, filedOn, mayFile } = rights;
  return (
    <section className="my-do is-bad" aria-label={t.rights}>
      <h2>
        {t.rights} · {say(rights.standingName)}
      </h2>
      <p>{fill(t.rightIs, { kind: say(kindName), title, number, holder })}</p>
      {words !== null && (
        <p>
          {t.says}: {words}
        </p>
      )}
      {mayFile && (
        <p>
          {by === null ? t.noDay : fill(t.by, { day: by })}
          {/* How many days there are was not read in any text. */}
          {by !== null && <span className="st warn">{t.unverified}</span>}
        </p>
      )}
      {filedOn !== null && <p>{fill(t.filedOn, { day: filedOn })}</p>}
      {mayFile && (
        <button type="button" className="my-big" onClick={() => setFiling(true)}>
          {filedOn === null ? t.file : t.fileMore}
        </button>
      )}
      {isFiling && (
        <FileDialog
          isBusy={isBusy}
          onClose={() => setFiling(false)}
          onSend={async (given) => {
            if (await send({ act: 'file', words: given })) setFiling(false);
          }}
        />
      )}
    </section>
  );
}

/** Last on the page: what was asked for instead of having it, or the way to ask. */
export function OtherEnd({ bill, path }: Props) {
  const t = useTexts(myPathTexts);
  const say = useSay();
  const { isBusy, send } = useSend(bill);
  const [isAsking, setAsking] = useState(false);
  const { end, ways, whyNotAsk, mayRecall } = path;
  if (end === null && ways.length === 0 && whyNotAsk === null && path.rights === null) return null;
  return (
    <section className="my-card my-pad" aria-label={t.end}>
      <h2>{t.end}</h2>
      {end !== null && (
        <div className="my-note">
          <b>
            {t[end.standing]}: {say(end.wayName)} ({end.day})
          </b>
          {end.groundName !== null && (
            <p className="my-sub">{fill(t.ground, { name: say(end.groundName) })}</p>
          )}
          {end.words !== null && <p className="my-sub">{end.words}</p>}
        </div>
      )}
      {ways.length > 0 && <p className="my-sub">{t.askWhat}</p>}
      {whyNotAsk !== null && <p className="my-sub">{say(whyNotAsk)}</p>}
      {ways.length > 0 && (
        <button type="button" className="my-big is-quiet" onClick={() => setAsking(true)}>
          {t.ask}
        </button>
      )}
      {mayRecall && (
        <button
          type="button"
          className="my-big is-quiet"
          disabled={isBusy}
          onClick={() => void send({ act: 'recall' })}
        >
          {t.recall}
        </button>
      )}
      <Rules path={path} />
      {isAsking && (
        <AskDialog
          bill={bill}
          ways={ways}
          isBusy={isBusy}
          onClose={() => setAsking(false)}
          onSend={async (given) => {
            if (await send({ act: 'ask', ...given })) setAsking(false);
          }}
        />
      )}
    </section>
  );
}

function Rules({ path: { rules } }: Pick<Props, 'path'>) {
  const t = useTexts(myPathTexts);
  const say = useSay();
  return (
    <details className="my-why">
      <summary>{t.rules}</summary>
      {rules.map(({ cite, says, isVerified }) => (
        <p className="my-sub" key={cite}>
          {say(says)} <span lang="ko">({cite})</span>
          {!isVerified && <span className="st warn">{t.unverified}</span>}
        </p>
      ))}
    </details>
  );
}
