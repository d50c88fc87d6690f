/** What an act asks before it is done: a reason, another kind of examination, or the outcome of one. */
import { useState } from 'react';
import type { Act, DeclarationView, Inspection } from '../../../exchange/contract.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { deskTexts } from '../../texts/desk.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type BarAct, CHANGE_INSPECTION, readWon } from './acts.ts';
import { Field, type OutcomeFields, OutcomeForm } from './outcome-form.tsx';

interface Props {
  readonly view: DeclarationView;
  readonly act: BarAct;
  readonly onSend: (act: Act) => void;
  readonly onClose: () => void;
}

const KINDS: readonly Exclude<Inspection, 'none'>[] = ['x-ray', 'physical', 'laboratory'];

export function ActDialog({ view, act, onSend, onClose }: Props) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const [reason, setReason] = useState('');
  const [inspection, setInspection] = useState<Inspection>(() => firstKind(view));
  const [outcome, setOutcome] = useState<OutcomeFields>({ code: '', item: '', won: '', notes: '' });
  const [dueOn, setDueOn] = useState('');
  const desk = useTexts(deskTexts);
  const [wrong, setWrong] = useState<string | null>(null);
  const isOutcome = act.act === 'outcome';
  const isSupplement = act.act === 'supplement';
  const isChange = act.act === CHANGE_INSPECTION;

  const send = () => {
    const recoveredKrw = readWon(outcome.won);
    if (act.needsReason && reason.trim() === '') return setWrong(t.reasonMissing);
    if (isOutcome && outcome.code === '') return setWrong(t.outcomeMissing);
    if (isOutcome && Number.isNaN(recoveredKrw)) return setWrong(t.recoveredWrong);
    onSend({
      act: isChange ? 'examine' : act.act,
      version: view.declaration.version,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      ...(isChange ? { inspection } : {}),
      ...(isSupplement && dueOn !== '' ? { dueOn } : {}),
      ...(isOutcome
        ? {
            outcome: {
              code: outcome.code,
              ...(recoveredKrw === undefined ? {} : { recoveredKrw }),
              ...(outcome.notes.trim() === '' ? {} : { notes: outcome.notes.trim() }),
              ...(outcome.item === '' ? {} : { item: Number(outcome.item) }),
            },
          }
        : {}),
    });
  };

  return (
    <FormDialog
      title={say(act.title)}
      cancel={t.cancel}
      send={say(act.title)}
      isBlocked={false}
      onClose={onClose}
      onSend={send}
      isQuick
    >
      {act.article !== '' && <p className="note">{act.article}</p>}
      {isChange && (
        <Field label={t.inspection}>
          {(id) => (
            <select
              id={id}
              value={inspection}
              onChange={(event) => setInspection(event.target.value as Inspection)}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t[`inspection.${kind}`]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {isOutcome && <OutcomeForm view={view} fields={outcome} set={setOutcome} />}
      {(act.needsReason || !isOutcome) && (
        <Field label={t.reason} hint={t.reasonHint}>
          {(id) => (
            <textarea
              id={id}
              rows={4}
              value={reason}
              required={act.needsReason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      {isSupplement && (
        <Field label={desk.dueOn} hint={desk.dueUsual}>
          {(id) => (
            <input id={id} type="date" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
          )}
        </Field>
      )}
      {wrong !== null && (
        <p className="st bad" role="alert">
          {wrong}
        </p>
      )}
    </FormDialog>
  );
}

function firstKind(view: DeclarationView): Inspection {
  const proposed = view.decision?.answers.inspection ?? 'none';
  return KINDS.find((kind) => kind !== proposed) ?? 'physical';
}
