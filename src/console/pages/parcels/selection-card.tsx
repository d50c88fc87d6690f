/** On the page of one parcel: what selection decided and why, what is to be looked at, and what was found. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { ParcelDecided, ParcelReason, ParcelSelectionView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { LaneMark, useInspectionName } from '../../parts/lane-mark.tsx';
import { Await, Skeleton } from '../../parts/states.tsx';
import { parcelSelectionTexts } from '../../texts/parcel-selection.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { OutcomeDialog } from './outcome-dialog.tsx';

export function SelectionCard({ houseBill }: { readonly houseBill: string }) {
  const t = useTexts(parcelSelectionTexts);
  const query = useGet<ParcelSelectionView>(`/parcels/${encodeURIComponent(houseBill)}/selection`);
  return (
    <section className="card pa-pad" aria-label={t.selection}>
      <h2>{t.selection}</h2>
      <Await query={query} loading={<Skeleton rows={3} />}>
        {({ decided }) =>
          decided === null ? <p>{t.notYet}</p> : <Decided houseBill={houseBill} decided={decided} />
        }
      </Await>
    </section>
  );
}

function Decided({ houseBill, decided }: { readonly houseBill: string; readonly decided: ParcelDecided }) {
  const t = useTexts(parcelSelectionTexts);
  const say = useSay();
  const inspectionName = useInspectionName();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <p className="row">
        <LaneMark lane={decided.lane} />
        {decided.inspection !== 'none' && <span>{inspectionName(decided.inspection)}</span>}
        <span className="dim">{formatInstant(decided.decidedAt)}</span>
        {decided.mayRecord && (
          <button type="button" className="btn s main-act" onClick={() => setAsking(true)}>
            {t.record}
          </button>
        )}
      </p>
      <p className="note">
        {t.policy}: {say(decided.policy.title)}
      </p>
      {decided.isBlind ? (
        <p>
          <span className="st off">{t.blind}</span> <span className="note">{t.blindWhat}</span>
        </p>
      ) : decided.reasons.length === 0 ? (
        <p>{t.noReason}</p>
      ) : (
        <Reasons reasons={decided.reasons} />
      )}
      <Outcome decided={decided} />
      {isAsking && (
        <OutcomeDialog
          houseBills={[houseBill]}
          onClose={() => setAsking(false)}
          onDone={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly ParcelReason[] }) {
  const t = useTexts(parcelSelectionTexts);
  const say = useSay();
  return (
    <ul className="pa-todo">
      {reasons.map((reason, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no name of their own and the list is replaced whole
        <li key={place}>
          <b>{say(reason.title)}</b> {say(reason.says)}
          {reason.look !== null && (
            <p className="mid">
              {t.look}: {say(reason.look)}
            </p>
          )}
          <p className="note">
            {t.basis}: <span lang="ko">{reason.basis}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ decided: { outcome } }: { readonly decided: ParcelDecided }) {
  const t = useTexts(parcelSelectionTexts);
  const say = useSay();
  if (outcome === null) return null;
  return (
    <p>
      <b>{t.outcome}:</b> {say(outcome.foundName)} {outcome.note ?? t.erased}{' '}
      <span className="dim">{fill(t.by, { who: outcome.who, at: formatInstant(outcome.at) })}</span>
    </p>
  );
}
