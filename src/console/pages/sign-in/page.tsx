/** Signs a person in, and says plainly what of the data is made up. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Status } from '../../../exchange/contract.ts';
import { OpenPages } from '../../frame/open-pages.tsx';
import { Gate, LanguageSwitch, ThemeSwitch } from '../../frame/top-bar.tsx';
import { ApiError } from '../../http/client.ts';
import { useSignIn } from '../../session/session.tsx';
import { sharedTexts } from '../../texts/shared.ts';
import { signInTexts } from '../../texts/sign-in.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import './sign-in.css';

export default function SignInPage({ status }: { readonly status: Status }) {
  const t = useTexts(signInTexts);
  const shared = useTexts(sharedTexts);
  return (
    <div className="gate-page">
      <header className="row">
        <span className="brand">
          <Gate />
          {shared.brand}
        </span>
        <span className="grow" />
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className="gate-main">
        <div className="card gate-card">
          <h1>{t.title}</h1>
          <p className="mid">{t.what}</p>
          <SignInForm />
          <p className="note">{t.openPages}</p>
          <OpenPages here="" />
        </div>
        {status.isMadeUp && <MadeUp status={status} />}
      </main>
      <footer className="note">
        Gwanmun {t.version} {status.version}
      </footer>
    </div>
  );
}

function SignInForm() {
  const t = useTexts(signInTexts);
  const say = useSay();
  const { signIn } = useSignIn();
  const [isSending, setIsSending] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setIsSending(true);
    setRefusal(null);
    try {
      await signIn({ account: String(form.get('account')).trim(), password: String(form.get('password')) });
    } catch (error) {
      setRefusal(error);
      setIsSending(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <div className="field">
        <label htmlFor="account">{t.account}</label>
        <input
          id="account"
          name="account"
          autoComplete="username"
          required
          ref={first}
          spellCheck={false}
          autoCapitalize="none"
        />
      </div>
      <div className="field">
        <label htmlFor="password">{t.password}</label>
        <input
          id="password"
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          required
          aria-describedby="refusal"
        />
      </div>
      <label className="row note">
        <input type="checkbox" checked={isShown} onChange={(event) => setIsShown(event.target.checked)} />
        {t.showPassword}
      </label>
      <div id="refusal" role="alert" className="gate-refusal">
        {refusal !== null &&
          (refusal instanceof ApiError && refusal.body !== null ? say(refusal.body.message) : t.unreachable)}
      </div>
      <button type="submit" className="btn main-act" disabled={isSending}>
        {isSending ? t.sending : t.submit}
      </button>
    </form>
  );
}

function MadeUp({ status }: { readonly status: Status }) {
  const t = useTexts(signInTexts);
  const shared = useTexts(sharedTexts);
  const say = useSay();
  return (
    <aside className="gate-note">
      <p>
        <span className="tag">{shared.madeUp}</span> <b>{t.demoTitle}</b>
      </p>
      <p>{say(status.history)}</p>
      <p>{t.demoAccounts}</p>
    </aside>
  );
}
