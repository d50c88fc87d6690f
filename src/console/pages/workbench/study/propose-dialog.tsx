/** Asks from which chance on a model shall ask for what, and why. */
import { useId, useState } from 'react';
import type { StudyProposal } from '../../../../exchange/contract.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { workbenchLifeTexts } from '../../../texts/workbench-life.ts';

const DEMANDS = ['audit', 'documents', 'x-ray', 'physical'] as const;

interface Props {
  /** Chance to begin with, 0 to 1. */
  readonly from: number;
  readonly error: string | null;
  readonly onSend: (proposal: StudyProposal) => void;
  readonly onClose: () => void;
}

export function ProposeDialog({ from, error, onSend, onClose }: Props) {
  const t = useTexts(workbenchLifeTexts);
  const ids = useId();
  const [percent, setPercent] = useState(String(Math.ceil(from * 1000) / 10));
  const [demand, setDemand] = useState<string>('documents');
  const [why, setWhy] = useState('');
  const chance = Number(percent) / 100;
  return (
    <FormDialog
      title={t.propose}
      cancel={t.cancel}
      send={t.propose}
      isBlocked={why.trim() === '' || !Number.isFinite(chance)}
      onClose={onClose}
      onSend={() => onSend({ from: chance, demand, why: why.trim() })}
      isQuick
    >
      <div className="field">
        <label htmlFor={`${ids}from`}>{t.threshold}</label>
        <input
          id={`${ids}from`}
          inputMode="decimal"
          value={percent}
          onChange={(event) => setPercent(event.target.value)}
        />
        <span className="note">{t.thresholdHint}</span>
      </div>
      <div className="field">
        <label htmlFor={`${ids}demand`}>{t.demand}</label>
        <select id={`${ids}demand`} value={demand} onChange={(event) => setDemand(event.target.value)}>
          {DEMANDS.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </select>
        <span className="note">{t.demandHint}</span>
      </div>
      <div className="field">
        <label htmlFor={`${ids}why`}>{t.reason}</label>
        <textarea
          id={`${ids}why`}
          rows={3}
          maxLength={2000}
          required
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </div>
      {error !== null && (
        <p className="st bad" role="alert">
          {error}
        </p>
      )}
    </FormDialog>
  );
}
