/** A new telephone and the number that proves it; until then the registered one counts. */
import type { FormEvent } from 'react';
import { fill } from '../../../core/text.ts';
import type { MyNewPhone } from '../../../exchange/contract.ts';
import { post, remove } from '../../http/client.ts';
import { useToast } from '../../parts/toast.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { myPhoneTexts } from '../../texts/my-phone.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { Change } from '../use-change.ts';
import { Card } from './code.tsx';
import { Input } from './code-data.tsx';

interface Props {
  readonly newPhone: MyNewPhone;
  readonly change: Change;
}

export function NewPhone({ newPhone, change: { isBusy, run } }: Props) {
  const t = useTexts(myPhoneTexts);
  const language = useLanguage();
  const show = useToast();
  const { phone, triesLeft, state, inbox } = newPhone;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.currentTarget));
    if (await run(() => post('/my/phone/proof', { ...given, language }))) show({ text: t.proved });
  };
  return (
    <Card title={t.title}>
      <p>{fill(t.what, { phone, n: triesLeft })}</p>
      <p className="my-sub" role="status">
        {t[state]}{' '}
        {inbox !== null && (
          <a href={inbox} target="_blank" rel="noreferrer">
            {t.inbox}
          </a>
        )}
      </p>
      <form className="my-form" onSubmit={(event) => void send(event)}>
        <Input name="number" title={t.number} pattern="\d{6}" inputMode="numeric" isRequired />
        <button type="submit" className="my-big" disabled={isBusy || triesLeft === 0}>
          {t.prove}
        </button>
        <button
          type="button"
          className="my-big is-quiet"
          disabled={isBusy}
          onClick={() => void run(() => remove('/my/phone'))}
        >
          {t.cancel}
        </button>
      </form>
      <p className="my-sub">{t.meanwhile}</p>
    </Card>
  );
}
