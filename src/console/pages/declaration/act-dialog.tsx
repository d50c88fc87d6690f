/** What an act asks before it is done: a reason, another kind of examination, or the outcome of one. */
import { useEffect, useId, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { Act, CodeRow, DeclarationView, Inspection } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type BarAct, CHANGE_INSPECTION, readWon } from './acts.ts';

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
  const [wrong, setWrong] = useState<string | null>(null);
  const isOutcome = act.act === 'outcome';
  const isChange = act.act === CHANGE_INSPECTION;
  const formId = useId();
  useEffect(() => {
    // After the dialog has opened, which by itself puts the focus on its close button.
    document.getElementById(formId)?.querySelector<HTMLElement>('select, textarea, input')?.focus();
  }, [formId]);

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
    <Dialog
      title={say(act.title)}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" form={formId} className="btn main-act">
            {say(act.title)} <kbd>Ctrl Enter</kbd>
          </button>
        </>
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
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
        {wrong !== null && (
          <p className="st bad" role="alert">
            {wrong}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function firstKind(view: DeclarationView): Inspection {
  const proposed = view.decision?.answers.inspection ?? 'none';
  return KINDS.find((kind) => kind !== proposed) ?? 'physical';
}

interface OutcomeFields {
  readonly code: string;
  readonly item: string;
  readonly won: string;
  readonly notes: string;
}

interface OutcomeProps {
  readonly view: DeclarationView;
  readonly fields: OutcomeFields;
  readonly set: (fields: OutcomeFields) => void;
}

function OutcomeForm({ view, fields, set }: OutcomeProps) {
  const t = useTexts(declarationTexts);
  const say = useSay();
  const codes = useGet<readonly CodeRow[]>('/codes/outcome-codes', undefined, { staleMillis: 600_000 });
  return (
    <>
      <Field label={t.outcomeCode}>
        {(id) => (
          <select
            id={id}
            required
            value={fields.code}
            onChange={(event) => set({ ...fields, code: event.target.value })}
          >
            <option value="">–</option>
            {(codes.data ?? []).map((row) => (
              <option key={row.code} value={row.code}>
                {row.code} {say(row.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="de-two">
        <Field label={t.outcomeItem}>
          {(id) => (
            <select
              id={id}
              value={fields.item}
              onChange={(event) => set({ ...fields, item: event.target.value })}
            >
              <option value="">{t.wholeDeclaration}</option>
              {view.declaration.items.map((item) => (
                <option key={item.sequence} value={item.sequence}>
                  {fill(t.line, { n: item.sequence })} {item.tradeName ?? item.description}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.recoveredKrw}>
          {(id) => (
            <input
              id={id}
              inputMode="numeric"
              value={fields.won}
              onChange={(event) => set({ ...fields, won: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t.notes}>
        {(id) => (
          <textarea
            id={id}
            rows={3}
            value={fields.notes}
            onChange={(event) => set({ ...fields, notes: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: (id: string) => React.ReactNode;
}

function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <p className="note">{hint}</p>}
    </div>
  );
}
