/** One version of the policy for whoever has to answer for it: what changes, what it would have done, and the answer itself. */
import '../../parts/charts/charts.css';
import '../reading.css';
import './policy.css';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { PolicyChange, PolicyVersionView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useHasRight } from '../../session/session.tsx';
import { policyWorkTexts } from '../../texts/policy-work.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { type AnswerAct, AnswerDialog } from './answer-dialog.tsx';
import { PreviewPanel } from './preview/panel.tsx';
import { StateOfPolicy } from './versions.tsx';

export default function PolicyVersionPage() {
  const { version } = useParams<{ version: string }>();
  const query = useGet<PolicyVersionView>(`/policies/${encodeURIComponent(version)}`, undefined, {
    every: 15_000,
  });
  const loading = (
    <div className="card">
      <Skeleton rows={10} />
    </div>
  );
  return (
    <Await query={query} loading={loading}>
      {(view) => <Full view={view} />}
    </Await>
  );
}

function Full({ view }: { readonly view: PolicyVersionView }) {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  const has = useHasRight();
  return (
    <>
      <div className="head">
        <Link href="/policy">{t.back}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>
          {fill(t.versionN, { n: view.version })} {say(view.title)}
        </h1>
        <StateOfPolicy state={view.state} />
        <span className="grow" />
        {has('policy.propose') && (
          <Link className="btn" href={`/policy/draft?from=${view.version}`}>
            {t.again}
          </Link>
        )}
      </div>
      <div className="rd-cols">
        <div>
          {view.basedOn !== null && <Changes changes={view.changes} basedOn={view.basedOn} />}
          {has('policy.propose') && view.version > 1 && (
            <PreviewPanel policy={view.policy} latest={view.preview} mayStart={view.state === 'proposed'} />
          )}
        </div>
        <div>
          <Facts view={view} />
          {view.acts.length > 0 && <Answer view={view} />}
        </div>
      </div>
    </>
  );
}

export function Changes(props: { readonly changes: readonly PolicyChange[]; readonly basedOn: number }) {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.changes}>
      <header>
        <h2>{t.changes}</h2>
        <span className="note">{fill(t.changesNote, { n: props.basedOn })}</span>
      </header>
      {props.changes.length === 0 ? (
        <p className="note po-foot">{t.noChanges}</p>
      ) : (
        <div className="scroll rd-pad">
          <table className="po-changes">
            <thead>
              <tr>
                <th scope="col">{t.changes}</th>
                <th scope="col">{t.before}</th>
                <th scope="col">{t.after}</th>
              </tr>
            </thead>
            <tbody>
              {props.changes.map((change) => (
                <tr key={`${change.pointer} ${say(change.title)}`}>
                  <th scope="row" className="wrap">
                    {say(change.title)}
                  </th>
                  <td className="wrap mid">{change.before === null ? t.nothing : say(change.before)}</td>
                  <td className="wrap">{change.after === null ? t.nothing : say(change.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Facts({ view }: { readonly view: PolicyVersionView }) {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  const rows: [title: string, value: string][] = [
    [t.validity, `${view.validFrom} ~ ${view.validTo ?? ''}`],
    [t.madeBy, `${say(view.madeBy)} ${formatInstant(view.madeAt)}`],
    [t.why, view.why ?? t.noReason],
  ];
  if (view.basedOn !== null) rows.push([t.basedOn, fill(t.versionN, { n: view.basedOn })]);
  if (view.confirmedBy !== null)
    rows.push([t.confirmedBy, `${say(view.confirmedBy)} ${formatInstant(view.confirmedAt)}`]);
  if (view.refusedBy !== null) {
    rows.push([t.refusedBy, `${say(view.refusedBy)} ${formatInstant(view.refusedAt)}`]);
    rows.push([t.reason, view.refusedWhy ?? t.noReason]);
  }
  return (
    <section className="card" aria-label={t.validity}>
      <dl className="rd-lines po-facts">
        {rows.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Buttons of the second person, or of whoever made it; what may not be done says why not. */
function Answer({ view }: { readonly view: PolicyVersionView }) {
  const t = useTexts(policyWorkTexts);
  const say = useSay();
  const [act, setAct] = useState<AnswerAct | null>(null);
  const offers = view.acts.filter(({ act: name, isAllowed }) => isAllowed || name === 'confirm');
  return (
    <section className="card" aria-label={t.confirm}>
      <div className="in stack">
        <p className="mid">{fill(t.confirmWhat, { day: view.validFrom })}</p>
        <div className="row">
          {offers.map((offer) => (
            <button
              key={offer.act}
              type="button"
              className={offer.act === 'confirm' ? 'btn main-act' : 'btn'}
              disabled={!offer.isAllowed}
              title={say(offer.whyNot)}
              onClick={() => setAct(offer.act)}
            >
              {t[offer.act]}
            </button>
          ))}
        </div>
        {offers
          .filter(({ isAllowed }) => !isAllowed)
          .map((offer) => (
            <p key={offer.act} className="note">
              {say(offer.whyNot)}
            </p>
          ))}
      </div>
      {act !== null && (
        <AnswerDialog version={view.version} day={view.validFrom} act={act} onClose={() => setAct(null)} />
      )}
    </section>
  );
}
