/** The form of the calculator: what it holds goes to the address, and the address is what is computed. */
import { type FormEvent, type ReactNode, useId } from 'react';
import { useSearchParams } from 'wouter';
import type { Text } from '../../../core/text.ts';
import { dutyTexts } from '../../texts/duty.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { FIELDS } from './case.ts';
import { CONSUMPTION_NAMES, LIQUOR_NAMES } from './kinds.ts';

/** @param props.today business day */
export function DutyForm({ today }: { readonly today: string }) {
  const t = useTexts(dutyTexts);
  const [parameters, setParameters] = useSearchParams();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    setParameters(() => {
      const next = new URLSearchParams();
      for (const name of FIELDS) {
        const value = String(filled.get(name) ?? '').trim();
        if (value !== '') next.set(name, value);
      }
      return next;
    });
  };
  const input =
    (name: (typeof FIELDS)[number], more: { hint?: string; type?: string; is?: string } = {}) =>
    (id: string) => (
      <input
        id={id}
        name={name}
        type={more.type ?? 'text'}
        defaultValue={parameters.get(name) ?? more.is ?? ''}
        placeholder={more.hint}
        maxLength={40}
        autoComplete="off"
      />
    );
  return (
    <form className="card" onSubmit={send} aria-label={t.goods}>
      <header>
        <h2>{t.goods}</h2>
      </header>
      <div className="in du-form">
        <Field title={t.hsCode} isWide>
          {input('hs')}
        </Field>
        <Field title={t.price}>{input('price')}</Field>
        <Field title={t.currency}>{input('currency', { is: 'USD' })}</Field>
        <Field title={t.origin}>{input('origin')}</Field>
        <Field title={t.claim} hint={t.claimHint}>
          {input('claim')}
        </Field>
        <Field title={t.quantity}>{input('quantity')}</Field>
        <Field title={t.kg}>{input('kg')}</Field>
        <Field title={t.freight}>{input('freight', { hint: t.money })}</Field>
        <Field title={t.insurance}>{input('insurance', { hint: t.money })}</Field>
        <Kinds name="consumption" title={t.consumption} names={CONSUMPTION_NAMES} />
        <Kinds name="liquor" title={t.liquor} names={LIQUOR_NAMES} />
        <Choice
          name="vat"
          title={t.vat}
          options={[
            ['', t.vatOpen],
            ['taxed', t.vatTaxed],
            ['exempt', t.vatExempt],
          ]}
        />
        <Choice
          name="channel"
          title={t.channel}
          options={[
            ['', t.declaration],
            ['express', t.express],
            ['express-list', t.expressList],
            ['post', t.post],
          ]}
        />
        <Field title={t.departure}>{input('departure')}</Field>
        <Field title={t.day}>{input('day', { type: 'date', is: today })}</Field>
        <label className="wide row">
          <input type="checkbox" name="own" value="1" defaultChecked={parameters.has('own')} />
          {t.ownUse}
        </label>
        <div className="wide">
          <button type="submit" className="btn main-act du-compute">
            {t.compute}
          </button>
        </div>
      </div>
    </form>
  );
}

function Field(props: {
  readonly title: string;
  readonly hint?: string;
  readonly isWide?: boolean;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={props.isWide ? 'field wide' : 'field'}>
      <label htmlFor={id}>{props.title}</label>
      {props.children(id)}
      {props.hint !== undefined && <span className="note">{props.hint}</span>}
    </div>
  );
}

function Choice(props: {
  readonly name: string;
  readonly title: string;
  readonly options: readonly (readonly [value: string, title: string])[];
}) {
  const id = useId();
  const [parameters] = useSearchParams();
  return (
    <div className="field">
      <label htmlFor={id}>{props.title}</label>
      <select id={id} name={props.name} defaultValue={parameters.get(props.name) ?? ''}>
        {props.options.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

function Kinds({
  name,
  title,
  names,
}: {
  name: string;
  title: string;
  names: Readonly<Record<string, Text>>;
}) {
  const t = useTexts(dutyTexts);
  const say = useSay();
  const kinds = Object.entries(names).map(([kind, text]) => [kind, say(text)] as const);
  return <Choice name={name} title={title} options={[['', t.notStated], ['none', t.none], ...kinds]} />;
}
