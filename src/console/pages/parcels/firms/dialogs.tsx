/** What is entered into the register: an application, a finding about a condition, a public key. */
import { type ReactNode, useId, useState } from 'react';
import type { NewFirmCheck, NewParcelFirm } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { useDo } from '../../../parts/use-do.ts';
import { useBusinessDay } from '../../../session/status.ts';
import { parcelFirmTexts } from '../../../texts/parcel-firms.ts';
import { shopHostTexts } from '../../../texts/shop-hosts.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { CHECKS } from './marks.tsx';

const KINDS = ['platform', 'carrier', 'forwarder'] as const;
const MODES = ['sandbox', 'live'] as const;

export function ApplyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(parcelFirmTexts);
  const [firm, setFirm] = useState<NewParcelFirm>({ id: '', kind: 'platform', name: '', country: '' });
  const isReady =
    /^[0-9A-Za-z][0-9A-Za-z._-]*$/.test(firm.id) &&
    firm.name.trim() !== '' &&
    /^[A-Z]{2}$/.test(firm.country);
  return (
    <Entry title={t.apply} path="/parcel-firms" body={firm} isReady={isReady} onClose={onClose}>
      <Field title={t.id}>
        {(id) => (
          <input
            id={id}
            maxLength={40}
            value={firm.id}
            onChange={({ target }) => setFirm({ ...firm, id: target.value.trim() })}
          />
        )}
      </Field>
      <Choice
        title={t.kind}
        values={KINDS}
        value={firm.kind}
        onChange={(kind) => setFirm({ ...firm, kind })}
      />
      <Field title={t.name}>
        {(id) => (
          <input
            id={id}
            maxLength={200}
            value={firm.name}
            onChange={({ target }) => setFirm({ ...firm, name: target.value })}
          />
        )}
      </Field>
      <Field title={t.country}>
        {(id) => (
          <input
            id={id}
            maxLength={2}
            value={firm.country}
            onChange={({ target }) => setFirm({ ...firm, country: target.value.toUpperCase() })}
          />
        )}
      </Field>
    </Entry>
  );
}

const CLEAR = ['clear', 'notClear'] as const;

export function CheckDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useTexts(parcelFirmTexts);
  const today = useBusinessDay() ?? '';
  const [check, setCheck] = useState<NewFirmCheck>({
    ...{ kind: 'arrears', isClear: true, checkedOn: today, source: '' },
  });
  return (
    <Entry
      title={t.check}
      path={`/parcel-firms/${encodeURIComponent(id)}/checks`}
      body={check}
      isReady={check.source.trim() !== '' && check.checkedOn !== ''}
      onClose={onClose}
    >
      <Choice
        title={t.checks}
        values={CHECKS}
        value={check.kind}
        onChange={(kind) => setCheck({ ...check, kind })}
      />
      <Choice
        title={t.state}
        values={CLEAR}
        value={check.isClear ? 'clear' : 'notClear'}
        onChange={(said) => setCheck({ ...check, isClear: said === 'clear' })}
      />
      <Field title={t.checkedOn}>
        {(field) => (
          <input
            id={field}
            type="date"
            max={today}
            value={check.checkedOn}
            onChange={({ target }) => setCheck({ ...check, checkedOn: target.value })}
          />
        )}
      </Field>
      <Field title={t.source}>
        {(field) => (
          <input
            id={field}
            maxLength={300}
            value={check.source}
            onChange={({ target }) => setCheck({ ...check, source: target.value })}
          />
        )}
      </Field>
    </Entry>
  );
}

export function KeyDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useTexts(parcelFirmTexts);
  const [mode, setMode] = useState<(typeof MODES)[number]>('sandbox');
  const [days, setDays] = useState('90');
  const [text, setText] = useState('');
  const jwk = objectOf(text);
  return (
    <Entry
      title={t.addKey}
      path={`/parcel-firms/${encodeURIComponent(id)}/keys`}
      body={{ mode, days: Number(days), jwk }}
      isReady={jwk !== null && /^\d{1,3}$/.test(days)}
      onClose={onClose}
    >
      <Choice title={t.mode} values={MODES} value={mode} onChange={setMode} />
      <Field title={t.days}>
        {(field) => (
          <input
            id={field}
            inputMode="numeric"
            value={days}
            onChange={({ target }) => setDays(target.value)}
          />
        )}
      </Field>
      <Field title={t.jwk}>
        {(field) => (
          <>
            <textarea id={field} rows={4} value={text} onChange={({ target }) => setText(target.value)} />
            <span className="note">{text !== '' && jwk === null ? t.jwkWrong : t.jwkHint}</span>
          </>
        )}
      </Field>
    </Entry>
  );
}

export function HostDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useTexts(shopHostTexts);
  const [host, setHost] = useState('');
  return (
    <Entry
      title={t.add}
      path={`/parcel-firms/${encodeURIComponent(id)}/hosts`}
      body={{ host }}
      isReady={host !== ''}
      onClose={onClose}
    >
      <Field title={t.host}>
        {(field) => (
          <>
            <input
              id={field}
              maxLength={300}
              autoCapitalize="none"
              value={host}
              onChange={({ target }) => setHost(target.value.trim())}
            />
            <span className="note">{t.hint}</span>
          </>
        )}
      </Field>
    </Entry>
  );
}

function objectOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function Entry(props: {
  readonly title: string;
  readonly path: string;
  readonly body: object;
  readonly isReady: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useTexts(parcelFirmTexts);
  const { isBusy, run } = useDo();
  const send = async () => {
    const isDone = await run(async () => {
      await post(props.path, props.body);
      return t.done;
    });
    if (isDone) props.onClose();
  };
  return (
    <FormDialog
      title={props.title}
      cancel={t.cancel}
      send={t.send}
      isBlocked={isBusy || !props.isReady}
      onClose={props.onClose}
      onSend={() => void send()}
    >
      {props.children}
    </FormDialog>
  );
}

function Field(props: { readonly title: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.title}</label>
      {props.children(id)}
    </div>
  );
}

/** One of a few values, each named in the texts of the register. */
function Choice<Value extends keyof (typeof parcelFirmTexts)['ko']>(props: {
  readonly title: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const t = useTexts(parcelFirmTexts);
  return (
    <Field title={props.title}>
      {(id) => (
        <select id={id} value={props.value} onChange={({ target }) => props.onChange(target.value as Value)}>
          {props.values.map((one) => (
            <option key={one} value={one}>
              {t[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
