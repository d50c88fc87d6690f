/** The acts on chosen parcels, for whoever may release: one button each, and the dialog behind it. */
import { useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type { ParcelActName } from '../../../../exchange/contract.ts';
import { useHasRight } from '../../../session/session.tsx';
import { parcelActTexts } from '../../../texts/parcel-acts.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ParcelActDialog } from './dialog.tsx';

const ACTS: readonly ParcelActName[] = ['release', 'examine', 'assign', 'correct'];
/** As many as the server takes at once. */
const MOST = 100;

interface Props {
  readonly chosen: readonly string[];
  /** Something was done with them. */
  readonly onDone: () => void;
}

export function ParcelActBar({ chosen, onDone }: Props) {
  const t = useTexts(parcelActTexts);
  const has = useHasRight();
  const [act, setAct] = useState<ParcelActName | null>(null);
  if (!has('parcel.release')) return null;
  return (
    <>
      <span className="mid">{fill(t.bar, { n: chosen.length })}</span>
      {ACTS.map((one) => (
        <button
          key={one}
          type="button"
          className="btn s"
          disabled={chosen.length === 0}
          onClick={() => setAct(one)}
        >
          {t[one]}…
        </button>
      ))}
      {chosen.length > MOST && <span className="note">{fill(t.most, { n: MOST })}</span>}
      {act !== null && (
        <ParcelActDialog
          act={act}
          houseBills={chosen.slice(0, MOST)}
          onClose={() => setAct(null)}
          onDone={() => {
            setAct(null);
            onDone();
          }}
        />
      )}
    </>
  );
}
