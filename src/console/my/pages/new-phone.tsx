/** A new telephone and the number that proves it; until then the registered one counts. */
import { fill } from '../../../core/text.ts';
import type { MyNewPhone } from '../../../exchange/contract.ts';
import { post, remove } from '../../http/client.ts';
import { useToast } from '../../parts/toast.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { myPhoneTexts } from '../../texts/my-phone.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { NumberForm } from '../number-form.tsx';
import type { Change } from '../use-change.ts';
import { Card } from './code.tsx';

interface Props {
  readonly newPhone: MyNewPhone;
  readonly change: Change;
}

export function NewPhone({ newPhone, change: { isBusy, run } }: Props) {
  const t = useTexts(myPhoneTexts);
  const language = useLanguage();
  const show = useToast();
  const { phone, triesLeft, state, inbox } = newPhone;
  const prove = async (given: object) => {
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
      <NumberForm
        title={t.number}
        prove={t.prove}
        giveUp={t.cancel}
        isBusy={isBusy}
        isBlocked={triesLeft === 0}
        onProve={(given) => void prove(given)}
        onGiveUp={() => void run(() => remove('/my/phone'))}
      />
      <p className="my-sub">{t.meanwhile}</p>
    </Card>
  );
}
