/** What a move asks before it is made: a reason, and a sign-off where the back-test hit none or too many. */
import { useState } from 'react';
import type { CriterionOffer } from '../../../../exchange/contract.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { criterionLifeTexts } from '../../../texts/criterion-life.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { Labelled } from '../editor/facts-form.tsx';

interface Props {
  readonly offer: Pick<CriterionOffer, 'title' | 'needsReason' | 'needsSignOff'>;
  readonly error: string | null;
  readonly first?: string;
  readonly onSend: (more: { readonly why: string; readonly signOff?: string }) => void;
  readonly onClose: () => void;
}

export function MoveDialog({ offer, error, first = '', onSend, onClose }: Props) {
  const t = useTexts(criterionLifeTexts);
  const say = useSay();
  const [why, setWhy] = useState(first);
  const [signOff, setSignOff] = useState('');
  const send = () => onSend({ why, ...(offer.needsSignOff === null ? {} : { signOff }) });
  return (
    <FormDialog
      title={say(offer.title)}
      cancel={t.cancel}
      send={say(offer.title)}
      isBlocked={false}
      onClose={onClose}
      onSend={send}
      isQuick
    >
      <Labelled label={t.reason} hint={t.reasonHint}>
        {(id) => (
          <textarea
            id={id}
            rows={3}
            required={offer.needsReason}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        )}
      </Labelled>
      {offer.needsSignOff !== null && (
        <Labelled label={t.signOff} hint={t[`signOffNeeds.${offer.needsSignOff}`]}>
          {(id) => (
            <textarea
              id={id}
              rows={3}
              required
              value={signOff}
              onChange={(event) => setSignOff(event.target.value)}
            />
          )}
        </Labelled>
      )}
      {error !== null && (
        <p className="st bad" role="alert">
          {error}
        </p>
      )}
    </FormDialog>
  );
}
