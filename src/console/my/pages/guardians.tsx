/** Minors and guardians: whom a minor named, a number to give on, and for a guardian what waits for an answer or for money. */
import { type FormEvent, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { MyGuardians } from '../../../exchange/contract.ts';
import { post, remove } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { formatInstant } from '../../parts/format.ts';
import { Await } from '../../parts/states.tsx';
import { myGuardianTexts } from '../../texts/my-guardians.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type Change, useChange } from '../use-change.ts';
import { Card } from './code.tsx';
import { Input } from './code-data.tsx';
import { Ward } from './ward.tsx';

export function Guardians() {
  const t = useTexts(myGuardianTexts);
  const query = useGet<MyGuardians>('/my/guardians');
  const change = useChange();
  return (
    <>
      <div>
        <h1>{t.title}</h1>
        <p className="my-sub">{t.what}</p>
      </div>
      <Await query={query}>
        {(mine) => (
          <>
            {mine.isMinor && <Minor mine={mine} change={change} />}
            {mine.mayGuard && <Guardian mine={mine} change={change} />}
            {!mine.isMinor && !mine.mayGuard && (
              <section className="my-do">
                <p>{t.neither}</p>
              </section>
            )}
            <Rules rules={mine.rules} />
          </>
        )}
      </Await>
    </>
  );
}

interface Props {
  readonly mine: MyGuardians;
  readonly change: Change;
}

function Minor({ mine: { minorUntil, guardians, inviteUntil }, change }: Props) {
  const t = useTexts(myGuardianTexts);
  // The number is in one answer alone and nowhere kept.
  const [invite, setInvite] = useState<string | null>(null);
  const make = () =>
    void change.run(async () => setInvite((await post<MyGuardians>('/my/guardians/invite')).invite));
  return (
    <>
      <Card title={fill(t.minor, { until: minorUntil ?? '' })}>
        <p className="my-sub">{t.minorWhat}</p>
        {invite !== null && (
          <p role="status">
            {t.inviteIs}: <strong className="my-letters">{invite}</strong>
          </p>
        )}
        {inviteUntil !== null && <p className="my-sub">{invite === null ? t.inviteWaits : t.inviteWhat}</p>}
        <button type="button" className="my-big" disabled={change.isBusy} onClick={make}>
          {inviteUntil === null ? t.invite : t.inviteAgain}
        </button>
      </Card>
      <Card title={t.guardians}>
        {guardians.length === 0 && <p className="my-sub">{t.noGuardians}</p>}
        <ul className="my-lines">
          {guardians.map(({ id, name, acceptedAt }) => (
            <li key={id}>
              <span>
                {name} <span className="my-sub">{fill(t.since, { at: formatInstant(acceptedAt) })}</span>
              </span>
              <End id={id} name={name} change={change} />
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function Guardian({ mine: { wards }, change }: Props) {
  const t = useTexts(myGuardianTexts);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = Object.fromEntries(new FormData(form));
    if (await change.run(() => post('/my/guardians/accept', given))) form.reset();
  };
  return (
    <>
      <h2>{t.wards}</h2>
      {wards.length === 0 && <p className="my-sub">{t.noWards}</p>}
      {wards.map((ward) => (
        <Ward key={ward.id} ward={ward} change={change}>
          <End id={ward.id} name={ward.name} change={change} />
        </Ward>
      ))}
      <Card title={t.accept}>
        <p className="my-sub">{t.acceptWhat}</p>
        <form className="my-form" onSubmit={(event) => void send(event)}>
          <Input name="number" title={t.number} maxLength={20} isRequired />
          <button type="submit" className="my-big is-quiet" disabled={change.isBusy}>
            {t.accept}
          </button>
        </form>
      </Card>
    </>
  );
}

function End({ id, name, change }: { readonly id: string; readonly name: string; readonly change: Change }) {
  const t = useTexts(myGuardianTexts);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="my-small"
        aria-label={`${name}: ${t.end}`}
        onClick={() => setAsking(true)}
      >
        {t.end}
      </button>
      {isAsking && (
        <FormDialog
          title={`${name}: ${t.end}`}
          cancel={t.cancel}
          send={t.end}
          isBlocked={change.isBusy}
          onClose={() => setAsking(false)}
          onSend={() =>
            void change.run(() => remove(`/my/guardians/${id}`)).then((isDone) => isDone && setAsking(false))
          }
        >
          <p>{t.endSure}</p>
        </FormDialog>
      )}
    </>
  );
}

function Rules({ rules }: Pick<MyGuardians, 'rules'>) {
  const t = useTexts(myGuardianTexts);
  const say = useSay();
  return (
    <details className="my-card my-pad my-why">
      <summary>{t.rules}</summary>
      {rules.map(({ cite, says, isVerified }) => (
        <p className="my-sub" key={cite}>
          {say(says)} <span lang="ko">({cite})</span>{' '}
          {!isVerified && <span className="st warn">{t.unverified}</span>}
        </p>
      ))}
    </details>
  );
}
