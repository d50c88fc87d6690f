/** What an act on the loading of an export asks before it is sent: days, a bill, a reason. */
import { useId, useState } from 'react';
import type { LoadingOffer, LoadingView } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useToast } from '../../parts/toast.tsx';
import { useDo } from '../../parts/use-do.ts';
import { exportTexts } from '../../texts/exports.ts';
import { useTexts } from '../../texts/use-texts.ts';

type ActName = LoadingOffer['act'];

interface Props {
  readonly act: ActName;
  readonly loading: LoadingView;
  readonly version: number;
  readonly path: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Fields {
  readonly bill: string;
  readonly day: string;
  readonly means: string;
  readonly packages: string;
  readonly isComplete: boolean;
  readonly reason: string;
}

const ADDRESS: Readonly<Record<ActName, string>> = {
  report: 'loadings',
  ask: 'extension',
  extend: 'extension',
  refuse: 'extension',
  notice: 'cancellation-notice',
  cancel: 'cancellation',
};

export function LoadingDialog({ act, loading, version, path, onClose, onDone }: Props) {
  const fieldId = useId();
  const t = useTexts(exportTexts);
  const toast = useToast();
  const { isBusy, run } = useDo();
  const [fields, setFields] = useState<Fields>({
    ...{ bill: '', means: '', packages: '', isComplete: true, reason: '' },
    day: firstDay(act, loading),
  });
  const set = (change: Partial<Fields>) => setFields((old) => ({ ...old, ...change }));
  const send = async () => {
    const isDone = await run(
      async () => void (await post(`${path}/${ADDRESS[act]}`, bodyOf(act, version, fields))),
    );
    if (!isDone) return;
    toast({ text: t.done });
    onDone();
  };
  const title = t[`${act}Title`];
  return (
    <FormDialog
      title={title}
      cancel={t.close}
      send={title}
      isBlocked={isBusy}
      onClose={onClose}
      onSend={() => void send()}
    >
      <p className="note">{loading.offers.find((one) => one.act === act)?.article}</p>
      {act === 'report' && <Report fields={fields} set={set} />}
      {act === 'ask' || act === 'extend' ? (
        <Day title={t.extendTo} value={fields.day} set={(day) => set({ day })} />
      ) : null}
      {act === 'notice' && <Day title={t.opinionBy} value={fields.day} set={(day) => set({ day })} />}
      {act !== 'report' && (
        <div className="field">
          <label htmlFor={`${fieldId}-why`}>{t.reason}</label>
          <textarea
            id={`${fieldId}-why`}
            rows={4}
            required={act !== 'extend'}
            value={fields.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        </div>
      )}
    </FormDialog>
  );
}

interface PartProps {
  readonly fields: Fields;
  readonly set: (change: Partial<Fields>) => void;
}

function Report({ fields, set }: PartProps) {
  const t = useTexts(exportTexts);
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-bill`}>{t.bill}</label>
        <input
          id={`${id}-bill`}
          required
          maxLength={40}
          value={fields.bill}
          onChange={(event) => set({ bill: event.target.value })}
        />
      </div>
      <Day title={t.loadedOn} value={fields.day} set={(day) => set({ day })} />
      <div className="field">
        <label htmlFor={`${id}-means`}>{t.means}</label>
        <input
          id={`${id}-means`}
          maxLength={100}
          value={fields.means}
          onChange={(event) => set({ means: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-packages`}>{t.packages}</label>
        <input
          id={`${id}-packages`}
          inputMode="numeric"
          pattern="[0-9]*"
          value={fields.packages}
          onChange={(event) => set({ packages: event.target.value })}
        />
      </div>
      <label className="row">
        <input
          type="checkbox"
          checked={fields.isComplete}
          onChange={(event) => set({ isComplete: event.target.checked })}
        />
        {t.isComplete}
      </label>
    </>
  );
}

function Day(props: { readonly title: string; readonly value: string; readonly set: (day: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.title}</label>
      <input
        id={id}
        type="date"
        required
        value={props.value}
        onChange={(event) => props.set(event.target.value)}
      />
    </div>
  );
}

function firstDay(act: ActName, { asked, opinionBy }: LoadingView): string {
  if (act === 'extend') return asked?.to ?? '';
  return act === 'notice' ? opinionBy : '';
}

function bodyOf(act: ActName, version: number, fields: Fields): object {
  const { bill, day, means, packages, isComplete, reason } = fields;
  if (act === 'report') {
    return {
      ...{ version, bill: bill.trim(), loadedOn: day, isComplete },
      ...(means.trim() === '' ? {} : { means: means.trim() }),
      ...(packages === '' ? {} : { packageCount: Number(packages) }),
    };
  }
  if (act === 'ask') return { to: day, reason };
  if (act === 'extend') return { version, to: day, ...(reason.trim() === '' ? {} : { reason }) };
  if (act === 'refuse') return { version, to: null, reason };
  return act === 'notice' ? { version, reason, opinionBy: day } : { version, reason };
}
