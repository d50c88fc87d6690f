/** A model of a study on its way into force: what is in shadow, what waits for a second person, what is in force, and the next steps. */
import { useState } from 'react';
import { fill } from '../../../../core/text.ts';
import type { StudyStepView, StudyView } from '../../../../exchange/contract.ts';
import { formatCount, formatDecimals, formatInstant } from '../../../parts/format.ts';
import { Empty } from '../../../parts/states.tsx';
import { useHasRight } from '../../../session/session.tsx';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { workbenchLifeTexts } from '../../../texts/workbench-life.ts';
import { MoveModelDialog } from '../../models/life/move-dialog.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { ShadowTable } from './shadow-table.tsx';
import { StudySteps } from './steps.tsx';
import { useStep } from './use-step.ts';

interface Props {
  readonly study: StudyView;
  /** The model that is shown. */
  readonly version: number;
}

type Step = 'shadow' | 'shadow-end' | 'confirm' | 'drop' | 'withdraw';

export function StudyLife({ study, version }: Props) {
  const t = useTexts(workbenchLifeTexts);
  const say = useSay();
  const has = useHasRight();
  const [asking, setAsking] = useState<{ readonly step: Step; readonly version: number } | null>(null);
  const [proposing, setProposing] = useState<number | null>(null);
  const close = () => {
    setAsking(null);
    setProposing(null);
  };
  const sending = useStep(study.id, close);
  const { shadow, proposal, inForce, steps, mayLead, whyNotConfirm } = study.life;
  const ask = (step: Step, of: number) => {
    sending.reset();
    setAsking({ step, version: of });
  };
  const propose = (from: number) => {
    sending.reset();
    setProposing(from);
  };
  const mayPropose = mayLead && shadow !== null && proposal === null;
  const wanted = (step: StudyStepView) => ({
    version: step.version,
    when: formatInstant(step.at),
    who: say(step.who),
    from: formatDecimals((step.from ?? 0) * 100, 1),
    demand: t[(step.demand ?? 'documents') as 'documents'],
  });
  const button = (step: Step, of: number, isMain = false) => (
    <button
      type="button"
      className={isMain ? 'btn main-act' : 'btn'}
      data-step={step}
      disabled={sending.isSending}
      onClick={() => ask(step, of)}
    >
      {t[step]}
    </button>
  );
  return (
    <section className="card" aria-label={t.life}>
      <header>
        <h2>{t.life}</h2>
        <span className="note">{t.what}</span>
      </header>
      <div className="in stack">
        {inForce !== null && (
          <div className="row">
            <span className="st ok">{fill(t.inForce, wanted(inForce))}</span>
            {mayLead && button('withdraw', inForce.version)}
          </div>
        )}
        {proposal !== null && (
          <div className="row">
            <span className="st warn">
              {fill(t.waits, wanted(proposal))} {proposal.why}
            </span>
            {has('model.promote') && whyNotConfirm === null && button('confirm', proposal.version, true)}
            {mayLead && button('drop', proposal.version)}
            {whyNotConfirm !== null && <span className="note">{say(whyNotConfirm)}</span>}
          </div>
        )}
        {shadow === null ? (
          mayLead && <div className="row">{button('shadow', version)}</div>
        ) : (
          <>
            <div className="row">
              <span className="b">
                {fill(t.inShadow, { version: shadow.version, when: formatInstant(shadow.since) })}
              </span>
              <span className="note">
                {fill(t.asked, { asked: formatCount(shadow.asked) })}
                {shadow.passedOver > 0 && ` ${fill(t.passedOver, { n: formatCount(shadow.passedOver) })}`}
              </span>
              {mayLead && button('shadow-end', shadow.version)}
            </div>
            {shadow.asked === 0 ? (
              <Empty title={t.noneAsked}>{t.noneAskedBody}</Empty>
            ) : (
              <ShadowTable shadow={shadow} {...(mayPropose ? { take: propose } : {})} />
            )}
          </>
        )}
        {steps.length > 0 && <StudySteps steps={steps} />}
      </div>
      {asking !== null && (
        <MoveModelDialog
          title={t[asking.step]}
          error={sending.error}
          onSend={(why) => sending.send({ ...asking, body: { why } })}
          onClose={close}
        />
      )}
      {proposing !== null && shadow !== null && (
        <ProposeDialog
          from={proposing}
          error={sending.error}
          onSend={(body) => sending.send({ step: 'propose', version: shadow.version, body })}
          onClose={close}
        />
      )}
    </section>
  );
}
