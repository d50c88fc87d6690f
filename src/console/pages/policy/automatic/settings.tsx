/** The settings of automatic acceptance, newest first, each with its people, and what may be done with it now. */
import { useState } from 'react';
import type { Text } from '../../../../core/text.ts';
import type { AutomaticAcceptanceView } from '../../../../exchange/contract.ts';
import { formatInstant } from '../../../parts/format.ts';
import { Empty } from '../../../parts/states.tsx';
import { useOfficeNames } from '../../../parts/use-codes.ts';
import { useHasRight } from '../../../session/session.tsx';
import { automaticTexts } from '../../../texts/automatic.ts';
import { useSay, useTexts } from '../../../texts/use-texts.ts';
import { AnswerSetting, type SettingAct } from './answer.tsx';

const MARKS: Readonly<Record<AutomaticAcceptanceView['state'], string>> = {
  proposed: 'warn',
  approved: 'ok',
  'in-force': 'ok',
  expired: 'off',
  ended: 'off',
};

export function Settings({ settings }: { readonly settings: readonly AutomaticAcceptanceView[] }) {
  const t = useTexts(automaticTexts);
  if (settings.length === 0) return <Empty title={t.emptyTitle}>{t.emptyWhat}</Empty>;
  return (
    <ul className="po-versions">
      {settings.map((one) => (
        <Setting key={one.id} setting={one} />
      ))}
    </ul>
  );
}

function Setting({ setting }: { readonly setting: AutomaticAcceptanceView }) {
  const t = useTexts(automaticTexts);
  const mayApprove = useHasRight()('policy.approve');
  const [asked, setAsked] = useState<SettingAct | null>(null);
  const { state } = setting;
  const isOpen = state === 'proposed' || state === 'approved' || state === 'in-force';
  return (
    <li data-setting={state}>
      <div className="row">
        <span className={`st ${MARKS[state]}`}>{t[`state.${state}`]}</span>
        <b>{setting.basis}</b>
        <span className="grow" />
        {mayApprove && state === 'proposed' && (
          <button type="button" className="btn s main-act" onClick={() => setAsked('approve')}>
            {t.approve}
          </button>
        )}
        {mayApprove && isOpen && (
          <button type="button" className="btn s" onClick={() => setAsked('end')}>
            {t.end}
          </button>
        )}
      </div>
      <Facts setting={setting} />
      {asked !== null && <AnswerSetting setting={setting} act={asked} onClose={() => setAsked(null)} />}
    </li>
  );
}

function Facts({ setting }: { readonly setting: AutomaticAcceptanceView }) {
  const t = useTexts(automaticTexts);
  const say = useSay();
  const names = useOfficeNames();
  const { offices, directions, validFrom, validTo } = setting;
  const where =
    offices === null
      ? t.allOffices
      : offices.map((code) => `${code} ${names.get(code) ?? ''}`.trim()).join(', ');
  const kinds = directions.map((one) => (one === 'export' ? t.export : t.import)).join(', ');
  const act = (name: Text | null, at: string | null, why?: string | null): string | null =>
    name === null ? null : [say(name), formatInstant(at), why].filter(Boolean).join(' · ');
  const facts: readonly (readonly [string, string | null])[] = [
    [t.scope, `${where} · ${kinds} · ${t.lane}`],
    [`${t.from} ~ ${t.to}`, `${validFrom} ~ ${validTo ?? t.untilEnded}`],
    [t.proposed, act(setting.proposedByName, setting.proposedAt, setting.why)],
    [t.approved, act(setting.approvedByName, setting.approvedAt)],
    [t.ended, act(setting.endedByName, setting.endedAt, setting.endWhy)],
  ];
  return (
    <dl className="au-facts">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
