/** The language model for those who answer for it: on or off, where it is sent, what stood and what was dropped, every call. */
import './language.css';
import { useState } from 'react';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { LanguageCalls, LanguageState } from '../../../exchange/contract.ts';
import { post } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useDo } from '../../parts/use-do.ts';
import { useHasRight } from '../../session/session.tsx';
import { languageTexts } from '../../texts/language.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Calls, Counts, Switches } from './tables.tsx';

export default function LanguagePage() {
  const t = useTexts(languageTexts);
  const state = useGet<LanguageState>('/language', undefined, { every: 10_000 });
  const calls = useGet<LanguageCalls>('/language/calls', undefined, { every: 10_000 });
  return (
    <div className="la-page">
      <div className="head">
        <h1>{t.title}</h1>
        <span className="grow" />
        <Link href="/counsel">{t.back}</Link>
      </div>
      <Await query={state} loading={<Skeleton rows={3} />}>
        {(one) => <Standing state={one} host={calls.data?.host ?? null} />}
      </Await>
      <Await query={calls} loading={<Skeleton rows={8} />}>
        {(all) => (
          <>
            {all.tasks.length > 0 && <Counts calls={all} />}
            <Calls calls={all} />
            {all.switches.length > 0 && <Switches calls={all} />}
          </>
        )}
      </Await>
    </div>
  );
}

function Standing({ state, host }: { readonly state: LanguageState; readonly host: string | null }) {
  const t = useTexts(languageTexts);
  const has = useHasRight();
  const [isOpen, setOpen] = useState(false);
  const { isBusy, run } = useDo();
  const { isOn, isSet, label } = state;
  const mayTurn = isSet && (isOn ? has('language.stop') : has('settings.manage'));
  const verb = isOn ? t.turnOff : t.turnOn;
  const send = async (why: string) => {
    if (await run(async () => void (await post(isOn ? '/language/off' : '/language/on', { why }))))
      setOpen(false);
  };
  return (
    <section className="card" aria-label={t.title}>
      <div className="in row">
        <span className={isOn ? 'st ok' : 'st'}>{isSet ? (isOn ? t.on : t.off) : t.notSet}</span>
        <span>{isSet ? (isOn ? t.onWhat : t.offWhat) : t.notSetWhat}</span>
        <span className="grow" />
        {mayTurn && (
          <button type="button" className="btn main-act" disabled={isBusy} onClick={() => setOpen(true)}>
            {verb}
          </button>
        )}
      </div>
      {host !== null && <p className="in note">{fill(t.host, { host, model: label.model })}</p>}
      {isOpen && (
        <ReasonDialog
          title={verb}
          label={t.why}
          onSend={(why) => void send(why)}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
