/** Begins a draft from our own tables: the kind, its time, and what else the kind asks; kinds that the tables cannot feed say why. */
import { useState } from 'react';
import type { OwnReleaseKinds, ReleaseKind, TablesRelease } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { releaseTexts } from '../../texts/releases.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { PeriodFields } from './period-fields.tsx';

export type AskedOfTables = Omit<TablesRelease, 'embargo'>;

export function TablesForm(props: {
  readonly kinds: readonly ReleaseKind[];
  readonly isBusy: boolean;
  readonly begin: (asked: AskedOfTables) => void;
}) {
  const t = useTexts(releaseTexts);
  const say = useSay();
  const own = useGet<OwnReleaseKinds>('/release-kinds').data?.rows.filter(
    ({ state }) => state === 'in-force',
  );
  const [kind, setKind] = useState('monthly');
  const [period, setPeriod] = useState('');
  const [status, setStatus] = useState('');
  const [item, setItem] = useState('');
  const chosen = own?.find(({ id }) => kind === `own:${id}`);
  const base = props.kinds.find((one) => one.kind === (chosen?.base ?? kind));
  const isFeature = kind === 'item_feature';
  const asked: AskedOfTables = {
    ...{ kind, period },
    ...(status !== '' && base?.kind === 'monthly' ? { status: status as 'provisional' | 'final' } : {}),
    ...(isFeature ? { item } : {}),
  };
  return (
    <form
      className="field"
      aria-label={t.ofTables}
      onSubmit={(event) => {
        event.preventDefault();
        props.begin(asked);
      }}
    >
      <label htmlFor="rl-kind">{t.ofTables}</label>
      <span className="row rl-tables">
        <select id="rl-kind" value={kind} onChange={(event) => setKind(event.target.value)}>
          {props.kinds.map((one) => (
            <option key={one.kind} value={one.kind}>
              {t[one.kind as keyof typeof t]}
            </option>
          ))}
          {own?.map(({ id, name }) => (
            <option key={id} value={`own:${id}`}>
              {say(name)}
            </option>
          ))}
        </select>
        <PeriodFields
          key={base?.kind}
          kind={base?.kind ?? ''}
          grains={base?.grains ?? []}
          onChange={setPeriod}
        />
        {base?.kind === 'monthly' && (
          <select aria-label={t.status} value={status} onChange={(event) => setStatus(event.target.value)}>
            <option value="">{t.asItStands}</option>
            <option value="provisional">{t.provisional}</option>
            <option value="final">{t.final}</option>
          </select>
        )}
        {isFeature && (
          <input
            aria-label={t.item}
            placeholder={t.itemExample}
            maxLength={80}
            value={item}
            onChange={(event) => setItem(event.target.value)}
          />
        )}
        <button
          type="submit"
          className="btn"
          disabled={props.isBusy || period === '' || (isFeature && item.trim() === '')}
        >
          {t.begin}
        </button>
      </span>
      <span className="note">{t.ofTablesNote}</span>
      {base !== undefined && base.lacks !== null && <span className="note">{say(base.lacks)}</span>}
    </form>
  );
}
