/** What may be decided about a firm of the register now, each with its reason. */
import { useState } from 'react';
import type { FirmDecision, ParcelFirmView } from '../../../../exchange/contract.ts';
import { post } from '../../../http/client.ts';
import { ReasonDialog } from '../../../parts/reason-dialog.tsx';
import { useDo } from '../../../parts/use-do.ts';
import { useHasRight } from '../../../session/session.tsx';
import { parcelFirmTexts } from '../../../texts/parcel-firms.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';

export function FirmDecisions({ firm }: { readonly firm: ParcelFirmView }) {
  const t = useTexts(parcelFirmTexts);
  const say = useSay();
  const has = useHasRight();
  const { isBusy, run } = useDo();
  const [asked, setAsked] = useState<FirmDecision['to'] | null>(null);
  const { id, state, whyNotRegister } = firm;
  const isIn = state === 'registered' || state === 'expired';
  const names = { registered: isIn ? t.renew : t.register, refused: t.refuse, ended: t.end } as const;
  const open: readonly FirmDecision['to'][] = isIn
    ? ['registered', 'ended']
    : state === 'applied'
      ? ['registered', 'refused']
      : ['registered'];
  const send = async (to: FirmDecision['to'], why: string) => {
    await run(async () => {
      await post(`/parcel-firms/${encodeURIComponent(id)}/decision`, { to, why });
      return t.done;
    });
    setAsked(null);
  };
  if (!has('parcel.decide')) return null;
  return (
    <section className="card pa-pad" aria-label={t.state}>
      {whyNotRegister.length > 0 && (
        <>
          <p>{t.whyNot}</p>
          <ul className="pa-todo">
            {whyNotRegister.map((why) => (
              <li key={why.ko}>{say(why)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="row">
        {open
          .filter((to) => to !== 'registered' || whyNotRegister.length === 0)
          .map((to) => (
            <button
              key={to}
              type="button"
              className={`btn${to === 'registered' ? ' main-act' : ''}`}
              disabled={isBusy}
              onClick={() => setAsked(to)}
            >
              {names[to]}
            </button>
          ))}
      </p>
      {asked !== null && (
        <ReasonDialog
          title={`${names[asked]}: ${id}`}
          label={t.why}
          onClose={() => setAsked(null)}
          onSend={(why) => void send(asked, why)}
        />
      )}
    </section>
  );
}
