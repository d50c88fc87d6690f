/** The data behind a code that its holder keeps up: addresses, telephone, and the name in Latin letters. */
import { type FormEvent, useId } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { MyCode } from '../../../exchange/contract.ts';
import { post, put, remove } from '../../http/client.ts';
import { useToast } from '../../parts/toast.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { myTexts } from '../../texts/my.ts';
import { myGuardianTexts } from '../../texts/my-guardians.ts';
import { myMailTexts } from '../../texts/my-mail.ts';
import { myPhoneTexts } from '../../texts/my-phone.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { Change } from '../use-change.ts';
import { Card } from './code.tsx';

interface Props {
  readonly mine: MyCode;
  readonly change: Change;
}

export function Addresses({ mine: { addresses, mostAddresses }, change: { isBusy, run } }: Props) {
  const t = useTexts(myTexts);
  const title = fill(t.addresses, { n: addresses.length, of: mostAddresses });
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = Object.fromEntries(new FormData(form));
    if (await run(() => post('/my/addresses', given))) form.reset();
  };
  return (
    <Card title={title}>
      <p className="my-sub">{addresses.length === 0 ? t.noAddresses : t.addressesWhat}</p>
      <ul className="my-lines">
        {addresses.map(({ id, postcode, address }) => (
          <li key={id}>
            <span>
              {postcode} {address}
            </span>
            <button
              type="button"
              className="my-small"
              aria-label={`${address}: ${t.removeAddress}`}
              disabled={isBusy}
              onClick={() => void run(() => remove(`/my/addresses/${id}`))}
            >
              {t.removeAddress}
            </button>
          </li>
        ))}
      </ul>
      {addresses.length < mostAddresses && (
        <form className="my-form" onSubmit={(event) => void send(event)}>
          <Input name="postcode" title={t.postcode} pattern="\d{5}" inputMode="numeric" isRequired />
          <Input name="address" title={t.address} maxLength={200} isRequired />
          <button type="submit" className="my-big is-quiet" disabled={isBusy}>
            {t.add}
          </button>
        </form>
      )}
    </Card>
  );
}

export function Details({ mine: { name, latinName, phone, sendsMessages }, change: { isBusy, run } }: Props) {
  const t = useTexts(myTexts);
  const mail = useTexts(myMailTexts);
  const guardians = useTexts(myGuardianTexts);
  const telephone = useTexts(myPhoneTexts);
  const language = useLanguage();
  const show = useToast();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    await run(async () => {
      const { newPhone } = await put<MyCode>('/my/details', { ...given, language });
      show({ text: newPhone === null ? t.saved : telephone.asked });
    });
  };
  return (
    <Card title={t.details}>
      <p>
        {t.name}: <b>{name}</b> <span className="my-sub">{t.nameWhat}</span>
      </p>
      <form className="my-form" key={`${latinName}${phone}`} onSubmit={(event) => void send(event)}>
        <Input name="latinName" title={t.latinName} value={latinName ?? ''} maxLength={100} />
        <Input name="phone" title={t.phone} value={phone} maxLength={20} inputMode="tel" isRequired />
        <p className="my-sub">{sendsMessages ? telephone.changeWhat : telephone.notOffered}</p>
        <button type="submit" className="my-big is-quiet" disabled={isBusy}>
          {t.save}
        </button>
      </form>
      <p>
        <Link href="/mail">{mail.link}</Link>
      </p>
      <p>
        <Link href="/guardians">{guardians.link}</Link>
      </p>
    </Card>
  );
}

export interface InputProps {
  readonly name: string;
  readonly title: string;
  readonly value?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  readonly isRequired?: boolean;
}

export function Input({ name, title, value, isRequired = false, ...more }: InputProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{title}</label>
      <input id={id} name={name} defaultValue={value} required={isRequired} autoComplete="off" {...more} />
    </div>
  );
}
