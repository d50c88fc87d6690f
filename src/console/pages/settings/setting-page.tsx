/** What every setting that two people decide shows: what holds, what waits with its answer, and every set before. */
import '../reading.css';
import './settings.css';
import { type ReactNode, useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { SettingName, SettingVersion, SettingView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { Await, ErrorView, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { settingsTexts } from '../../texts/settings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { useSettingStep } from './use-setting.ts';

/** Name and value of each rule of a set, in the reader's language. */
export type Lines = (body: SettingVersion['body']) => readonly (readonly [title: string, value: string])[];

interface Props {
  readonly name: SettingName;
  readonly title: string;
  readonly lead: string;
  readonly lines: Lines;
  readonly form: (view: SettingView, onClose: () => void) => ReactNode;
}

export function SettingPage({ name, title, lead, lines, form }: Props) {
  const t = useTexts(settingsTexts);
  const [edit, setEdit] = useUrlState('edit');
  const query = useGet<SettingView>(`/settings/${name}`, undefined, { every: 15_000 });
  const mayPropose = query.data?.mayPropose === true;
  return (
    <>
      <div className="head">
        <h1>{title}</h1>
        <span className="grow" />
        {mayPropose && (
          <button type="button" className="btn main-act st-propose" onClick={() => setEdit('1')}>
            {t.propose}
          </button>
        )}
      </div>
      <p className="mid">{lead}</p>
      <Await
        query={query}
        loading={
          <div className="card">
            <Skeleton rows={8} />
          </div>
        }
      >
        {(view) => (
          <>
            <div className="rd-two">
              <InForce view={view} lines={lines} />
              {view.waiting !== null && <Waiting view={view} waiting={view.waiting} lines={lines} />}
            </div>
            <History rows={view.others} lines={lines} />
            {edit === '1' && mayPropose && form(view, () => setEdit(''))}
          </>
        )}
      </Await>
    </>
  );
}

function InForce({ view, lines }: { readonly view: SettingView; readonly lines: Lines }) {
  const t = useTexts(settingsTexts);
  const { version, validFrom, body } = view.inForce;
  return (
    <section className="card" aria-label={t.inForce}>
      <header>
        <h2>{t.inForce}</h2>
        <span className="note">
          {validFrom === null ? t.first : fill(t.since, { day: validFrom, version })}
        </span>
      </header>
      <BodyLines rows={lines(body)} />
      <Signed version={view.inForce} />
    </section>
  );
}

function BodyLines(props: {
  readonly rows: ReturnType<Lines>;
  /** Rows that differ from these are marked. */
  readonly beside?: ReturnType<Lines>;
}) {
  const before = new Map(props.beside);
  return (
    <dl className="rd-lines">
      {props.rows.map(([title, value]) => (
        <div key={title} className={before.size > 0 && before.get(title) !== value ? 'st-changed' : ''}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Signed({ version }: { readonly version: SettingVersion }) {
  const t = useTexts(settingsTexts);
  const say = useSay();
  const { madeBy, madeAt, confirmedBy, confirmedAt, droppedBy, droppedAt, droppedWhy, why } = version;
  if (madeBy === null) return null;
  return (
    <p className="st-act note">
      {t.madeBy}: {say(madeBy)} {formatInstant(madeAt)}. {why}
      {confirmedBy !== null && ` · ${t.confirmedBy}: ${say(confirmedBy)} ${formatInstant(confirmedAt)}`}
      {droppedBy !== null &&
        ` · ${t.droppedBy}: ${say(droppedBy)} ${formatInstant(droppedAt)}. ${droppedWhy ?? ''}`}
    </p>
  );
}

function Waiting(props: {
  readonly view: SettingView;
  readonly waiting: SettingVersion;
  readonly lines: Lines;
}) {
  const { view, waiting, lines } = props;
  const t = useTexts(settingsTexts);
  const say = useSay();
  const [isDropping, setDropping] = useState(false);
  const confirm = useSettingStep(view.name, `/${waiting.version}/confirm`, () => {});
  const drop = useSettingStep(view.name, `/${waiting.version}/drop`, () => setDropping(false));
  const mayConfirm = view.whyNotConfirm === null;
  const failed = confirm.error ?? drop.error;
  return (
    <section className="card" aria-label={t.waiting}>
      <header>
        <h2>{fill(t.waitingFrom, { day: waiting.validFrom ?? '' })}</h2>
        <span className="st warn">{t.waiting}</span>
      </header>
      <BodyLines rows={lines(waiting.body)} beside={lines(view.inForce.body)} />
      <Signed version={waiting} />
      <div className="st-act stack">
        {failed && <ErrorView error={failed} retry={() => [confirm, drop].map((one) => one.reset())} />}
        {view.whyNotConfirm !== null && <p className="note">{say(view.whyNotConfirm)}</p>}
        <div className="row">
          {(mayConfirm || view.mayTakeBack) && (
            <button type="button" className="btn" onClick={() => setDropping(true)}>
              {view.mayTakeBack ? t.takeBack : t.refuse}
            </button>
          )}
          {mayConfirm && (
            <button
              type="button"
              className="btn main-act st-confirm"
              disabled={confirm.isPending}
              onClick={() => confirm.mutate({})}
            >
              {t.confirm}
            </button>
          )}
        </div>
      </div>
      {isDropping && (
        <ReasonDialog
          title={t.refuseTitle}
          label={t.why}
          onClose={() => setDropping(false)}
          onSend={(why) => drop.mutate({ why })}
        />
      )}
    </section>
  );
}

function History({ rows, lines }: { readonly rows: readonly SettingVersion[]; readonly lines: Lines }) {
  const t = useTexts(settingsTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.history}>
      <header>
        <h2>{t.history}</h2>
      </header>
      {rows.length === 0 ? (
        <p className="in dim">{t.noHistory}</p>
      ) : (
        <div className="in scroll">
          <table>
            <thead>
              <tr>
                <th>{t.version}</th>
                <th>{t.state}</th>
                <th>{t.validFrom}</th>
                <th>{t.madeBy}</th>
                <th>{t.confirmedBy}</th>
                <th>{t.why}</th>
                <th>{t.change}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.version}>
                  <td className="n">{row.version}</td>
                  <td>{t[`state.${row.state}`]}</td>
                  <td>{row.validFrom}</td>
                  <td>
                    {say(row.madeBy)} {formatInstant(row.madeAt)}
                  </td>
                  <td>
                    {say(row.confirmedBy ?? row.droppedBy)} {formatInstant(row.confirmedAt ?? row.droppedAt)}
                  </td>
                  <td className="wrap">{[row.why, row.droppedWhy].filter(Boolean).join(' / ')}</td>
                  <td className="wrap">
                    {lines(row.body)
                      .map(([title, value]) => `${title} ${value}`)
                      .join('; ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
