/** Notices by mail: an address and its proof, what to be told of, and how each notice stands. */
import { type FormEvent, useId, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { MyMail, MyMailChoice } from '../../../exchange/contract.ts';
import { post, put, remove } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { Await } from '../../parts/states.tsx';
import { useToast } from '../../parts/toast.tsx';
import { usePreferences } from '../../session/preferences.tsx';
import { myMailTexts } from '../../texts/my-mail.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { NumberForm } from '../number-form.tsx';
import { type Change, useChange } from '../use-change.ts';
import { Card } from './code.tsx';
import { Input } from './code-data.tsx';

export function Mail() {
  const t = useTexts(myMailTexts);
  const query = useGet<MyMail>('/my/mail', undefined, { every: 15_000 });
  const change = useChange();
  return (
    <>
      <h1>{t.title}</h1>
      <p className="my-sub">{t.what}</p>
      <Await query={query}>
        {(mine) => (
          <>
            {!mine.isOffered && (
              <section className="my-do">
                <p>{t.notOffered}</p>
              </section>
            )}
            {mine.given !== null ? (
              <Given key={mine.given.address} mine={mine} given={mine.given} change={change} />
            ) : (
              mine.isOffered && <Give mine={mine} change={change} />
            )}
            <Notices notices={mine.notices} />
          </>
        )}
      </Await>
    </>
  );
}

interface Props {
  readonly mine: MyMail;
  readonly change: Change;
}

function Give({ mine: { choices }, change: { isBusy, run } }: Props) {
  const t = useTexts(myMailTexts);
  const { language } = usePreferences();
  const [choice, setChoice] = useState<MyMailChoice>({ kinds: choices.map(({ kind }) => kind), language });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { address } = Object.fromEntries(new FormData(event.currentTarget));
    void run(() => put('/my/mail', { ...choice, address }));
  };
  return (
    <Card title={t.address}>
      <form className="my-form" onSubmit={send}>
        <Input name="address" title={t.address} maxLength={320} inputMode="email" isRequired />
        <Choice choices={choices} choice={choice} onChange={setChoice} />
        <button type="submit" className="my-big" disabled={isBusy}>
          {t.give}
        </button>
      </form>
    </Card>
  );
}

function Given({
  mine: { choices },
  given,
  change,
}: Props & { readonly given: NonNullable<MyMail['given']> }) {
  const t = useTexts(myMailTexts);
  const show = useToast();
  const { isBusy, run } = change;
  const [choice, setChoice] = useState<MyMailChoice>({ kinds: given.kinds, language: given.language });
  if (!given.isProved) return <Proof address={given.address} change={change} />;
  return (
    <Card title={t.address}>
      <p>{fill(t.proved, { address: given.address })}</p>
      <Choice choices={choices} choice={choice} onChange={setChoice} />
      <button
        type="button"
        className="my-big is-quiet"
        disabled={isBusy}
        onClick={() =>
          void run(() => put('/my/mail/choice', choice)).then((isDone) => isDone && show({ text: t.saved }))
        }
      >
        {t.save}
      </button>
      <button
        type="button"
        className="my-big is-quiet"
        disabled={isBusy}
        onClick={() => void run(() => remove('/my/mail'))}
      >
        {t.end}
      </button>
    </Card>
  );
}

function Proof({ address, change: { isBusy, run } }: Pick<Props, 'change'> & { readonly address: string }) {
  const t = useTexts(myMailTexts);
  return (
    <Card title={t.number}>
      <p className="my-sub">{fill(t.numberWhat, { address })}</p>
      <NumberForm
        title={t.number}
        prove={t.prove}
        giveUp={t.other}
        isBusy={isBusy}
        onProve={(given) => void run(() => post('/my/mail/proof', given))}
        onGiveUp={() => void run(() => remove('/my/mail'))}
      />
    </Card>
  );
}

function Choice(props: {
  readonly choices: MyMail['choices'];
  readonly choice: MyMailChoice;
  readonly onChange: (choice: MyMailChoice) => void;
}) {
  const t = useTexts(myMailTexts);
  const say = useSay();
  const id = useId();
  const { choices, choice, onChange } = props;
  const set = (kind: MyMailChoice['kinds'][number], isOn: boolean) =>
    onChange({
      ...choice,
      kinds: choices
        .map((one) => one.kind)
        .filter((one) => (one === kind ? isOn : choice.kinds.includes(one))),
    });
  return (
    <>
      <fieldset className="my-kinds">
        <legend>{t.kinds}</legend>
        {choices.map(({ kind, name }) => (
          <label key={kind} className="my-check">
            <input
              type="checkbox"
              checked={choice.kinds.includes(kind)}
              onChange={({ target }) => set(kind, target.checked)}
            />{' '}
            {say(name)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={id}>{t.language}</label>
        <select
          id={id}
          value={choice.language}
          onChange={({ target }) => onChange({ ...choice, language: target.value === 'en' ? 'en' : 'ko' })}
        >
          <option value="ko">{t.ko}</option>
          <option value="en">{t.en}</option>
        </select>
      </div>
    </>
  );
}

const MARKS = { waiting: 'off', sent: 'ok', failed: 'warn', stopped: 'off' } as const;

function Notices({ notices }: Pick<MyMail, 'notices'>) {
  const t = useTexts(myMailTexts);
  const say = useSay();
  return (
    <Card title={t.notices}>
      {notices.length === 0 && <p className="my-sub">{t.none}</p>}
      <ul className="my-lines">
        {notices.map(({ id, name, number, madeAt, state, stateName, attempts }) => (
          <li key={id}>
            <span>
              {say(name)} {number}{' '}
              <span className="my-sub">
                {formatInstant(madeAt)}
                {attempts > 1 && ` · ${fill(t.attempts, { n: attempts })}`}
              </span>
            </span>
            <span className={`st ${MARKS[state]}`}>{say(stateName)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
